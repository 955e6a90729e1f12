import Ledger

/// The bytes that an entry of the history is hashed over.
///
/// An entry's hash is SHA-256 of: the hash before it (32 bytes; zeros for the first entry), then in order the fields `id`, `stamp`,
/// `day`, `user`, `action`, `target`, `subject`, then for each edit `row`, `field`, `before`, `after`. A field is its UTF-8 bytes after
/// their count as 8 bytes, big end first; a missing one is the count 2⁶⁴−1 alone. Numbers are written in decimal.
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
        for edit in edits {
            chain.add(edit.row.key)
            chain.add(edit.field)
            chain.add(edit.before)
            chain.add(edit.after)
        }
        return SHA256.digest(of: chain.bytes)
    }
}
