import GRDB
import Ledger

/// Tables that show a ledger without some of its plans: views of this connection alone, under the names of the tables behind them, so
/// that every read is without them and no row is touched, however many they are.
enum LaterRows {
    /// Takes nodes out of the tree; below plans lie the ranges of places that are left out.
    static func leaveOut(_ nodes: String, _ database: Database) throws {
        try database.execute(
            sql: "CREATE TEMP TABLE IF NOT EXISTS later(first INTEGER PRIMARY KEY, last INTEGER, plan INTEGER UNIQUE)")
        try database.run(
            """
            INSERT INTO later SELECT first, last, id FROM node
            WHERE id IN (SELECT value FROM json_each(?)) AND kind = \(RowKind.plan.rawValue)
            """, [nodes])
        try database.run(
            """
            UPDATE node SET parent = NULL, closed = NULL, kind = kind + \(farKind), ref = char(1) || ref
            WHERE id IN (SELECT value FROM json_each(?))
            """, [nodes])
    }

    /// Lays the views over the tables. Nothing can be written to those afterwards but by `main.`.
    static func show(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP VIEW node AS SELECT * FROM main.node WHERE kind < \(farKind);
                CREATE TEMP VIEW task AS SELECT * FROM main.task WHERE plan NOT IN (SELECT plan FROM later);
                CREATE TEMP VIEW agenda AS SELECT * FROM main.agenda WHERE \(isThere("place"));
                CREATE TEMP VIEW search AS SELECT * FROM main.search WHERE \(isThere("id / \(SearchOrder.width)"));
                """)
    }

    /// Added to the kind of a node that is out of the tree.
    private static let farKind = 100

    private static func isThere(_ place: String) -> String {
        "coalesce((SELECT last FROM later WHERE first <= \(place) ORDER BY first DESC LIMIT 1), -1) < \(place)"
    }
}

extension LedgerReader {
    /// Nodes of plans that are left out, and all below those.
    func nodesOutOfTree() throws -> Set<Int64> {
        guard try database.exists("SELECT 1 FROM temp.sqlite_schema WHERE name = 'later'") else { return [] }
        let nodes: [Int64] = try database.all(
            """
            WITH RECURSIVE away(id) AS (
              SELECT id FROM main.node WHERE parent IS NULL AND id <> 0
              UNION SELECT node.id FROM main.node JOIN away ON node.parent = away.id)
            SELECT id FROM away
            """
        ) { try $0[0] }
        return Set(nodes)
    }
}
