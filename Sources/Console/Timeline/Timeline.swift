import Ledger

/// The timeline: the months in which milestones are due, each with what is due in it below it when opened.
public struct Timeline: Hashable, Sendable {
    enum Line: Hashable, Sendable {
        case month(MonthStanding)
        case entry(Day, DueEntry)
        /// Months in a row in which nothing is due: the first and the last.
        case gap(Day, Day)

        var identity: Identity {
            switch self {
            case .month(let standing): .month(standing.month)
            case .entry(let month, let entry): .entry(month, entry.id)
            case .gap(let first, _): .month(first)
            }
        }
    }

    enum Identity: Hashable, Sendable {
        case month(Day)
        case entry(Day, RowID)
    }

    private(set) var months: [MonthStanding] = []
    private(set) var opened: Set<Day> = []
    private(set) var entries: [Day: [DueEntry]] = [:]
    private(set) var lines: [Line] = []
    var list = ListFocus<Identity>()

    public init() {}

    /// The most that is due in one month.
    var most: Int { months.map(\.total).max() ?? 0 }

    var focusedLine: Line? { lines.indices.contains(list.place) ? lines[list.place] : nil }

    public var focusedEntry: DueEntry? {
        if case .entry(_, let entry)? = focusedLine { return entry }
        return nil
    }

    /// What is due in the months that are open.
    var shownEntries: [DueEntry] {
        lines.compactMap { line in
            if case .entry(_, let entry) = line { return entry }
            return nil
        }
    }

    /// The month in focus, or the one whose entry is.
    var focusedMonth: Day? {
        switch focusedLine {
        case .month(let standing): standing.month
        case .entry(let month, _): month
        case .gap, nil: nil
        }
    }

    mutating func take(_ months: [MonthStanding], day: Day, height: Int) {
        self.months = months
        opened.formIntersection(months.map(\.month))
        if list.identity == nil {
            // One comes to look at what is due now, or next.
            let now = months.first { $0.month.endOfMonth >= day } ?? months.last
            list.identity = now.map { .month($0.month) }
        }
        layOut(height)
    }

    mutating func take(_ entries: [DueEntry], of month: Day, height: Int) {
        self.entries[month] = entries
        layOut(height)
    }

    mutating func open(_ month: Day, height: Int) {
        opened.insert(month)
        layOut(height)
    }

    /// Closes a month; the focus goes to it.
    mutating func close(_ month: Day, height: Int) {
        opened.remove(month)
        entries[month] = nil
        list.identity = .month(month)
        layOut(height)
    }

    mutating func move(to place: Int, height: Int) {
        list.move(to: place, in: lines.map(\.identity), height: height)
    }

    /// Every month from the first to the last; a stretch of empty ones is one line.
    private mutating func layOut(_ height: Int) {
        lines = []
        var expected: Day?
        for standing in months {
            if let expected, expected < standing.month { lines.append(.gap(expected, standing.month - 1)) }
            expected = standing.month.adding(months: 1)
            lines.append(.month(standing))
            guard opened.contains(standing.month) else { continue }
            lines += entries[standing.month, default: []].map { .entry(standing.month, $0) }
        }
        list.settle(lines.map(\.identity), height: height)
    }
}
