import Ledger

/// The tree of districts, plans, sections, tasks, measures and milestones: what is open, which rows are at hand, where the focus is.
///
/// Only a stretch of rows around the window is held. The focus belongs to a row, not to a row number.
public struct TaskTree: Hashable, Sendable {
    public private(set) var opened: Set<RowID> = []
    /// Closed by hand while a filter opens everything.
    public private(set) var closed: Set<RowID> = []
    public private(set) var window = TreeWindow()
    /// Place of the focus in the window's rows.
    public private(set) var focus = 0
    /// Place of the first row that shows.
    public private(set) var top = 0
    /// The row last in focus, also while a filter shows none.
    public private(set) var focusedID: RowID?

    /// Opened by the last key; where it has a single child that one is opened too.
    private var justOpened: RowID?
    /// The focus jumps: what lies above it is to be seen with it.
    private var jumps = false
    /// Rows that the focus has still to go when those beyond the ones at hand have come.
    private var way = 0

    public init() {}

    public var focusedRow: TreeRow? {
        window.rows.indices.contains(focus) ? window.rows[focus] : nil
    }

    /// The rows that show in a list of that height.
    func visibleRows(_ height: Int) -> ArraySlice<TreeRow> {
        let end = min(window.rows.count, top + height)
        return window.rows[min(top, end)..<end]
    }

    /// Asks for the rows around an anchor: a screen on both sides, that a key need not wait for more than it shows.
    mutating func request(_ anchor: TreeRequest.Anchor, day: Day, words: [String], height: Int) -> TreeRequest {
        switch anchor {
        case .firstMatch, .revealed: jumps = true
        default: break
        }
        if anchor != focusedID.map(TreeRequest.Anchor.row) { way = 0 }
        return request(anchor, day: day, words: words, screens: 1, height: height)
    }

    /// Asks again for what is at hand, the focus staying where it is.
    mutating func reload(day: Day, words: [String], height: Int) -> TreeRequest {
        request(focusedID.map(TreeRequest.Anchor.row) ?? .top, day: day, words: words, height: height)
    }

    /// Asks for rows that the next keys may come to: two screens beyond what shows. Nil where they are at hand.
    func requestAhead(day: Day, words: [String], height: Int) -> TreeRequest? {
        guard needsRows(height), let focusedID else { return nil }
        return request(.row(focusedID), day: day, words: words, screens: 2, height: height)
    }

    private func request(
        _ anchor: TreeRequest.Anchor, day: Day, words: [String], screens: Int, height: Int
    ) -> TreeRequest {
        let margin = max(20, height * screens)
        return TreeRequest(
            day: day, opened: opened, closed: closed, words: words, anchor: anchor, before: margin, after: margin)
    }

    /// Takes the rows that were asked for. The focus stays on the same line of the window where it can.
    mutating func take(_ new: TreeWindow, height: Int) {
        let line = focus - top
        opened.formUnion(new.revealed)
        window = new
        focus = new.anchor ?? 0
        top = jumps ? (focus < height ? 0 : focus - height / 2) : focus - line
        jumps = false
        keepInSight(height)
        focusedID = focusedRow?.id ?? focusedID
        if isOnItsWay { _ = move(by: way, height: height) }
    }

    /// Moves the focus by some rows, as far as they are at hand; the rest of the way when they come. True when they are wanted.
    mutating func move(by rows: Int, height: Int) -> Bool {
        let wanted = focus + rows
        focus = max(0, min(window.rows.count - 1, wanted))
        let reachesEnd = wanted < focus ? window.reachesTop : window.reachesBottom
        way = reachesEnd ? 0 : wanted - focus
        keepInSight(height)
        focusedID = focusedRow?.id ?? focusedID
        return isOnItsWay || (!window.reachesBottom && window.rows.count < top + height)
    }

    /// The focus has not yet come where the last move leads.
    var isOnItsWay: Bool { way != 0 }

    mutating func open(_ id: RowID) {
        opened.insert(id)
        closed.remove(id)
        justOpened = id
    }

    /// Opens the only child of the row that was just opened, so that a level with one row costs no key. True when rows have to
    /// be read for it.
    mutating func openOnlyChild() -> Bool {
        guard let row = focusedRow, row.id == justOpened else { return false }
        justOpened = nil
        let below = window.rows[(focus + 1)...].prefix { $0.depth > row.depth }
        guard let child = below.first, child.hasChildren, !child.isOpen,
            below.allSatisfy({ $0.depth > child.depth || $0.id == child.id }),
            below.endIndex < window.rows.count || window.reachesBottom
        else { return false }
        opened.insert(child.id)
        closed.remove(child.id)
        return true
    }

    mutating func close(_ id: RowID) {
        opened.remove(id)
        closed.insert(id)
    }

    /// How many rows the next match is away, past the rows that are shown for context only; 0 where there is none.
    func stepsToMatch(_ direction: Int) -> Int {
        var place = focus + direction
        while window.rows.indices.contains(place) {
            if window.rows[place].isMatch { return abs(place - focus) }
            place += direction
        }
        return 0
    }

    /// Forgets what was closed by hand in an earlier filter.
    mutating func beginFilter() {
        closed = []
    }

    mutating func resize(_ height: Int) {
        keepInSight(height)
    }

    private mutating func keepInSight(_ height: Int) {
        let height = max(1, height)
        if focus < top { top = focus }
        if focus >= top + height { top = focus - height + 1 }
        top = max(0, min(top, max(0, window.rows.count - height)))
    }

    /// Less than a screen is at hand on a side of what shows.
    private func needsRows(_ height: Int) -> Bool {
        (!window.reachesTop && top < height) || (!window.reachesBottom && window.rows.count < top + 2 * height)
    }
}
