import GRDB
import Ledger

/// Where a row stands: below which row, and after which of its siblings. As text `n7 t12`, or `n7` for the first.
struct RowPlace: Hashable {
    var parent: RowID
    var previous: RowID?

    init(parent: RowID, previous: RowID?) {
        self.parent = parent
        self.previous = previous
    }

    init?(_ text: String) {
        let keys = text.split(separator: " ").map(String.init)
        guard let first = keys.first, let parent = RowID(key: first) else { return nil }
        self.parent = parent
        previous = keys.count > 1 ? RowID(key: keys[1]) : nil
    }

    var text: String { previous.map { "\(parent.key) \($0.key)" } ?? parent.key }
}

extension LedgerReader {
    /// Nil for a unit, and for a row that is no more.
    func place(of row: RowID) throws -> RowPlace? {
        guard let parent = try parent(of: row) else { return nil }
        let siblings = try children(of: parent, like: row)
        guard let own = siblings.firstIndex(of: row) else { return nil }
        return RowPlace(parent: parent, previous: own > 0 ? siblings[own - 1] : nil)
    }

    func parent(of row: RowID) throws -> RowID? {
        switch row {
        case .node(let id):
            return try database.first("SELECT parent FROM node WHERE id = ?", [id]).map { .node($0) }
        case .task(let id):
            return try database.first("SELECT section FROM task WHERE id = ?", [id]).map { .node($0) }
        case .measure(let task, _): return .task(task)
        case .milestone(let task, let measure, _): return .measure(task: task, measure: measure)
        case .unit: return nil
        }
    }

    /// The rows below a row that are of the same sort as another, in order: sections and tasks stand apart.
    func children(of parent: RowID, like row: RowID) throws -> [RowID] {
        switch (parent, row) {
        case (.node(let node), .node):
            try database.all("SELECT id FROM node WHERE parent = ? AND id <> 0 ORDER BY ord", [node]) {
                .node(try $0[0])
            }
        case (.node(let node), .task):
            try database.all("SELECT id FROM task WHERE section = ? ORDER BY place", [node]) { .task(try $0[0]) }
        case (.task(let task), .measure):
            try database.all("SELECT n FROM measure WHERE task = ? ORDER BY ord", [task]) {
                .measure(task: task, measure: try $0[0])
            }
        case (.measure(let task, let measure), .milestone):
            try database.all(
                "SELECT n FROM milestone WHERE task = ? AND measure = ? ORDER BY ord", [task, measure]
            ) { .milestone(task: task, measure: measure, milestone: try $0[0]) }
        default: []
        }
    }

    /// Whether a row may stand below another: that must be there, and not inside the row itself.
    func fits(_ row: RowID, below parent: RowID) throws -> Bool {
        guard try exists(parent) else { return false }
        guard let node = row.node, let above = parent.node else { return true }
        return try !ancestors(node: above).contains(node)
    }

    /// Whether anything stands below a row.
    func hasChildren(_ row: RowID) throws -> Bool {
        switch row {
        case .node(let id):
            try database.exists(
                "SELECT 1 WHERE EXISTS(SELECT 1 FROM node WHERE parent = ?1) OR EXISTS(SELECT 1 FROM task WHERE section = ?1)",
                [id])
        case .task(let id): try database.exists("SELECT 1 FROM measure WHERE task = ?", [id])
        case .measure(let task, let measure):
            try database.exists("SELECT 1 FROM milestone WHERE task = ? AND measure = ?", [task, measure])
        case .milestone: false
        case .unit(let id): try database.exists("SELECT 1 FROM responsible WHERE unit = ?", [id])
        }
    }

    /// What stands right below a row.
    func rowsBelow(_ row: RowID) throws -> [RowID] {
        switch row {
        case .node(let id):
            try children(of: row, like: .node(id)) + children(of: row, like: .task(0))
        case .task(let task): try children(of: row, like: .measure(task: task, measure: 0))
        case .measure(let task, let measure):
            try children(of: row, like: .milestone(task: task, measure: measure, milestone: 0))
        case .milestone, .unit: []
        }
    }

    /// The tasks below a node.
    func tasks(below node: Int64) throws -> [Int64] {
        try database.all(
            """
            WITH RECURSIVE below(id) AS (VALUES(?)
              UNION SELECT node.id FROM node JOIN below ON node.parent = below.id)
            SELECT task.id FROM below JOIN task ON task.section = below.id ORDER BY task.place
            """, [node]
        ) { try $0[0] }
    }

    /// The plan that a node is or belongs to; nil for a district.
    func plan(of node: Int64) throws -> Int64? {
        try ancestors(node: node).dropLast(2).last
    }
}

extension LedgerWriter {
    /// Puts a row that is there already in another place. Where the sibling it stood after is elsewhere now, it comes last.
    func move(_ row: RowID, to place: RowPlace) throws {
        switch (row, place.parent) {
        case (.node(let id), .node(let parent)):
            try moveNode(id, below: parent, after: place.previous)
        case (.task(let id), .node(let section)):
            try moveTask(id, to: section, after: place.previous)
        case (.measure(let task, let measure), .task):
            try reorder("measure", "task = ?", [task], measure, after: place.previous?.lastPlace)
        case (.milestone(let task, let measure, let own), .measure):
            try reorder(
                "milestone", "task = ? AND measure = ?", [task, Int64(measure)], own, after: place.previous?.lastPlace)
        default: break
        }
    }

    /// Gives measures of a task, or milestones of a measure, an order in which one comes after another.
    private func reorder(
        _ table: String, _ siblings: String, _ keys: [Int64], _ moved: Int, after previous: Int?
    ) throws {
        let held = StatementArguments(keys)
        let now = try database.all("SELECT n, ord FROM \(table) WHERE \(siblings) ORDER BY ord", held) {
            (own: try $0[0] as Int, ord: try $0[1] as Int)
        }
        var order = now.map(\.own).filter { $0 != moved }
        let place = previous.map { (order.firstIndex(of: $0) ?? order.count - 1) + 1 } ?? 0
        order.insert(moved, at: place)
        let before = Dictionary(now.map { ($0.own, $0.ord) }, uniquingKeysWith: { first, _ in first })
        for (place, own) in order.enumerated() where before[own] != place + 1 {
            try database.run("UPDATE \(table) SET ord = ? WHERE \(siblings) AND n = ?", [place + 1] + held + [own])
        }
    }
}

extension RowID {
    /// The last number of a measure's or milestone's identity.
    var lastPlace: Int? {
        switch self {
        case .measure(_, let measure): measure
        case .milestone(_, _, let milestone): milestone
        default: nil
        }
    }
}
