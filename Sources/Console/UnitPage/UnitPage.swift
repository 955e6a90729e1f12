import Ledger

/// The units, the most behind first, each with its measures below it when opened.
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

    private(set) var units: [UnitStanding] = []
    private(set) var opened: Set<Int64> = []
    private(set) var rows: [Int64: [TreeRow]] = [:]
    private(set) var lines: [Line] = []
    var list = ListFocus<Identity>()

    public init() {}

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

    mutating func take(_ units: [UnitStanding], height: Int) {
        self.units = units
        layOut(height)
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
