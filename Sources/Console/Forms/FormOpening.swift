import Ledger
import Words

extension Model {
    /// Opens a form once the ledger has said what it starts from.
    mutating func take(_ request: FormRequest, _ facts: FormFacts?) -> [Effect] {
        guard let facts else {
            message = Message(words.console.forms.remarks.rowGone, isFailure: true)
            return []
        }
        switch request {
        case .adding(let kind, let place, let inside):
            overlay = .form(addingForm(kind, place, inside, facts))
        case .editing(let row):
            overlay = .form(editingForm(row, facts))
        case .dividing(let row):
            guard !facts.milestones.isEmpty else { return nothingHere() }
            overlay = .form(Form(dividing: row, facts, words, today: day))
        case .closing(let reference):
            guard facts.kind == .plan, let plan = facts.row else { return notInAPlan() }
            overlay = .form(closingForm(plan, reference, facts))
        case .settingUnits(let field, let rows):
            overlay = .form(
                Form(
                    .setUnits(field),
                    title: "\(words.console.marks.setUnits(field)) · \(words.console.marks.count(rows.count))",
                    fields: [FormField(.row(field))], facts: facts))
        case .naming(let unit, _):
            guard let district = facts.row else { return nothingHere() }
            let writing = words.console.forms.writing
            overlay = .form(
                Form(
                    .name(district: district, unit: unit), title: writing.naming(unit),
                    fields: [FormField(.otherName)], facts: facts, introduction: [writing.nameIntroduction(unit)]))
        }
        return []
    }

    mutating func notInAPlan() -> [Effect] {
        message = Message(words.console.forms.remarks.notInAPlan)
        return []
    }

    private func addingForm(_ kind: RowKind, _ place: RowID?, _ inside: Bool, _ facts: FormFacts) -> Form {
        let writing = words.console.forms.writing
        let title =
            place == nil
            ? writing.addingOnTop
            : isAfter(kind, place, inside)
                ? writing.addingAfter(kind, facts.label) : writing.addingBelow(kind, facts.label)
        var form = Form(
            .add(kind, at: place, inside: inside), title: title, fields: fields(kind, facts), facts: facts)
        form.place = form.fields.firstIndex { $0.text.isEmpty } ?? 0
        return form
    }

    private func editingForm(_ row: RowID, _ facts: FormFacts) -> Form {
        let writing = words.console.forms.writing
        let held = facts.heldFields
        return Form(
            .edit(row), title: writing.editing(facts.label),
            fields: fields(facts.kind, facts).filter { field in held.contains { field.name == .row($0) } },
            facts: facts,
            introduction: facts.hasSeveralMilestones ? [writing.severalMilestones] : [])
    }

    /// A row of the same kind as the new one stands before it.
    private func isAfter(_ kind: RowKind, _ place: RowID?, _ inside: Bool) -> Bool {
        if inside { return false }
        switch (place, kind) {
        case (.task, .task), (.measure, .measure), (.milestone, .milestone): return true
        case (.node, .plan), (.node, .section): return focusedRow?.id == place && focusedRow?.kind == kind
        default: return false
        }
    }

    private func fields(_ kind: RowKind, _ facts: FormFacts) -> [FormField] {
        RowField.fields(of: kind).map { FormField(.row($0), facts.fields.text($0, facts)) }
    }

    private func closingForm(_ plan: RowID, _ reference: Reference, _ facts: FormFacts) -> Form {
        let writing = words.console.forms.writing
        let code = facts.fields.code ?? reference.head
        return Form(
            .close(plan), title: writing.closing(facts.label),
            fields: [FormField(.carryInto, PlanCode.next(after: code, on: day))], facts: facts,
            introduction: [writing.closeIntroduction])
    }

    /// Asks why a row is taken out.
    mutating func openWithdrawal() -> [Effect] {
        guard let row = focusedRow else { return noRow() }
        let writing = words.console.forms.writing
        overlay = .form(
            Form(
                .withdraw(row.id), title: writing.withdrawing("\(row.reference) \(row.title)"),
                fields: [FormField(.reason)], introduction: [writing.withdrawIntroduction(row.unfinishedCount)]))
        return []
    }

    /// Asks where a row is to go.
    mutating func openMove() -> [Effect] {
        guard let row = focusedRow else { return noRow() }
        let writing = words.console.forms.writing
        overlay = .form(
            Form(
                .move(row.id, plan: row.reference.head), title: writing.moving("\(row.reference) \(row.title)"),
                fields: [FormField(.destination)], introduction: [writing.moveIntroduction]))
        return []
    }
}

extension FormFacts {
    /// A measure with several milestones, each of which has its own day.
    var hasSeveralMilestones: Bool {
        (kind == .task || kind == .measure) && milestones.count(where: \.countsInProgress) > 1
    }

    /// The fields that can be edited: a code once given stays, a plan stays in its district, of a task with several measures the
    /// rest stands at each of them.
    var heldFields: [RowField] {
        let all = RowField.fields(of: kind).filter { $0 != .code && $0 != .district }
        if kind == .task, fields.leads == nil { return [.title, .number] }
        return hasSeveralMilestones ? all.filter { $0 != .deadlines } : all
    }
}

/// Codes of plans.
enum PlanCode {
    /// The code proposed for the plan that follows: `jiangjin-2023` after `jiangjin-2022`, and never a year that is over.
    static func next(after code: String, on day: Day) -> String {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let year = parts.last.flatMap { Int($0.prefix(4)) }
        let stem = year == nil ? code : parts.dropLast().joined(separator: "-")
        return "\(stem)-\(max((year ?? day.year) + 1, day.year))"
    }
}

extension RowFields {
    /// A field as it stands in a form.
    func text(_ field: RowField, _ facts: FormFacts) -> String {
        switch field {
        case .title: title ?? ""
        case .number: number.map(String.init) ?? ""
        case .marker: marker ?? ""
        case .summary: summary ?? ""
        case .keywords: NameList.text(keywords ?? [])
        case .text: text ?? ""
        case .leads: NameList.text(leads ?? [])
        case .supports: NameList.text(supports ?? [])
        case .scope: scope ?? ""
        case .deadlines: (deadlines ?? []).written(issued: facts.issued, calendar: facts.calendar)
        case .district: district ?? ""
        case .code: code ?? ""
        case .documentNumber: documentNumber ?? ""
        case .issued: issued?.description ?? ""
        case .otherNames: NameList.text(otherNames ?? [])
        }
    }
}
