import GRDB
import Ledger

/// Makes the edits that take a step back or restore it, each sort in its way. Where a row is not as the step left it they refuse.
extension LedgerWriter {
    func replayNote(_ edit: StoredEdit, of step: StoredStep) throws {
        guard try reader.exists(edit.row) else { throw try changedSince(edit, step) }
        if let text = edit.after {
            try insertNote(edit.row, text, user: step.user, day: step.day, entry: step.id)
        } else if let text = edit.before, try !removeNote(edit.row, text, user: step.user) {
            throw try changedSince(edit, step)
        }
    }

    func replayFields(_ edits: [StoredEdit], of step: StoredStep) throws -> [StoredEdit] {
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
    func replayPlace(_ edit: StoredEdit, of step: StoredStep) throws -> StoredEdit {
        let now = try reader.place(of: edit.row)
        guard let place = edit.after.flatMap(RowPlace.init), try reader.exists(edit.row),
            try reader.fits(edit.row, below: place.parent)
        else { throw try changedSince(edit, step) }
        try move(edit.row, to: place)
        return StoredEdit(
            row: edit.row, field: edit.field, before: now?.text, after: try reader.place(of: edit.row)?.text)
    }

    /// A unit that others name meanwhile stays; any other row goes only when nobody built on it.
    func replayRemoval(_ edit: StoredEdit, of step: StoredStep) throws -> [StoredEdit] {
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

    func replayAddition(_ edit: StoredEdit, of step: StoredStep) throws -> [StoredEdit] {
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
}
