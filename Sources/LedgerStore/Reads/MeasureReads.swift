import Foundation
import GRDB
import Ledger

/// What a measure keeps besides its columns, coded as JSON.
struct MeasureFacts: Codable {
    var deadlines: [Deadline]
    var figures: [Figure]
    var remarks: Remarks
}

/// Builds measures with all that is known of them, those of several tasks together.
struct MeasureBuilder {
    private let facts: TaskFacts
    private let sections: SectionTitles
    private let carry: CarryFacts
    private let texts: [Int64: [Text]]
    private let notes: [Int64: [(row: RowID, text: String)]]
    private let builder: RowBuilder
    private let decoder = JSONDecoder()

    private struct Text {
        var measure: Int
        var summary: String?
        var keywords: [String]
        var text: String?
        var facts: String
    }

    init(_ builder: RowBuilder, tasks: [Int64]) throws {
        self.builder = builder
        let reader = builder.reader
        facts = try TaskFacts(reader, tasks: tasks, withSupports: true)
        sections = try SectionTitles(reader, of: facts.tasks.values.map(\.section))
        carry = try CarryFacts(reader, tasks: tasks)
        texts = try MeasureBuilder.texts(reader.database, numberList(tasks))
        notes = try MeasureBuilder.notes(reader.database, numberList(tasks))
        try builder.unitLights.learn(facts.responsible.values.joined().map(\.unit))
    }

    /// The measures of a task, in order.
    func measures(of task: Int64) throws -> [MeasureDetail] {
        guard let head = facts.tasks[task] else { return [] }
        let measures = facts.measures[task, default: []]
        return try measures.map { try detail($0, siblings: measures.count, of: task, head) }
    }

    private func detail(
        _ measure: TaskFacts.Measure, siblings: Int, of task: Int64, _ head: TaskFacts.Task
    ) throws -> MeasureDetail {
        let place = measure.place
        let text = texts[task, default: []].first { $0.measure == place }
        let stored = try text.map { try decoder.decode(MeasureFacts.self, from: Data($0.facts.utf8)) }
        let milestones = facts.milestones[task, default: []].filter { $0.measure == place }
        let titles = sections.titles(of: head.section)
        let day = head.litDay(builder.day)
        return MeasureDetail(
            id: .measure(task: task, measure: place), reference: facts.reference(task, measure: place),
            district: head.district, plan: head.plan, section: titles.first ?? "",
            subsection: titles.count > 1 ? titles.last : nil, number: head.number, place: place, siblings: siblings,
            marker: measure.marker, title: head.title, measureTitle: siblings > 1 ? measure.title : nil,
            summary: text?.summary, keywords: text?.keywords ?? [], text: text?.text,
            leads: assignments(task, place, leading: true), supports: assignments(task, place, leading: false),
            scope: measure.scope, deadlines: stored?.deadlines ?? [], figures: stored?.figures ?? [],
            remarks: stored?.remarks ?? Remarks(), milestones: milestones.map { milestone($0, of: task, day) },
            verdict: builder.reader.rule.verdict(on: milestones.map(\.milestone), day: day),
            note: note(task, place), closed: carry.closed(task), carriedFrom: carry.source(of: task),
            carriedInto: carry.copies(of: task))
    }

    private func milestone(_ stored: StoredMilestone, of task: Int64, _ day: Day) -> MilestoneDetail {
        MilestoneDetail(
            id: .milestone(task: task, measure: stored.measure, milestone: stored.place),
            reference: facts.reference(task, measure: stored.measure, milestone: stored.place), title: stored.title,
            milestone: stored.milestone, reason: stored.reason,
            verdict: builder.reader.rule.verdict(on: stored.milestone, day: day))
    }

    private func assignments(_ task: Int64, _ measure: Int, leading: Bool) -> [Assignment] {
        facts.responsible[task, default: []].filter { $0.measure == measure && $0.isLead == leading }.map {
            Assignment(printed: $0.printed ?? $0.name, unit: $0.name, light: builder.unitLights.worst($0.unit))
        }
    }

    /// The newest note on the measure, its milestones or its whole task.
    private func note(_ task: Int64, _ measure: Int) -> String? {
        notes[task, default: []].first { note in
            switch note.row {
            case .node, .unit: false
            case .task: true
            case .measure(_, let place), .milestone(_, let place, _): place == measure
            }
        }?.text
    }

    private static func texts(_ database: Database, _ wanted: String) throws -> [Int64: [Text]] {
        let rows = try database.all(
            """
            SELECT task, n, summary, keywords, text, facts FROM measure_text WHERE task IN (SELECT value FROM json_each(?))
            """, [wanted]
        ) { row in
            let keywords: String? = try row[3]
            return (
                try row[0] as Int64,
                Text(
                    measure: try row[1], summary: try row[2],
                    keywords: keywords?.split(separator: "\n").map(String.init) ?? [], text: try row[4],
                    facts: try row[5])
            )
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    private static func notes(
        _ database: Database, _ wanted: String
    ) throws -> [Int64: [(row: RowID, text: String)]] {
        let rows = try database.all(
            "SELECT row, text FROM note WHERE task IN (SELECT value FROM json_each(?)) ORDER BY entry DESC, id DESC",
            [wanted]
        ) { (try $0.rowID(0), try $0[1] as String) }
        return Dictionary(grouping: rows) { $0.0.task ?? 0 }.mapValues { $0.map { (row: $0.0, text: $0.1) } }
    }
}

/// The titles of some sections and of the sections above them.
private struct SectionTitles {
    private var known: [Int64: [String]] = [:]

    init(_ reader: LedgerReader, of sections: [Int64]) throws {
        for section in Set(sections) {
            known[section] = try reader.titles(of: reader.ancestors(node: section).reversed().dropFirst(3))
        }
    }

    /// The outermost first.
    func titles(of section: Int64) -> [String] { known[section, default: []] }
}

extension LedgerReader {
    /// Titles of those nodes, in that order.
    func titles(of nodes: some Sequence<Int64>) throws -> [String] {
        try nodes.map { try database.first("SELECT title FROM node WHERE id = ?", [$0]) ?? "" }
    }
}
