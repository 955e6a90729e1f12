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
        let id: Int64? = try database.first(
            """
            SELECT id FROM history step WHERE user = ? AND action NOT IN ('undo', 'redo', 'init', 'import')
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
        return try database.first("SELECT day, user, action FROM history WHERE id = ?", [id]) { row in
            StoredStep(id: id, day: try row.day(0), user: try row[1], action: try row.value(2), edits: edits)
        }
    }

    func edits(of entry: Int64) throws -> [StoredEdit] {
        try database.all("SELECT row, field, before, after FROM edit WHERE entry = ? ORDER BY n", [entry]) { row in
            StoredEdit(row: try row.rowID(0), field: try row[1], before: try row[2], after: try row[3])
        }
    }

    /// Entries from the newest back, of a row and everything below it or of the whole ledger.
    func history(of row: RowID?, before: Int64?, limit: Int) throws -> [HistoryEntry] {
        let ids: [Int64] = try database.all(
            row.map(LedgerReader.historyQuery)
                ?? "SELECT id FROM history WHERE id < ?2 AND ?1 IS NULL ORDER BY id DESC LIMIT ?3",
            [row.map { $0.node.map(String.init) ?? $0.key }, before ?? Int64.max, limit]
        ) { try $0[0] }
        return try ids.compactMap { try entry($0) }
    }

    /// The entries that touch a row or what is below it. The key of a row is the beginning of the keys of what it holds: `t12`, `t12.2`,
    /// `t12.2#1`; what follows the key comes before the next character after `.` or `#`.
    private static func historyQuery(of row: RowID) -> String {
        guard row.node != nil else {
            return """
                SELECT DISTINCT entry FROM edit
                WHERE (row = ?1 OR row BETWEEN ?1 || '.' AND ?1 || '/' OR row BETWEEN ?1 || '#' AND ?1 || '$') AND entry < ?2
                ORDER BY entry DESC LIMIT ?3
                """
        }
        return """
            WITH RECURSIVE below(id) AS (VALUES(CAST(?1 AS INTEGER))
              UNION ALL SELECT node.id FROM node JOIN below ON node.parent = below.id),
              inside(id) AS (SELECT task.id FROM task JOIN below ON task.section = below.id)
            SELECT entry FROM edit JOIN below ON row = 'n' || below.id WHERE entry < ?2
            UNION SELECT entry FROM edit JOIN inside ON row = 't' || inside.id WHERE entry < ?2
            UNION SELECT entry FROM edit JOIN inside ON row BETWEEN 't' || inside.id || '.' AND 't' || inside.id || '/'
              WHERE entry < ?2
            UNION SELECT history.id FROM below JOIN node ON node.id = below.id AND node.kind = 2
              JOIN history ON action IN ('init', 'import') AND substr(subject, 1, length(ref) + 1) = ref || ' '
              WHERE history.id < ?2
            ORDER BY entry DESC LIMIT ?3
            """
    }

    private func entry(_ id: Int64) throws -> HistoryEntry? {
        let edits = try edits(of: id).map { edit in
            HistoryEntry.Edit(
                row: edit.row, reference: try reference(of: edit.row), label: try label(of: edit.row),
                field: edit.field, before: edit.before, after: edit.after)
        }
        return try database.first(
            "SELECT stamp, day, user, action, target, subject, hash FROM history WHERE id = ?", [id]
        ) { row in
            HistoryEntry(
                id: id, stamp: try row[0], day: try row.day(1), user: try row[2], action: try row.value(3),
                target: try row[4], subject: try row[5], edits: edits, hash: (try row[6] as Data).hexadecimal)
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
    /// Entries of the history from the newest back: of a row with everything below it, or of the whole ledger.
    public func history(of row: RowID? = nil, before: Int64? = nil, limit: Int = 100) throws -> [HistoryEntry] {
        try read { try $0.history(of: row, before: before, limit: limit) }
    }
}
