import Ledger

/// Puts the headings of a file together: sections in the plan, tasks in sections, measures in tasks.
struct PlanBuilder {
    private let blocks: [PlanBlock]
    private var next = 0
    private var checks = PlanChecks()

    init(_ blocks: [PlanBlock]) {
        self.blocks = blocks
    }

    private var block: PlanBlock? { next < blocks.count ? blocks[next] : nil }

    mutating func plan() throws(LineFault) -> PlanDraft {
        guard let first = block, first.word == .plan, first.depth == 1 else {
            throw LineFault(block?.line ?? 1, .noPlan)
        }
        next = 1
        let (code, district, head) = try first.head()
        var plan = PlanDraft(code: code, district: district, head: head)
        var units: [(line: Int, unit: Unit)]?
        while let block {
            try expect(block, under: 1)
            switch block.word {
            case .units:
                guard units == nil else { throw LineFault(block.line, .secondUnitList) }
                units = try block.units()
            case .duty: plan.head.duties.append(try block.duty(checks: &checks))
            case .group: plan.head.groups.append(try block.group(checks: &checks))
            default:
                checks.startTopSection()
                plan.sections.append(try section(below: []))
                continue
            }
            next += 1
        }
        plan.units = (units ?? []).map(\.unit)
        try check(units ?? [], of: plan)
        return plan
    }

    private func check(_ units: [(line: Int, unit: Unit)], of plan: PlanDraft) throws(LineFault) {
        for (line, unit) in units {
            guard let administration = unit.administration else { continue }
            guard plan.head.administrations.contains(administration) else {
                throw LineFault(line, .unknownAdministration(administration))
            }
        }
        try checks.checkMentions(in: UnitBook(plan.units))
    }

    /// Refuses a heading that cannot stand under one with so many `#`, the plan or a section.
    private func expect(_ block: PlanBlock, under depth: Int, inSection: Bool = false) throws(LineFault) {
        switch block.word {
        case .plan: throw LineFault(block.line, .secondPlan)
        case .measure: throw LineFault(block.line, .measureOutsideTask)
        case .task where !inSection: throw LineFault(block.line, .taskOutsideSection)
        case .units, .duty, .group:
            guard block.depth == 2 else { throw wrongDepth(block, 2) }
        case .task, .section:
            guard block.depth == depth + 1 else { throw wrongDepth(block, depth + 1) }
        }
    }

    private func wrongDepth(_ block: PlanBlock, _ expected: Int) -> LineFault {
        LineFault(block.line, .wrongDepth(heading: block.word.rawValue, marks: block.depth, expected: expected))
    }

    /// The section at `next` with all that is in it.
    private mutating func section(below headings: [SectionDraft]) throws(LineFault) -> SectionDraft {
        let heading = blocks[next]
        next += 1
        var section = SectionDraft(title: try heading.requiredTitle())
        for field in heading.fields {
            switch field.word {
            case .leads:
                section.leads = try field.names()
                checks.mention(section.leads, line: field.line)
            case .supports:
                section.supports = try field.names()
                checks.mention(section.supports, line: field.line)
            default:
                if try !section.remarks.take(field) { throw heading.unknown(field) }
            }
        }
        let path = headings + [section]
        while let block, block.depth > heading.depth {
            try expect(block, under: heading.depth, inSection: true)
            if block.word == .section {
                section.sections.append(try self.section(below: path))
            } else if section.sections.isEmpty {
                section.tasks.append(try task(in: path))
            } else {
                throw LineFault(block.line, .taskAfterSubsection)
            }
        }
        return section
    }

    /// The task at `next` with its measures.
    private mutating func task(in headings: [SectionDraft]) throws(LineFault) -> TaskDraft {
        let heading = blocks[next]
        next += 1
        let (numberWord, title) = heading.title.firstWord
        guard !title.isEmpty else { throw heading.incomplete }
        guard let number = numberWord.wholeNumber else {
            throw LineFault(heading.line, .badNumber(numberWord.string, field: heading.word.rawValue))
        }
        try checks.number(number, line: heading.line)
        var task = TaskDraft(number: number, title: title.string)
        try checks.title(task.title, line: heading.line)
        task.terms = try Terms(heading, checks: &checks)
        var lines: [Int] = []
        while let block, block.word == .measure {
            guard block.depth == heading.depth + 1 else { throw wrongDepth(block, heading.depth + 1) }
            lines.append(block.line)
            task.measures.append(try measure(block))
            next += 1
        }
        if lines.count == 1 { throw LineFault(lines[0], .singleMeasure) }
        try checkLeads(of: task, in: headings, lines: lines.isEmpty ? [heading.line] : lines)
        return task
    }

    private mutating func measure(_ block: PlanBlock) throws(LineFault) -> MeasureDraft {
        let (marker, title) = block.title.firstWord
        guard !title.isEmpty else { throw block.incomplete }
        var measure = MeasureDraft(marker: marker.equals("-") ? nil : marker.string, title: title.string)
        try checks.title(measure.title, line: block.line)
        measure.terms = try Terms(block, checks: &checks)
        return measure
    }

    private func checkLeads(of task: TaskDraft, in headings: [SectionDraft], lines: [Int]) throws(LineFault) {
        if headings.contains(where: { !$0.leads.isEmpty }) || task.terms.leads != nil { return }
        if task.measures.isEmpty { throw LineFault(lines[0], .noLead(task.title)) }
        for (measure, line) in zip(task.measures, lines) where measure.terms.leads == nil {
            throw LineFault(line, .noLead(measure.title))
        }
    }
}
