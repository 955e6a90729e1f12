import GRDB
import Ledger

/// Identities of nodes, tasks and units: numbers that history names them by.
extension LedgerWriter {
    /// The identity of a new row of a table. One that was given once is never given again, even when the row was taken away.
    func newIdentity(_ table: String) throws -> Int64 {
        let highest: Int64 = try database.first("SELECT max(id) FROM \(table)") ?? 0
        let given: String? = try database.first("SELECT value FROM setting WHERE name = ?", ["given \(table)"])
        return max(highest, given.flatMap { Int64($0) } ?? 0) + 1
    }

    /// Remembers that an identity was given, when its row goes.
    func retire(_ id: Int64, of table: String) throws {
        let given: String? = try database.first("SELECT value FROM setting WHERE name = ?", ["given \(table)"])
        guard id > given.flatMap({ Int64($0) }) ?? 0 else { return }
        try database.run(
            "INSERT INTO setting(name, value) VALUES(?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
            ["given \(table)", String(id)])
    }
}
