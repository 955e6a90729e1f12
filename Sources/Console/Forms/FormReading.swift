import Ledger
import Words

extension Form {
    /// What the form asks for.
    enum Answer: Hashable {
        case change(Change)
        /// A change of the marked rows, which is shown before it is made.
        case changeOfMarks(Change)
        /// Nothing was changed.
        case nothing
        /// The row moved goes to the row of that REF.
        case move(RowID, to: Reference)
    }

    /// Reads the fields; a fault names the first one that is wrong.
    func answer(_ words: Words, on day: Day) -> Result<Answer, Fault> {
        switch purpose {
        case .add(let kind, let place, let inside):
            return rowFields(words, kind, on: day).map {
                .change(.add(NewRow(kind, at: place, isInside: inside, $0)))
            }
        case .edit(let row):
            return rowFields(words, facts?.kind ?? .task, on: day).map {
                $0.said.isEmpty ? .nothing : .change(.edit([row], $0))
            }
        case .divide(let row):
            return steps(words, on: day).map { .change(.divide(row, $0)) }
        case .withdraw(let row):
            return needed(0, words.console.forms.remarks.reasonMissing).map { .change(.withdraw([row], reason: $0)) }
        case .close(let plan):
            let code = fields[0].text.halfWidth
            return .success(.change(.close(plan, carryingInto: code.isEmpty ? nil : code)))
        case .move(let row, let plan):
            return destination(words, plan).map { .move(row, to: $0) }
        case .setUnits(let field):
            return units(field, words)
        case .name(let district, let unit):
            let label = words.console.forms.writing.otherName
            return needed(0, words.console.forms.remarks.missing(label)).map {
                .change(.alias(district: district, unit: unit, name: $0))
            }
        }
    }

    /// An edit takes what was changed, a new row all that was written and the units of its section that were taken out.
    private func rowFields(_ words: Words, _ kind: RowKind, on day: Day) -> Result<RowFields, Fault> {
        guard let facts else { return .success(RowFields()) }
        let reader = FieldReader(words: words, kind: kind, facts: facts, day: day)
        var adds = false
        if case .add = purpose { adds = true }
        var said = RowFields()
        for (place, field) in fields.enumerated() {
            guard case .row(let name) = field.name else { continue }
            let isWritten = !field.text.isEmpty || reader.isNeeded(name) || field.name.isUnitList && field.isChanged
            let isSaid = adds ? isWritten : field.isChanged
            guard isSaid else { continue }
            if let fault = reader.take(field.text, as: name, into: &said) {
                return .failure(Fault(place: place, text: fault))
            }
        }
        return .success(said)
    }

    private func units(_ field: RowField, _ words: Words) -> Result<Answer, Fault> {
        let names = NameList.names(in: fields[0].text)
        let repeated = NameList.repeated(in: fields[0].text)
        if names.isEmpty { return .failure(Fault(place: 0, text: words.console.marks.unitsMissing)) }
        if !repeated.isEmpty {
            return .failure(Fault(place: 0, text: words.console.forms.remarks.repeatedNames(repeated)))
        }
        let said = field == .leads ? RowFields(leads: names) : RowFields(supports: names)
        return .success(.changeOfMarks(.edit([], said)))
    }

    private func needed(_ place: Int, _ fault: String) -> Result<String, Fault> {
        let text = fields[place].text
        return text.isEmpty ? .failure(Fault(place: place, text: fault)) : .success(text)
    }

    /// `12` and `§3` are rows of the same plan.
    private func destination(_ words: Words, _ plan: String) -> Result<Reference, Fault> {
        let text = fields[0].text.halfWidth
        let isShort = text.first.map { $0 == "§" || $0.isNumber } ?? false
        guard let reference = Reference(isShort ? "\(plan)/\(text)" : text) else {
            return .failure(Fault(place: 0, text: words.console.forms.remarks.notAReference))
        }
        return .success(reference)
    }
}
