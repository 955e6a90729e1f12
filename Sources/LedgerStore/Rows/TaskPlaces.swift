import GRDB
import Ledger

/// Tasks get their places: numbers in tree order, with room between them. Where the room is used up the plan is numbered anew.
extension LedgerWriter {
    /// Puts a task into a section (or right below a plan), after a task there or first.
    func moveTask(_ id: Int64, to section: Int64, after previous: RowID?) throws {
        try books.touch(id)
        books.replace(id)
        try database.run("UPDATE task SET section = ?, place = ? WHERE id = ?", [section, -id, id])
        guard let plan = try reader.plan(of: section) else { return }
        let siblings: [Int64] = try database.all(
            "SELECT id FROM task WHERE section = ? AND id <> ? ORDER BY place", [section, id]
        ) { try $0[0] }
        let index = previous.map { siblings.firstIndex(of: $0.task ?? 0).map { $0 + 1 } ?? siblings.count } ?? 0
        let after = index > 0 ? siblings[index - 1] : nil
        let before = index < siblings.count ? siblings[index] : nil
        if try room(in: section, after: after, before: before) == nil { try numberAnew(plan) }
        guard let place = try room(in: section, after: after, before: before) else {
            throw StoreFault.failed(path: "", detail: "no room in plan \(plan)")
        }
        try database.run("UPDATE task SET place = ? WHERE id = ?", [place, id])
    }

    /// A free place between two tasks of a section; nil when there is none.
    private func room(in section: Int64, after: Int64?, before: Int64?) throws -> Int64? {
        let place = { (task: Int64) in
            try database.first("SELECT place FROM task WHERE id = ?", [task]) as Int64?
        }
        let inner: Int64? = try database.first("SELECT max(last) FROM node WHERE parent = ?", [section])
        let bounds = try database.first("SELECT first, last FROM node WHERE id = ?", [section]) {
            (first: try $0[0] as Int64, last: try $0[1] as Int64)
        }
        guard let bounds else { return nil }
        let lower = try after.flatMap(place) ?? max(inner ?? bounds.first - 1, bounds.first - 1)
        let upper = try before.flatMap(place) ?? bounds.last + 1
        guard upper - lower > 1 else { return nil }
        return lower + min(PlaceBlock.step, (upper - lower) / 2)
    }

    /// Gives every task and section of a plan its place anew, in the order they have, with room after each.
    func numberAnew(_ plan: Int64) throws {
        let tasks = try database.all(
            "SELECT section, id FROM task WHERE plan = ? AND place > 0 ORDER BY place", [plan]
        ) { (section: try $0[0] as Int64, id: try $0[1] as Int64) }
        let bySection = Dictionary(grouping: tasks, by: \.section).mapValues { $0.map(\.id) }
        let nodes = try database.all(
            """
            WITH RECURSIVE below(id) AS (VALUES(?) UNION SELECT node.id FROM node JOIN below ON node.parent = below.id)
            SELECT node.id, parent FROM below JOIN node ON node.id = below.id ORDER BY ord
            """, [plan]
        ) { (id: try $0[0] as Int64, parent: try $0[1] as Int64) }
        let below = Dictionary(grouping: nodes.filter { $0.id != plan }, by: \.parent).mapValues { $0.map(\.id) }
        let start: Int64 = try database.first("SELECT first FROM node WHERE id = ?", [plan]) ?? 0
        let slots = Int64(tasks.count + 3 * nodes.count + 3)
        var numbering = PlaceNumbering(next: start + 1, step: max(2, min(PlaceBlock.step, PlaceBlock.size / slots)))
        numbering.number(plan, isPlan: true, below, bySection)
        // The agenda knows tasks by their places.
        for (task, _) in numbering.tasks { try books.touch(task) }
        try database.run("UPDATE task SET place = -place WHERE plan = ? AND place > 0", [plan])
        for (task, place) in numbering.tasks {
            books.replace(task)
            try database.run("UPDATE task SET place = ? WHERE id = ?", [place, task])
        }
        for (node, first, last) in numbering.nodes {
            try database.run("UPDATE node SET first = ?, last = ? WHERE id = ?", [first, last, node])
        }
    }
}

