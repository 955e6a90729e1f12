import Foundation
import GRDB
import Ledger

/// A step of history with what it changed.
struct StoredStep {
    var id: Int64
    var day: Day
    var user: String
    var action: HistoryAction
    var edits: [StoredEdit]
}

extension LedgerReader {
    /// The newest step of a user that is not undone.
    func stepToUndo(of user: String) throws -> StoredStep? {
        let row = try database.row(
            """
            SELECT id FROM history step WHERE user = ? AND action NOT IN ('undo', 'redo', 'init')
              AND coalesce((SELECT action FROM history WHERE target = step.id ORDER BY id DESC LIMIT 1), '') <> 'undo'
            ORDER BY id DESC LIMIT 1
            """, [user])
        return try row.flatMap { try step($0[0]) }
    }

    /// What the newest undo of a user took back, unless it is restored already or the user has changed something since.
    func stepToRedo(of user: String) throws -> StoredStep? {
        let row = try database.row(
            """
            SELECT target FROM history back WHERE user = ?1 AND action = 'undo'
              AND id > coalesce((SELECT max(id) FROM history WHERE user = ?1 AND action NOT IN ('undo', 'redo')), 0)
              AND back.id = (SELECT max(id) FROM history WHERE target = back.target)
            ORDER BY id DESC LIMIT 1
            """, [user])
        return try row.flatMap { try step($0[0]) }
    }

    private func step(_ id: Int64) throws -> StoredStep? {
        guard let row = try database.row("SELECT day, user, action FROM history WHERE id = ?", [id]),
            let action = HistoryAction(rawValue: row[2])
        else { return nil }
        return StoredStep(
            id: id, day: Day(ordinal: row[0]), user: row[1], action: action, edits: try edits(of: id))
    }

    func edits(of entry: Int64) throws -> [StoredEdit] {
        try database.rows("SELECT row, field, before, after FROM edit WHERE entry = ? ORDER BY n", [entry])
            .compactMap { row in
                RowID(key: row[0] as String).map {
                    StoredEdit(row: $0, field: row[1], before: row[2], after: row[3])
                }
            }
    }

    /// Entries from the newest back, of a row and everything below it or of the whole ledger.
    func history(of row: RowID?, before: Int64?, limit: Int) throws -> [HistoryEntry] {
        let upTo = before ?? Int64.max
        let ids: [Row]
        switch row {
        case nil:
            ids = try database.rows("SELECT id FROM history WHERE id < ? ORDER BY id DESC LIMIT ?", [upTo, limit])
        case .node(let node)?:
            ids = try database.rows(
                """
                SELECT DISTINCT entry FROM edit, node, task
                WHERE node.id = ?1 AND task.place BETWEEN node.first AND node.last AND entry < ?2
                  AND (edit.row = 'n' || ?1 OR edit.row = 't' || task.id OR edit.row GLOB 't' || task.id || '[.]*')
                ORDER BY entry DESC LIMIT ?3
                """, [node, upTo, limit])
        case let row?:
            ids = try database.rows(
                """
                SELECT DISTINCT entry FROM edit
                WHERE entry < ?2 AND (row = ?1 OR row GLOB ?1 || '[.#]*') ORDER BY entry DESC LIMIT ?3
                """, [row.key, upTo, limit])
        }
        return try ids.compactMap { try entry($0[0]) }
    }

    private func entry(_ id: Int64) throws -> HistoryEntry? {
        guard
            let row = try database.row(
                "SELECT stamp, day, user, action, target, subject, hash FROM history WHERE id = ?", [id]),
            let action = HistoryAction(rawValue: row[3])
        else { return nil }
        let edits = try edits(of: id).map {
            HistoryEntry.Edit(
                reference: try? reference(of: $0.row), field: $0.field, before: $0.before, after: $0.after)
        }
        return HistoryEntry(
            id: id, stamp: row[0], day: Day(ordinal: row[1]), user: row[2], action: action, target: row[4],
            subject: row[5], edits: edits, hash: (row[6] as Data).hexadecimal)
    }

    /// Names the data that a paper was made from: the beginning of the newest hash.
    func version() throws -> String {
        let row = try database.row("SELECT hash FROM history ORDER BY id DESC LIMIT 1")
        return String((row?[0] as Data?)?.hexadecimal.prefix(8) ?? "00000000")
    }
}

extension Data {
    var hexadecimal: String {
        map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

extension Store {
    /// Entries of the history from the newest back: of a row with everything below it, or of the whole ledger.
    public func history(of row: RowID? = nil, before: Int64? = nil, limit: Int = 100) throws -> [HistoryEntry] {
        try read { try $0.history(of: row, before: before, limit: limit) }
    }

    /// What the next undo of this user would take back; nil for nothing.
    public func nextUndo(of user: String) throws -> HistoryAction? {
        try read { try $0.stepToUndo(of: user)?.action }
    }
}
