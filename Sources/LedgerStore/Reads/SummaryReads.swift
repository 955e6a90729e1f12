import Foundation
import GRDB
import Ledger

extension LedgerReader {
    func summary(day: Day, within node: Int64? = nil, units limit: Int = 10) throws -> SummaryFacts {
        let top = node ?? 0
        let district = try ancestorsDistrict(of: top)
        let near = try dueEntries(
            day: day, from: day, to: day + rule.nearWindow, within: top, waiting: false, limit: limit)
        let counts = try database.first("SELECT tasks, done, total, standing FROM node WHERE id = ?", [top]) { row in
            (try row[0] as Int, Progress(done: try row[1], total: try row[2], standing: try row[3]))
        }
        return SummaryFacts(
            day: day, whole: try lights(ofNode: top, day: day), progress: counts?.1 ?? Progress(),
            tasks: counts?.0 ?? 0,
            rows: try rows(below: top, day: day),
            units: try units(day: day, within: district, limit: limit).units.filter(\.isRanked),
            nearDue: near, version: try version())
    }

    /// What the summary lists below a node. Where there are very many districts each is a line without its plans.
    private func rows(below node: Int64, day: Day) throws -> [NodeStanding] {
        if node == 0, try database.exists("SELECT 1 FROM node WHERE parent = 0 LIMIT 1 OFFSET 100") {
            return try standingsOfDistricts(day: day)
        }
        return try standings(below: node, RowBuilder(self, day: day))
    }

    /// The children of a node as standings: of the whole ledger districts with their plans, of a district its plans, of a plan its sections.
    private func standings(below node: Int64, _ builder: RowBuilder) throws -> [NodeStanding] {
        let children = try database.all("SELECT id, tasks FROM node WHERE parent = ? ORDER BY ord", [node]) {
            (id: try $0[0] as Int64, tasks: try $0[1] as Int)
        }
        let rows = try builder.rows(children.map { RowBuilder.Wanted(id: .node($0.id)) })
        return try zip(children, rows).flatMap { child, row in
            let standing = NodeStanding(
                id: row.id, kind: row.kind, reference: row.reference, title: row.title, lights: row.lights,
                progress: row.progress, tasks: child.tasks, closedOn: row.closedOn)
            return [standing] + (row.kind == .district ? try standings(below: child.id, builder) : [])
        }
    }

    /// Every district with its counts, in tree order.
    func standingsOfDistricts(day: Day) throws -> [NodeStanding] {
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT id, ref, title, tasks, done, total, standing, turns
                    FROM main.node INDEXED BY node_district LEFT JOIN node_lights ON node_lights.node = -1 - id
                    WHERE kind = 1 ORDER BY ord
                    """))
        var districts: [NodeStanding] = []
        while let row = try cursor.next() {
            let stored = StoredRow(row)
            let text: String = try stored[1]
            let isEmpty = try stored[7] as Data? == nil
            districts.append(
                NodeStanding(
                    id: .node(try stored[0]), kind: .district, reference: Reference(text) ?? Reference(head: text),
                    title: try stored[2],
                    lights: isEmpty ? LightCounts() : try row.bytes(7) { try TallyBytes.sum($0, day: day).counts },
                    progress: Progress(done: try stored[4], total: try stored[5], standing: try stored[6]),
                    tasks: try stored[3]))
        }
        return districts
    }

    private func ancestorsDistrict(of node: Int64) throws -> Int64? {
        guard node != 0 else { return nil }
        return try ancestors(node: node).dropLast().last
    }
}

extension Store {
    /// The facts of the summary on a day: of the whole ledger, or of a district, plan or section.
    public func summary(day: Day, within row: RowID? = nil) throws -> SummaryFacts {
        try read { try $0.summary(day: day, within: row?.node) }
    }

    /// Every district with its counts on a day, in tree order.
    public func standingsOfDistricts(day: Day) throws -> [NodeStanding] {
        try readAsItStands { try $0.standingsOfDistricts(day: day) }
    }

    /// Measures by light, for the head line.
    public func lights(day: Day) throws -> LightCounts {
        try readAsItStands { try $0.lights(ofNode: 0, day: day) }
    }

    /// A district's, plan's or section's title and counts; nil when the row is none.
    public func row(_ id: RowID, day: Day) throws -> TreeRow? {
        try readAsItStands { try RowBuilder($0, day: day).row(id) }
    }
}
