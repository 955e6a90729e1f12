import Ledger
import Screen
import Words

/// A one-line field for a day: as of which to look, or since which to list the history.
public struct DayPrompt: Hashable, Sendable {
    public enum Purpose: Hashable, Sendable {
        case asOf, since
    }

    public var purpose: Purpose
    public var field = TextField()
    public var fault: String?

    public init(_ purpose: Purpose) {
        self.purpose = purpose
    }
}

extension Model {
    mutating func keyInDayPrompt(_ prompt: DayPrompt, _ key: Key) -> [Effect] {
        if let effects = keyOfEveryForm(key) { return effects }
        var prompt = prompt
        if key == .enter {
            let text = prompt.field.text.trimmed
            let day = TypedDay.read(text, today: today)
            if day != nil || text.isEmpty {
                overlay = nil
                return prompt.purpose == .asOf ? look(asOf: day) : list(since: day)
            }
            prompt.fault = words.console.past.notADay
        } else if prompt.field.handle(key) {
            prompt.fault = nil
        }
        overlay = .dayPrompt(prompt)
        return []
    }

    private mutating func list(since day: Day?) -> [Effect] {
        history.since = day
        history.startOver()
        return refreshView()
    }
}

extension Frame {
    mutating func draw(_ prompt: DayPrompt, of model: Model) {
        let past = model.words.console.past
        let box = Region(size).centered(width: min(size.width, 72), height: min(size.height, 5))
        fill(box)
        self.box(box, title: Line(prompt.purpose == .asOf ? past.asOfTitle : past.sinceTitle, Style(.heading)))
        let inner = box.inset(1, 1)
        guard !inner.isEmpty else { return }
        drawField(
            prompt.field, label: " " + past.dayLabel + "  ", in: inner.split(top: 1).top, isFocused: true)
        guard inner.height > 1 else { return }
        let hint = prompt.purpose == .asOf ? past.asOfHint : past.sinceHint
        let line = prompt.fault.map { Line("  " + $0, Style(.error)) } ?? Line("  " + hint, Style(.faint))
        for (offset, line) in Line.wrap(line.text, to: inner.width, style: line.spans.first?.style ?? .plain, measure)
            .prefix(inner.height - 1).enumerated()
        {
            write(line, column: inner.column, row: inner.row + 1 + offset, width: inner.width)
        }
    }
}
