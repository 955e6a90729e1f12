import Ledger
import Screen
import Words

extension UnitPage {
    /// Lines of the region that are no rows: the foot about joint leads.
    static func extraLines(_ height: Int) -> Int { height >= 8 ? 1 : 0 }
}

extension Frame {
    mutating func draw(_ page: UnitPage, of model: Model, in region: Region) {
        let height = max(0, region.height - UnitPage.extraLines(region.height))
        let text = UnitLine(words: model.words, measure: measure, width: region.width)
        let rowLine = TreeRowLine(
            words: model.words, measure: measure, day: model.day, width: region.width)
        if page.lines.isEmpty {
            write(
                Line(model.words.console.noMatch, Style(.faint)), column: region.column, row: region.row,
                width: region.width)
        }
        for (offset, line) in page.lines.dropFirst(page.list.top).prefix(height).enumerated() {
            let isFocused = page.list.top + offset == page.list.place
            let drawn =
                switch line {
                case .unit(let unit): text.line(unit, isOpen: page.opened.contains(unit.id))
                case .row(_, let row): rowLine.line(row, isMarked: model.marks.contains(row))
                }
            write(drawn.selected(isFocused), column: region.column, row: region.row + offset, width: region.width)
            if isFocused, !model.filter.isTyping {
                cursor = Position(column: region.column + 2, row: region.row + offset)
            }
        }
        if height < region.height {
            let foot = Line(model.words.console.jointLeadFoot, Style(.faint))
            write(foot, column: region.column, row: region.endRow - 1, width: region.width)
        }
    }
}

/// Draws a unit: worst light, name, district, measures led, counts, days late added up.
struct UnitLine {
    let words: Words
    let measure: DisplayWidth
    let width: Int

    func line(_ unit: UnitStanding, isOpen: Bool) -> Line {
        var left = Line(FoldMark.of(isOpen: isOpen) + " ")
        left += unit.lights.worst.map { Line([$0.mark(words.ledger)]) } ?? Line("  ")
        let isBehind = unit.lights[.overdue] > 0
        left += Line(" " + unit.name, Style(.plain, bold: isBehind))
        left += Line("  " + unit.district, Style(.faint))
        let right = self.right(unit)
        let room = max(0, width - right.width(measure) - 1)
        return left.cut(to: room, measure).padded(to: room, measure) + Line(" ") + right
    }

    private func right(_ unit: UnitStanding) -> Line {
        guard width >= 50 else { return Line([]) }
        var line = Line([])
        for light in [Light.overdue, .nearDue, .onTime, .done] where unit.lights[light] > 0 {
            line += Line(
                "\(words.ledger.letter(light))\(unit.lights[light]) ", Style(light.role, bold: light == .overdue))
        }
        if unit.daysLate > 0 { line += Line(words.console.daysLate(unit.daysLate) + " ", Style(.overdue)) }
        line += Line(words.console.led(unit.led), Style(.faint))
        return line
    }
}
