import GRDB
import Ledger

extension LedgerWriter {
    /// What a change did, with each row that it touched once. Of rows that came or went together the topmost stands for all; units are
    /// named only where nothing else was touched.
    func result(
        _ action: HistoryAction, target: HistoryAction?, edits: [StoredEdit], entry: Int64?, by author: Author
    ) throws -> ChangeResult {
        let named = edits.named
        return ChangeResult(
            action: action, target: target,
            references: try named.filter { !$0.row.isUnit && !$0.isRemoval }.map { try reader.reference(of: $0.row) },
            labels: try named.map { try reader.label(of: $0) }, entry: entry, next: try reader.nextUndo(of: author.user)
        )
    }
}

extension LedgerReader {
    /// The step that the next undo of a user takes back.
    func nextUndo(of user: String) throws -> UndoStep? {
        try stepToUndo(of: user).map { step in
            let labels = try step.subject.map { [$0.plan] } ?? step.edits.named.map { try label(of: $0) }
            return UndoStep(action: step.action, labels: labels, day: step.day)
        }
    }

    /// The row of an edit as an office says it; a row that is no more by its title.
    func label(of edit: StoredEdit) throws -> String {
        if try exists(edit.row) { return try label(of: edit.row) }
        let text = (edit.after ?? edit.before).flatMap { RowText(json: $0) }
        return text?[.title] ?? text?[.name] ?? text?[.ref] ?? edit.row.key
    }
}

extension [StoredEdit] {
    /// One edit for each row that is worth naming.
    var named: [StoredEdit] {
        let whole = Set(filter { $0.field == StoredField.row }.map(\.row))
        var seen: Set<RowID> = []
        let rows = filter { edit in
            guard seen.insert(edit.row).inserted else { return false }
            guard whole.contains(edit.row), let text = (edit.after ?? edit.before).flatMap({ RowText(json: $0) }),
                let parent = text.place.flatMap(RowPlace.init)?.parent
            else { return true }
            return !whole.contains(parent)
        }
        let others = rows.filter { !$0.row.isUnit }
        return others.isEmpty ? rows : others
    }
}

extension StoredEdit {
    var isAddition: Bool { field == StoredField.row && after != nil }
    var isRemoval: Bool { field == StoredField.row && after == nil }
}

extension RowID {
    var isUnit: Bool {
        if case .unit = self { return true }
        return false
    }
}

extension Store {
    /// What the next undo of this user would take back; nil for nothing.
    public func nextUndo(of user: String) throws -> UndoStep? {
        try readAsItStands { try $0.nextUndo(of: user) }
    }

    /// What a change would do: it is made and taken back at once, and nothing is written.
    public func preview(_ change: Change, by author: Author) throws -> ChangeResult {
        if let readOnly { throw Refusal.readOnly(readOnly) }
        return try tried { try $0.apply(change, by: author) }
    }
}
