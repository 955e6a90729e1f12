import Screen
import Words

extension Frame {
    mutating func draw(_ form: StatusForm, of model: Model) {
        let console = model.words.console
        let box = Region(size).centered(width: min(size.width, 64), height: min(size.height, form.values.count * 2 + 4))
        fill(box)
        self.box(box, title: Line(form.kind.text(console), Style(.heading)))
        let inner = box.inset(1, 1)
        write(Line(form.title, Style(.faint)), column: inner.column, row: inner.row, width: inner.width)
        let labels = form.kind.fields.map { $0.label(console) }
        let widest = labels.map(measure.of).max() ?? 0
        for (place, value) in form.values.enumerated() {
            let row = inner.row + 2 + place * 2
            guard row < inner.endRow else { break }
            let label = " " + labels[place] + String.blanks(widest - measure.of(labels[place]) + 2)
            drawField(
                value, label: label, in: Region(column: inner.column, row: row, width: inner.width, height: 1),
                isFocused: place == form.place)
            guard row + 1 < inner.endRow else { continue }
            if let fault = form.fault, fault.place == place {
                write(Line("  " + fault.text, Style(.error)), column: inner.column, row: row + 1, width: inner.width)
            } else if let day = form.understood(place, on: model.day) {
                write(Line("  → \(day)", Style(.faint)), column: inner.column, row: row + 1, width: inner.width)
            }
        }
    }

    mutating func draw(_ form: NoteForm, of model: Model) {
        let forms = model.words.console.forms
        let box = Region(size).centered(width: min(size.width, 72), height: min(size.height, 5))
        fill(box)
        self.box(box, title: Line(forms.noteTitle + "  " + form.title, Style(.heading)))
        let inner = box.inset(1, 1)
        guard !inner.isEmpty else { return }
        drawField(
            form.field, label: " " + forms.note + "  ",
            in: Region(column: inner.column, row: inner.row + min(1, inner.height - 1), width: inner.width, height: 1),
            isFocused: true)
        if let fault = form.fault, inner.height > 2 {
            write(Line("  " + fault, Style(.error)), column: inner.column, row: inner.row + 2, width: inner.width)
        }
    }
}
