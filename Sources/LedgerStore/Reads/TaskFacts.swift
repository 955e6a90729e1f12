import GRDB
import Ledger

/// What the rows of some tasks are made of, read with one query a kind however many tasks they are.
struct TaskFacts {
    struct Task {
        var reference: Reference
        var plan: String
        var district: String
        var section: Int64
        var number: Int
        var title: String
        /// The day that its plan was closed.
        var closed: Day?

        /// The day by which it is lit when others are lit by that day.
        func litDay(_ day: Day) -> Day { closed.map { min($0, day) } ?? day }
    }

    struct Measure {
        var place: Int
        var marker: String?
        /// Nil where the task has only this measure.
        var title: String?
        var scope: String?
    }

    /// A unit in its place: the lead of a measure or its support.
    struct Responsible {
        var measure: Int
        var isLead: Bool
        var unit: Int64
        var name: String
        var printed: String?
    }

    private(set) var tasks: [Int64: Task] = [:]
    private(set) var measures: [Int64: [Measure]] = [:]
    private(set) var milestones: [Int64: [StoredMilestone]] = [:]
    private(set) var responsible: [Int64: [Responsible]] = [:]

    /// Facts of those tasks; with their leads only, or with those who support too.
    init(_ reader: LedgerReader, tasks ids: some Sequence<Int64>, withSupports: Bool = false) throws {
        let wanted = numberList(Set(ids))
        guard wanted != "[]" else { return }
        try readTasks(reader.database, wanted)
        try readMeasures(reader.database, wanted)
        milestones = try reader.milestones(tasks: wanted)
        try readResponsible(reader.database, wanted, roles: withSupports ? 1 : 0)
    }

    /// The REF of a measure: with `.n` only where its task has several.
    func reference(_ task: Int64, measure: Int) -> Reference {
        var reference = tasks[task]?.reference ?? Reference(head: "")
        if measures[task, default: []].count > 1 { reference.measure = measure }
        return reference
    }

    /// The REF of a milestone: with `#n` only where its measure has several.
    func reference(_ task: Int64, measure: Int, milestone: Int) -> Reference {
        var reference = reference(task, measure: measure)
        if milestones[task, default: []].count(where: { $0.measure == measure }) > 1 { reference.milestone = milestone }
        return reference
    }

    private mutating func readTasks(_ database: Database, _ wanted: String) throws {
        let rows = try database.all(
            """
            SELECT task.id, plan.ref, task.ref, district.title, section, number, task.title, plan.closed
            FROM task JOIN node plan ON plan.id = task.plan JOIN node district ON district.id = plan.parent
            WHERE task.id IN (SELECT value FROM json_each(?))
            """, [wanted]
        ) { row in
            let plan: String = try row[1]
            let text = try plan + "/" + row[2]
            return (
                try row[0] as Int64,
                Task(
                    reference: Reference(text) ?? Reference(head: text), plan: plan, district: try row[3],
                    section: try row[4], number: try row[5], title: try row[6], closed: try row.dayIfAny(7))
            )
        }
        tasks = Dictionary(rows) { first, _ in first }
    }

    private mutating func readMeasures(_ database: Database, _ wanted: String) throws {
        let rows = try database.all(
            """
            SELECT task, n, marker, title, scope FROM measure WHERE task IN (SELECT value FROM json_each(?))
            ORDER BY task, ord
            """, [wanted]
        ) { row in
            (try row[0] as Int64, Measure(place: try row[1], marker: try row[2], title: try row[3], scope: try row[4]))
        }
        for (task, measure) in rows { measures[task, default: []].append(measure) }
    }

    private mutating func readResponsible(_ database: Database, _ wanted: String, roles: Int) throws {
        let rows = try database.all(
            """
            SELECT task, measure, role, unit, name, printed FROM responsible JOIN unit ON unit.id = responsible.unit
            WHERE task IN (SELECT value FROM json_each(?)) AND role <= ? ORDER BY task, measure, role, rank
            """, [wanted, roles]
        ) { row in
            (
                try row[0] as Int64,
                Responsible(
                    measure: try row[1], isLead: try row[2] == 0, unit: try row[3], name: try row[4],
                    printed: try row[5])
            )
        }
        for (task, unit) in rows { responsible[task, default: []].append(unit) }
    }
}
