import Ledger

/// What a cell of the deadline column says.
enum DeadlineCell {
    static func read(
        _ cell: ListCell, issued: Day, calendar: WorkCalendar = WorkCalendar()
    ) -> (deadlines: [Deadline], doubts: [Doubt]) {
        if let text = cell.day, let day = Day(text) {
            return ([Deadline(kind: .by, phrase: cell.wholeText, date: day)], [])
        }
        var deadlines: [Deadline] = []
        var doubts: [Doubt] = []
        let text = CellText.joined(cell.passages)
        for part in text.split(whereSeparator: { $0 == "；" || $0 == ";" || $0.isNewline }) {
            let phrase = withoutClock(HeadingText.withoutEnd(Wording(part)))
            guard !phrase.isEmpty else { continue }
            if let day = serialDay(phrase) {
                deadlines.append(Deadline(kind: .by, phrase: phrase, date: day))
                continue
            }
            switch Deadline.read(phrase, issued: issued, calendar: calendar) {
            case .success(let read):
                deadlines += read
                for deadline in read where calendar.isUnsure(of: deadline, issued: issued) {
                    doubts.append(Doubt(line: cell.line, what: phrase, why: .unknownHolidays))
                }
            case .failure(.impossible):
                doubts.append(Doubt(line: cell.line, what: phrase, why: .impossibleDate))
                deadlines.append(Deadline(kind: .none, phrase: phrase))
            case .failure(.unreadable):
                let found = DeadlineParts(phrase, line: cell.line, issued: issued, calendar: calendar)
                deadlines += found.deadlines.isEmpty ? [Deadline(kind: .none, phrase: phrase)] : found.deadlines
                doubts += found.doubts
                if found.deadlines.isEmpty, found.doubts.isEmpty {
                    doubts.append(Doubt(line: cell.line, what: phrase, why: .unclearDeadline))
                }
            }
        }
        return (deadlines, doubts)
    }

    /// 2024-06-30 00:00:00 without the time of day.
    private static func withoutClock(_ phrase: String) -> String {
        let parts = phrase.split(separator: " ")
        guard parts.count == 2, let clock = parts.last, clock.contains(":"), clock.utf8.count <= 8,
            clock.allSatisfy({ $0 == ":" || $0.isNumber })
        else { return phrase }
        return String(parts[0])
    }

    /// The number behind a spreadsheet's date, 45473 for 2024-06-30, of the years 2000 to 2099.
    static func serialDay(_ text: String) -> Day? {
        guard text.utf8.count == 5, let serial = Int(text), (36_526..<73_051).contains(serial) else { return nil }
        return Day(1899, 12, 30).map { $0 + serial }
    }
}
