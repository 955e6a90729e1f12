import Foundation
import GRDB
import Ledger

/// A step of history with what it changed.
struct StoredStep {
    var id: Int64
    var day: Day
    var user: String
    var action: HistoryAction
    /// Of an import: the plan, and which part it is of plans that came together.
    var subject: ImportSubject?
    var edits: [StoredEdit]
}

extension LedgerReader {
    /// The newest step of a user that is not undone.
    func stepToUndo(of user: String) throws -> StoredStep? {
        let id: Int64? = try database.first(
            """
            SELECT id FROM history step WHERE user = ? AND action NOT IN ('undo', 'redo', 'init')
              AND (action <> 'import' OR EXISTS(SELECT 1 FROM edit WHERE entry = step.id))
              AND coalesce((SELECT action FROM history WHERE target = step.id ORDER BY id DESC LIMIT 1), '') <> 'undo'
            ORDER BY id DESC LIMIT 1
            """, [user])
        return try id.flatMap { try step($0) }
    }

    /// What the newest undo of a user took back, unless it is restored already or the user has changed something since.
    func stepToRedo(of user: String) throws -> StoredStep? {
        let id: Int64? = try database.first(
            """
            SELECT target FROM history back WHERE user = ?1 AND action = 'undo'
              AND id > coalesce((SELECT max(id) FROM history WHERE user = ?1 AND action NOT IN ('undo', 'redo')), 0)
              AND back.id = (SELECT max(id) FROM history WHERE target = back.target)
            ORDER BY id DESC LIMIT 1
            """, [user])
        return try id.flatMap { try step($0) }
    }

    private func step(_ id: Int64) throws -> StoredStep? {
        let edits = try edits(of: id)
        return try database.first("SELECT day, user, action, subject FROM history WHERE id = ?", [id]) { row in
            StoredStep(
                id: id, day: try row.day(0), user: try row[1], action: try row.value(2),
                subject: (try row[3] as String?).flatMap { ImportSubject($0) }, edits: edits)
        }
    }

    func edits(of entry: Int64) throws -> [StoredEdit] {
        try database.all("SELECT row, field, before, after FROM edit WHERE entry = ? ORDER BY n", [entry]) { row in
            StoredEdit(row: try row.rowID(0), field: try row[1], before: try row[2], after: try row[3])
        }
    }

    /// Names the data that a paper was made from: the beginning of the newest hash.
    func version() throws -> String {
        let hash: Data? = try database.first("SELECT hash FROM history ORDER BY id DESC LIMIT 1")
        return String(hash?.hexadecimal.prefix(8) ?? "00000000")
    }
}

extension Data {
    var hexadecimal: String {
        map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}

extension Store {
    /// Entries of the history that a filter takes, from the newest back; `before` is the last entry of the page before.
    public func history(_ filter: HistoryFilter = HistoryFilter(), before: Int64? = nil, limit: Int = 100) throws
        -> [HistoryEntry]
    {
        try readAsItStands { try $0.history(filter, before: before, limit: limit) }
    }

    /// Everybody who has an entry in the history, by name.
    public func historyUsers() throws -> [String] {
        try readAsItStands { try $0.historyUsers() }
    }
}
