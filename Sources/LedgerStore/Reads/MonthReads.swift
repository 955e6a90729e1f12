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
            SELECT due, status, review, count(*) FROM task JOIN node plan ON plan.id = task.plan
            CROSS JOIN milestone ON milestone.task = task.id
            WHERE due IS NOT NULL AND milestone.standing = 0 AND status <> 'withdrawn' AND plan.closed IS NULL
              AND task.id IN (SELECT search.task \(search.found.sql))
            GROUP BY due, status, review
            """, search.found.arguments
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
        let few = try fewTasks(search, in: 0...Int64.max)
        let condition = few == nil ? search.task : "task.id IN (SELECT value FROM json_each(?))"
        let part = { (isDone: Int) in
            """
            SELECT task.id, agenda.measure, agenda.n, agenda.due, agenda.place
            FROM agenda CROSS JOIN task ON task.place = agenda.place
            WHERE agenda.done = \(isDone) AND agenda.due BETWEEN ? AND ? AND \(condition)
            """
        }
        let arguments =
            [month.ordinal, month.endOfMonth.ordinal] + (few.map { [numberList($0)] } ?? search.arguments)
        let found = try database.all(
            "\(part(0)) UNION ALL \(part(1)) ORDER BY 4, 5, 2, 3 LIMIT ?", arguments + arguments + [limit]
        ) { MilestoneKey(task: try $0[0], measure: try $0[1], place: try $0[2]) }
        return try dueEntries(found, day: day)
    }
}

extension Store {
    /// Milestones by light, month by month of their due days; only of tasks that match the words.
    public func months(day: Day, words: [String] = []) throws -> [MonthStanding] {
        try read { try $0.months(day: day, words: words) }
    }

    /// What is due in the month that begins on `month`, done or not, the earliest first.
    public func entries(ofMonth month: Day, day: Day, words: [String] = [], limit: Int) throws -> [DueEntry] {
        try readAsItStands { try $0.entries(ofMonth: month, day: day, words: words, limit: limit) }
    }
}
