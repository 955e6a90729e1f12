import GRDB
import Ledger

/// Adds tasks, measures and milestones.
extension LedgerWriter {
    func addTask(_ fields: RowFields, at place: RowPlace) throws -> [StoredEdit] {
        guard let title = fields.title, !title.isEmpty else { throw Refusal.fieldMissing(.title) }
        guard let section = place.parent.node, let plan = try reader.plan(of: section) else {
            throw Refusal.cannotAdd(.task, try reader.reference(of: place.parent))
        }
        let number = try fields.number ?? reader.nextTaskNumber(in: plan)
        let task = try newIdentity("task")
        var text = RowText()
        text[.number] = String(number)
        text[.ref] = try newTaskReference(
            number, in: plan, section: reader.reference(of: place.parent).section)
        text[.title] = title
        let heading = try reader.headingUnits(above: section)
        var terms = fields
        terms.title = nil
        terms.leads = fields.leads ?? heading.leads
        terms.supports = fields.supports ?? heading.supports
        let units = try newUnits((terms.leads ?? []) + (terms.supports ?? []), near: place.parent)
        let added = try add(.task(task), text, at: place.text)
        return try units + [added] + addMeasure(terms, to: .task(task), after: nil)
    }

    func addMeasure(_ fields: RowFields, at place: RowPlace) throws -> [StoredEdit] {
        guard fields.title != nil else { throw Refusal.fieldMissing(.title) }
        var fields = fields
        let beside = try reader.unitsOfLastMeasure(of: place.parent)
        fields.leads = fields.leads ?? beside.leads
        fields.supports = fields.supports ?? beside.supports
        let units = try newUnits((fields.leads ?? []) + (fields.supports ?? []), near: place.parent)
        return try units + addMeasure(fields, to: place.parent, after: place.previous)
    }

    private func addMeasure(_ fields: RowFields, to task: RowID, after previous: RowID?) throws -> [StoredEdit] {
        guard case .task(let id) = task else { throw Refusal.cannotAdd(.measure, try reader.reference(of: task)) }
        let row = RowID.measure(task: id, measure: try reader.nextMeasurePlace(in: id))
        var text = RowText()
        text[.title] = fields.title
        text[.marker] = fields.marker
        text[.summary] = fields.summary
        text.set(.keywords, fields.keywords ?? [])
        text[.text] = fields.text
        text[.scope] = fields.scope
        text.set(.leads, fields.leads ?? [])
        text.set(.supports, fields.supports ?? [])
        let deadlines = fields.deadlines ?? []
        try text.set(.deadlines, coded: deadlines)
        var edits = [try add(row, text, at: RowPlace(parent: task, previous: previous).text)]
        let made = Milestone.made(by: deadlines, issued: try reader.issued(above: task))
        for milestone in made {
            let title = made.count > 1 ? deadlines.phrases(due: milestone.due) : nil
            edits.append(try addMilestone(milestone, titled: title, to: row, after: nil))
        }
        return edits
    }

    func addMilestone(_ fields: RowFields, at place: RowPlace) throws -> StoredEdit {
        let deadlines = fields.deadlines ?? []
        guard let title = fields.title ?? deadlines.first?.phrase else { throw Refusal.fieldMissing(.title) }
        let made = Milestone.made(by: deadlines, issued: try reader.issued(above: place.parent))
        return try addMilestone(made[0], titled: title, to: place.parent, after: place.previous)
    }
}

extension [Deadline] {
    /// The phrases that name a day, joined: 今年10月底前.
    func phrases(due: Day?) -> String? {
        let phrases = filter { due != nil && $0.date == due }.map(\.phrase)
        return phrases.isEmpty ? nil : phrases.joined(separator: "、")
    }
}
