import Foundation
import GRDB
import Ledger

extension Schema {
    /// Counts for any day from few rows: a tally a node, sixteen units a row, a month; the agenda in the order in which it is read.
    static let counting = """
        ALTER TABLE node ADD COLUMN last_due INTEGER;
        CREATE INDEX node_district ON node(ord, id, ref, title, tasks, done, total, standing) WHERE kind = 1;
        CREATE TABLE node_lights(node INTEGER PRIMARY KEY, turns BLOB NOT NULL);
        CREATE TABLE unit_lights(pack INTEGER PRIMARY KEY, turns BLOB NOT NULL);
        CREATE TABLE month_lights(month INTEGER PRIMARY KEY, turns BLOB NOT NULL);
        CREATE TABLE agenda(
          done INTEGER NOT NULL, due INTEGER NOT NULL, place INTEGER NOT NULL, measure INTEGER NOT NULL, n INTEGER NOT NULL,
          PRIMARY KEY(done, due, place, measure, n)) WITHOUT ROWID;
        CREATE INDEX unit_order ON unit(pinyin, id) WHERE led + supported > 0;
        CREATE INDEX unit_collective ON unit(id) WHERE kind = 'collective';
        CREATE INDEX unit_name_text ON unit_name(name, unit);
        """

    /// Makes the tables of `counting` and fills them from what a ledger has already, in place of those that counted before.
    static func beginCounting(_ database: Database) throws {
        // In a new ledger the new tables take the room of the old ones.
        let isNew = try !database.exists("SELECT 1 FROM task")
        if isNew { try database.execute(sql: replaced) }
        try database.execute(sql: counting)
        guard !isNew else { return }
        try carryNodes(database)
        try carryUnits(database)
        try fillAgenda(database)
        try fillMonths(database)
        try database.execute(
            sql: """
                UPDATE node SET last_due = (
                  SELECT max(due) FROM task JOIN milestone ON milestone.task = task.id WHERE task.plan = node.id)
                WHERE kind = 2;
                """)
        try database.execute(sql: replaced)
    }

    private static let replaced = "DROP TABLE node_light; DROP TABLE unit_light; DROP INDEX milestone_due;"

    private static func carryNodes(_ database: Database) throws {
        try carry(
            database,
            """
            SELECT node, light, day, change, 0 FROM node_light JOIN node ON node.id = node
            WHERE light BETWEEN 0 AND 5 ORDER BY node, light, day
            """
        ) { node, tally in try database.add(tally, toNode: node) }
    }

    private static func carryUnits(_ database: Database) throws {
        try carry(
            database,
            """
            SELECT unit, light, day, change, due_sum FROM unit_light JOIN unit ON unit.id = unit
            WHERE light BETWEEN 0 AND 5 ORDER BY unit, light, day
            """
        ) { unit, tally in try database.addToUnits([unit: tally]) }
    }

    private static func carry(
        _ database: Database, _ query: String, _ write: (Int64, Tally) throws -> Void
    ) throws {
        var owner: Int64?
        var tally = Tally()
        let cursor = try Row.fetchCursor(database, sql: query)
        while let row = try cursor.next() {
            let turn = StoredRow(row)
            let own: Int64 = try turn[0]
            if let owner, owner != own {
                try write(owner, tally)
                tally = Tally()
            }
            owner = own
            tally.add(light: try turn[1], day: try turn[2], change: try turn[3], dueSum: try turn[4])
        }
        if let owner { try write(owner, tally) }
    }

    private static func fillAgenda(_ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO agenda(done, due, place, measure, n) \(agendaOfMilestones) ORDER BY 1, 2, 3, 4, 5")
    }

    /// What the agenda must hold.
    static let agendaOfMilestones = """
        SELECT milestone.status = 'done', due, place, milestone.measure, milestone.n
        FROM milestone JOIN task ON task.id = milestone.task JOIN node plan ON plan.id = task.plan
        WHERE due IS NOT NULL AND milestone.standing = 0 AND status <> 'withdrawn' AND plan.closed IS NULL
        """

    private static func fillMonths(_ database: Database) throws {
        let rule = try LedgerReader(database: database, rule: LightRule()).storedRule()
        var months: [Int: Tally] = [:]
        let groups = try database.all(
            """
            SELECT due, status, review, count(*) FROM milestone
            JOIN task ON task.id = milestone.task JOIN node plan ON plan.id = task.plan
            WHERE due IS NOT NULL AND milestone.standing = 0 AND status <> 'withdrawn' AND plan.closed IS NULL
            GROUP BY due, status, review
            """
        ) { row in
            let milestone = Milestone(status: try row.value(1), due: try row.day(0), review: try row.dayIfAny(2))
            return (milestone: milestone, month: try row.day(0).startOfMonth.ordinal, count: try row[3] as Int)
        }
        for group in groups {
            months[group.month, default: Tally()].add(
                LightTimeline(of: [group.milestone], rule: rule), times: group.count)
        }
        for (month, tally) in months { try database.add(tally, toMonth: month) }
    }
}
