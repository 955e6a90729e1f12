import GRDB
import Ledger

extension Store {
    /// The rows around a place of a partly opened tree. Reads only those rows, whatever the size of the ledger.
    public func tree(_ request: TreeRequest) throws -> TreeWindow {
        try readPast(tasks: { $0.rows.compactMap(\.id.task) }, { try $0.tree(request) })
    }

    /// How many measures match the words.
    public func matchCount(_ words: [String]) throws -> Int {
        try readAsItStands { reader in
            let counted = SearchCondition(words).counted
            // Of plans that came later than the day shown only the index knows.
            let isThere = later == nil ? "" : "AND EXISTS(SELECT 1 FROM search own WHERE own.id = \(counted.key))"
            return try reader.database.first("SELECT count(*) \(counted.sql) \(isThere)", counted.arguments) ?? 0
        }
    }

    /// The rows below a place down to a depth (1 for its children only), for `tree` on the command line; from the top when nil.
    public func outline(below top: RowID?, depth: Int, day: Day) throws -> [TreeRow] {
        try read { reader in
            let walk = try TreeWalk(reader, TreeRequest(day: day))
            var rows: [RowBuilder.Wanted] = []
            try reader.outline(below: top ?? .node(0), level: 0, depth: depth, walk, into: &rows)
            return try RowBuilder(reader, day: day).rows(rows)
        }
    }
}

extension LedgerReader {
    func tree(_ request: TreeRequest) throws -> TreeWindow {
        var walk = try TreeWalk(self, request)
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
        var rows = try builder.rows(
            steps.map { RowBuilder.Wanted(id: $0.id, depth: $0.depth, isOpen: try walk.isOpen($0.id)) })
        if !walk.search.isEmpty {
            for index in rows.indices { rows[index].isMatch = try walk.isMatch(rows[index].id) }
        }
        return TreeWindow(
            rows: rows, anchor: rows.firstIndex { $0.id == anchor.id }, reachesTop: before.count <= request.before,
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
        below id: RowID, level: Int, depth: Int, _ walk: TreeWalk, into rows: inout [RowBuilder.Wanted]
    ) throws {
        guard level < depth else { return }
        for step in try walk.children(of: id) {
            rows.append(RowBuilder.Wanted(id: step.id, depth: level, isOpen: level + 1 < depth))
            try outline(below: step.id, level: level + 1, depth: depth, walk, into: &rows)
        }
    }
}
