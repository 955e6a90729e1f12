import GRDB
import Ledger

extension LedgerWriter {
    /// Takes back the newest step of this user that is not yet undone. Refused, changing nothing, when somebody else changed one
    /// of the same fields since, or built on a row that would go.
    func undo(by author: Author) throws -> ChangeResult {
        guard let step = try reader.stepToUndo(of: author.user) else { throw Refusal.nothingToUndo }
        return try replay(step, as: .undo, by: author)
    }

    /// Restores what this user's last undo took back; nothing once the user has changed something else.
    func redo(by author: Author) throws -> ChangeResult {
        guard let step = try reader.stepToRedo(of: author.user) else { throw Refusal.nothingToRedo }
        return try replay(step, as: .redo, by: author)
    }

    /// Takes back the newest entry about a step: the step itself, its undo, or its redo.
    private func replay(_ step: StoredStep, as action: HistoryAction, by author: Author) throws -> ChangeResult {
        let newest: Int64 = try database.first("SELECT max(id) FROM history WHERE target = ?", [step.id]) ?? step.id
        let edits = try reader.edits(of: newest).reversed().map(\.inverse)
        try refuseWhatOthersChanged(edits, step, since: newest)
        var made: [StoredEdit] = []
        for group in edits.groupedByRow { made += try replay(group, of: step) }
        // An undo and a redo count for the day of the step that they take back or restore.
        let dated = Author(user: author.user, day: step.day, stamp: author.stamp)
        let entry = try appendHistory(dated, action, target: step.id, edits: made)
        return try result(action, target: step.action, edits: made, entry: entry, by: author)
    }

    /// Replays edits of one row that follow each other, and returns those that were made.
    private func replay(_ edits: [StoredEdit], of step: StoredStep) throws -> [StoredEdit] {
        guard let first = edits.first else { return [] }
        switch first.field {
        case StoredField.note:
            try replayNote(first, of: step)
            return edits
        case StoredField.row:
            return try first.after == nil ? replayRemoval(first, of: step) : replayAddition(first, of: step)
        case StoredField.place:
            return [try replayPlace(first, of: step)]
        default:
            return try replayFields(edits, of: step)
        }
    }

    private func replayNote(_ edit: StoredEdit, of step: StoredStep) throws {
        guard try reader.exists(edit.row) else { throw try changedSince(edit, step) }
        if let text = edit.after {
            try insertNote(edit.row, text, user: step.user, day: step.day, entry: step.id)
        } else if let text = edit.before, try !removeNote(edit.row, text, user: step.user) {
            throw try changedSince(edit, step)
        }
    }

    private func replayFields(_ edits: [StoredEdit], of step: StoredStep) throws -> [StoredEdit] {
        let row = edits[0].row
        guard let before = try reader.text(of: row) else { throw try changedSince(edits[0], step) }
        var after = before
        for edit in edits {
            guard let field = StoredField(rawValue: edit.field) else { continue }
            // Names pass from unit to unit; they are wherever the newest word put them.
            let isName = field == .names || field == .misprints
            guard isName || before[field] == edit.before else { throw try changedSince(edit, step) }
            after[field] = edit.after
        }
        try write(row, after, before: before)
        return edits
    }

    /// Returns the edit with the place where the row really stood, to which a redo leads.
    private func replayPlace(_ edit: StoredEdit, of step: StoredStep) throws -> StoredEdit {
        let now = try reader.place(of: edit.row)
        guard let place = edit.after.flatMap(RowPlace.init), try reader.exists(edit.row),
            try reader.fits(edit.row, below: place.parent)
        else { throw try changedSince(edit, step) }
        try move(edit.row, to: place)
        return StoredEdit(
            row: edit.row, field: edit.field, before: now?.text, after: try reader.place(of: edit.row)?.text)
    }

