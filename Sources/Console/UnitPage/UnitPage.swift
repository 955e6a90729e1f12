import Ledger

/// The units, the most behind first, each with its measures below it when opened. Of many units those around the focus are at hand.
public struct UnitPage: Hashable, Sendable {
    /// A line of the page.
    enum Line: Hashable, Sendable {
        case unit(UnitStanding)
        case row(Int64, TreeRow)

        /// What the focus belongs to.
        var identity: Identity {
            switch self {
            case .unit(let unit): .unit(unit.id)
            case .row(let unit, let row): .row(unit, row.id)
            }
        }
    }

    enum Identity: Hashable, Sendable {
        case unit(Int64)
        case row(Int64, RowID)
    }

    private(set) var window = UnitWindow(first: 0, units: [], count: 0)
    private(set) var opened: Set<Int64> = []
    private(set) var rows: [Int64: [TreeRow]] = [:]
    private(set) var lines: [Line] = []
    var list = ListFocus<Identity>()
    /// The focus goes to the first or the last line when the units there have come.
    private var goal: Goal?
    /// What was searched when units were last asked for.
    private var words: [String] = []

    private enum Goal { case first, last }

    /// Units that are read at once.
    private static let size = 400

    public init() {}

    var units: [UnitStanding] { window.units }

    var focusedLine: Line? { lines.indices.contains(list.place) ? lines[list.place] : nil }

    public var focusedRow: TreeRow? {
        if case .row(_, let row)? = focusedLine { return row }
        return nil
    }

    /// The unit in focus, or the one whose measure is.
    var focusedUnit: UnitStanding? {
        switch focusedLine {
        case .unit(let unit): unit
        case .row(let id, _): units.first { $0.id == id }
        case nil: nil
        }
    }

    mutating func take(_ window: UnitWindow, height: Int) {
        self.window = window
        layOut(height)
        guard let goal else { return }
        list.move(to: goal == .first ? 0 : Int.max, in: lines.map(\.identity), height: height)
        self.goal = nil
    }

    /// Asks for the units that are at hand anew, with the one in focus wherever it has come to stand.
    mutating func request(words: [String]) -> UnitRequest {
        defer { self.words = words }
        return UnitRequest(
            words: words, first: words == self.words ? window.first : 0, limit: UnitPage.size, focus: focusedUnit?.id)
    }

    /// Asks for more units where the focus comes near the end of those at hand; nil where all are that the next keys may come to.
    func requestMore(words: [String], height: Int) -> UnitRequest? {
        guard goal == nil, let unit = focusedUnit?.id, let place = units.firstIndex(where: { $0.id == unit }) else {
            return nil
        }
        let isNearTop = window.first > 0 && place < 2 * height
        let isNearEnd = window.first + units.count < window.count && place > units.count - 2 * height
        guard isNearTop || isNearEnd else { return nil }
        return UnitRequest(words: words, first: window.first + place - UnitPage.size / 2, limit: UnitPage.size)
    }

    /// Goes to the first or the last of all units; asks for them where they are not at hand.
    mutating func goToEnd(last: Bool, words: [String], height: Int) -> UnitRequest? {
        list.move(to: last ? Int.max : 0, in: lines.map(\.identity), height: height)
        let isAtHand = last ? window.first + units.count >= window.count : window.first == 0
        guard !isAtHand else { return nil }
        goal = last ? .last : .first
        return UnitRequest(words: words, first: last ? window.count : 0, limit: UnitPage.size)
    }

    mutating func take(_ rows: [TreeRow], of unit: Int64, height: Int) {
        self.rows[unit] = rows
        layOut(height)
    }

    mutating func open(_ unit: Int64, height: Int) {
        opened.insert(unit)
        layOut(height)
    }

    /// Closes a unit; the focus goes to it.
    mutating func close(_ unit: Int64, height: Int) {
        opened.remove(unit)
        list.identity = .unit(unit)
        layOut(height)
    }

    mutating func move(to place: Int, height: Int) {
        list.move(to: place, in: lines.map(\.identity), height: height)
    }

    private mutating func layOut(_ height: Int) {
        lines = units.flatMap { unit -> [Line] in
            let below = opened.contains(unit.id) ? rows[unit.id] ?? [] : []
            return [.unit(unit)] + below.map { .row(unit.id, $0.numberedInPlan) }
        }
        list.settle(lines.map(\.identity), height: height)
    }
}

extension TreeRow {
    /// Outside the tree a row carries its whole number: 40.2.
    fileprivate var numberedInPlan: TreeRow {
        var row = self
        row.number = reference.withinPlan
        row.hasChildren = false
        return row
    }
}
