import Foundation
import GRDB
import Ledger

extension Store {
    /// The ledger with only what counts for a day or an earlier one, read-only, that answers every read: a sheet over the ledger's file
    /// on which later entries are taken back. The file stays as it is meanwhile; what others write waits in its log.
    ///
    /// What later entries changed is as it was before them; plans brought in that were issued later are left out, with their entries and
    /// notes. A plan that people wrote is there from the day on which they did, whatever its day of issue.
    public func asOf(_ day: Day) throws -> Store {
        let overlay = try guarded { try self.overlay() }
        let queue = try overlay?.queue ?? copyWithoutName()
        let store = Store(path: path, readOnly: nil, rule: rule, queue: queue)
        let later = try store.write { try $0.takeBack(after: day) }
        return Store(
            path: path, readOnly: .asOf(day), rule: rule, queue: queue, keeper: overlay?.keeper,
            later: LaterPlans(store, later))
    }

    /// A copy on disk that has no name.
    private func copyWithoutName() throws -> DatabaseQueue {
        do {
            let copy = try DatabaseQueue(path: "", configuration: .ledger)
            try queue.backup(to: copy)
            return copy
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }
}

extension LedgerWriter {
    /// Answers the plans that came later: they do not show any more, and are still to be removed.
    fileprivate func takeBack(after day: Day) throws -> [LaterPlans.Plan] {
        let rows = try database.all(
            "SELECT DISTINCT row FROM edit JOIN history ON history.id = entry WHERE day > ? AND field <> 'note'",
            [day.ordinal]
        ) { try $0.rowID(0) }
        let pasts = try rows.map { PastRow($0, edits: try pastEdits(of: $0), day: day) }
        // What is inserted stands on what is inserted before it; what is removed, on nothing that stays.
        for past in pasts.sorted(by: { $0.row.rank < $1.row.rank }) { try insertAgain(past) }
        for past in pasts { try restoreFields(past) }
        try restorePlaces(pasts)
        for past in pasts.sorted(by: { $0.row.rank > $1.row.rank }) where past.isAbsent { try removeTree(past.row) }
        let plans = try reader.plansBrought(after: day)
        try forgetEntries(after: day)
        // What the plans count for is taken from the books.
        try books.settle()
        return try hide(plans)
    }

    private func pastEdits(of row: RowID) throws -> [PastEdit] {
        try database.all(
            """
            SELECT field, before, after, entry, day FROM edit JOIN history ON history.id = entry
            WHERE row = ? AND field <> 'note' ORDER BY entry, n
            """, [row.key]
        ) { PastEdit(field: try $0[0], before: try $0[1], after: try $0[2], entry: try $0[3], day: try $0.day(4)) }
    }

    private func insertAgain(_ past: PastRow) throws {
        guard let text = past.whole, try !reader.exists(past.row) else { return }
        if let parent = text.place.flatMap(RowPlace.init)?.parent, try !reader.exists(parent) { return }
        try insert(past.row, text)
    }

    private func restoreFields(_ past: PastRow) throws {
        guard !past.isAbsent, !past.fields.isEmpty else { return }
        _ = try change(past.row) { text in
            for (field, value) in past.fields { text[field] = value }
        }
    }

    /// Puts rows back where they stood. Sections that have come to stand inside each other are put apart from the outside in.
    private func restorePlaces(_ pasts: [PastRow]) throws {
        var waiting = pasts.filter { !$0.isAbsent && $0.place != nil }
        while !waiting.isEmpty {
            var left: [PastRow] = []
            for past in waiting {
                guard let place = past.place.flatMap(RowPlace.init), try reader.exists(past.row) else { continue }
                if try reader.fits(past.row, below: place.parent) {
                    try move(past.row, to: place)
                } else {
                    left.append(past)
                }
            }
            if left.count == waiting.count { return }
            waiting = left
        }
    }

