import Foundation
import GRDB
import Ledger

/// The digest that the entry of an import carries: SHA-256 over every row of the plan as it was brought in.
///
/// In order of their identities nodes, tasks, measures and milestones each add their key, then for every field that is not empty its name
/// and its text, each with its length before it as in `ChainBytes`. What history changed later counts as it was before the first
/// change, and rows that were added later do not count, so the digest stays the same for good.
struct PlanDigest {
    private let reader: LedgerReader
    private let plan: Int64
    private let firsts: FirstEdits
    private var hash = SHA256()

    /// `rows-sha256:` stands before it in the subject of the entry.
    static let mark = "rows-sha256:"

    init(of plan: Int64, _ reader: LedgerReader, changedBy firsts: FirstEdits = FirstEdits()) {
        self.reader = reader
        self.plan = plan
        self.firsts = firsts
    }

    mutating func hexadecimal() throws -> String {
        try addNodes()
        try addTasks()
        try addMeasures()
        try addMilestones()
        return Data(hash.finish()).hexadecimal
    }

    private mutating func addNodes() throws {
        let nodes: [Int64] = try reader.database.all(
            """
            WITH RECURSIVE below(id) AS (VALUES(?) UNION SELECT node.id FROM node JOIN below ON node.parent = below.id)
            SELECT id FROM below ORDER BY id
            """, [plan]
        ) { try $0[0] }
        for node in nodes {
            if let text = try reader.nodeText(node) { add(.node(node), text) }
        }
    }

    private mutating func addTasks() throws {
        let tasks = try reader.database.all(
            "SELECT id, ref, number, title, source FROM task WHERE plan = ? ORDER BY id", [plan]
        ) { (RowID.task(try $0[0]), try reader.taskText($0, offset: 1)) }
        for (row, text) in tasks { add(row, text) }
    }

    private mutating func addMeasures() throws {
        let names = try reader.database.all(
            """
            SELECT responsible.task, measure, role, coalesce(printed, unit.name) FROM task
            JOIN responsible ON responsible.task = task.id JOIN unit ON unit.id = responsible.unit
            WHERE plan = ? ORDER BY responsible.task, measure, role, rank
            """, [plan]
        ) { row in
            (
                row: RowID.measure(task: try row[0], measure: try row[1]), isLead: try row[2] == 0,
                name: try row[3] as String
            )
        }
        let byMeasure = Dictionary(grouping: names, by: \.row)
        let measures = try reader.database.all(
            """
            SELECT task.id, measure.n, marker, measure.title, scope, summary, keywords, text, facts
            FROM task JOIN measure ON measure.task = task.id
            JOIN measure_text ON measure_text.task = task.id AND measure_text.n = measure.n
            WHERE plan = ? ORDER BY task.id, measure.n
            """, [plan]
        ) { (RowID.measure(task: try $0[0], measure: try $0[1]), try MeasureRecord($0, offset: 2)) }
        for (row, record) in measures {
            let own = byMeasure[row, default: []]
            try addMeasure(
                row, record, leads: own.filter(\.isLead).map(\.name), supports: own.filter { !$0.isLead }.map(\.name))
        }
    }

    /// Deadlines, figures and remarks stand in one text, which is taken apart only where history changed them.
    private mutating func addMeasure(
        _ row: RowID, _ record: MeasureRecord, leads: [String], supports: [String]
    ) throws {
        var record = record
        let inFacts: Set<StoredField> = [.deadlines, .figures, .remarks]
        let changed = (firsts.fields[row] ?? [:]).filter { inFacts.contains($0.key) }
        if !changed.isEmpty {
            var text = try record.text(leads: [], supports: [])
            for (field, before) in changed { text[field] = before }
            record.facts = try MeasureFacts(text).json()
        }
        var text = RowText()
        text[.marker] = record.marker
        text[.title] = record.title
        text[.scope] = record.scope
        text[.summary] = record.summary
        text[.keywords] = record.keywords
        text[.text] = record.text
        text[.facts] = record.facts
        text.set(.leads, leads)
        text.set(.supports, supports)
        add(row, text, except: inFacts)
    }

    private mutating func addMilestones() throws {
        let milestones = try reader.database.all(
            """
            SELECT milestone.task, \(StoredMilestone.columns.replacing("title", with: "milestone.title")) FROM task
            JOIN milestone ON milestone.task = task.id WHERE plan = ? ORDER BY milestone.task, measure, n
            """, [plan]
        ) { (task: try $0[0] as Int64, stored: try StoredMilestone($0, offset: 1)) }
        for (task, stored) in milestones {
            add(.milestone(task: task, measure: stored.measure, milestone: stored.place), stored.text)
        }
    }

    private mutating func add(_ row: RowID, _ text: RowText, except skipped: Set<StoredField> = []) {
        guard !firsts.added.contains(row) else { return }
        var text = text
        for (field, before) in firsts.fields[row] ?? [:] where !skipped.contains(field) { text[field] = before }
        var bytes = ChainBytes(after: [])
        bytes.add(row.key)
        for field in StoredField.allCases {
            guard let value = text[field] else { continue }
            bytes.add(field.rawValue)
            bytes.add(value)
        }
        hash.update(bytes.bytes)
    }
}

/// What history first changed: rows that it added, and each field as it was before.
struct FirstEdits {
    private(set) var added: Set<RowID> = []
    private(set) var fields: [RowID: [StoredField: String?]] = [:]

    init() {}

    init(_ reader: LedgerReader) throws {
        let edits = try reader.database.all(
            "SELECT row, field, before FROM edit WHERE field NOT IN ('note', 'place') ORDER BY entry, n"
        ) { (row: try $0.rowID(0), field: try $0[1] as String, before: try $0[2] as String?) }
        for edit in edits {
            if edit.field == StoredField.row {
                if edit.before == nil { added.insert(edit.row) }
            } else if let field = StoredField(rawValue: edit.field), fields[edit.row]?[field] == nil {
                fields[edit.row, default: [:]][field] = .some(edit.before)
            }
        }
    }
}

extension LedgerReader {
    /// The plans whose rows differ from what was brought in, though no entry of the history says so.
    func importFaults() throws -> [VerifyFault] {
        let firsts = try FirstEdits(self)
        return try seals().compactMap { code, seal in
            let plan: Int64? = try database.first("SELECT id FROM node WHERE ref = ?", [code])
            guard let plan else { return .imported(plan: code) }
            var digest = PlanDigest(of: plan, self, changedBy: firsts)
            return try PlanDigest.mark + digest.hexadecimal() == seal ? nil : .imported(plan: code)
        }
    }

    /// The codes of plans of which an entry carries the digest.
    func sealedPlans() throws -> Set<String> { Set(try seals().map(\.code)) }

    private func seals() throws -> [(code: String, seal: String)] {
        let imports: [String] = try database.all(
            "SELECT subject FROM history WHERE action IN ('init', 'import') AND subject IS NOT NULL ORDER BY id"
        ) { try $0[0] }
        return imports.compactMap { subject in
            let words = subject.split(separator: " ").map(String.init)
            guard words.count == 2, words[1].hasPrefix(PlanDigest.mark) else { return nil }
            return (words[0], words[1])
        }
    }
}
