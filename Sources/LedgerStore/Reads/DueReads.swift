import GRDB
import Ledger

extension LedgerReader {
    /// Unfinished milestones with a due day, the earliest first, from a day on.
    func dueEntries(day: Day, from start: Day = .distantPast, words: [String] = [], limit: Int) throws -> [DueEntry] {
        let search = SearchCondition(words)
        let rows = try database.rows(
            """
            SELECT milestone.task, milestone.measure, milestone.n FROM milestone JOIN task ON task.id = milestone.task
            WHERE due >= ? AND due IS NOT NULL AND status IN ('open', 'waiting', 'suspended') AND \(search.task)
            ORDER BY due, place, milestone.measure, ord LIMIT ?
            """, [start.ordinal] + search.arguments + [limit])
        let builder = RowBuilder(self, day: day)
        return try rows.compactMap { row in
            try entry(.milestone(task: row[0], measure: row[1], milestone: row[2]), builder)
        }
    }

    private func entry(_ id: RowID, _ builder: RowBuilder) throws -> DueEntry? {
        guard case .milestone(let task, let measure, let place) = id,
            let stored = try milestones(task: task, measure: measure).first(where: { $0.place == place }),
            let verdict = rule.verdict(on: stored.milestone, day: builder.day),
            let due = stored.milestone.due,
            let row = try measureCount(task) > 1
                ? builder.measure(task, measure, depth: 0, isOpen: false)
                : builder.task(task, depth: 0, isOpen: false)
        else { return nil }
        return DueEntry(
            id: id, reference: try reference(of: id), title: row.title, district: try path(above: .task(task)).first ?? "",
            lead: row.lead, leadCount: row.leadCount, due: due, plannedDue: stored.milestone.plannedDue,
            verdict: verdict, isDone: stored.milestone.status == .done)
    }
}

extension Store {
    /// Unfinished milestones with a due day, the earliest first.
    public func dueEntries(day: Day, from start: Day = .distantPast, words: [String] = [], limit: Int) throws -> [DueEntry] {
        try read { try $0.dueEntries(day: day, from: start, words: words, limit: limit) }
    }
}
