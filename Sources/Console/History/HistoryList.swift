import Ledger

/// Asks for a page of the history.
public struct HistoryRequest: Hashable, Sendable {
    public var filter: HistoryFilter
    /// The last entry at hand, to go on behind it; nil for the newest.
    public var before: Int64?
    public var limit: Int

    public init(_ filter: HistoryFilter, before: Int64? = nil, limit: Int) {
        self.filter = filter
        self.before = before
        self.limit = limit
    }
}

/// A page of the history. `times` are the entries' stamps as the clock on the wall showed them.
public struct HistoryAnswer: Hashable, Sendable {
    public var request: HistoryRequest
    public var entries: [HistoryEntry]
    public var times: [String]

    public init(_ request: HistoryRequest, _ entries: [HistoryEntry], times: [String]) {
        self.request = request
        self.entries = entries
        self.times = times
    }
}

/// The history view: entries from the newest back, read page by page as one scrolls.
public struct HistoryList: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        var entry: HistoryEntry
        var time: String
    }

    /// A row whose history alone is shown.
    struct Topic: Hashable, Sendable {
        var row: RowID
        var label: String
    }

    private(set) var lines: [Line] = []
    private(set) var reachesEnd = true
    var list = ListFocus<Int64>()
    var topic: Topic?
    /// Only what counts for this day or a later one.
    var since: Day?

    /// Entries read at once.
    static let page = 100
    /// More than that are not read anew at once when something has changed.
    private static let most = 1000

    public init() {}

    var focused: Line? { lines.indices.contains(list.place) ? lines[list.place] : nil }
    /// The entry in focus where this view is the one shown.
    func focused(in view: Model.View) -> Line? { view == .history ? focused : nil }
    var isFiltered: Bool { topic != nil || since != nil }

    func filter(_ words: [String]) -> HistoryFilter {
        HistoryFilter(row: topic?.row, from: since, words: words)
    }

    /// Asks anew for as much as is at hand.
    func reload(_ words: [String]) -> HistoryRequest {
        HistoryRequest(
            filter(words), limit: max(HistoryList.page, min(HistoryList.most, lines.count + HistoryList.page / 2)))
    }

    /// Asks for what follows; nil where all is at hand or the focus is still far from the end.
    func more(_ words: [String], height: Int) -> HistoryRequest? {
        guard !reachesEnd, let last = lines.last, list.place + 2 * height >= lines.count else { return nil }
        return HistoryRequest(filter(words), before: last.entry.id, limit: HistoryList.page)
    }

    mutating func take(_ answer: HistoryAnswer, height: Int) {
        let new = zip(answer.entries, answer.times).map { Line(entry: $0, time: $1) }
        if let before = answer.request.before {
            // An answer to an older question comes too late.
            guard lines.last?.entry.id == before else { return }
            lines += new
        } else {
            lines = new
        }
        reachesEnd = answer.entries.count < answer.request.limit
        list.settle(identities, height: height)
    }

    mutating func move(to place: Int, height: Int) {
        list.move(to: place, in: identities, height: height)
    }

    /// Forgets the place, for another filter.
    mutating func startOver() {
        lines = []
        list = ListFocus()
    }

    private var identities: [Int64] { lines.map(\.entry.id) }
}
