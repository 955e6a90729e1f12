import GRDB
import Ledger

extension LedgerWriter {
    /// Takes back the newest step of this user that is not yet undone. Refused, changing nothing, when somebody else changed one
    /// of the same fields since, or built on a row that would go.
    func undo(by author: Author) throws -> ChangeResult {
        guard let step = try reader.stepToUndo(of: author.user) else { throw Refusal.nothingToUndo }
        var result = try replay(step, as: .undo, by: author)
        // Plans that came together go together.
        var part = step
        while let subject = part.subject, subject.part > 1, let before = try reader.stepToUndo(of: author.user) {
            part = before
            result.add(try replay(before, as: .undo, by: author))
        }
        return result
    }

    /// Restores what this user's last undo took back; nothing once the user has changed something else.
    func redo(by author: Author) throws -> ChangeResult {
        guard let step = try reader.stepToRedo(of: author.user) else { throw Refusal.nothingToRedo }
        var result = try replay(step, as: .redo, by: author)
        var part = step
        while let subject = part.subject, subject.part < subject.parts,
            let after = try reader.stepToRedo(of: author.user)
        {
            part = after
            result.add(try replay(after, as: .redo, by: author))
        }
        return result
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
        var result = try result(action, target: step.action, edits: made, entry: entry, by: author)
        // What a document brought is named by its plan, however many rows it touched.
        if let plan = step.subject?.plan {
            let reference = Reference(head: plan)
            result.labels = [plan]
            result.references = try reader.row(of: reference) == nil ? [] : [reference]
        }
        return result
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
}

extension ChangeResult {
    /// Takes the rows of a further part of the same step in.
    fileprivate mutating func add(_ other: ChangeResult) {
        references = (references + other.references).inOrderOnce
        labels = (labels + other.labels).inOrderOnce
        entry = other.entry
        next = other.next
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
