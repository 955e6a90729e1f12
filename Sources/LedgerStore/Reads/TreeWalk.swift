import GRDB
import Ledger

/// Walks the rows of a partly opened tree, forwards and backwards from any place, fetching only what it passes.
struct TreeWalk {
    /// A row on the way: who it is and what is needed to find its neighbours.
    struct Step {
        var id: RowID
        var kind: RowKind
        var depth: Int
        /// Its order among its siblings.
        var order: Int64
    }

    private enum Direction {
        case forward, backward
    }

    let reader: LedgerReader
    private(set) var opened: Set<RowID>
    private(set) var closed: Set<RowID>
    let search: SearchCondition
    private let found: FoundStretch

    init(_ reader: LedgerReader, _ request: TreeRequest) throws {
        self.reader = reader
        opened = request.opened
        closed = request.closed
        search = SearchCondition(request.words)
        // A tree without a search asks nothing of the index.
        let memory = search.isEmpty ? nil : reader.memory
        found = try memory?.stretch(of: search, reader) ?? FoundStretch(reader, search)
    }

    /// Whether the rows below show. A search opens whatever leads to a match, but what was closed by hand.
    func isOpen(_ id: RowID) throws -> Bool {
        guard !search.isEmpty else { return opened.contains(id) }
        guard !closed.contains(id) else { return false }
        switch id {
        case .node: return true
        case .task(let task): return try opened.contains(id) || matchesInPart(task)
        case .measure, .milestone, .unit: return opened.contains(id)
        }
    }

    /// Matches the search itself, and is no row that only leads to a match.
    func isMatch(_ id: RowID) throws -> Bool {
        switch id {
        case .node, .unit: false
        case .task(let task): try !matchesInPart(task)
        case .measure, .milestone: true
        }
    }

    /// Some measures of the task match the search and some do not: the task then only leads to them.
    func matchesInPart(_ task: Int64) throws -> Bool {
        guard !search.isEmpty else { return false }
        return try reader.database.exists(
            """
            SELECT 1 WHERE (SELECT count(*) FROM search WHERE search.task = ? AND \(search.body))
              BETWEEN 1 AND (SELECT count(*) - 1 FROM measure WHERE task = ?)
            """, [task] + search.arguments + [task])
    }

    /// Rows after a step, nearest first, at most `count`.
    func rows(after step: Step, count: Int) throws -> [Step] {
        var found: [Step] = []
        if try isOpen(step.id) { try collect(childrenOf: step, after: nil, .forward, count, into: &found) }
        var current = step
        while found.count < count, let parent = try parent(of: current) {
            try collect(childrenOf: parent, after: current, .forward, count, into: &found)
            current = parent
        }
        return found
    }

    /// Rows before a step, nearest first, at most `count`.
    func rows(before step: Step, count: Int) throws -> [Step] {
        var found: [Step] = []
        var current = step
        while found.count < count, let parent = try parent(of: current) {
            try collect(childrenOf: parent, after: current, .backward, count, into: &found)
            if found.count < count, parent.id != .node(0) { found.append(parent) }
            current = parent
        }
        return found
    }

    /// The first row of the tree; nil when it is empty.
    func first() throws -> Step? {
        try children(of: TreeWalk.root, after: nil, .forward, limit: 1).first
    }

    /// The last row that shows.
    func last() throws -> Step? {
        var found: [Step] = []
        try collect(childrenOf: TreeWalk.root, after: nil, .backward, 1, into: &found)
        return found.first
    }

    /// The first task or measure that matches the search itself, unless it lies in a branch closed by hand.
    func firstMatch() throws -> Step? {
        var step = TreeWalk.root
        while step.kind != .task, let inner = try children(of: step, after: nil, .forward, limit: 1).first {
            step = inner
        }
        guard case .task(let task) = step.id else { return nil }
        guard try matchesInPart(task) else { return try visibleStep(.task(task)) }
        let measure: Int? = try reader.database.first(
            "SELECT n FROM measure WHERE task = ? AND \(search.measure) ORDER BY ord LIMIT 1",
            [task] + search.arguments)
        return try visibleStep(.measure(task: task, measure: measure ?? 1))
    }

    /// The row itself where it shows, else the nearest row above it that does; nil when none of them exists.
    func visibleStep(_ id: RowID) throws -> Step? {
        guard let step = try step(id) else { return nil }
        var visible = step
        var current = step
        while let parent = try parent(of: current) {
            if parent.id != .node(0), try !isOpen(parent.id) { visible = parent }
            current = parent
        }
        // A plan that came later than the day shown has left the tree.
        return current.id == .node(0) ? visible : nil
    }

