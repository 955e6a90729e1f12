import GRDB
import Ledger

/// A milestone that a change is about.
struct Target {
    var id: RowID
    var stored: StoredMilestone
    /// The row that was named holds this milestone alone.
    var isNamed: Bool
}

extension LedgerWriter {
    /// The milestones that some rows stand for, each once.
    ///
    /// A row with one milestone stands for it. A row with several stands for the one that `alone` accepts; where it accepts more than one the
    /// change is refused with their REFs, unless `all` is set, when it stands for all.
    func targets(_ rows: [RowID], all: Bool, alone: (Milestone) -> Bool) throws -> [Target] {
        var targets: [Target] = []
        var seen: Set<RowID> = []
        for row in rows {
            for target in try meant(by: row, all: all, isOneOfSeveral: all && rows.count > 1, alone: alone)
            where seen.insert(target.id).inserted {
                targets.append(target)
            }
        }
        return targets
    }

    /// Refuses a row below which nothing can ever be ticked: it is standing or withdrawn. Of several rows meant whole, such rows
    /// are left alone, unless there are no others.
    func refuseUntickable(_ rows: [RowID], all: Bool) throws {
        let held = try rows.map { try milestones(below: $0) }
        let isTickable = held.map { $0.contains { $0.stored.milestone.countsInProgress } }
        if all, rows.count > 1, isTickable.contains(true) { return }
        for (held, isTickable) in zip(held, isTickable) {
            guard !isTickable, let first = held.first else { continue }
            let standing = held.first { $0.stored.milestone.status != .withdrawn }
            if let standing { throw Refusal.standing(try reader.reference(of: standing.id)) }
            throw Refusal.withdrawn(try reader.reference(of: first.id))
        }
    }

    private func meant(
        by row: RowID, all: Bool, isOneOfSeveral: Bool, alone: (Milestone) -> Bool
    ) throws -> [Target] {
        let held = try milestones(below: row)
        if held.isEmpty, isOneOfSeveral { return [] }
        if held.isEmpty { throw Refusal.nothingToTick(try reader.reference(of: row)) }
        if held.count == 1 { return held.map { Target(id: $0.id, stored: $0.stored, isNamed: true) } }
        if all { return held.map { Target(id: $0.id, stored: $0.stored, isNamed: false) } }
        let meant = held.filter { alone($0.stored.milestone) }
        if meant.count > 1 {
            throw Refusal.severalMilestones(
                try reader.reference(of: row), try meant.prefix(200).map { try reader.reference(of: $0.id) })
        }
        return meant.map { Target(id: $0.id, stored: $0.stored, isNamed: true) }
    }

    func milestones(below row: RowID) throws -> [(id: RowID, stored: StoredMilestone)] {
        switch row {
        case .milestone(let task, let measure, let place):
            return try reader.milestones(task: task, measure: measure).filter { $0.place == place }.map { (row, $0) }
        case .measure(let task, let measure):
            return try reader.milestones(task: task, measure: measure).map {
                (.milestone(task: task, measure: measure, milestone: $0.place), $0)
            }
        case .task(let task):
            return try reader.milestones(task: task).map {
                (.milestone(task: task, measure: $0.measure, milestone: $0.place), $0)
            }
        case .node(let node):
            let tasks: [Int64] = try database.all(
                "SELECT task.id FROM task, node WHERE node.id = ? AND place BETWEEN first AND last ORDER BY place",
                [node]
            ) { try $0[0] }
            return try tasks.flatMap { try milestones(below: .task($0)) }
        case .unit:
            return []
        }
    }
}
