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
            let phrase = HeadingText.withoutEnd(Wording(part))
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
                let found = several(phrase, issued) ?? inWords(phrase, cell.line, issued, calendar)
                deadlines += found.deadlines.isEmpty ? [Deadline(kind: .none, phrase: phrase)] : found.deadlines
                doubts += found.impossible.map { Doubt(line: cell.line, what: $0, why: .impossibleDate) } + found.doubts
                if found.deadlines.isEmpty, found.impossible.isEmpty {
                    doubts.append(Doubt(line: cell.line, what: phrase, why: .unclearDeadline))
                }
            }
        }
        return (deadlines, doubts)
    }

    private typealias Found = (deadlines: [Deadline], impossible: [String], doubts: [Doubt])

    /// 2024年6月、9月: the later ones are of the first one's year. Nil where a part says nothing about time.
    private static func several(_ phrase: String, _ issued: Day) -> Found? {
        let parts = phrase.split { "、，,（）()".contains($0) }.map { Wording(String($0)).text }.filter { !$0.isEmpty }
        guard parts.count > 1 else { return nil }
        var found: Found = ([], [], [])
        for part in parts {
            let year = found.deadlines.last?.date.map { "\($0.year)年" }
            let isOfYear = year != nil && part.unicodeScalars.first.map { $0.isDigit || $0.isHan } == true
            let inYear = isOfYear ? Deadline.read((year ?? "") + part, issued: issued) : .failure(.unreadable(part))
            switch (Deadline.read(part, issued: issued), inYear) {
            case (.success(let read), .success(let later)):
                guard let own = read.first, var same = later.first else { return nil }
                same.phrase = part
                found.deadlines.append(isLater(same, own) ? same : own)
            case (.success(let read), _): found.deadlines += read
            case (.failure(.impossible), _): found.impossible.append(part)
            case (.failure, _): return nil
            }
        }
        return found
    }

    /// The part names no year of its own, so that one of the year before holds.
    private static func isLater(_ inYear: Deadline, _ own: Deadline) -> Bool {
        own.kind == inYear.kind && own.date != nil && inYear.date != nil && own.kind == .by
    }

    /// A sentence: 2024年6月底前建成，次月投用.
    private static func inWords(_ phrase: String, _ line: Int, _ issued: Day, _ calendar: WorkCalendar) -> Found {
        let passage = Passage(wording: Wording(phrase), lines: line...line)
        let read = TextDeadlines(passage, issued: issued, calendar: calendar).read()
        return (read.deadlines, [], read.doubts)
    }

    /// The number behind a spreadsheet's date, 45473 for 2024-06-30, of the years 2000 to 2099.
    static func serialDay(_ text: String) -> Day? {
        guard text.utf8.count == 5, let serial = Int(text), (36_526..<73_051).contains(serial) else { return nil }
        return Day(1899, 12, 30).map { $0 + serial }
    }
}