    /// The row above a row, where both show.
    func visibleParent(of id: RowID) throws -> Step? {
        guard let step = try visibleStep(id) else { return nil }
        guard let parent = try parent(of: step), parent.id != .node(0) else { return step }
        return parent
    }

    /// The rows above a row that are closed.
    func closedAbove(_ id: RowID) throws -> Set<RowID> {
        var closed: Set<RowID> = []
        var step = try step(id)
        while let current = step, let parent = try parent(of: current) {
            if parent.id != .node(0), try !isOpen(parent.id) { closed.insert(parent.id) }
            step = parent
        }
        return closed
    }

    mutating func open(_ rows: Set<RowID>) {
        opened.formUnion(rows)
        closed.subtract(rows)
    }

    /// All children of a row, whether it is open or not.
    func children(of id: RowID) throws -> [Step] {
        try step(id).map { try children(of: $0, after: nil, .forward, limit: Int.max) } ?? []
    }

    private static let root = Step(id: .node(0), kind: .district, depth: -1, order: 0)

    private func collect(
        childrenOf parent: Step, after sibling: Step?, _ direction: Direction, _ count: Int, into found: inout [Step]
    ) throws {
        for child in try children(of: parent, after: sibling, direction, limit: count - found.count) {
            guard found.count < count else { return }
            if direction == .forward { found.append(child) }
            if try isOpen(child.id) { try collect(childrenOf: child, after: nil, direction, count, into: &found) }
            if direction == .backward, found.count < count { found.append(child) }
        }
    }

    // MARK: Neighbours

    private func children(of parent: Step, after sibling: Step?, _ direction: Direction, limit: Int) throws -> [Step] {
        switch parent.id {
        case .node(let node):
            return try childrenOfNode(node, depth: parent.depth + 1, after: sibling, direction, limit: limit)
        case .task(let task):
            if try reader.measureCount(task) > 1 {
                return try rows(
                    "SELECT n, ord FROM measure WHERE task = ? AND \(search.measure)", [task] + search.arguments,
                    after: sibling, direction, limit
                ) {
                    Step(
                        id: .measure(task: task, measure: try $0[0]), kind: .measure, depth: parent.depth + 1,
                        order: try $0[1])
                }
            }
            return try milestones(task, nil, depth: parent.depth + 1, after: sibling, direction, limit)
        case .measure(let task, let measure):
            return try milestones(task, measure, depth: parent.depth + 1, after: sibling, direction, limit)
        case .milestone, .unit:
            return []
        }
    }

    /// A single milestone is no row of its own: its measure or task is that row.
    private func milestones(
        _ task: Int64, _ measure: Int?, depth: Int, after sibling: Step?, _ direction: Direction, _ limit: Int
    ) throws -> [Step] {
        let steps = try rows(
            "SELECT measure, n, ord FROM milestone WHERE task = ? AND measure = coalesce(?, measure)", [task, measure],
            after: sibling, direction, max(limit, 2)
        ) {
            Step(
                id: .milestone(task: task, measure: try $0[0], milestone: try $0[1]), kind: .milestone, depth: depth,
                order: try $0[2])
        }
        if sibling == nil, steps.count < 2 { return [] }
        return Array(steps.prefix(limit))
    }

    private func childrenOfNode(
        _ node: Int64, depth: Int, after sibling: Step?, _ direction: Direction, limit: Int
    ) throws -> [Step] {
        let sections = { (sibling: Step?, limit: Int) in
            try innerNodes(of: node, depth: depth, after: sibling, direction, limit)
        }
        let tasks = { (sibling: Step?, limit: Int) in try self.tasks(of: node, depth, after: sibling, direction, limit)
        }
        let order = direction == .forward ? [sections, tasks] : [tasks, sections]
        var fetch = order[...]
        if let sibling, (sibling.kind == .task) == (direction == .forward) { fetch = fetch.dropFirst() }
        var found: [Step] = []
        for (place, part) in fetch.enumerated() where found.count < limit {
            found += try part(place == 0 ? sibling : nil, limit - found.count)
        }
        return found
    }

    private func innerNodes(
        of node: Int64, depth: Int, after sibling: Step?, _ direction: Direction, _ limit: Int
    ) throws -> [Step] {
        if node == 0, !search.isEmpty {
            return try found.districts(after: sibling?.id.node, backwards: direction == .backward, limit: limit)
                .map { Step(id: .node($0.id), kind: .district, depth: depth, order: $0.order) }
        }
        let query = "SELECT id, kind, ord, first, last FROM node WHERE parent = ? AND id <> 0"
        guard !search.isEmpty else {
            return try rows(query, [node], after: sibling, direction, limit) {
                Step(id: .node(try $0[0]), kind: try $0.value(1), depth: depth, order: try $0[2])
            }
        }
        let children = try rows(query, [node], after: sibling, direction, .max) {
            (
                step: Step(id: .node(try $0[0]), kind: try $0.value(1), depth: depth, order: try $0[2]),
                first: try $0[3] as Int64, last: try $0[4] as Int64
            )
        }
        var steps: [Step] = []
        for child in children where steps.count < limit && child.first <= child.last {
            let isLeading = try found.isAny(in: child.first...child.last, backwards: direction == .backward)
            if isLeading { steps.append(child.step) }
        }
        return steps
    }

