import Ledger
import Reports
import Screen
import Words

extension Frame {
    mutating func draw(_ history: HistoryList, of model: Model, in region: Region) {
        let past = model.words.console.past
        if history.lines.isEmpty {
            let isFiltered = history.isFiltered || !model.filter.words.isEmpty
            write(
                Line(isFiltered ? past.noEntry : past.noHistory, Style(.faint)), column: region.column,
                row: region.row, width: region.width)
        }
        let text = HistoryLine(words: model.words, measure: measure, width: region.width)
        for (offset, line) in history.lines.dropFirst(history.list.top).prefix(region.height).enumerated() {
            let isFocused = history.list.top + offset == history.list.place
            write(
                text.line(line).selected(isFocused), column: region.column, row: region.row + offset,
                width: region.width)
            if isFocused, !model.filter.isTyping {
                cursor = Position(column: region.column, row: region.row + offset)
            }
        }
    }

    /// The entry in focus, whole, beside the list.
    mutating func drawEntry(of model: Model, in region: Region) {
        guard !region.isEmpty else { return }
        lineDown(column: region.column - 1, rows: region.rows)
        guard let line = model.history.focused else { return }
        let (_, inner) = region.split(left: 1)
        let text = HistoryLine(words: model.words, measure: measure, width: inner.width)
        drawPane(text.whole(line, atMost: inner.height + 1), of: model, in: inner)
    }
}

/// Draws an entry of the history: when, who, what, which row, before → after.
struct HistoryLine {
    let words: Words
    let measure: DisplayWidth
    let width: Int
    private var past: PastWords { words.console.past }

    func line(_ line: HistoryList.Line) -> Line {
        let entry = line.entry
        let style = Style(entry.isUndone ? .faint : .plain)
        // 22-06-15 16:00; in a narrow window without the year.
        var drawn = Line(line.time.dropFirst(width >= 56 ? 2 : 5) + " ", Style(.faint))
        if width >= 36 { drawn += Line(entry.user, style).fitted(to: width >= 70 ? 9 : 7, measure) + Line(" ") }
        drawn += Line(words.ledger.action(entry.action) + " ", Style(style.role, bold: !entry.isUndone))
        if entry.isUndone { drawn += Line(past.undone + " ", Style(.notice)) }
        if entry.day.description != line.time.prefix(10) {
            drawn += Line(past.countsFor(String(entry.day.description.dropFirst(2))) + " ", Style(.notice))
        }
        return (drawn + Line(what(entry), style)).fitted(to: width, measure)
    }

    /// The entry with everything it changed, wrapped; hardly more lines than are wanted.
    func whole(_ line: HistoryList.Line, atMost most: Int = .max) -> [Line] {
        let entry = line.entry
        var lines = [
            Line(past.entryTitle(entry.id) + " · " + words.ledger.action(entry.action), Style(.heading, bold: true))
        ]
        if entry.isUndone { lines.append(Line(past.undone, Style(.notice, bold: true))) }
        for (label, value) in [(past.recorded, line.time), (past.user, entry.user), (past.day, "\(entry.day)")] {
            lines += wrapped(label, value)
        }
        if let target = entry.target { lines.append(Line(past.ofEntry(target))) }
        if let subject = entry.subject { lines += Line.wrap(subject, to: width, measure) }
        if let brought = entry.brought, brought != BroughtCount() {
            lines += Line.wrap(past.brought(brought), to: width, measure)
        }
        var last: RowID?
        for edit in entry.plainEdits where lines.count <= most {
            if edit.row != last {
                lines.append(Line(""))
                lines += Line.wrap(name(edit), to: width, style: Style(.plain, bold: true), measure)
            }
            last = edit.row
            lines += Line.wrap(words.reports.lists.edit(edit), to: width, measure, indent: 2)
        }
        return lines
    }

    /// The rows, and for a single one what was changed in it.
    private func what(_ entry: HistoryEntry) -> String {
        var parts: [String] = []
        if let target = entry.target { parts.append(past.ofEntry(target)) }
        // The digest that follows the plan's code stands in the whole entry.
        if let code = entry.subject?.split(separator: " ").first { parts.append(String(code)) }
        if let brought = entry.brought { parts.append(past.brought(brought)) }
        var labels: [String] = []
        for edit in entry.plainEdits where !labels.contains(edit.label) { labels.append(edit.label) }
        if labels.count > 1 {
            let shown = labels.prefix(3).joined(separator: words.reports.comma)
            parts.append(labels.count > 3 ? shown + " " + past.andOthers(labels.count) : shown)
        } else if let label = labels.first {
            parts += [label, entry.plainEdits.map(words.reports.lists.edit).joined(separator: words.reports.comma)]
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func name(_ edit: HistoryEntry.Edit) -> String {
        guard let reference = edit.reference?.description, reference != edit.label else { return edit.label }
        return "\(edit.label)  \(reference)"
    }

    private func wrapped(_ label: String, _ value: String) -> [Line] {
        Line.wrap(words.reports.label(label) + value, to: width, measure)
    }
}
