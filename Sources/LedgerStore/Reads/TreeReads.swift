import GRDB
import Ledger

extension Store {
    /// The rows around a place of a partly opened tree. Reads only those rows, whatever the size of the ledger.
    public func tree(_ request: TreeRequest) throws -> TreeWindow {
        try read { try $0.tree(request) }
    }

    /// How many measures match the words.
    public func matchCount(_ words: [String]) throws -> Int {
        try read { reader in
            let search = SearchCondition(words)
            return try reader.database.row("SELECT count(*) FROM search WHERE \(search.body)", search.arguments)?[0] ?? 0
        }
    }

    /// The rows below a place down to a depth (1 for its children only), for `tree` on the command line; from the top when nil.
    public func outline(below top: RowID?, depth: Int, day: Day) throws -> [TreeRow] {
        try read { reader in
            let builder = RowBuilder(reader, day: day)
            var rows: [TreeRow] = []
            try reader.outline(below: top ?? .node(0), level: 0, depth: depth, builder: builder, into: &rows)
            return rows
        }
    }
}

extension LedgerReader {
    func tree(_ request: TreeRequest) throws -> TreeWindow {
        var walk = TreeWalk(self, request)
        var revealed: Set<RowID> = []
        if case .revealed(let id) = request.anchor {
            revealed = try walk.closedAbove(id)
            walk.open(revealed)
        }
        let builder = RowBuilder(self, day: request.day)
        guard let anchor = try anchor(request.anchor, walk) else { return TreeWindow() }
        let before = try walk.rows(before: anchor, count: request.before + 1)
        let after = try walk.rows(after: anchor, count: request.after + 1)
        let steps = before.prefix(request.before).reversed() + [anchor] + after.prefix(request.after)
        var rows: [TreeRow] = []
        var place: Int?
        for step in steps {
            guard var row = try builder.row(step.id, depth: step.depth, isOpen: walk.isOpen(step.id)) else { continue }
            row.isMatch = walk.search.isEmpty || !step.kind.isNode
            if step.id == anchor.id { place = rows.count }
            rows.append(row)
        }
        return TreeWindow(
            rows: rows, anchor: place, reachesTop: before.count <= request.before,
            reachesBottom: after.count <= request.after, revealed: revealed)
    }

    private func anchor(_ anchor: TreeRequest.Anchor, _ walk: TreeWalk) throws -> TreeWalk.Step? {
        switch anchor {
        case .top: try walk.first()
        case .bottom: try walk.last()
        case .firstMatch: try walk.firstMatch() ?? walk.first()
        case .row(let id), .revealed(let id): try walk.visibleStep(id) ?? walk.first()
        case .parent(let id): try walk.visibleParent(of: id) ?? walk.first()
        }
    }

    fileprivate func outline(
        below id: RowID, level: Int, depth: Int, builder: RowBuilder, into rows: inout [TreeRow]
    ) throws {
        guard level < depth else { return }
        let walk = TreeWalk(self, TreeRequest(day: builder.day))
        for step in try walk.children(of: id) {
            guard let row = try builder.row(step.id, depth: level, isOpen: level + 1 < depth) else { continue }
            rows.append(row)
            try outline(below: step.id, level: level + 1, depth: depth, builder: builder, into: &rows)
        }
    }
}

extension RowBuilder {
    func row(_ id: RowID, depth: Int, isOpen: Bool) throws -> TreeRow? {
        switch id {
        case .node(let node): try self.node(node, depth: depth, isOpen: isOpen)
        case .task(let task): try self.task(task, depth: depth, isOpen: isOpen)
        case .measure(let task, let measure): try self.measure(task, measure, depth: depth, isOpen: isOpen)
        case .milestone(let task, let measure, let place): try milestone(task, measure, place, depth: depth)
        }
    }
}
