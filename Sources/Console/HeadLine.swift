import Ledger
import Screen
import Words

extension Frame {
    /// The head line: where am I, the day, counts by light. On a narrow window the counts stay longest.
    mutating func drawHead(of model: Model, in region: Region) {
        guard !region.isEmpty else { return }
        let counts = model.counts.line(model.words.ledger)
        var right = counts
        if region.width >= 60 { right = Line("\(model.day)  ", Style(.faint)) + counts }
        if !model.marks.isEmpty {
            let count = model.marks.count
            let text = region.width >= 60 ? model.words.console.marks.count(count) : "*\(count)"
            right = Line(text + "  ", Style(.notice, bold: true)) + right
        }
        if model.readOnly != nil {
            right = Line(model.words.console.readOnlyMark + "  ", Style(.notice, bold: true)) + right
        }
        let room = max(0, region.width - right.width(measure) - 1)
        write(place(model).cut(to: room, measure), column: region.column, row: region.row, width: room)
        write(
            right, column: region.column + max(0, region.width - right.width(measure)), row: region.row,
            width: min(region.width, right.width(measure)))
    }

    private func place(_ model: Model) -> Line {
        let words = model.words.console
        var line = Line(words.program, Style(.heading, bold: true))
        let parts: [String]
        switch model.view {
        case .tree: parts = model.detail.flatMap { $0.row.id == model.focusedRow?.id ? $0.path : nil } ?? []
        case .units: parts = [words.unitsTitle]
        case .due: parts = [words.dueTitle]
        case .summary: parts = [words.summaryTitle]
        }
        for part in parts { line += Line(" > ", Style(.faint)) + Line(part) }
        return line
    }
}
