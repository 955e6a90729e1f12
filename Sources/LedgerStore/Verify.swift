import Foundation
import GRDB
import Ledger

extension Store {
    /// Checks the whole ledger: SQLite's own integrity check, the chain of the history, and every count against a recount.
    /// Returns the number of history entries and what is wrong, each with its place. Of a ledger as of another day, whose history is
    /// a part, the chain is not checked.
    public func verify() throws -> (entries: Int, faults: [VerifyFault]) {
        var isPart = false
        if case .asOf? = readOnly { isPart = true }
        return try read { reader in
            let (entries, chain) = try reader.chainFaults()
            let rows = try isPart ? [] : chain + reader.rowFaults() + reader.dueFaults()
            return (entries, try reader.integrityFaults() + reader.schemaFaults() + rows + reader.countFaults())
        }
    }
}

extension LedgerReader {
    fileprivate func integrityFaults() throws -> [VerifyFault] {
        let words: [String] = try database.all("PRAGMA integrity_check(20)") { try $0[0] }.filter { $0 != "ok" }
        let orphans = try database.all("PRAGMA foreign_key_check") { row in
            "foreign key: \(try row[0] as String) \(try row[1] as Int64? ?? 0)"
        }
        return (words + orphans.prefix(20)).map(VerifyFault.integrity)
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

    /// Every milestone field that history has ever set must hold what the newest entry set it to.
    fileprivate func rowFaults() throws -> [VerifyFault] {
        let newest = try database.all(
            "SELECT row, field, after, max(entry * 1000000 + n) FROM edit WHERE field <> 'note' GROUP BY row, field"
        ) { (row: try $0.rowID(0), field: try $0[1] as String, after: try $0[2] as String?) }
        return try newest.compactMap { edit in
            guard case .milestone(let task, let measure, let place) = edit.row,
                let field = MilestoneField(rawValue: edit.field)
            else { return nil }
            let stored = try milestones(task: task, measure: measure).first { $0.place == place }
            let now = stored.flatMap { field.text($0.milestone, reason: $0.reason) }
            return stored != nil && now == edit.after ? nil : .row(try reference(of: edit.row), field: field.rawValue)
        }
    }

    /// A due day that history has never set must be the plan's own.
    fileprivate func dueFaults() throws -> [VerifyFault] {
        let moved = try database.all(
            """
            SELECT task, measure, n FROM milestone WHERE due IS NOT planned AND NOT EXISTS(
              SELECT 1 FROM edit WHERE row = 't' || task || '.' || measure || '#' || milestone.n AND field = 'due')
            """
        ) { RowID.milestone(task: try $0[0], measure: try $0[1], milestone: try $0[2]) }
        return try moved.map { .row(try reference(of: $0), field: MilestoneField.due.rawValue) }
    }

    fileprivate func countFaults() throws -> [VerifyFault] {
        var recount = Recount(rule: rule)
        try recount.run(self)
        return try recount.differences(self)
    }
}