    /// A unit that others name meanwhile stays; any other row goes only when nobody built on it.
    private func replayRemoval(_ edit: StoredEdit, of step: StoredStep) throws -> [StoredEdit] {
        guard try reader.exists(edit.row) else { throw try changedSince(edit, step) }
        if case .unit = edit.row {
            if try reader.hasChildren(edit.row) || culprit(of: [edit.row], nil, step) != nil { return [] }
            try remove(edit.row)
            return [edit]
        }
        if try reader.hasChildren(edit.row) || reader.hasNotes(edit.row) { throw try changedSince(edit, step) }
        return try leftUnits(of: edit.row).flatMap { try takeAway($0) } + takeAway(edit.row)
    }

    /// Units of a district that nothing names any more go with it.
    private func leftUnits(of row: RowID) throws -> [RowID] {
        guard case .node(let node) = row else { return [] }
        return try database.all("SELECT id FROM unit WHERE district = ? ORDER BY id", [node]) { .unit(try $0[0]) }
    }

    private func replayAddition(_ edit: StoredEdit, of step: StoredStep) throws -> [StoredEdit] {
        guard let json = edit.after, let text = RowText(json: json) else { throw try changedSince(edit, step) }
        if case .unit = edit.row {
            // Somebody else may have made the unit meanwhile.
            if let name = text[.name], case .node(let district)? = text[.district].flatMap(RowID.init(key:)),
                try reader.unit(named: name, in: district) != nil, step.action != .alias
            {
                return []
            }
        } else {
            guard let parent = text.place.flatMap(RowPlace.init)?.parent, try reader.exists(parent),
                try !isTaken(edit.row, text, below: parent)
            else { throw try changedSince(edit, step) }
        }
        guard try !reader.exists(edit.row) else { throw try changedSince(edit, step) }
        try insert(edit.row, text)
        return [edit]
    }

    /// Whether another row bears the REF meanwhile.
    private func isTaken(_ row: RowID, _ text: RowText, below parent: RowID) throws -> Bool {
        switch (row, parent) {
        case (.node, _):
            try database.exists("SELECT 1 FROM node WHERE ref = ?", [text[.ref] ?? ""])
                || (text.number(.kind) == Int64(RowKind.district.rawValue)
                    && database.exists(
                        "SELECT 1 FROM district_name WHERE name IN (?, ?)", [text[.ref], text[.title]]))
        case (.task, .node(let section)):
            try database.exists(
                "SELECT 1 FROM task WHERE plan = ? AND ref = ?", [try reader.plan(of: section), text[.ref]])
        default: false
        }
    }

    /// Refuses when somebody else's later change to one of the same fields holds, or an earlier one of theirs no longer does. A change of
    /// theirs that they took back themselves counts for nothing. Notes stand beside each other.
    private func refuseWhatOthersChanged(_ edits: [StoredEdit], _ step: StoredStep, since: Int64) throws {
        for edit in edits where edit.field != StoredField.note {
            if case .unit = edit.row, edit.field == StoredField.row { continue }
            // Who takes a row away takes back every field of it.
            let isWhole = edit.field == StoredField.row
            let others: [Int64] = try database.all(
                """
                SELECT DISTINCT coalesce(target, id) FROM edit JOIN history ON history.id = entry
                WHERE row = ?1 AND (field = ?2 OR ?5) AND entry > ?3 AND user <> ?4
                """, [edit.row.key, edit.field, since, step.user, isWhole]
            ) { try $0[0] }
            for other in others where try holds(other, upTo: since) != holds(other, upTo: .max) {
                throw try changedSince(edit, step)
            }
            if edit.field == StoredField.place { try refuseWhereOthersMoved(edit, step, since: since) }
        }
    }

