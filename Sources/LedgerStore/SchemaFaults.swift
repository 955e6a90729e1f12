import GRDB
import Ledger

extension LedgerReader {
    /// Tables, indexes and whatever else stands in the file's schema must be what this program makes, to the letter. A trigger or a view
    /// that somebody else has added is named too.
    func schemaFaults() throws -> [VerifyFault] {
        let wanted = try DatabaseQueue(configuration: .ledger).inDatabase { database in
            try Schema.migrate(database, from: 0)
            return try LedgerReader.schema(of: database)
        }
        let stored = try LedgerReader.schema(of: database)
        return Set(wanted.keys).union(stored.keys).sorted().filter { wanted[$0] != stored[$0] }
            .map { .integrity("schema: \($0)") }
    }

    /// What makes each thing, by its kind and name: `table node`.
    private static func schema(of database: Database) throws -> [String: String] {
        let rows = try database.all("SELECT type, name, tbl_name, sql FROM sqlite_schema") { row in
            (
                name: "\(try row[0] as String) \(try row[1] as String)",
                text: "\(try row[2] as String) \(try row[3] as String? ?? "")"
            )
        }
        return Dictionary(rows.map { ($0.name, $0.text) }) { first, second in first + second }
    }
}
