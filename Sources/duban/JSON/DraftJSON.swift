import Ledger
import PlanReader
import Words

/// What was read from documents, as `import --json` has it. Names never change their meaning; new ones may come.
enum DraftJSON {
    static func plans(_ plans: [FoundPlan], codes: [String], _ words: Words) -> JSON {
        .object([("plans", .array(zip(plans, codes).map { plan($0, code: $1, words) }))])
    }

    private static func plan(_ found: FoundPlan, code: String, _ words: Words) -> JSON {
        let draft = found.plan.draft
        return .object([
            ("file", .text(found.file)), ("code", code.isEmpty ? .null : .text(code)),
            ("district", .text(draft.district.name)),
            ("title", .text(draft.head.title)), ("documentNumber", .optional(draft.head.documentNumber)),
            ("issued", found.plan.isIssueDayFound ? .text(draft.head.issued.description) : .null),
            ("issuers", .texts(draft.head.issuers)), ("groups", .array(draft.head.groups.map(DetailJSON.group))),
            ("units", .array(draft.units.map(unit))),
            ("sections", .array(draft.sections.map { section($0, below: []) })),
            ("doubts", .array(found.plan.doubts.map { doubt($0, words) })),
        ])
    }

    private static func unit(_ unit: Ledger.Unit) -> JSON {
        .object([
            ("name", .text(unit.name)), ("kind", .text(unit.kind.rawValue)), ("aliases", .texts(unit.aliases)),
            ("misprints", .texts(unit.misprints)),
        ])
    }

    private static func section(_ section: SectionDraft, below headings: [SectionDraft]) -> JSON {
        let path = headings + [section]
        return .object([
            ("title", .text(section.title)), ("line", lines(section.remarks.lines)),
            ("lead", .texts(section.leads)), ("support", .texts(section.supports)),
            ("sections", .array(section.sections.map { self.section($0, below: path) })),
            ("tasks", .array(section.tasks.map { task($0, below: path) })),
        ])
    }

    private static func task(_ task: TaskDraft, below headings: [SectionDraft]) -> JSON {
        let measures = task.resolvedMeasures(in: headings)
        let own = task.measures.isEmpty ? measures.first : nil
        let all = task.terms.remarks.lines + (task.measures.isEmpty ? [] : measures.flatMap(\.remarks.lines))
        return .object([
            ("number", .integer(task.number)), ("title", .text(task.title)), ("titleMade", .bool(task.isTitleMade)),
            ("text", .optional(task.terms.text)), ("line", lines(all)),
            ("lead", .texts(own?.leads.names ?? task.terms.leads?.names ?? shared(measures, \.leads))),
            ("support", .texts(own?.supports.names ?? task.terms.supports?.names ?? shared(measures, \.supports))),
            ("scope", .optional(task.terms.scope)),
            ("deadlines", .array(task.terms.deadlines.map(MeasureJSON.deadline))),
            ("figures", .array(task.terms.figures.map(MeasureJSON.figure))),
            ("measures", .array(measures.map(measure))),
        ])
    }

    /// The units of all measures of a task, where all have the same; none where they differ.
    private static func shared(_ measures: [ResolvedMeasure], _ cell: (ResolvedMeasure) -> UnitCell) -> [String] {
        let cells = Set(measures.map { cell($0).names })
        return cells.count == 1 ? cells.first ?? [] : []
    }

    private static func measure(_ measure: ResolvedMeasure) -> JSON {
        .object([
            ("marker", .optional(measure.marker)), ("title", .optional(measure.title)),
            ("text", .optional(measure.text)), ("line", lines(measure.remarks.lines)),
            ("lead", .texts(measure.leads.names)), ("support", .texts(measure.supports.names)),
            ("scope", .optional(measure.scope)),
            ("deadlines", .array(measure.deadlines.map(MeasureJSON.deadline))),
            ("figures", .array(measure.figures.map(MeasureJSON.figure))),
        ])
    }

    private static func doubt(_ doubt: Doubt, _ words: Words) -> JSON {
        .object([
            ("line", .integer(doubt.line)), ("what", .text(doubt.what)), ("why", .text(doubt.why.rawValue)),
            ("said", .text(words.commands.imports.doubt(doubt))),
        ])
    }

    /// The first and the last line; nothing for what came from no line.
    private static func lines(_ lines: [SourceLines]) -> JSON {
        guard let first = lines.map(\.first).min(), let last = lines.map(\.last).max() else { return .null }
        return .array([.integer(first), .integer(last)])
    }
}
