import Screen
import Words

extension Frame {
    mutating func draw(_ menu: Menu, of model: Model) {
        let choices = model.shownChoices(menu)
        let forms = model.words.console.forms
        let heading =
            switch menu.kind {
            case .row where !model.marks.isEmpty: model.words.console.marks.count(model.marks.count)
            case .row: model.focusedRow.map { "\($0.reference) \($0.title)" } ?? forms.menuTitle
            case .palette: forms.paletteTitle
            case .views: forms.viewsTitle
            case .print: forms.printTitle
            case .status where !model.marks.isEmpty: model.words.console.marks.count(model.marks.count)
            case .status: forms.statusTitle
            case .add: forms.writing.addTitle
            case .entryRows: model.words.console.past.chooseRow
            }
        let searchRows = menu.isSearched ? 1 : 0
        let box = Region(size).split(bottom: 1).rest.centered(width: 64, height: choices.count + 2 + searchRows)
        fill(box)
        self.box(box, title: Line(heading, Style(.heading)))
        var inner = box.inset(1, 1)
        if searchRows > 0 {
            let (top, rest) = inner.split(top: 1)
            drawField(menu.search, label: forms.search, in: top, isFocused: true)
            inner = rest
        }
        let top = max(0, menu.place - inner.height + 1)
        for (offset, choice) in choices.dropFirst(top).prefix(inner.height).enumerated() {
            let isFocused = top + offset == menu.place
            let digit = menu.hasDigits ? "\(top + offset + 1)" : ""
            write(
                line(choice, digit, of: model, width: inner.width).selected(isFocused), column: inner.column,
                row: inner.row + offset, width: inner.width)
            if isFocused, searchRows == 0 { cursor = Position(column: inner.column, row: inner.row + offset) }
        }
        scrollBar(column: box.endColumn - 1, rows: inner.rows, first: top, total: choices.count)
    }

    private func line(_ choice: Menu.Choice, _ digit: String, of model: Model, width: Int) -> Line {
        var keys = digit
        if case .action(let action) = choice {
            keys = action.keys.prefix(2).map { KeyMap.label($0, model.words.console) }.joined(separator: " ")
        }
        let room = max(0, width - measure.of(keys) - 2)
        return Line(" " + model.text(choice)).cut(to: room, measure).padded(to: room, measure)
            + Line(keys + " ", Style(.key))
    }

    /// A labelled field; the hardware cursor sits in it when it has the focus.
    mutating func drawField(_ field: TextField, label: String, in region: Region, isFocused: Bool) {
        let width = min(region.width, measure.of(label))
        write(Line(label, Style(.faint, bold: isFocused)), column: region.column, row: region.row, width: width)
        let room = max(0, region.width - width)
        let (line, column) = field.line(width: room, measure: measure)
        write(line, column: region.column + width, row: region.row, width: room)
        if isFocused {
            cursor = Position(column: min(region.endColumn - 1, region.column + width + column), row: region.row)
        }
    }
}
