import GRDB

/// The indexes of a ledger that is empty yet, taken away while it is filled and made at the end, in one go each.
struct BulkIndexes {
    private var statements: [String] = []

    init(_ database: Database) throws {
        guard try !database.exists("SELECT 1 FROM task") else { return }
        let indexes = try database.all(
            """
            SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
              AND tbl_name IN ('task', 'measure', 'milestone', 'responsible') ORDER BY rowid
            """
        ) { (name: try $0[0] as String, sql: try $0[1] as String) }
        for (name, sql) in indexes {
            try database.execute(sql: "DROP INDEX \"\(name)\"")
            statements.append(sql)
        }
    }

    func make(_ database: Database) throws {
        for sql in statements { try database.execute(sql: sql) }
    }
}
