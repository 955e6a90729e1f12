extension WorkCalendar {
    /// A line of a calendar file that says nothing known.
    public struct Fault: Error, Hashable, Sendable {
        /// From 1.
        public let line: Int
        public let text: String

        public init(line: Int, text: String) {
            self.line = line
            self.text = text
        }
    }

    /// Reads a calendar file, one fact a line: `年 2024 国务院办公厅关于2024年部分节假日安排的通知`, `休 2024-02-10 2024-02-17 春节`,
    /// `班 2024-02-04 2024-02-18`. Blank lines and those that begin with `#` say nothing.
    public static func read(_ text: String) -> Result<WorkCalendar, Fault> {
        var calendar = WorkCalendar()
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (place, line) in lines.enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            guard calendar.take(String(first), words.dropFirst().map { String($0) }) else {
                return .failure(Fault(line: place + 1, text: String(line)))
            }
        }
        return .success(calendar)
    }

    private mutating func take(_ word: String, _ words: [String]) -> Bool {
        switch word {
        case "年": takeYear(words)
        case "休": takeDaysOff(words)
        case "班": takeDaysWorked(words)
        default: false
        }
    }

    private mutating func takeYear(_ words: [String]) -> Bool {
        guard let first = words.first, let year = Int(first), (1900...2199).contains(year), words.count > 1 else {
            return false
        }
        sources[year] = words.dropFirst().joined(separator: " ")
        return true
    }

    /// The first and the last day, and what they are for.
    private mutating func takeDaysOff(_ words: [String]) -> Bool {
        guard words.count > 1, let first = Day(words[0]), let last = Day(words[1]), first <= last, last - first < 60
        else { return false }
        daysOff.formUnion((first.ordinal...last.ordinal).map { Day(ordinal: $0) })
        return true
    }

    private mutating func takeDaysWorked(_ words: [String]) -> Bool {
        let days = words.compactMap { Day($0) }
        guard !days.isEmpty, days.count == words.count, days.allSatisfy(\.isWeekend) else { return false }
        daysWorked.formUnion(days)
        return true
    }
}