/// Counts through a plan in tree order: the sections inside a section, then its tasks.
private struct PlaceNumbering {
    var next: Int64
    let step: Int64
    private(set) var tasks: [(task: Int64, place: Int64)] = []
    private(set) var nodes: [(node: Int64, first: Int64, last: Int64)] = []

    init(next: Int64, step: Int64) {
        self.next = next
        self.step = step
    }

    mutating func number(_ node: Int64, isPlan: Bool, _ below: [Int64: [Int64]], _ tasksOf: [Int64: [Int64]]) {
        let first = next
        next += step
        for inner in below[node, default: []] { number(inner, isPlan: false, below, tasksOf) }
        next += step
        for task in tasksOf[node, default: []] {
            tasks.append((task, next))
            next += step
        }
        next += step
        if !isPlan { nodes.append((node, first, next - 1)) }
    }
}

/// Districts, plans and sections get their order and their ranges of places.
extension LedgerWriter {
    /// Puts a section below another node of its plan, after a sibling or first.
    func moveNode(_ id: Int64, below parent: Int64, after previous: RowID?) throws {
        let old: Int64? = try database.first("SELECT parent FROM node WHERE id = ?", [id])
        if old != parent {
            for task in try reader.tasks(below: id) { try books.touch(task) }
        }
        var order: [Int64] = try database.all(
            "SELECT id FROM node WHERE parent = ? AND id <> ? ORDER BY ord", [parent, id]
        ) { try $0[0] }
        let index = previous.map { order.firstIndex(of: $0.node ?? 0).map { $0 + 1 } ?? order.count } ?? 0
        order.insert(id, at: index)
        // Orders are unique among siblings, so they pass through numbers that none has.
        try database.run("UPDATE node SET ord = -1 - ord WHERE parent = ?", [parent])
        try database.run("UPDATE node SET parent = ?, ord = ? WHERE id = ?", [parent, Int64.min + id, id])
        for (place, node) in order.enumerated() {
            try database.run("UPDATE node SET ord = ? WHERE id = ?", [place + 1, node])
        }
        try database.run(
            """
            WITH RECURSIVE below(id, level) AS (
              SELECT ?1, depth + 1 FROM node WHERE id = ?2
              UNION SELECT node.id, level + 1 FROM node JOIN below ON node.parent = below.id WHERE level < 64)
            UPDATE node SET depth = (SELECT level FROM below WHERE below.id = node.id)
            WHERE id IN (SELECT id FROM below)
            """, [id, parent])
        if let plan = try reader.plan(of: parent) { try numberAnew(plan) }
    }

    /// The places of a new node. A section gets its own when it is put in its order.
    func newRange(_ kind: RowKind, below parent: Int64) throws -> Range<Int64> {
        switch kind {
        case .district:
            let block: Int64 =
                try database.first(
                    "SELECT coalesce(max(first) / ?, 0) + 1 FROM node WHERE kind = 1", [PlaceBlock.districtSize]) ?? 1
            return block * PlaceBlock.districtSize..<(block + 1) * PlaceBlock.districtSize
        case .plan:
            let first = try nextPlanPlace(in: parent)
            return first..<first + PlaceBlock.size
        default:
            return 0..<0
        }
    }

    func nextOrder(_ kind: RowKind, below parent: Int64, isClosed: Bool) throws -> Int64 {
        let last: Int64 =
            try database.first(
                "SELECT max(CASE WHEN kind = \(RowKind.plan.rawValue) THEN ord & \(PlanOrder.mask) ELSE ord END) FROM node WHERE parent = ? AND id <> 0",
                [parent]) ?? 0
        return last + 1 + (isClosed ? PlanOrder.closed : 0)
    }
}
