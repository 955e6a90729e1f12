extension Milestone {
    /// The milestones that the deadlines of a measure make on import.
    ///
    /// Each different day of a `by` (or of a `relative` that can be reckoned) makes one, in order of days. A measure without
    /// such a day makes one: done on the day of issue when the plan says 已完成, standing when it starts, goes on or recurs, else
    /// without a date.
    public static func made(by deadlines: [Deadline], issued: Day) -> [Milestone] {
        let days = Set(deadlines.filter { $0.kind == .by || $0.kind == .relative }.compactMap(\.date)).sorted()
        if !days.isEmpty {
            return days.map { Milestone(due: $0, plannedDue: $0) }
        }
        if deadlines.contains(where: { $0.kind == .done }) {
            return [Milestone(status: .done, finishedOn: issued)]
        }
        let standing: [Deadline.Kind] = [.from, .ongoing, .recurring]
        return [Milestone(isStanding: deadlines.contains { standing.contains($0.kind) })]
    }
}
