import Foundation
import GRDB
import Ledger

/// What a section keeps besides its columns, coded as JSON.
struct SectionFacts: Codable {
    var leads: [String]
    var supports: [String]
    var remarks: Remarks
}

extension LedgerReader {
    func detail(of id: RowID, day: Day) throws -> RowDetail? {
        let builder = RowBuilder(self, day: day)
        guard let row = try builder.row(id) else { return nil }
        var detail = RowDetail(row: row, path: try path(above: id))
        if case .node(let node) = id { try fillNode(&detail, node) }
        if let task = id.task {
            detail.measures = try MeasureBuilder(builder, tasks: [task]).measures(of: task).filter {
                id.measurePlace == nil || $0.place == id.measurePlace
            }
        }
        detail.notes = try notes(on: id)
        try fillCarried(&detail, id)
        return detail
    }

    private func fillCarried(_ detail: inout RowDetail, _ id: RowID) throws {
        let (table, own): (String, Int64?) =
            if let node = id.node { ("node", node) } else if let task = id.task { ("task", task) } else {
                ("node", nil)
            }
        guard let own else { return }
        let row = { (id: Int64) in table == "node" ? RowID.node(id) : RowID.task(id) }
        let source: Int64? = try database.first("SELECT source FROM \(table) WHERE id = ?", [own])
        detail.carriedFrom = try source.flatMap { try exists(row($0)) ? reference(of: row($0)) : nil }
        let copies = try database.all("SELECT id FROM \(table) WHERE source = ? ORDER BY id", [own]) {
            try $0[0] as Int64
        }
        detail.carriedInto = try copies.map { try reference(of: row($0)) }
    }

    private func fillNode(_ detail: inout RowDetail, _ node: Int64) throws {
        guard let facts: String = try database.first("SELECT facts FROM node_facts WHERE id = ?", [node]) else {
            return
        }
        let data = Data(facts.utf8)
        switch detail.row.kind {
        case .plan:
            detail.plan = try JSONDecoder().decode(PlanHead.self, from: data)
        case .section:
            let facts = try JSONDecoder().decode(SectionFacts.self, from: data)
            detail.headingLeads = facts.leads
            detail.headingSupports = facts.supports
        default:
            break
        }
    }

    /// Titles of the rows above, the outermost first.
    func path(above id: RowID) throws -> [String] {
        if case .node(let node) = id { return try titles(of: ancestors(node: node).dropFirst().dropLast().reversed()) }
        guard let task = id.task else { return [] }
        let nodes = try titles(of: ancestors(task: task).dropLast().reversed())
        if case .task = id { return nodes }
        return try nodes + database.all("SELECT title FROM task WHERE id = ?", [task]) { try $0[0] }
    }

    /// Notes on a row: of a task with all below it, else on the row itself; the newest first.
    private func notes(on id: RowID) throws -> [Note] {
        let condition = id.task == nil ? "row = ?" : "task = ?"
        let rows = try database.all(
            "SELECT row, text, user, day FROM note WHERE \(condition) ORDER BY entry DESC, id DESC",
            id.task.map { [$0] } ?? [id.key]
        ) { (try $0.rowID(0), try $0[1] as String, try $0[2] as String, try $0.day(3)) }
        return try rows.map { row, text, user, day in
            Note(reference: try reference(of: row), text: text, user: user, day: day)
        }
    }
}

extension RowID {
    /// The measure that the row is or belongs to, by its place in the task.
    fileprivate var measurePlace: Int? {
        switch self {
        case .node, .task, .unit: nil
        case .measure(_, let measure), .milestone(_, let measure, _): measure
        }
    }
}

extension Store {
    /// Everything about a row on a day; nil when there is no such row.
    public func detail(of row: RowID, day: Day) throws -> RowDetail? {
        try readPast(tasks: { _ in row.task.map { [$0] } ?? [] }) { reader in
            guard try later == nil || reader.isInTree(row) else { return nil }
            return try reader.detail(of: row, day: day)
        }
    }
}
