import Foundation
import GRDB
import Ledger

extension Store {
    /// Checks the whole ledger: SQLite's own integrity check, the chain of the history, every row against what history says of it, every
    /// imported plan against the digest of its import, and every count against a recount.
    /// Returns the number of history entries and what is wrong, each with its place. Of a ledger as of another day, whose history is
    /// a part, the chain is not checked.
    public func verify() throws -> (entries: Int, faults: [VerifyFault]) {
        var isPart = false
        if case .asOf? = readOnly { isPart = true }
        return try read { reader in
            let (entries, chain) = try reader.chainFaults()
            var faults = try reader.integrityFaults() + reader.schemaFaults()
            if !isPart {
                let imports = try reader.importFaults()
                faults += try chain + reader.rowFaults() + reader.dueFaults(imports) + imports + reader.searchFaults()
            }
            return (entries, try faults + reader.countFaults())
        }
    }
}

extension LedgerReader {
    fileprivate func integrityFaults() throws -> [VerifyFault] {
        let words: [String] = try database.all("PRAGMA integrity_check(20)") { try $0[0] }.filter { $0 != "ok" }
        let orphans = try database.all("PRAGMA foreign_key_check") { row in
            "foreign key: \(try row[0] as String) \(try row[1] as Int64? ?? 0)"
        }
        // Some of SQLite's answers are several lines.
        let lines = words.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
        return (lines + orphans.prefix(20)).map(VerifyFault.integrity)
    }

    fileprivate func chainFaults() throws -> (entries: Int, faults: [VerifyFault]) {
        var previous = ChainBytes.beginning
        var expected: Int64 = 1
        var faults: [VerifyFault] = []
        let entries = try database.all(
            "SELECT id, stamp, day, user, action, target, subject, hash FROM history ORDER BY id"
        ) { row in
            let author = Author(user: try row[3], day: try row.day(2), stamp: try row[1])
            return (
                entry: ChainEntry(
                    id: try row[0], author: author, action: try row[4], target: try row[5], subject: try row[6],
                    edits: []),
                hash: Array(try row[7] as Data)
            )
        }
        for (entry, hash) in entries {
            var entry = entry
            entry.edits = try edits(of: entry.id)
            if entry.id != expected || entry.hash(after: previous) != hash { faults.append(.chain(entry: entry.id)) }
            previous = hash
            expected = entry.id + 1
        }
        let strays: Int =
            try database.first("SELECT count(*) FROM edit WHERE entry NOT IN (SELECT id FROM history)") ?? 0
        if strays > 0 { faults.append(.chain(entry: expected)) }
        return (entries.count, faults)
    }

    /// Every field that history has ever set must hold what the newest entry set it to; every row that it added must be there, and none
    /// that it took away.
    fileprivate func rowFaults() throws -> [VerifyFault] {
        let edits = try database.all(
            "SELECT row, field, before, after FROM edit WHERE field <> 'note' ORDER BY row, entry, n"
        ) { StoredEdit(row: try $0.rowID(0), field: try $0[1], before: try $0[2], after: try $0[3]) }
        var faults: [VerifyFault] = []
        for (row, own) in Dictionary(grouping: edits, by: \.row).sorted(by: { $0.key.key < $1.key.key }) {
            let expected = ExpectedRow(own)
            let text = try text(of: row)
            if let exists = expected.exists, exists != (text != nil) {
                faults.append(.row(try reference(of: row), field: StoredField.row))
                continue
            }
            guard let text else { continue }
            for (field, value) in expected.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue })
            where text[field] != value {
                faults.append(.row(try reference(of: row), field: field.rawValue))
            }
            if let parent = expected.parent, try self.parent(of: row) != parent {
                faults.append(.row(try reference(of: row), field: StoredField.place))
            }
        }
        return faults
    }

    /// A due day that history has never set must be the plan's own, or what a bulk load brought: that stands in the digest of the load.
    fileprivate func dueFaults(_ imports: [VerifyFault]) throws -> [VerifyFault] {
        let moved = try database.all(
            """
            SELECT task, measure, n FROM milestone WHERE due IS NOT planned AND NOT EXISTS(
              SELECT 1 FROM edit WHERE row = 't' || task || '.' || measure || '#' || milestone.n AND field IN ('due', 'row'))
            """
        ) { RowID.milestone(task: try $0[0], measure: try $0[1], milestone: try $0[2]) }
        let broken = Set(imports.compactMap { if case .imported(let plan) = $0 { plan } else { nil } })
        let sound = Set(try importedPlans().map(\.code)).subtracting(broken)
        return try moved.map { try reference(of: $0) }.filter { !sound.contains($0.head) }
            .map { .row($0, field: StoredField.due.rawValue) }
    }

    fileprivate func countFaults() throws -> [VerifyFault] {
        var recount = Recount(rule: rule)
        try recount.run(self)
        return try recount.differences(self)
    }
}

/// What a row should hold after all its edits, as far as they tell.
private struct ExpectedRow {
    private(set) var exists: Bool?
    private(set) var fields: [StoredField: String?] = [:]
    private(set) var parent: RowID?

    init(_ edits: [StoredEdit]) {
        for edit in edits {
            switch edit.field {
            case StoredField.row:
                let text = edit.after.flatMap { RowText(json: $0) }
                exists = edit.after != nil
                fields =
                    text.map { text in
                        Dictionary(uniqueKeysWithValues: StoredField.allCases.map { ($0, text[$0]) })
                    } ?? [:]
                parent = text?.place.flatMap(RowPlace.init)?.parent
            case StoredField.place:
                parent = edit.after.flatMap(RowPlace.init)?.parent
            default:
                if let field = StoredField(rawValue: edit.field) { fields[field] = .some(edit.after) }
            }
        }
    }
}
