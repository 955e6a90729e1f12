import Ledger

/// Rows marked to be changed together. A mark belongs to a row, not to a place, so that it stays through moves, filters and reloads; a
/// marked task marks its measures and milestones with it.
public struct Marks: Hashable, Sendable {
    private var byTask: [Int64: Set<RowID>] = [:]
    /// How many rows are marked.
    public private(set) var count = 0

    public init() {}

    public var isEmpty: Bool { count == 0 }

    /// The marked rows in a steady order.
    public var rows: [RowID] {
        byTask.sorted { $0.key < $1.key }.flatMap { task, rows in
            rows.map { (row: $0, place: $0.placeInTask) }.sorted { $0.place < $1.place }.map(\.row)
        }
    }

    /// Whether the row is marked, itself or with a row above it.
    public func contains(_ row: RowID) -> Bool { cover(of: row) != nil }

    /// Whether a row of a view is marked; one that stands for a single milestone also when that is.
    func contains(_ row: TreeRow) -> Bool {
        contains(row.id) || row.milestone.map(contains) ?? false
    }

    /// The mark that takes the row in: its own or that of a row above it.
    func cover(of row: RowID) -> RowID? {
        guard let task = row.task else { return nil }
        return byTask[task]?.first { $0 == row || row.lies(below: $0) }
    }

    /// Marks a row; marks of its parts become one with it.
    mutating func insert(_ row: RowID) {
        guard let task = row.task, cover(of: row) == nil else { return }
        change(task) { rows in
            rows = rows.filter { !$0.lies(below: row) }
            rows.insert(row)
        }
    }

    mutating func remove(_ row: RowID) {
        guard let task = row.task else { return }
        change(task) { $0.remove(row) }
    }

    /// Forgets the marks of rows that are no more.
    mutating func keep(_ rows: Set<RowID>) {
        for task in byTask.keys { change(task) { $0.formIntersection(rows) } }
    }

    private mutating func change(_ task: Int64, _ body: (inout Set<RowID>) -> Void) {
        var rows = byTask[task] ?? []
        count -= rows.count
        body(&rows)
        count += rows.count
        byTask[task] = rows.isEmpty ? nil : rows
    }
}

extension RowID {
    /// Its place in its task, for an order of rows of one task.
    fileprivate var placeInTask: Int {
        switch self {
        case .node, .unit, .task: 0
        case .measure(_, let measure): measure << 20
        case .milestone(_, let measure, let milestone): measure << 20 + milestone
        }
    }
}

/// Which rows are wanted for marking.
public enum MarkRequest: Hashable, Sendable {
    /// All that the tree shows as it is open and filtered.
    case shown(words: [String], opened: Set<RowID>, closed: Set<RowID>)
    /// All below a district, plan or section that match the words.
    case below(RowID, words: [String])
    /// The measures of a unit.
    case ofUnit(Int64)
    /// The parts of a marked row, of which one is to lose its mark.
    case parts(of: RowID, without: RowID)
    /// Those of the marked rows that are still there.
    case still([RowID])

    /// More rows are not marked at once.
    public static let limit = 5000
}
