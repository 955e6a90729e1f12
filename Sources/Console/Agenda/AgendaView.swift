import Ledger
import Screen
import Words

extension Frame {
    mutating func draw(_ agenda: Agenda, of model: Model, in region: Region) {
        let words = model.words.console
        if agenda.lines.isEmpty {
            write(
                Line(model.filter.words.isEmpty ? words.empty : words.noMatch, Style(.faint)), column: region.column,
                row: region.row, width: region.width)
        }
        let text = AgendaLine(words: model.words, measure: measure, day: model.day, width: region.width)
        for (offset, line) in agenda.lines.dropFirst(agenda.list.top).prefix(region.height).enumerated() {
            let row = region.row + offset
            switch line {
            case .head(let head, let count):
                write(
                    Line(text.title(head) + "  \(count)", Style(.heading, bold: true)), column: region.column, row: row,
                    width: region.width)
            case .entry(let entry):
                let isFocused = agenda.list.top + offset == agenda.list.place
                let drawn = text.line(entry, isMarked: model.marks.contains(entry.id))
                write(drawn.selected(isFocused), column: region.column, row: row, width: region.width)
                if isFocused, !model.filter.isTyping {
                    cursor = Position(column: min(region.width - 1, region.column + 17), row: row)
                }
            }
        }
    }
}

/// Draws an entry: due day, tick mark, light, REF, title, lead, days late.
struct AgendaLine {
    let words: Words
    let measure: DisplayWidth
    let day: Day
    let width: Int

    func title(_ head: Agenda.Head) -> String {
        switch head {
        case .late: words.console.dueLate
        case .thisWeek: words.console.dueThisWeek
        case .thisMonth: words.console.dueThisMonth
        case .nextMonth: words.console.dueNextMonth
        case .later: words.console.dueLater
        }
    }

    func line(_ entry: DueEntry, isMarked: Bool = false) -> Line {
        var left = Line(" ") + MarkSign.of(isMarked)
        left += Line("\(entry.due) ", Style(entry.due == entry.plannedDue ? .plain : .notice))
        left += Line(entry.isDone ? "[x] " : "[ ] ")
        left += Line([entry.verdict.light.mark(words.ledger)])
        left += Line(" \(entry.label) ", Style(.faint))
        left += Line(entry.title, Style(.plain, bold: entry.verdict.light == .overdue))
        var right = entry.verdict.lateMark.padded(to: 6, measure)
        if width >= 60 {
            let joint = entry.leadCount > 1 ? "+\(entry.leadCount - 1)" : ""
            let lead = Line(entry.lead ?? "").cut(to: 16 - measure.of(joint), measure) + Line(joint, Style(.faint))
            right = lead.padded(to: 17, measure) + right
        }
        let room = max(0, width - right.width(measure) - 1)
        let suffix = RowSuffix(due: entry.due, planned: entry.plannedDue, words.console.rows, day: day)
        return suffix.after(left, room: room, measure).cut(to: room, measure).padded(to: room, measure) + Line(" ")
            + right
    }
}
