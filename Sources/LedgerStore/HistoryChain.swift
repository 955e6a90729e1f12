import Ledger

/// The bytes that an entry of the history is hashed over.
///
/// An entry's hash is SHA-256 of: the hash before it (32 bytes; zeros for the first entry), then in order the fields `id`, `stamp`,
/// `day`, `user`, `action`, `target`, `subject`, then for each edit in its order `row`, `field`, `before`, `after`. A field is its UTF-8
/// bytes after their count as 8 bytes, big end first; a missing one is the count 2⁶⁴−1 alone. Numbers are written in decimal.
///
/// `id` counts from 1 without a gap. `day` is the day it counts for, as days since 1970-01-01; `stamp` the clock's, `2026-11-21T08:15:00Z`.
/// `action` is a `HistoryAction`; `target`, of an undo and a redo, the entry of the step. `subject`, of `init` and `import`, is the code of the
/// plan, a blank and the digest of what was brought (`PlanDigest`); of the import of a document that of its edits (`ImportSubject`). `row` is a row's key: `n7` a district, plan or section, `t12` a task,
/// `t12.2` a measure, `t12.2#1` a milestone, `u3` a unit. `field` is a `StoredField` with its text before and after; or `row` for a row
/// that comes (nothing before) or goes (nothing after), with all its fields as JSON, keys in order; `place` for a move, the key of the row
/// above and of the sibling before it; `note` for a note.
struct ChainBytes {
    private(set) var bytes: [UInt8]

    init(after previous: [UInt8]) {
        bytes = previous
    }

    mutating func add(_ field: String?) {
        guard let field else {
            bytes.append(contentsOf: repeatElement(0xFF, count: 8))
            return
        }
        let count = UInt64(field.utf8.count)
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: count >> shift))
        }
        bytes.append(contentsOf: field.utf8)
    }

    mutating func add(_ edit: StoredEdit) {
        add(edit.row.key)
        add(edit.field)
        add(edit.before)
        add(edit.after)
    }

    static let beginning = [UInt8](repeating: 0, count: 32)
}

/// An edit as history stores it: one field of one row, before and after.
struct StoredEdit: Hashable {
    var row: RowID
    var field: String
    var before: String?
    var after: String?

    var inverse: StoredEdit { StoredEdit(row: row, field: field, before: after, after: before) }
}

/// An entry as it goes into the chain.
struct ChainEntry {
    var id: Int64
    var author: Author
    /// A `HistoryAction`, or a word that this program does not know.
    var action: String
    var target: Int64?
    var subject: String?
    var edits: [StoredEdit]

    func hash(after previous: [UInt8]) -> [UInt8] {
        var chain = ChainBytes(after: previous)
        chain.add(String(id))
        chain.add(author.stamp)
        chain.add(String(author.day.ordinal))
        chain.add(author.user)
        chain.add(action)
        chain.add(target.map(String.init))
        chain.add(subject)
        for edit in edits { chain.add(edit) }
        return SHA256.digest(of: chain.bytes)
    }
}
