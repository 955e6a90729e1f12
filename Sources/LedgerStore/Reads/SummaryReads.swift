import GRDB
import Ledger

extension LedgerReader {
    func summary(day: Day, within node: Int64? = nil, units limit: Int = 10) throws -> SummaryFacts {
        let top = node ?? 0
        let builder = RowBuilder(self, day: day)
        let district = try ancestorsDistrict(of: top)
        let near = try dueEntries(day: day, from: day, limit: 200).filter { $0.verdict.light == .nearDue }
        let counts = try database.row("SELECT tasks, done, total, standing FROM node WHERE id = ?", [top])
        return SummaryFacts(
            day: day, whole: try lights(ofNode: top, day: day),
            progress: counts.map { Progress(done: $0[1], total: $0[2], standing: $0[3]) } ?? Progress(),
            tasks: counts?[0] ?? 0, rows: try standings(below: top, builder),
            units: Array(try units(day: day, within: district, limit: limit).filter(\.isRanked)),
            nearDue: Array(try near.filter { try node == nil || isBelow($0.id, top) }.prefix(limit)),
            version: try version())
    }

    /// The children of a node as standings: of the whole ledger districts with their plans, of a district its plans, of a plan its sections.
    private func standings(below node: Int64, _ builder: RowBuilder) throws -> [NodeStanding] {
        let children = try database.rows("SELECT id, kind, tasks FROM node WHERE parent = ? ORDER BY ord", [node])
        return try children.flatMap { child -> [NodeStanding] in
            let id: Int64 = child[0]
            guard let row = try builder.node(id, depth: 0, isOpen: false) else { return [] }
            let standing = NodeStanding(
                id: row.id, kind: row.kind, reference: row.reference, title: row.title, lights: row.lights,
                progress: row.progress, tasks: child[2])
            return [standing] + (row.kind == .district ? try standings(below: id, builder) : [])
        }
    }

    private func ancestorsDistrict(of node: Int64) throws -> Int64? {
        guard node != 0 else { return nil }
        return try ancestors(node: node).dropLast().last
    }

    private func isBelow(_ id: RowID, _ node: Int64) throws -> Bool {
        try id.task.map { try ancestors(task: $0).contains(node) } ?? false
    }
}

extension Store {
    /// The facts of the summary on a day: of the whole ledger, or of a district, plan or section.
    public func summary(day: Day, within row: RowID? = nil) throws -> SummaryFacts {
        var node: Int64?
        if case .node(let id)? = row { node = id }
        return try read { try $0.summary(day: day, within: node) }
    }

    /// Measures by light, for the head line.
    public func lights(day: Day) throws -> LightCounts {
        try read { try $0.lights(ofNode: 0, day: day) }
    }

    /// A district's, plan's or section's title and counts; nil when the row is none.
    public func row(_ id: RowID, day: Day) throws -> TreeRow? {
        try read { try RowBuilder($0, day: day).row(id, depth: 0, isOpen: false) }
    }
}
