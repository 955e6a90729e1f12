import Ledger

/// Deadlines in running text: 2019年底前实现…, 今年10月底前…, 待…上线后.
///
/// What names no time to come is none: a year of statistics, the number or title of a document, a limit of service (2个工作日内办结).
struct TextDeadlines {
    let passage: Passage
    let issued: Day
    let calendar: WorkCalendar
    /// The year of a plan for one year: its sums are that year's targets.
    let planYear: Int?
    /// A cell says the day already, so that words like 适时 say nothing more.
    let hasDay: Bool

    init(
        _ passage: Passage, issued: Day, calendar: WorkCalendar = WorkCalendar(), planYear: Int? = nil,
        hasDay: Bool = false
    ) {
        self.passage = passage
        self.issued = issued
        self.calendar = calendar
        self.planYear = planYear
        self.hasDay = hasDay
    }

    /// Days first, then what waits, comes again or goes on, each in the order of the text.
    func read() -> (deadlines: [Deadline], doubts: [Doubt]) {
        let wording = passage.wording
        let dates = TextDates(wording, issued: issued, planYear: planYear)
        var found = dates.deadlines
        for clause in Clauses.ranges(wording) {
            let said = ClauseDeadline(wording, clause, issued: issued, calendar: calendar, hasDay: hasDay)
            if let deadline = said.deadline { found.append(deadline) }
        }
        var seen: Set<String> = []
        let deadlines = found.filter { seen.insert($0.phrase + ($0.date?.description ?? "")).inserted }
        let impossible = dates.impossible.map { Doubt(line: passage.line, what: $0, why: .impossibleDate) }
        let unsure = deadlines.filter { calendar.isUnsure(of: $0, issued: issued) }
        return (
            deadlines, impossible + unsure.map { Doubt(line: passage.line, what: $0.phrase, why: .unknownHolidays) }
        )
    }
}

/// The clauses of a text, apart by ， 。 ； ：, without the mark that begins it.
enum Clauses {
    static func ranges(_ wording: Wording) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = ListMark(wording)?.end ?? 0
        for place in start...max(start, wording.count) {
            let isEnd = place >= wording.count
            guard isEnd || ",。;:\n".unicodeScalars.contains(wording.plain[place]) else { continue }
            if start < place { ranges.append(start..<place) }
            start = place + 1
        }
        return ranges
    }
}
