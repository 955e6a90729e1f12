import GRDB
import Ledger

/// Which milestone: its task, and its places in there.
struct MilestoneKey {
    var task: Int64
    var measure: Int
    var place: Int
}

extension LedgerReader {
    /// Unfinished milestones with a due day, the earliest first, between two days; with or without those that wait on that day. Those of
    /// closed plans only below a node of such a plan.
    func dueEntries(
        day: Day, from start: Day = .distantPast, to end: Day = .distantFuture, within node: Int64 = 0,
        words: [String] = [], waiting: Bool = true, limit: Int
    ) throws -> [DueEntry] {
        let places = try database.first("SELECT first, last FROM node WHERE id = ?", [node]) {
            (first: try $0[0] as Int64, last: try $0[1] as Int64)
        }
        guard let places, places.first <= places.last else { return [] }
        let search = SearchCondition(words)
        let isClosed = try isClosed(planOf: ancestors(node: node))
        let few = try fewTasks(search, in: places.first...places.last)
        // The agenda has what is open by day; what is in a closed plan, or in few tasks, is put in order.
        let isByDay = !isClosed && few == nil
        let source =
            isByDay
            ? """
            FROM agenda CROSS JOIN task ON task.place = agenda.place
            CROSS JOIN milestone ON milestone.task = task.id AND milestone.measure = agenda.measure AND milestone.n = agenda.n
            WHERE agenda.done = 0 AND agenda.due BETWEEN ? AND ? AND agenda.place BETWEEN ? AND ?
            """
            : """
            FROM task JOIN node plan ON plan.id = task.plan CROSS JOIN milestone ON milestone.task = task.id
            WHERE due IS NOT NULL AND milestone.standing = 0 AND status IN ('open', 'waiting', 'suspended')
              AND due BETWEEN ? AND ? AND place BETWEEN ? AND ? AND (\(isClosed) OR plan.closed IS NULL)
            """
        let order =
            isByDay
            ? "agenda.due, agenda.place, agenda.measure, agenda.n" : "due, place, milestone.measure, milestone.n"
        let found = try database.all(
            """
            SELECT milestone.task, milestone.measure, milestone.n \(source) AND (? OR status = 'open' OR review < ?)
              AND \(few == nil ? search.task : "task.id IN (SELECT value FROM json_each(?))") ORDER BY \(order) LIMIT ?
            """,
            [start.ordinal, end.ordinal, places.first, places.last, waiting, day.ordinal]
                + (few.map { [numberList($0)] } ?? search.arguments) + [limit]
        ) { MilestoneKey(task: try $0[0], measure: try $0[1], place: try $0[2]) }
        return try dueEntries(found, day: day)
    }

    /// The tasks that match words where they are few; nil for no words, or where so many match that the first of any order are met soon.
    func fewTasks(_ search: SearchCondition, in places: ClosedRange<Int64>) throws -> [Int64]? {
        guard !search.isEmpty else { return nil }
        let limit = 2000
        let found = try foundTasks(search, in: places, limit: limit)
        return found.count < limit ? found.map(\.task) : nil
    }

    /// Milestones that were found, as entries of the due-date view.
    func dueEntries(_ found: [MilestoneKey], day: Day) throws -> [DueEntry] {
        let facts = try TaskFacts(self, tasks: found.map(\.task))
        let rows = try RowBuilder(self, day: day)
            .rows(ofMeasures: found.map { ($0.task, $0.measure) }, depth: 0, facts: facts)
        guard rows.count == found.count else { return [] }
        let districts = Set(found.compactMap { facts.tasks[$0.task]?.district })
        let names = try Dictionary(uniqueKeysWithValues: districts.map { ($0, try shortName(ofDistrictTitled: $0)) })
        return zip(found, rows).compactMap { found, row in
            let stored = facts.milestones[found.task, default: []].first {
                $0.measure == found.measure && $0.place == found.place
            }
            guard let milestone = stored?.milestone, let due = milestone.due,
                let verdict = rule.verdict(on: milestone, day: facts.tasks[found.task]?.litDay(day) ?? day)
            else { return nil }
            let district = facts.tasks[found.task]?.district ?? ""
            let reference = facts.reference(found.task, measure: found.measure, milestone: found.place)
            return DueEntry(
                id: .milestone(task: found.task, measure: found.measure, milestone: found.place),
                reference: reference, label: (names[district] ?? district) + reference.withinPlan,
                title: row.title, district: district, lead: row.lead,
                leadCount: row.leadCount, due: due, plannedDue: milestone.plannedDue, verdict: verdict,
                isDone: milestone.status == .done)
        }
    }
}

extension LedgerReader {
    private func shortName(ofDistrictTitled title: String) throws -> String {
        let district: Int64? = try database.first("SELECT district FROM district_name WHERE name = ?", [title])
        return try district.flatMap(shortName(ofDistrict:)) ?? title
    }
}

extension Store {
    /// Unfinished milestones with a due day, the earliest first.
    public func dueEntries(day: Day, from start: Day = .distantPast, words: [String] = [], limit: Int) throws
        -> [DueEntry]
    {
        try readAsItStands { try $0.dueEntries(day: day, from: start, words: words, limit: limit) }
    }
}
