import Ledger
import Screen
import Words

/// What is said below a field: what is wrong, which units may be meant, how it was understood.
struct FormRemarks {
    let form: Form
    let model: Model
    let width: Int

    private var remarks: RemarkWords { model.words.console.forms.remarks }

    func line(at place: Int) -> Line? {
        if let fault = form.fault, fault.place == place { return Line(fault.text, Style(.error)) }
        if place == form.place, !form.candidates.isEmpty { return candidates }
        let field = form.fields[place]
        guard let facts = form.facts else { return nil }
        switch field.name {
        case .row(.leads), .row(.supports): return units(field, facts)
        case .row(.deadlines): return deadlines(field, facts)
        case .row(.issued): return issued(field)
        case .row(.code): return code(field)
        case .otherName: return otherName(field, facts)
        case .stepDay where width < FormLayout.widthWithDays && place == form.place: return step(field)
        default: return nil
        }
    }

    /// The units that may be meant, each with the digit that takes it.
    private var candidates: Line {
        var line = Line([])
        for (place, unit) in form.candidates.enumerated() {
            line += Line("\(place + 1)", Style(.key, bold: true)) + Line(unit.name + " ")
        }
        return line
    }

    private func units(_ field: FormField, _ facts: FormFacts) -> Line? {
        let names = NameList.names(in: field.text)
        let repeated = NameList.repeated(in: field.text)
        if !repeated.isEmpty { return Line(remarks.repeatedNames(repeated), Style(.error)) }
        let unknown = names.filter { facts.units.unit(named: $0) == nil }
        if !unknown.isEmpty { return Line(remarks.newUnits(unknown), Style(.notice)) }
        let other = names.compactMap { name in
            facts.units.unit(named: name).flatMap { $0.name == name ? nil : remarks.meansUnit(name, $0.name) }
        }
        return other.isEmpty ? nil : Line(other.joined(separator: "  "), Style(.faint))
    }

    private func deadlines(_ field: FormField, _ facts: FormFacts) -> Line? {
        guard !field.text.isEmpty else { return nil }
        switch facts.deadlines(in: field.text) {
        case .success(let deadlines):
            let understood = deadlines.map(model.words.deadlines.understood).joined(
                separator: model.words.language == .chinese ? "；" : "; ")
            return Line(understood, Style(.faint))
        case .failure(let fault): return Line(model.words.deadlines.fault(fault), Style(.notice))
        }
    }

    private func issued(_ field: FormField) -> Line? {
        guard !field.text.isEmpty, Day(field.text) == nil else { return nil }
        let day = DayReading.day(field.text, on: model.day)
        return day.map { Line("\($0)", Style(.faint)) } ?? Line(remarks.dayFault, Style(.notice))
    }

    private func code(_ field: FormField) -> Line? {
        if field.text.isEmpty { return Line(remarks.codeHint, Style(.faint)) }
        return field.isChanged ? Line(remarks.codeFault, Style(.faint)) : nil
    }

    private func step(_ field: FormField) -> Line? {
        guard Day(field.text) == nil else { return nil }
        return form.stepDay(field.text).map { Line("\($0)", Style(.faint)) }
    }

    /// The name is that of another unit already.
    private func otherName(_ field: FormField, _ facts: FormFacts) -> Line? {
        guard case .name(_, let unit) = form.purpose, let other = facts.units.unit(named: field.text),
            other.name != unit,
            other.name == field.text
        else { return nil }
        return Line(remarks.unitsBecomeOne(other.name, unit), Style(.notice))
    }

    /// Sentences above the fields that depend on what was typed.
    static func notes(_ form: Form, _ model: Model) -> [String] {
        guard case .close = form.purpose else { return [] }
        let writing = model.words.console.forms.writing
        let code = form.fields[0].text
        let unfinished = form.facts?.unfinished ?? UnfinishedCount(tasks: 0, milestones: 0)
        return [code.isEmpty ? writing.noCarryIntroduction : writing.carryIntroduction(code, unfinished)]
    }
}
