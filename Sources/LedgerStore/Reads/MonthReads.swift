import GRDB
import Ledger

extension LedgerReader {
    /// Milestones that are due, month by month, from the first month in which one is to the last; months without any are left out.
    ///
    /// The counts by month are kept; with words every due milestone of what matches is looked at.
    func months(day: Day, words: [String]) throws -> [MonthStanding] {
        let search = SearchCondition(words)
        if search.isEmpty { return try lightsOfMonths(day: day) }
        let groups = try database.all(
            """
            SELECT due, status, review, count(*) FROM milestone
            WHERE due IS NOT NULL AND standing = 0 AND status <> 'withdrawn'
              \(try openPlansOnly()) AND \(search.milestone)
            GROUP BY due, status, review
            """, search.arguments
        ) { row in
            let status: Status = try row.value(1)
            let due = try row.day(0)
            let milestone = Milestone(
                status: status, due: due, finishedOn: status == .done ? due : nil, review: try row.dayIfAny(2))
            return (milestone: milestone, due: due, count: try row[3] as Int)
        }
        var months: [Day: LightCounts] = [:]
        for group in groups {
            guard let light = rule.verdict(on: group.milestone, day: day)?.light else { continue }
            months[group.due.startOfMonth, default: LightCounts()][light] += group.count
        }
        return months.sorted { $0.key < $1.key }.map { MonthStanding(month: $0.key, lights: $0.value) }
    }

    /// What is due in the month that begins on `month`, done or not, the earliest first.
    func entries(ofMonth month: Day, day: Day, words: [String], limit: Int) throws -> [DueEntry] {
        let search = SearchCondition(words)
        let found = try database.all(
            """
            SELECT milestone.task, milestone.measure, milestone.n FROM milestone JOIN task ON task.id = milestone.task
            WHERE due BETWEEN ? AND ? AND standing = 0 AND status <> 'withdrawn'
              \(try openPlansOnly()) AND \(search.task)
            ORDER BY due, place, milestone.measure, milestone.ord LIMIT ?
            """, [month.ordinal, month.endOfMonth.ordinal] + search.arguments + [limit]
        ) { MilestoneKey(task: try $0[0], measure: try $0[1], place: try $0[2]) }
        return try dueEntries(found, day: day)
    }

    /// A closed plan leaves what is seen by due day.
    private func openPlansOnly() throws -> String {
        guard try database.exists("SELECT 1 FROM node WHERE kind = 2 AND closed IS NOT NULL") else { return "" }
        return """
            AND milestone.task IN (SELECT task.id FROM task JOIN node ON node.id = task.plan WHERE node.closed IS NULL)
            """
    }
}

extension SearchCondition {
    /// Holds for a row of `milestone`.
    fileprivate var milestone: String {
        isEmpty ? "1" : "EXISTS(SELECT 1 FROM search WHERE search.task = milestone.task AND \(body))"
    }
}

extension Store {
    /// Milestones by light, month by month of their due days; only of tasks that match the words.
    public func months(day: Day, words: [String] = []) throws -> [MonthStanding] {
        try read { try $0.months(day: day, words: words) }
    }

    /// What is due in the month that begins on `month`, done or not, the earliest first.
    public func entries(ofMonth month: Day, day: Day, words: [String] = [], limit: Int) throws -> [DueEntry] {
        try read { try $0.entries(ofMonth: month, day: day, words: words, limit: limit) }
    }
}
