import Foundation
import GRDB
import Ledger

/// What a measure keeps besides its columns, coded as JSON.
struct MeasureFacts: Codable {
    var deadlines: [Deadline]
    var figures: [Figure]
    var remarks: Remarks
}

/// What a section keeps besides its columns, coded as JSON.
struct SectionFacts: Codable {
    var leads: [String]
    var supports: [String]
    var remarks: Remarks
}

extension LedgerReader {
    func detail(of id: RowID, day: Day) throws -> RowDetail? {
        let builder = RowBuilder(self, day: day)
        guard let row = try builder.row(id, depth: 0, isOpen: false) else { return nil }
        var detail = RowDetail(row: row, path: try path(above: id))
        switch id {
        case .node(let node):
            try fillNode(&detail, node)
        case .task(let task):
            detail.measures = try measures(of: task, builder)
        case .measure(let task, let measure), .milestone(let task, let measure, _):
            detail.measures = try measures(of: task, builder).filter { $0.place == measure }
        }
        detail.notes = try notes(on: id)
        return detail
    }

    /// Every measure of a task with all that is known of it.
    func measures(of task: Int64, _ builder: RowBuilder) throws -> [MeasureDetail] {
        guard
            let head = try database.row(
                "SELECT number, task.title, plan.ref, section FROM task JOIN node plan ON plan.id = task.plan WHERE task.id = ?",
                [task])
        else { return [] }
        let titles = try path(above: .task(task))
        let sections = Array(titles.dropFirst(2))
        let rows = try database.rows(
            """
            SELECT measure.n, marker, title, scope, summary, keywords, text, facts
            FROM measure JOIN measure_text USING(task, n) WHERE task = ? ORDER BY ord
            """, [task])
        let stored = try milestones(task: task)
        let notes = try database.rows("SELECT row, text FROM note WHERE task = ? ORDER BY id DESC", [task])
        let decoder = JSONDecoder()
        return try rows.map { row in
            let place: Int = row[0]
            let facts = try decoder.decode(MeasureFacts.self, from: Data((row[7] as String).utf8))
            let own = stored.filter { $0.measure == place }
            let id = RowID.measure(task: task, measure: place)
            let milestones = try own.map { try milestone($0, task: task, builder.day) }
            let note = notes.first {
                let key: String = $0[0]
                return key == RowID.task(task).key || key == id.key || key.hasPrefix(id.key + "#")
            }
            return MeasureDetail(
                id: id, reference: try reference(of: id), district: titles.first ?? "", plan: head[2],
                section: sections.first ?? "", subsection: sections.count > 1 ? sections.last : nil, number: head[0],
                place: place, siblings: rows.count, marker: row[1], title: head[1],
                measureTitle: rows.count > 1 ? row[2] : nil, summary: row[4],
                keywords: (row[5] as String?)?.split(separator: "、").map(String.init) ?? [], text: row[6],
                leads: try units(task, place, role: 0, builder), supports: try units(task, place, role: 1, builder),
                scope: row[3], deadlines: facts.deadlines, figures: facts.figures, remarks: facts.remarks,
                milestones: milestones, verdict: rule.verdict(on: own.map(\.milestone), day: builder.day),
                note: note?[1])
        }
    }

    private func milestone(_ stored: StoredMilestone, task: Int64, _ day: Day) throws -> MilestoneDetail {
        let id = RowID.milestone(task: task, measure: stored.measure, milestone: stored.place)
        return MilestoneDetail(
            id: id, reference: try reference(of: id), title: stored.title, milestone: stored.milestone,
            reason: stored.reason, verdict: rule.verdict(on: stored.milestone, day: day))
    }

    private func units(_ task: Int64, _ measure: Int, role: Int, _ builder: RowBuilder) throws -> [Assignment] {
        try database.rows(
            """
            SELECT name, printed, unit FROM responsible JOIN unit ON unit.id = responsible.unit
            WHERE task = ? AND measure = ? AND role = ? ORDER BY rank
            """, [task, measure, role]
        ).map(builder.assignment)
    }

    private func fillNode(_ detail: inout RowDetail, _ node: Int64) throws {
        guard let facts = try database.row("SELECT facts FROM node_facts WHERE id = ?", [node])?[0] as String? else { return }
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
        let nodes: [Int64]
        var titles: [String] = []
        switch id {
        case .node(let node):
            nodes = try Array(ancestors(node: node).dropFirst())
        case .task(let task):
            nodes = try ancestors(task: task)
        case .measure(let task, _), .milestone(let task, _, _):
            nodes = try ancestors(task: task)
            titles = try database.rows("SELECT title FROM task WHERE id = ?", [task]).map { $0[0] }
        }
        return try nodes.reversed().filter { $0 != 0 }.map {
            try database.row("SELECT title FROM node WHERE id = ?", [$0])?[0] ?? ""
        } + titles
    }

    private func notes(on id: RowID) throws -> [Note] {
        let rows: [Row]
        if let task = id.task {
            rows = try database.rows("SELECT row, text, user, day FROM note WHERE task = ? ORDER BY id DESC", [task])
        } else {
            rows = try database.rows("SELECT row, text, user, day FROM note WHERE row = ? ORDER BY id DESC", [id.key])
        }
        return try rows.compactMap { row in
            guard let on = RowID(key: row[0] as String) else { return nil }
            return Note(reference: try reference(of: on), text: row[1], user: row[2], day: Day(ordinal: row[3]))
        }
    }
}

extension Store {
    /// Everything about a row on a day; nil when there is no such row.
    public func detail(of row: RowID, day: Day) throws -> RowDetail? {
        try read { try $0.detail(of: row, day: day) }
    }
}
