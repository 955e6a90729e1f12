import Ledger

/// What a cell says about time in several parts or in a sentence: 2024年6月、9月, 2024年6月（试点），12月（推广）.
struct DeadlineParts {
    private(set) var deadlines: [Deadline] = []
    private(set) var doubts: [Doubt] = []
    private let line: Int
    private let issued: Day
    private let calendar: WorkCalendar

    init(_ phrase: String, line: Int, issued: Day, calendar: WorkCalendar) {
        self.line = line
        self.issued = issued
        self.calendar = calendar
        if !takeParts(phrase) {
            (deadlines, doubts) = ([], [])
            takeSentence(phrase)
        }
    }

    /// False where a part speaks of a number that is no time.
    private mutating func takeParts(_ phrase: String) -> Bool {
        let parts = phrase.split { "、，,（）()".contains($0) }.flatMap { goingOn(Wording(String($0)).text) }
        guard parts != [phrase] else { return false }
        // 2023年已启动 says what was.
        for part in parts where !take(withoutLink(part)) && !part.contains("已") {
            let passage = Passage(wording: Wording(part), lines: line...line)
            let read = TextDeadlines(passage, issued: issued, calendar: calendar).read()
            if read.deadlines.isEmpty, passage.wording.plain.contains(where: \.isDigit) { return false }
            deadlines += read.deadlines
            doubts += read.doubts
        }
        return !deadlines.isEmpty || !doubts.isEmpty
    }

    /// 2024年6月底前完成并长期坚持 is two.
    private func goingOn(_ part: String) -> [String] {
        let wording = Wording(part)
        for word in ["并长期", "并持续", "并常态", "后长期", "后持续"] {
            guard let place = wording.first(of: word), wording.plain[..<place].contains(where: \.isDigit) else {
                continue
            }
            return [wording.part(0..<place).text, wording.part(place + 1..<wording.count).text]
        }
        return part.isEmpty ? [] : [part]
    }

    private func withoutLink(_ part: String) -> String {
        for word in ["并", "且", "再"] where part.begins(with: word) { return String(part.dropFirst()) }
        return part
    }

    /// A part that is a phrase of its own. The later ones are of the year of the one before, where they name none.
    private mutating func take(_ part: String) -> Bool {
        switch Deadline.read(part, issued: issued, calendar: calendar) {
        case .success(let read):
            deadlines += inYear(part, read) ?? read
            for deadline in read where calendar.isUnsure(of: deadline, issued: issued) {
                doubts.append(Doubt(line: line, what: part, why: .unknownHolidays))
            }
            return true
        case .failure(.impossible):
            doubts.append(Doubt(line: line, what: part, why: .impossibleDate))
            return true
        case .failure(.unreadable): return false
        }
    }

    private func inYear(_ part: String, _ own: [Deadline]) -> [Deadline]? {
        guard let year = deadlines.last?.date?.year, own.first?.kind == .by,
            let first = part.unicodeScalars.first, first.isDigit || first.isHan,
            case .success(var read) = Deadline.read("\(year)年" + part, issued: issued), read.first?.kind == .by
        else { return nil }
        read[0].phrase = part
        return read
    }

    /// A sentence: 2024年6月底前建成并投用.
    private mutating func takeSentence(_ phrase: String) {
        let passage = Passage(wording: Wording(phrase), lines: line...line)
        (deadlines, doubts) = TextDeadlines(passage, issued: issued, calendar: calendar).read()
    }
}
