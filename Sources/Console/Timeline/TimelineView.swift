import Ledger
import Screen
import Words

extension Frame {
    mutating func draw(_ timeline: Timeline, of model: Model, in region: Region) {
        let words = model.words.console
        if timeline.lines.isEmpty {
            write(
                Line(model.filter.words.isEmpty ? words.past.noMonths : words.noMatch, Style(.faint)),
                column: region.column, row: region.row, width: region.width)
        }
        let text = TimelineLine(
            words: model.words, measure: measure, day: model.day, width: region.width, most: timeline.most)
        for (offset, line) in timeline.lines.dropFirst(timeline.list.top).prefix(region.height).enumerated() {
            var isMarked = false
            if case .entry(_, let entry) = line { isMarked = model.marks.contains(entry.id) }
            let isFocused = timeline.list.top + offset == timeline.list.place
            write(
                text.line(line, in: timeline, isMarked: isMarked).selected(isFocused), column: region.column,
                row: region.row + offset,
                width: region.width)
            if isFocused, !model.filter.isTyping {
                cursor = Position(column: min(region.endColumn - 1, region.column + 2), row: region.row + offset)
            }
        }
    }
}

/// Draws a month: fold mark, worst light, month, counts by light, done of total, and a bar as long as much is due.
struct TimelineLine {
    let words: Words
    let measure: DisplayWidth
    let day: Day
    let width: Int
    /// The most that is due in a month: its bar fills the column.
    let most: Int

    func line(_ line: Timeline.Line, in timeline: Timeline, isMarked: Bool = false) -> Line {
        switch line {
        case .month(let standing): month(standing, isOpen: timeline.opened.contains(standing.month))
        case .entry(_, let entry):
            AgendaLine(words: words, measure: measure, day: day, width: width).line(
                entry, isMarked: isMarked)
        case .gap(let first, let last): gap(first, last)
        }
    }

    private func month(_ standing: MonthStanding, isOpen: Bool) -> Line {
        var left = Line(FoldMark.of(isOpen: isOpen) + " ")
        left += standing.lights.worst.map { Line([$0.mark(words.ledger)]) } ?? Line("  ")
        left += Line(" " + name(standing.month), Style(.plain, bold: standing.lights[.overdue] > 0))
        if standing.month == day.startOfMonth {
            left += Line(" " + words.console.past.thisMonth, Style(.notice, bold: true))
        }
        left = left.padded(to: measure.of(words.console.past.thisMonth) + 14, measure)
        left += standing.lights.line(words.ledger)
        var right = Line("\(standing.done)/\(standing.total)", Style(.faint))
        if barWidth > 0 { right = right + Line(" ") + bar(standing).padded(to: barWidth, measure) }
        let room = max(0, width - right.width(measure) - 1)
        return left.cut(to: room, measure).padded(to: room, measure) + Line(" ") + right
    }

    private func gap(_ first: Day, _ last: Day) -> Line {
        let end = last.startOfMonth == first ? "" : " … " + name(last)
        let text = "     " + name(first) + end + "  " + words.console.past.nothingDue
        return Line(text, Style(.faint)).fitted(to: width, measure)
    }

    /// `2022-06`
    private func name(_ month: Day) -> String { String(month.description.prefix(7)) }

    private var barWidth: Int { width >= 70 ? 24 : width >= 56 ? 12 : 0 }

    /// `####----`: what is done of what is due.
    private func bar(_ standing: MonthStanding) -> Line {
        guard most > 0, standing.total > 0 else { return Line([]) }
        let length = max(1, (standing.total * barWidth + most - 1) / most)
        let done = standing.done == standing.total ? length : min(length - 1, standing.done * length / standing.total)
        let open = standing.lights[.overdue] > 0 ? Style(.overdue) : Style(.faint)
        return Line(String(repeating: "#", count: done), Style(.done))
            + Line(String(repeating: "-", count: length - done), open)
    }
}