    /// Moves among the same siblings cannot be taken back one from under the other: the order that a place speaks of is gone.
    private func refuseWhereOthersMoved(_ edit: StoredEdit, _ step: StoredStep, since: Int64) throws {
        for parent in Set([edit.before, edit.after].compactMap { $0.flatMap(RowPlace.init)?.parent.key }) {
            let others = try database.all(
                """
                SELECT coalesce(target, history.id), user, stamp FROM history JOIN edit ON edit.entry = history.id
                WHERE history.id > ?1 AND user <> ?2 AND field = 'place'
                  AND (before = ?3 OR after = ?3 OR before LIKE ?3 || ' %' OR after LIKE ?3 || ' %')
                """, [since, step.user, parent]
            ) { (step: try $0[0] as Int64, user: try $0[1] as String, stamp: try $0[2] as String) }
            for other in others where try holds(other.step, upTo: since) != holds(other.step, upTo: .max) {
                throw Refusal.changedSince(try reference(of: edit), by: other.user, at: other.stamp)
            }
        }
    }

    /// Whether a step was made and not taken back, in the history up to an entry.
    private func holds(_ step: Int64, upTo entry: Int64) throws -> Bool {
        guard step <= entry else { return false }
        let last: String? = try database.first(
            "SELECT action FROM history WHERE target = ? AND id <= ? ORDER BY id DESC LIMIT 1", [step, entry])
        return last != HistoryAction.undo.rawValue
    }

    /// Names who stands in the way: who changed the row last, or what is below it.
    private func changedSince(_ edit: StoredEdit, _ step: StoredStep) throws -> Refusal {
        let own = try culprit(of: [edit.row], edit.field == StoredField.row ? nil : edit.field, step)
        let culprit =
            try own ?? culprit(of: reader.rowsBelow(edit.row), nil, step)
            ?? culprit(of: [edit.row], nil, step)
        return .changedSince(try reference(of: edit), by: culprit?.user ?? "?", at: culprit?.stamp ?? "?")
    }

    private func culprit(
        of rows: [RowID], _ field: String?, _ step: StoredStep
    ) throws -> (id: Int64, user: String, stamp: String)? {
        try rows.compactMap { row in
            try database.first(
                """
                SELECT history.id, user, stamp FROM edit JOIN history ON history.id = edit.entry
                WHERE row = ?1 AND field = coalesce(?2, field) AND entry > ?3 AND user <> ?4 ORDER BY entry DESC LIMIT 1
                """, [row.key, field, step.id, step.user]
            ) { (id: try $0[0] as Int64, user: try $0[1] as String, stamp: try $0[2] as String) }
        }.max { $0.id < $1.id }
    }

    /// The REF of a row, or the one that it had.
    private func reference(of edit: StoredEdit) throws -> Reference {
        let reference = try reader.reference(of: edit.row)
        guard reference.head.isEmpty, let text = (edit.before ?? edit.after).flatMap({ RowText(json: $0) }) else {
            return reference
        }
        return Reference(head: text[.ref] ?? text[.title] ?? text[.name] ?? "?")
    }
}

extension LedgerReader {
    func hasNotes(_ row: RowID) throws -> Bool {
        try database.exists("SELECT 1 FROM note WHERE row = ?", [row.key])
    }

    /// What stands right below a row.
    func rowsBelow(_ row: RowID) throws -> [RowID] {
        switch row {
        case .node(let id):
            try children(of: row, like: .node(id)) + children(of: row, like: .task(0))
        case .task(let task): try children(of: row, like: .measure(task: task, measure: 0))
        case .measure(let task, let measure):
            try children(of: row, like: .milestone(task: task, measure: measure, milestone: 0))
        case .milestone, .unit: []
        }
    }
}

extension [StoredEdit] {
    /// Edits of fields of one row that follow each other belong together: a status and its day of finish cannot be set apart. Notes,
    /// places, and rows that come or go stand alone.
    fileprivate var groupedByRow: [[StoredEdit]] {
        var groups: [[StoredEdit]] = []
        for edit in self {
            if let last = groups.last?.last, last.row == edit.row, last.isField, edit.isField {
                groups[groups.count - 1].append(edit)
            } else {
                groups.append([edit])
            }
        }
        return groups
    }
}

extension StoredEdit {
    /// Sets a field, rather than adding a note, moving a row, or adding or taking away one.
    var isField: Bool { StoredField(rawValue: field) != nil }
}
