import Foundation
import GRDB
import Ledger

extension LedgerWriter {
    /// Writes an entry with its edits at the end of the chain. The transaction holds the write lock, so the chain is one line
    /// however many processes write.
    @discardableResult
    func appendHistory(
        _ author: Author, _ action: HistoryAction, target: Int64? = nil, subject: String? = nil,
        edits: [StoredEdit] = []
    ) throws -> Int64 {
        let last = try database.first("SELECT id, hash FROM history ORDER BY id DESC LIMIT 1") { row in
            (id: try row[0] as Int64, hash: Array(try row[1] as Data))
        }
        let id = (last?.id ?? 0) + 1
        let previous = last?.hash ?? ChainBytes.beginning
        let entry = ChainEntry(
            id: id, author: author, action: action.rawValue, target: target, subject: subject, edits: edits)
        try database.run(
            "INSERT INTO history(id, stamp, day, user, action, target, subject, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
            [
                id, author.stamp, author.day.ordinal, author.user, action.rawValue, target, subject,
                Data(entry.hash(after: previous)),
            ])
        for (place, edit) in edits.enumerated() {
            try database.run(
                "INSERT INTO edit(entry, n, row, field, before, after) VALUES(?, ?, ?, ?, ?, ?)",
                [id, place, edit.row.key, edit.field, edit.before, edit.after])
        }
        return id
    }
}
