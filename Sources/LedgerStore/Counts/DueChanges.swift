import GRDB
import Ledger

/// What is to be added to the counts by due day: the agenda (each milestone of an open plan that is due, by day and in tree order) and
/// the last due day of each plan.
struct DueChanges {
    /// A row of the agenda.
    struct Entry: Hashable, Comparable {
        var isDone: Bool
        var due: Int
        /// The place of its task in the tree.
        var place: Int64
        var measure: Int
        var milestone: Int

        static func < (left: Entry, right: Entry) -> Bool {
            if left.isDone != right.isDone { return right.isDone }
            return (left.due, left.place, left.measure, left.milestone)
                < (right.due, right.place, right.measure, right.milestone)
        }
    }

    private var entries: [Entry: Int] = [:]
    /// How many milestones of a plan are due on a day more than before.
    private var dues: [Int64: [Int: Int]] = [:]

    /// Counts a milestone of a task that stands at a place, `times` 1 or -1; of a closed plan only its last day is kept.
    mutating func count(
        _ milestone: Milestone, _ measure: Int, _ own: Int, at place: Int64, plan: Int64, isClosed: Bool, times: Int = 1
    ) {
        guard let due = milestone.due else { return }
        dues[plan, default: [:]][due.ordinal, default: 0] += times
        guard !isClosed, milestone.countsInProgress else { return }
        let entry = Entry(
            isDone: milestone.status == .done, due: due.ordinal, place: place, measure: measure, milestone: own)
        entries[entry, default: 0] += times
    }

    func write(_ database: Database) throws {
        for (entry, count) in entries where count < 0 { try database.leave(entry) }
        for entry in entries.filter({ $0.value > 0 }).map(\.key).sorted() { try database.enter(entry) }
        for (plan, days) in dues { try write(days, of: plan, database) }
    }

    /// The last day is looked for anew only where it may have gone.
    private func write(_ days: [Int: Int], of plan: Int64, _ database: Database) throws {
        let changed = days.filter { $0.value != 0 }
        guard !changed.isEmpty else { return }
        let last: Int? = try database.first("SELECT last_due FROM node WHERE id = ?", [plan])
        if changed.contains(where: { $0.value < 0 && $0.key == last }) {
            try database.run(
                """
                UPDATE node SET last_due = (
                  SELECT max(due) FROM task JOIN milestone ON milestone.task = task.id WHERE task.plan = node.id)
                WHERE id = ?
                """, [plan])
        } else if let latest = changed.filter({ $0.value > 0 }).keys.max(), latest > last ?? Int.min {
            try database.run("UPDATE node SET last_due = ? WHERE id = ?", [latest, plan])
        }
    }
}

extension Database {
    fileprivate func enter(_ entry: DueChanges.Entry) throws {
        try run(
            "INSERT INTO agenda(done, due, place, measure, n) VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [entry.isDone, entry.due, entry.place, entry.measure, entry.milestone])
    }

    fileprivate func leave(_ entry: DueChanges.Entry) throws {
        try run(
            "DELETE FROM agenda WHERE done = ? AND due = ? AND place = ? AND measure = ? AND n = ?",
            [entry.isDone, entry.due, entry.place, entry.measure, entry.milestone])
    }
}
