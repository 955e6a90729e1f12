import GRDB
import Ledger

/// Reads a plan for the comparison with a document.
struct HeldPlanReading {
    let reader: LedgerReader

    func plan(_ id: Int64) throws -> HeldPlan {
        let row = RowID.node(id)
        let reference = try reader.reference(of: row)
        let text = try reader.nodeText(id) ?? RowText()
        return HeldPlan(
            row: row, reference: reference, district: try districtName(of: row), head: head(text),
            isBundled: try reader.sealedPlans().contains(reference.head),
            sections: try bareSection(of: row, reference) + sections(below: row),
            unitNames: try unitNames(of: row))
    }

    private func districtName(of row: RowID) throws -> String {
        guard let district = try reader.district(above: row) else { return "" }
        return try reader.nodeText(district)?[.title] ?? ""
    }

    func head(_ text: RowText) -> PlanHead {
        var head = text.value(.facts, PlanHead.self) ?? PlanHead(title: "", issued: Day(ordinal: 0))
        head.title = text[.title] ?? ""
        head.documentNumber = text[.documentNumber]
        head.issued = text.day(.issued) ?? Day(ordinal: 0)
        return head
    }

    private func unitNames(of row: RowID) throws -> [String: String] {
        let names = try reader.database.all(
            """
            SELECT unit_name.name, unit.name FROM unit_name JOIN unit ON unit.id = unit_name.unit
            WHERE unit_name.district = ?
            """, [try reader.district(above: row)]
        ) { (try $0[0] as String, try $0[1] as String) }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// Tasks right below the plan, as a document without headings has them.
    private func bareSection(of row: RowID, _ reference: Reference) throws -> [HeldSection] {
        let tasks = try reader.children(of: row, like: .task(0)).map { try task($0) }
        let now = RowFields(title: "", leads: [], supports: [])
        return tasks.isEmpty ? [] : [HeldSection(row: row, reference: reference, now: now, tasks: tasks)]
    }

    private func sections(below parent: RowID) throws -> [HeldSection] {
        try reader.children(of: parent, like: .node(0)).map { row in
            let now = try reader.text(of: row) ?? RowText()
            let brought = try BroughtFields(row, reader).fields(of: row, now: now)
            return HeldSection(
                row: row, reference: try reader.reference(of: row), now: RowFields(now), brought: RowFields(brought),
                sections: try sections(below: row),
                tasks: try reader.children(of: row, like: .task(0)).map { try task($0) })
        }
    }

    private func task(_ row: RowID) throws -> HeldTask {
        let now = try reader.text(of: row) ?? RowText()
        let brought = try BroughtFields(row, reader)
        let measures = try reader.children(of: row, like: .measure(task: 0, measure: 0)).map { measure in
            let own = try reader.text(of: measure) ?? RowText()
            return HeldMeasure(
                row: measure, reference: try reader.reference(of: measure), now: RowFields(own),
                brought: RowFields(try brought.fields(of: measure, now: own)))
        }
        let milestones = try row.task.map { try reader.milestones(task: $0) } ?? []
        return HeldTask(
            row: row, reference: try reader.reference(of: row), now: RowFields(now),
            brought: RowFields(try brought.fields(of: row, now: now)), measures: measures,
            isWithdrawn: !milestones.isEmpty && milestones.allSatisfy { $0.milestone.status == .withdrawn })
    }
}

/// What documents last said of a row and those below it: the fields as they were before the office wrote its own words.
private struct BroughtFields {
    /// By row; nil for a value that was empty.
    private var fields: [RowID: [StoredField: String?]] = [:]
    /// Rows that a person wrote.
    private var own: Set<RowID> = []

    init(_ row: RowID, _ reader: LedgerReader) throws {
        let edits = try reader.database.all(
            """
            SELECT row, field, before, after, coalesce(step.action, history.action) FROM edit
            JOIN history ON history.id = entry LEFT JOIN history step ON step.id = history.target
            WHERE (row = ?1 OR row BETWEEN ?1 || '.' AND ?1 || '/') AND field <> 'note' ORDER BY entry, n
            """, [row.key]
        ) { row in
            (
                edit: StoredEdit(row: try row.rowID(0), field: try row[1], before: try row[2], after: try row[3]),
                isImport: try row[4] == HistoryAction.importPlan.rawValue
            )
        }
        for (edit, isImport) in edits { note(edit, isImport: isImport) }
    }

    private mutating func note(_ edit: StoredEdit, isImport: Bool) {
        if edit.field == StoredField.row {
            fields[edit.row] = [:]
            if isImport { own.remove(edit.row) } else { own.insert(edit.row) }
        } else if let field = StoredField(rawValue: edit.field) {
            if isImport {
                fields[edit.row, default: [:]][field] = .some(edit.after)
            } else if fields[edit.row]?[field] == nil {
                fields[edit.row, default: [:]][field] = .some(edit.before)
            }
        }
    }

    func fields(of row: RowID, now: RowText) throws -> RowText {
        var text = own.contains(row) ? RowText() : now
        for (field, value) in fields[row] ?? [:] { text[field] = value }
        return text
    }
}

extension RowFields {
    /// The fields of a stored section, task or measure that documents speak of.
    fileprivate init(_ text: RowText) {
        self.init(
            title: text[.title], number: text.number(.number).map { Int($0) }, marker: text[.marker],
            summary: text[.summary], keywords: text.list(.keywords), text: text[.text], leads: text.list(.leads),
            supports: text.list(.supports), scope: text[.scope],
            deadlines: text.value(.deadlines, [Deadline].self) ?? [])
    }
}
