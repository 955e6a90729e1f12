import Ledger
import Screen

/// A line to be left on a row.
public struct NoteForm: Hashable, Sendable {
    /// Nil for the marked rows.
    public var row: RowID?
    public var title: String
    public var field = TextField()
    public var fault: String?

    init(row: FocusedRow) {
        self.row = row.id
        title = "\(row.reference) \(row.title)"
    }

    /// A line for all marked rows, which the title counts.
    init(ofMarks title: String) {
        self.title = title
    }
}

extension Model {
    mutating func openNote() -> [Effect] {
        guard let row = focusedRow else { return noRow() }
        overlay = .noteForm(NoteForm(row: row))
        return []
    }

    /// A text comes back from an editor outside, for the field that it went out from.
    mutating func takeEdited(_ text: String?) {
        guard let text, case .noteForm(var form)? = overlay else { return }
        form.field = TextField()
        form.field.insert(text)
        overlay = .noteForm(form)
    }

    mutating func keyInNote(_ form: NoteForm, _ key: Key) -> [Effect] {
        if let effects = keyOfEveryForm(key) { return effects }
        var form = form
        switch key {
        case .enter:
            let text = form.field.text.trimmed
            guard !text.isEmpty else {
                form.fault = words.console.forms.emptyNote
                break
            }
            overlay = nil
            return form.row.map { [.apply(.addNote([$0], text))] } ?? preview(.addNote([], text))
        case .function(9):
            return [.editOutside(form.field.text)]
        default:
            if form.field.handle(key) { form.fault = nil }
        }
        overlay = .noteForm(form)
        return []
    }
}
