import Ledger

/// The due-date view: unfinished milestones by the day they are due, under heads such as 已逾期 and 本月到期.
public struct Agenda: Hashable, Sendable {
    enum Head: Hashable, Sendable, CaseIterable {
        case late, thisWeek, thisMonth, nextMonth, later

        init(_ due: Day, on day: Day) {
            let months = (due.year - day.year) * 12 + due.month - day.month
            switch due - day {
            case ..<0: self = .late
            case 0...7: self = .thisWeek
            default: self = months <= 0 ? .thisMonth : months == 1 ? .nextMonth : .later
            }
        }
    }

    enum Line: Hashable, Sendable {
        case head(Head, count: Int)
        case entry(DueEntry)
    }

    private(set) var lines: [Line] = []
    var list = ListFocus<RowID>()
    /// Ticked since the view was opened: they stay in place until it is opened again.
    private var ticked: [RowID: DueEntry] = [:]

    public init() {}

    public var focusedEntry: DueEntry? {
        if lines.indices.contains(list.place), case .entry(let entry) = lines[list.place] { return entry }
        return nil
    }

    /// All entries, without the heads.
    var entries: [DueEntry] {
        lines.compactMap { line in
            if case .entry(let entry) = line { return entry }
            return nil
        }
    }

    /// The entry in focus is about to be ticked.
    mutating func keepTicked(on day: Day) {
        if let entry = focusedEntry { keepTicked([entry.id], on: day) }
    }

    /// Those entries are about to be ticked.
    mutating func keepTicked(_ rows: Set<RowID>, on day: Day) {
        for entry in entries where rows.contains(entry.id) && !entry.isDone { keep(entry, tickedOn: day) }
    }

    private mutating func keep(_ entry: DueEntry, tickedOn day: Day) {
        var entry = entry
        entry.isDone = true
        entry.verdict = Verdict(
            light: .done, reason: .finished(on: day, due: entry.due, daysLate: max(0, day - entry.due)))
        ticked[entry.id] = entry
    }

    mutating func forgetTicked() {
        ticked = [:]
    }

    mutating func take(_ open: [DueEntry], day: Day, height: Int) {
        let ids = Set(open.map(\.id))
        ticked = ticked.filter { !ids.contains($0.key) }
        let entries = open + ticked.values
        let places = Dictionary(uniqueKeysWithValues: identities.enumerated().map { ($0.element, $0.offset) })
        let groups = Dictionary(grouping: entries) { Head($0.due, on: day) }
        lines = Head.allCases.flatMap { head -> [Line] in
            guard let own = groups[head], !own.isEmpty else { return [] }
            let sorted = own.enumerated().sorted { left, right in
                let (first, second) = (left.element, right.element)
                let (place, other) = (places[first.id] ?? Int.max, places[second.id] ?? Int.max)
                return (first.due, place, left.offset) < (second.due, other, right.offset)
            }
            return [.head(head, count: own.count { !$0.isDone })] + sorted.map { .entry($0.element) }
        }
        list.settle(identities, height: height)
        skipHead(1, height: height)
    }

    mutating func move(by rows: Int, height: Int) {
        move(to: list.place + rows, step: rows < 0 ? -1 : 1, height: height)
    }

    mutating func move(to place: Int, step: Int, height: Int) {
        list.move(to: place, in: identities, height: height)
        skipHead(step, height: height)
    }

    /// Goes to the first entry below the next head, or below the one before: from 已逾期 to 本月到期. That head is then at the top.
    mutating func moveToHead(after: Bool, height: Int) {
        let heads = lines.indices.filter { place in
            if case .head = lines[place] { return true }
            return false
        }
        let own = heads.lastIndex { $0 < list.place } ?? 0
        let isFirstOfOwn = heads.indices.contains(own) && list.place == heads[own] + 1
        let wanted = after ? own + 1 : isFirstOfOwn ? own - 1 : own
        guard heads.indices.contains(wanted) else { return }
        move(to: Int.max, step: -1, height: height)
        move(to: heads[wanted], step: 0, height: height)
        move(to: heads[wanted] + 1, step: 1, height: height)
    }

    /// Heads are no rows to stand on; at the very top the first entry below the head is taken.
    private mutating func skipHead(_ step: Int, height: Int) {
        guard lines.indices.contains(list.place), case .head = lines[list.place] else { return }
        let next = list.place + step
        let place = next >= 0 ? next : list.place + 1
        list.move(to: place, in: identities, height: height)
    }

    /// A head stands under an identity of its own that no row has.
    private var identities: [RowID] {
        lines.enumerated().map { place, line in
            if case .entry(let entry) = line { return entry.id }
            return .node(-1 - Int64(place))
        }
    }
}
