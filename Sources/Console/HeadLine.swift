import Ledger
import Screen
import Words

extension Frame {
    /// The head line: where am I, the day, counts by light. On a narrow window the counts stay longest.
    mutating func drawHead(of model: Model, in region: Region) {
        guard !region.isEmpty else { return }
        let counts = model.counts.line(model.words.ledger)
        var right = counts
        if let day = model.shownAsOf {
            right = pastDay(day, model, room: region.width - counts.width(measure) - 12) + counts
        } else if region.width >= 60 {
            right = Line("\(model.day)  ", Style(.faint)) + counts
        }
        if !model.marks.isEmpty {
            let count = model.marks.count
            let text = region.width >= 60 ? model.words.console.marks.count(count) : "*\(count)"
            right = Line(text + "  ", Style(.notice, bold: true)) + right
        }
        if model.readOnly != nil, model.shownAsOf == nil {
            right = Line(model.words.console.readOnlyMark + "  ", Style(.notice, bold: true)) + right
        }
        let room = max(0, region.width - right.width(measure) - 1)
        write(place(model).cut(to: room, measure), column: region.column, row: region.row, width: room)
        write(
            right, column: region.column + max(0, region.width - right.width(measure)), row: region.row,
            width: min(region.width, right.width(measure)))
    }

    /// The other day, read-only, and the way back; shorter where there is less room.
    private func pastDay(_ day: Day, _ model: Model, room: Int) -> Line {
        let past = model.words.console.past
        let back = model.lookingBack == nil ? "" : past.backToToday
        let texts = [past.lookingAt(day) + back, past.lookingAt(day), past.lookingAtShort(day)]
        let text = texts.first { measure.of($0) + 2 <= room } ?? texts[2]
        return Line(text + "  ", Style(.notice, bold: true))
    }

    private func place(_ model: Model) -> Line {
        let words = model.words.console
        var line = Line(words.program, Style(.heading, bold: true))
        let parts: [String]
        switch model.view {
        case .tree: parts = model.detail.flatMap { $0.row.id == model.focusedRow?.id ? $0.path : nil } ?? []
        case .units: parts = [words.unitsTitle]
        case .due: parts = [words.dueTitle]
        case .timeline: parts = [words.past.timelineTitle]
        case .summary: parts = [words.summaryTitle]
        case .history: parts = [words.past.historyTitle] + model.historyTopics
        }
        for part in parts { line += Line(" > ", Style(.faint)) + Line(part) }
        return line
    }
}

extension Model {
    /// The day as of which the ledger is shown, whether the console was opened so or somebody looks back.
    var shownAsOf: Day? {
        if case .asOf(let day)? = readOnly { return day }
        return nil
    }

    /// What the history is narrowed to, besides the words.
    var historyTopics: [String] {
        [history.topic?.label, history.since.map(words.console.past.since)].compactMap(\.self)
    }
}
