import Screen
import Words

extension Frame {
    /// The foot line: the search while it is open, else what was just done, else the keys that work now.
    mutating func drawFoot(of model: Model, in region: Region) {
        guard !region.isEmpty else { return }
        if model.overlay == nil, model.filter.isTyping {
            drawFilter(of: model, in: region)
        } else if let message = model.message {
            draw(message, in: region)
        } else {
            write(keys(model, width: region.width), column: region.column, row: region.row, width: region.width)
        }
    }

    /// A message; one that is longer than the line takes the lines above too, until the next key.
    private mutating func draw(_ message: Message, in region: Region) {
        let style = message.isFailure ? Style(.error, bold: true) : Style(.notice, bold: true)
        let line = Line(message.text, style)
        let most = size.height < 10 ? 1 : 4
        guard most > 1, line.width(measure) > region.width else {
            return write(line, column: region.column, row: region.row, width: region.width)
        }
        let lines = Line.wrap(message.text, to: region.width, style: style, measure).prefix(most)
        var box = Region(
            column: region.column, row: region.endRow - lines.count, width: region.width, height: lines.count)
        if let cursor, cursor.row >= box.row {
            // The row in focus stays to be seen.
            write(line, column: region.column, row: region.row, width: region.width)
            box.row = 1
        }
        fill(box)
        for (offset, line) in lines.enumerated() {
            write(line, column: box.column, row: box.row + offset, width: box.width)
        }
    }

    private mutating func drawFilter(of model: Model, in region: Region) {
        let count = model.filter.matches.map(model.words.console.matches) ?? ""
        // The last cell of the screen stays free: many terminals cannot be given a wide character there.
        let room = max(0, region.width - measure.of(count) - (count.isEmpty ? 0 : 2))
        let field = Region(column: region.column, row: region.row, width: room, height: 1)
        drawField(model.filter.field, label: model.words.console.filterPrompt, in: field, isFocused: true)
        write(
            Line(" " + count, Style(.faint)), column: region.column + room, row: region.row, width: region.width - room)
    }

    private func keys(_ model: Model, width: Int) -> Line {
        let forms = model.words.console.forms
        switch model.overlay {
        case .menu(let menu) where menu.kind == .row: return Line(forms.searchFoot, Style(.faint))
        case .menu: return Line(forms.chooseFoot, Style(.faint))
        case .statusForm, .noteForm: return Line(forms.formFoot, Style(.faint))
        case .form(let form): return Line(form.foot(forms.writing), Style(.faint))
        case .dayPrompt: return Line(model.words.console.past.dayFoot, Style(.faint))
        case .page: return Line(forms.pageFoot, Style(.faint))
        case .preview: return Line(model.words.console.marks.previewKeys, Style(.faint))
        case nil: break
        }
        var line = Line([])
        if !model.filter.words.isEmpty {
            line += Line(model.words.console.filterPrompt + model.filter.field.text, Style(.match))
            line += Line("  Esc ", Style(.key)) + Line(model.words.console.actions.back.short + "  ")
        }
        if !model.marks.isEmpty, model.filter.words.isEmpty {
            line += Line("Esc ", Style(.key)) + Line(model.words.console.marks.escape + "  ")
        }
        return line + functionKeys(model, room: width - line.width(measure))
    }

    /// The F-keys from the one that matters most to a newcomer on: where there is no room for all, the last ones give way.
    private static let keysByWeight = [1, 10, 9, 2, 6, 3, 4, 8, 5, 7, 12]

    private func functionKeys(_ model: Model, room: Int) -> Line {
        var shown: [Int: Line] = [:]
        var left = room
        for number in Frame.keysByWeight {
            guard let action = Action.allCases.first(where: { $0.keys.contains(.function(number)) }),
                !action.writes || model.readOnly == nil
            else { continue }
            let short = action.text(model.words.console.actions).short
            let item = Line("F\(number)", Style(.key, bold: true)) + Line(short)
            let needed = item.width(measure) + (shown.isEmpty ? 0 : 1)
            guard needed <= left else { continue }
            shown[number] = item
            left -= needed
        }
        let items = shown.sorted { $0.key < $1.key }.map(\.value)
        return items.dropFirst().reduce(items.first ?? Line([])) { $0 + Line(" ") + $1 }
    }
}
