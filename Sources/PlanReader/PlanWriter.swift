import Ledger

/// Writes a plan in the canonical form.
struct PlanWriter {
    private(set) var text = ""

    mutating func plan(_ plan: PlanDraft) {
        heading(1, .plan, plan.code)
        let district = plan.district
        let others = district.otherNames.isEmpty ? [] : [names(district.otherNames)]
        field(.district, [district.name, district.code] + others)
        let head = plan.head
        field(.title, head.title)
        field(.notice, head.noticeTitle)
        field(.list, head.listTitle)
        field(.documentNumber, head.documentNumber)
        field(.issued, [head.issued.description] + named("原印", head.issuedPrinted))
        field(.issuers, list: head.issuers)
        field(.administrations, list: head.administrations)
        remarks(head.remarks)
        if !plan.units.isEmpty { heading(2, .units, nil) }
        for unit in plan.units { self.unit(unit) }
        for duty in head.duties { self.duty(duty) }
        for group in head.groups { self.group(group) }
        for section in plan.sections { self.section(section, depth: 2) }
    }

    private mutating func unit(_ unit: Unit) {
        let kind = unit.kind == .office ? [] : ["类别=" + unit.kind.word]
        let aliases = unit.aliases.isEmpty ? [] : ["又作=" + names(unit.aliases)]
        let misprints = unit.misprints.isEmpty ? [] : ["误印=" + names(unit.misprints)]
        line("- ", [unit.name] + aliases + misprints + kind + named("行政区", unit.administration))
    }

    private mutating func duty(_ duty: Duty) {
        heading(2, .duty, duty.title)
        for deadline in duty.deadlines { self.deadline(deadline) }
        field(.leads, list: duty.leads)
        field(.summary, duty.summary)
        remarks(duty.remarks)
    }

    private mutating func group(_ group: Group) {
        heading(2, .group, group.kind.word + " " + group.name)
        field(.number, group.number)
        for post in group.posts {
            let holders = post.holders.isEmpty ? [] : [names(post.holders)]
            line(post.rank + "：", holders + named("人数", post.persons.map(String.init)))
        }
        field(.members, list: group.members)
        field(.leads, list: group.leads)
        field(.responsible, list: group.supports)
        field(.duties, group.duties)
        for section in group.sections { field(.section, section) }
        remarks(group.remarks)
    }

    private mutating func section(_ section: SectionDraft, depth: Int) {
        heading(depth, .section, section.title)
        field(.leads, list: section.leads)
        field(.supports, list: section.supports)
        remarks(section.remarks)
        for task in section.tasks { self.task(task, depth: depth + 1) }
        for part in section.sections { self.section(part, depth: depth + 1) }
    }

    private mutating func task(_ task: TaskDraft, depth: Int) {
        heading(depth, .task, "\(task.number) " + task.title)
        terms(task.terms)
        for measure in task.measures {
            heading(depth + 1, .measure, (measure.marker ?? "-") + " " + measure.title)
            terms(measure.terms)
        }
    }

    private mutating func terms(_ terms: Terms) {
        lines(terms.remarks)
        cell(.leads, terms.leads)
        cell(.supports, terms.supports)
        field(.scope, terms.scope)
        for deadline in terms.deadlines { self.deadline(deadline) }
        for figure in terms.figures { self.figure(figure) }
        field(.summary, terms.summary)
        field(.keywords, list: terms.keywords)
        notes(terms.remarks)
    }
}

// MARK: - Fields

extension PlanWriter {
    private mutating func cell(_ word: FieldWord, _ cell: UnitCell?) {
        guard let cell else { return }
        field(word, [names(cell.names)] + (cell.isInherited ? ["沿用"] : []))
    }

    private mutating func deadline(_ deadline: Deadline) {
        var kind = deadline.kind.word
        if let date = deadline.date?.description ?? deadline.period { kind += " " + date }
        let hedge = deadline.isHedged ? ["力争"] : []
        let target = deadline.isYearTarget ? ["年度目标"] : []
        let rest = named("触发", deadline.trigger) + named("原印", deadline.printed)
        field(.deadline, [deadline.phrase, kind] + hedge + target + rest)
    }

    private mutating func figure(_ figure: Figure) {
        let parts = [figure.what, figure.comparator, figure.value, figure.unit]
        field(.figure, parts + named("起", figure.from) + named("原文", figure.phrase))
    }

    private mutating func remarks(_ remarks: Remarks) {
        lines(remarks)
        notes(remarks)
    }

    private mutating func lines(_ remarks: Remarks) {
        let ranges = remarks.lines.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
        field(.lines, list: ranges)
    }

    private mutating func notes(_ remarks: Remarks) {
        for note in remarks.notes { field(.note, note) }
        for repair in remarks.repairs {
            let line = named("行", repair.line.map(String.init))
            field(.repair, [repair.printed] + named("改为", repair.mended) + line + named(nil, repair.reason))
        }
    }
}

// MARK: - Lines

extension PlanWriter {
    private mutating func heading(_ depth: Int, _ word: HeadingWord, _ title: String?) {
        if !text.isEmpty { text += "\n" }
        text += String(repeating: "#", count: depth) + " " + word.rawValue
        if let title { text += " " + title }
        text += "\n"
    }

    private mutating func field(_ word: FieldWord, _ value: String?) {
        if let value { line(word.rawValue + "：", [value]) }
    }

    private mutating func field(_ word: FieldWord, _ parts: [String]) { line(word.rawValue + "：", parts) }

    private mutating func field(_ word: FieldWord, list: [String]) {
        if !list.isEmpty { field(word, names(list)) }
    }

    private mutating func line(_ start: String, _ parts: [String]) {
        text += start + parts.joined(separator: " | ") + "\n"
    }

    private func names(_ names: [String]) -> String { names.joined(separator: "、") }

    private func named(_ name: String?, _ value: String?) -> [String] {
        guard let value else { return [] }
        return [name.map { $0 + "=" + value } ?? value]
    }
}
