/// What becomes of the milestones of a measure when the document says other deadlines.
public enum MilestonePairing {
    public enum Step: Hashable, Sendable {
        /// The held one takes the day of a new one: its place in the held list.
        case reschedule(Int, Milestone)
        case add(Milestone)
        /// The document has no such day any more. Only what is still open leaves.
        case withdraw(Int)
    }

    /// Ticks stay: those on the same day pair first, then the others in their order. Of too many the finished ones stay as they are.
    public static func steps(from held: [Milestone], to made: [Milestone]) -> [Step] {
        var left = held.indices.filter { held[$0].status != .withdrawn }
        var free = Array(made.indices)
        var steps: [Step] = []
        for index in left {
            guard let same = free.first(where: { made[$0].plannedDue == held[index].plannedDue }) else { continue }
            if held[index].isStanding != made[same].isStanding { steps.append(.reschedule(index, made[same])) }
            free.removeAll { $0 == same }
            left.removeAll { $0 == index }
        }
        // What is open takes a new day before what is done.
        left.sort { (held[$0].status == .done ? 1 : 0, $0) < (held[$1].status == .done ? 1 : 0, $1) }
        for (index, new) in zip(left, free) { steps.append(.reschedule(index, made[new])) }
        steps += free.dropFirst(left.count).map { .add(made[$0]) }
        steps += left.dropFirst(free.count).filter { held[$0].status.isUnfinished }.map { .withdraw($0) }
        return steps
    }
}
