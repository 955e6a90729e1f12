import Ledger
import Screen
import Words

/// Against which edge of its room a form stands.
enum FormSide {
    case top, middle, bottom
}

extension Form {
    func foot(_ words: WritingWords) -> String {
        if isOfSteps { return words.stepFoot }
        guard let field = focusedField else { return words.foot }
        if case .setUnits = purpose { return words.markedUnitFoot }
        if field.name == .otherName { return words.nameFoot }
        return field.name.isUnitList ? words.unitFoot : field.name.isLong ? words.textFoot : words.foot
    }

    /// The line that ends the form, in the word of what it does.
    func saveLabel(_ words: WritingWords) -> String {
        switch purpose {
        case .add, .edit, .divide: words.save
        case .withdraw: words.withdraw
        case .close: words.close
        case .move: words.move
        case .name: words.name
        case .setUnits: words.preview
        }
    }
}

extension Frame {
    /// Draws a form over the view, in a part of it where one is given; the foot line stays free. What does not fit is scrolled so that
    /// the field in focus shows.
    mutating func draw(_ form: Form, of model: Model, in part: Region? = nil, side: FormSide = .middle) {
        let room = part ?? Region(size).split(bottom: 1).rest
        let layout = FormLayout(form, model)
        let height = min(layout.height + 2, room.height)
        let place =
            switch side {
            case .top: room.split(top: height).top
            case .middle: room
            case .bottom: room.split(bottom: height).bottom
            }
        let box = place.centered(width: layout.width + 2, height: height)
        fill(box)
        self.box(box, title: Line(form.title, Style(.heading)))
        let inner = box.inset(1, 1)
        guard !inner.isEmpty else { return }
        cursor = Position(column: inner.column, row: inner.row)
        var row = inner.row - layout.top
        let body = Region(
            column: inner.column, row: inner.row, width: inner.width, height: inner.height - layout.fault.count)
        for piece in layout.pieces {
            let region = Region(column: inner.column, row: row, width: inner.width, height: piece.height)
            row += piece.height
            guard region.row < body.endRow, region.endRow > body.row else { continue }
            draw(piece.content, of: form, layout, in: region.clipped(to: body))
        }
        for (offset, line) in layout.fault.enumerated() {
            write(line, column: inner.column, row: body.endRow + offset, width: inner.width)
        }
        scrollBar(
            column: box.endColumn - 1, rows: body.rows, first: layout.top,
            total: layout.pieces.reduce(0) { $0 + $1.height })
    }

    private mutating func draw(_ content: FormLayout.Content, of form: Form, _ layout: FormLayout, in region: Region) {
        switch content {
        case .line(let line):
            write(line, column: region.column, row: region.row, width: region.width)
        case .remark(let line):
            let (_, rest) = region.split(left: layout.labelWidth)
            write(line, column: rest.column, row: rest.row, width: rest.width)
        case .field(let place):
            let (left, rest) = region.split(left: layout.labelWidth)
            draw(form.fields[place], isFocused: place == form.place, label: layout.labels[place], left, rest)
        case .step(let place, let understood):
            drawStep(place, understood, of: form, layout, in: region)
        case .save(let label):
            let isFocused = form.isOnSave
            write(
                Line("[ \(label) ]", Style(isFocused ? .plain : .key, selected: isFocused, bold: isFocused)),
                column: region.column + 1, row: region.row)
            if isFocused { cursor = Position(column: region.column + 3, row: region.row) }
        }
    }

    private mutating func draw(_ field: FormField, isFocused: Bool, label: String, _ left: Region, _ right: Region) {
        write(
            Line(" " + label, Style(isFocused ? .key : .faint, bold: isFocused)), column: left.column, row: left.row,
            width: left.width)
        switch field.input {
        case .line(let text): draw(text, isFocused: isFocused, in: right)
        case .lines(let text): drawMultiline(text, in: right, isFocused: isFocused)
        }
    }

    /// A line of text; without the focus it shows its beginning.
    private mutating func draw(_ text: TextField, isFocused: Bool, in region: Region) {
        if isFocused {
            drawField(text, label: "", in: region, isFocused: true)
        } else {
            write(Line(text.text), column: region.column, row: region.row, width: region.width)
        }
    }

    /// A step: its title, its day as typed, and as it was understood.
    private mutating func drawStep(
        _ place: Int, _ understood: String, of form: Form, _ layout: FormLayout, in region: Region
    ) {
        let (left, rest) = region.split(left: layout.labelWidth)
        let (fields, days) = rest.split(right: understood.isEmpty ? 0 : 12)
        let (titles, phrases) = fields.split(right: max(11, fields.width / 3))
        draw(
            form.fields[place], isFocused: place == form.place, label: layout.labels[place], left,
            titles.split(right: 1).rest)
        if case .line(let text) = form.fields[place + 1].input {
            draw(text, isFocused: place + 1 == form.place, in: phrases)
        }
        write(Line(" " + understood, Style(.faint)), column: days.column, row: days.row, width: days.width)
    }
}

extension Region {
    /// The part of it that lies in another, below its upper and above its lower edge.
    fileprivate func clipped(to other: Region) -> Region {
        let first = max(row, other.row)
        return Region(column: column, row: first, width: width, height: min(endRow, other.endRow) - first)
    }
}
