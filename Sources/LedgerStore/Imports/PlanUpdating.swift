import GRDB
import Ledger

/// Brings a plan that the ledger holds up to what a document says of it. Ticks, notes and history stay where they are.
struct PlanUpdating {
    let writer: LedgerWriter
    let comparison: PlanComparison
    let units: [Ledger.Unit]
    /// Rows that are gone from the document and are to be withdrawn, and why, in the office's words.
    let withdrawing: Set<RowID>
    let reason: String
    let author: Author

    /// What the document says, and apart from it what a person withdraws.
    func run(_ draft: PlanDraft) throws -> (plan: ImportedPlan, edits: [StoredEdit], withdrawals: [StoredEdit]) {
        let held = comparison.held
        let district = try writer.reader.district(above: held.row) ?? 0
        var rows = PlanRowWriting(writer, district: district, plan: held.row, issued: held.head.issued)
        if !comparison.isSame { try rows.addUnits(units) }
        rows.note(try set(comparison.head.set, of: held.row, &rows))
        var last: RowID?
        let restarts = draft.restartingSections
        for (place, section) in comparison.sections.enumerated() {
            last = try update(section, path: [place], restarts, below: held.row, after: last, &rows)
        }
        let gone = comparison.gone.filter { withdrawing.contains($0.row) }
        let withdrawals = try gone.flatMap { try writer.withdraw($0.row, reason: reason, by: author) }
        let plan = ImportedPlan(
            row: held.row, reference: held.reference, title: held.head.title, isNew: false, added: rows.added,
            changes: comparison.changes, moved: comparison.tasks.count(where: \.isMoved), gone: comparison.gone,
            withdrawn: gone.count)
        return (plan, rows.edits, withdrawals)
    }

    private func update(
        _ section: ComparedSection, path: [Int], _ restarts: Set<[Int]>, below parent: RowID, after previous: RowID?,
        _ rows: inout PlanRowWriting
    ) throws -> RowID {
        let row: RowID
        if let own = section.row {
            row = own
            rows.note(try set(section.fields.set, of: own, &rows))
        } else {
            row = try rows.add(section.draft, below: parent, after: previous)
        }
        var lastSection: RowID?
        for (place, inner) in section.sections.enumerated() {
            lastSection = try update(inner, path: path + [place], restarts, below: row, after: lastSection, &rows)
        }
        if try restarts.contains(path) || rows.restarts(in: row) { rows.noteRestart(of: row) }
        var last: RowID?
        for task in section.tasks {
            guard let own = task.row else {
                last = try rows.add(task.draft, task.measures.map(\.measure), to: row, after: last)
                continue
            }
            if task.isMoved { rows.note(try move(own, to: RowPlace(parent: row, previous: last))) }
            rows.note(try set(task.fields.set, of: own, &rows))
            try update(task.measures, of: own, &rows)
            last = own
        }
        return row
    }

    private func update(_ measures: [ComparedMeasure], of task: RowID, _ rows: inout PlanRowWriting) throws {
        var last: RowID?
        for measure in measures {
            guard let own = measure.row else {
                last = try rows.add(measure.measure, to: task, after: last)
                continue
            }
            last = own
            guard !measure.fields.set.said.isEmpty else { continue }
            rows.note(try set(measure.fields.set, of: own, &rows))
            rows.note(try provenance(of: own, measure.measure))
            if let deadlines = measure.fields.set.deadlines { rows.note(try reschedule(own, deadlines, &rows)) }
        }
    }

    private func move(_ row: RowID, to place: RowPlace) throws -> [StoredEdit] {
        let before = try writer.reader.place(of: row)
        guard before != place else { return [] }
        try writer.move(row, to: place)
        return [
            StoredEdit(
                row: row, field: StoredField.place, before: before?.text,
                after: try writer.reader.place(of: row)?.text)
        ]
    }

    private func set(_ fields: RowFields, of row: RowID, _ rows: inout PlanRowWriting) throws -> [StoredEdit] {
        guard !fields.said.isEmpty else { return [] }
        let units = try writer.newUnits((fields.leads ?? []) + (fields.supports ?? []), near: row)
        return try units
            + writer.change(row) { text in
                if let title = fields.title { text[.title] = title.oneLine }
                if let number = fields.number { text[.number] = String(number) }
                if let number = fields.documentNumber { text[.documentNumber] = number }
                if let marker = fields.marker { text[.marker] = marker }
                if let official = fields.text { text[.text] = official }
                if let scope = fields.scope { text[.scope] = scope }
                if let leads = fields.leads { text.set(.leads, leads) }
                if let supports = fields.supports { text.set(.supports, supports) }
                if let deadlines = fields.deadlines { try text.set(.deadlines, coded: deadlines) }
            }
    }

    /// What the document says goes with its lines. Remarks and figures that were written by hand stay.
    private func provenance(of row: RowID, _ measure: ResolvedMeasure) throws -> [StoredEdit] {
        try writer.change(row) { text in
            var remarks = text.value(.remarks, Remarks.self) ?? Remarks()
            if !measure.remarks.lines.isEmpty { remarks.lines = measure.remarks.lines }
            if remarks != Remarks() { try text.set(.remarks, coded: remarks) }
            if text[.figures] == nil { try text.set(.figures, coded: measure.figures) }
        }
    }

    /// Milestones take the days of new deadlines. What an office had moved itself keeps its day; the plan's own changes beside it.
    private func reschedule(
        _ row: RowID, _ deadlines: [Deadline], _ rows: inout PlanRowWriting
    ) throws -> [StoredEdit] {
        guard case .measure(let task, let own) = row else { return [] }
        let held = try writer.reader.milestones(task: task, measure: own)
        let made = Milestone.made(by: deadlines, issued: rows.issued)
        var edits: [StoredEdit] = []
        for step in MilestonePairing.steps(from: held.map(\.milestone), to: made) {
            let milestone = { (index: Int) in
                RowID.milestone(task: task, measure: own, milestone: held[index].place)
            }
            switch step {
            case .reschedule(let index, let new):
                edits += try writer.change(milestone(index)) { $0.reschedule(to: new) }
            case .add(let new):
                let title = made.count > 1 ? deadlines.phrases(due: new.due) : nil
                edits.append(try writer.addMilestone(new, titled: title, to: row, after: nil))
            case .withdraw(let index):
                let change = StatusChange(.withdrawn, reason: reason)
                edits += try writer.setStatus(of: milestone(index), change, reason: reason)
            }
        }
        return edits
    }
}

extension RowText {
    fileprivate mutating func reschedule(to new: Milestone) {
        if self[.due] == self[.planned] { set(.due, new.due) }
        set(.planned, new.plannedDue)
        self[.standing] = new.isStanding && self[.status] != Status.done.rawValue ? "1" : nil
        if new.status == .done, self[.status] == Status.open.rawValue {
            self[.status] = new.status.rawValue
            set(.finished, new.finishedOn)
        }
    }
}