    private func forgetEntries(after day: Day) throws {
        let later = numberList(
            try database.all("SELECT id FROM history WHERE day > ?", [day.ordinal]) { try $0[0] as Int64 })
        try database.run("DELETE FROM note WHERE day > ?", [day.ordinal])
        try database.run("DELETE FROM edit WHERE entry IN (SELECT value FROM json_each(?))", [later])
        try database.run("UPDATE history SET target = NULL WHERE target IN (SELECT value FROM json_each(?))", [later])
        try database.run("DELETE FROM history WHERE id IN (SELECT value FROM json_each(?))", [later])
    }

    /// Takes a row away with all that stands below it. A unit that is named somewhere stays.
    func removeTree(_ row: RowID) throws {
        if case .unit = row {
            if try !reader.hasChildren(row) { try remove(row) }
            return
        }
        for child in try reader.rowsBelow(row) { try removeTree(child) }
        if case .node(let node) = row {
            let units: [Int64] = try database.all("SELECT id FROM unit WHERE district = ?", [node]) { try $0[0] }
            for unit in units { try remove(.unit(unit)) }
        }
        try database.run("DELETE FROM note WHERE row = ?", [row.key])
        try remove(row)
    }
}

extension LedgerReader {
    /// The plans that imports brought of which the entry counts for a later day: that of their issue.
    fileprivate func plansBrought(after day: Day) throws -> [Int64] {
        let subjects: [String] = try database.all(
            // What a document brought is taken back edit by edit, like any step.
            """
            SELECT subject FROM history WHERE action IN ('init', 'import') AND day > ? AND subject IS NOT NULL
              AND NOT EXISTS(SELECT 1 FROM edit WHERE entry = history.id)
            """,
            [day.ordinal]
        ) { try $0[0] }
        return try subjects.compactMap { subject in
            let code = subject.prefix { $0 != " " }
            return try database.first("SELECT id FROM node WHERE ref = ?", [String(code)])
        }
    }
}

private struct PastEdit {
    var field: String
    var before: String?
    var after: String?
    var entry: Int64
    var day: Day
}

/// What a row was on a day, as far as later entries changed it.
///
/// Entries are not always in the order of their days; each fact is as the newest entry left it that counts for the day, or as it was
/// before any. Status and what belongs to it (day of finish, review, reason) are one fact.
private struct PastRow {
    let row: RowID
    /// Was not there.
    private(set) var isAbsent = false
    /// All of it, where it was there.
    private(set) var whole: RowText?
    private(set) var fields: [StoredField: String?] = [:]
    private(set) var place: String?

    private static let status: [StoredField] = [.status, .finished, .review, .reason]

    init(_ row: RowID, edits: [PastEdit], day: Day) {
        self.row = row
        if let json = PastRow.value(of: [StoredField.row], StoredField.row, edits, day) {
            whole = json.flatMap { RowText(json: $0) }
            isAbsent = json == nil
        }
        for field in StoredField.allCases {
            let fact = (PastRow.status.contains(field) ? PastRow.status : [field]).map(\.rawValue)
            guard let text = PastRow.value(of: fact, field.rawValue, edits, day) else { continue }
            fields[field] = .some(text)
            whole?[field] = text
        }
        place = PastRow.value(of: [StoredField.place], StoredField.place, edits, day).flatMap(\.self)
    }

    /// A field as it was; nil where no edit speaks of it.
    private static func value(
        of fact: [String], _ field: String, _ edits: [PastEdit], _ day: Day
    ) -> String?? {
        let own = edits.filter { fact.contains($0.field) }
        let last = own.last { $0.day <= day }?.entry ?? 0
        let history = own.filter { $0.field == field }
        guard let first = history.first else { return nil }
        return .some(history.last { $0.entry <= last }.map(\.after) ?? first.before)
    }
}

extension RowID {
    /// Rows of a higher rank stand below rows of a lower one.
    fileprivate var rank: (Int, Int64) {
        switch self {
        case .unit(let id): (0, id)
        case .node(let id): (1, id)
        case .task(let id): (2, id)
        case .measure(let task, _): (3, task)
        case .milestone(let task, _, _): (4, task)
        }
    }
}
