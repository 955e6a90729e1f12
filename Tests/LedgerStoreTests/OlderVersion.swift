import GRDB

@testable import LedgerStore

/// Turns a ledger into one of an earlier version, as an older duban left it.
enum OlderVersion {
    /// Counts as they were kept before tallies: a row a node or unit, light and day.
    static func takeCountsBack(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE node_light(
                  node INTEGER NOT NULL, light INTEGER NOT NULL, day INTEGER NOT NULL, change INTEGER NOT NULL,
                  PRIMARY KEY(node, day, light)) WITHOUT ROWID;
                CREATE TABLE unit_light(
                  unit INTEGER NOT NULL, light INTEGER NOT NULL, day INTEGER NOT NULL, change INTEGER NOT NULL,
                  due_sum INTEGER NOT NULL,
                  PRIMARY KEY(unit, day, light)) WITHOUT ROWID;
                CREATE INDEX milestone_due ON milestone(due)
                  WHERE due IS NOT NULL AND status IN ('open', 'waiting', 'suspended');
                """)
        let kept = KeptTallies(database)
        for (node, tally) in try kept.nodes() {
            for turn in tally.turns {
                try database.execute(
                    sql: "INSERT INTO node_light VALUES(?, ?, ?, ?)",
                    arguments: [node, turn.light, turn.day, Int(turn.change)])
            }
        }
        for (unit, tally) in try kept.units() {
            for turn in tally.turns {
                try database.execute(
                    sql: "INSERT INTO unit_light VALUES(?, ?, ?, ?, ?)",
                    arguments: [
                        unit, turn.light, turn.day, Int(turn.change), turn.light == 0 ? turn.dueSum : 0,
                    ])
            }
        }
        try database.execute(
            sql: """
                DROP TABLE node_lights; DROP TABLE unit_lights; DROP TABLE month_lights; DROP TABLE agenda;
                DROP TABLE plan_share;
                DROP INDEX node_district; DROP INDEX unit_order; DROP INDEX unit_collective; DROP INDEX unit_name_text;
                ALTER TABLE node DROP COLUMN last_due;
                """)
    }
}