    private func tasks(
        of section: Int64, _ depth: Int, after sibling: Step?, _ direction: Direction, _ limit: Int
    ) throws -> [Step] {
        guard !search.isEmpty else {
            return try rows(
                "SELECT id, place AS ord FROM task WHERE section = ?", [section], after: sibling, direction, limit
            ) { Step(id: .task(try $0[0]), kind: .task, depth: depth, order: try $0[1]) }
        }
        // No task stands outside a plan, and the whole ledger may have thousands of districts to ask for their last one.
        guard section != 0 else { return [] }
        // A section's own tasks stand behind the sections inside it.
        let bounds = try reader.database.first(
            "SELECT coalesce((SELECT max(last) + 1 FROM node below WHERE below.parent = node.id), first), last FROM node WHERE id = ?",
            [section]
        ) { (first: try $0[0] as Int64, last: try $0[1] as Int64) }
        guard var (first, last) = bounds else { return [] }
        if let sibling, direction == .forward { first = sibling.order + 1 }
        if let sibling, direction == .backward { last = sibling.order - 1 }
        guard first <= last else { return [] }
        return try found.tasks(in: first...last, backwards: direction == .backward, limit: limit)
            .map { Step(id: .task($0.task), kind: .task, depth: depth, order: $0.place) }
    }

    /// Runs a query from a sibling on; `ord` is its order.
    private func rows<Value>(
        _ query: String, _ arguments: StatementArguments, after sibling: Step?, _ direction: Direction, _ limit: Int,
        _ step: (StoredRow) throws -> Value
    ) throws -> [Value] {
        let (comparison, order) = direction == .forward ? (">", "ASC") : ("<", "DESC")
        let start = direction == .forward ? Int64.min : Int64.max
        return try reader.database.all(
            "SELECT * FROM (\(query)) WHERE ord \(comparison) ? ORDER BY ord \(order) LIMIT ?",
            arguments + [sibling?.order ?? start, limit], step)
    }

    // MARK: Places

    private func parent(of step: Step) throws -> Step? {
        switch step.id {
        case .node(0), .unit:
            return nil
        case .node(let id):
            let parent: Int64? = try reader.database.first("SELECT parent FROM node WHERE id = ?", [id])
            return try parent.flatMap { try self.step(.node($0)) }
        case .task(let id):
            let section: Int64? = try reader.database.first("SELECT section FROM task WHERE id = ?", [id])
            return try section.flatMap { try self.step(.node($0)) }
        case .measure(let task, _):
            return try self.step(.task(task))
        case .milestone(let task, let measure, _):
            return try self.step(
                reader.measureCount(task) > 1 ? .measure(task: task, measure: measure) : .task(task))
        }
    }

    private func step(_ id: RowID) throws -> Step? {
        let database = reader.database
        switch id {
        case .unit:
            return nil
        case .node(0):
            return TreeWalk.root
        case .node(let node):
            return try database.first("SELECT kind, depth, ord FROM node WHERE id = ?", [node]) { row in
                Step(id: id, kind: try row.value(0), depth: try row[1], order: try row[2])
            }
        case .task(let task):
            return try database.first(
                "SELECT depth + 1, place FROM task JOIN node ON node.id = section WHERE task.id = ?", [task]
            ) { Step(id: id, kind: .task, depth: try $0[0], order: try $0[1]) }
        case .measure(let task, let measure):
            guard
                let order: Int64 = try database.first(
                    "SELECT ord FROM measure WHERE task = ? AND n = ?", [task, measure]),
                let above = try step(.task(task))
            else { return nil }
            guard try reader.measureCount(task) > 1 else { return above }
            return Step(id: id, kind: .measure, depth: above.depth + 1, order: order)
        case .milestone(let task, let measure, let milestone):
            guard
                let order: Int64 = try database.first(
                    "SELECT ord FROM milestone WHERE task = ? AND measure = ? AND n = ?", [task, measure, milestone]),
                let above = try step(.measure(task: task, measure: measure))
            else { return nil }
            guard try reader.milestoneCount(task, measure) > 1 else { return above }
            return Step(id: id, kind: .milestone, depth: above.depth + 1, order: order)
        }
    }
}
