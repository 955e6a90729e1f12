extension PlanComparison {
    /// Compares what a document says with the plan that the ledger holds. A pure rule: what it finds the store carries out.
    public init(of held: HeldPlan, with draft: PlanDraft) {
        let matching = PlanMatching(held, draft)
        self.init(
            held: held, head: matching.head(), sections: matching.sections(draft.sections, path: [], below: nil),
            gone: matching.gone())
    }
}

/// The matched rows of a plan and a document.
struct PlanMatching {
    private let held: HeldPlan
    private let draft: PlanDraft
    private let tasks: [HeldTask]
    /// By the task's place in `draft.tasks`.
    private let taskOfNew: [Int: Int]
    private let headingOfTask: [RowID]
    private let sectionOfPath: [[Int]: HeldSection]
    private let parents: [RowID: RowID]
    private let settled: Set<RowID>
    /// Where the tasks of each section of the document begin in `draft.tasks`.
    private let starts: [[Int]: Int]

    init(_ held: HeldPlan, _ draft: PlanDraft) {
        self.held = held
        self.draft = draft
        let all = held.tasks
        tasks = all.map(\.task)
        headingOfTask = all.map { $0.headings.last?.row ?? held.row }
        var taskOfNew: [Int: Int] = [:]
        for (index, new) in TaskMatching.matches(of: held, in: draft).enumerated() {
            if let new { taskOfNew[new] = index }
        }
        self.taskOfNew = taskOfNew
        var starts: [[Int]: Int] = [:]
        var next = 0
        PlanMatching.count(draft.sections, path: [], &next, &starts)
        self.starts = starts
        var sections = SectionMatching(held)
        sections.match(draft.sections, path: [], below: nil)
        sections.matchByTasks(
            draft.sections, path: [], starts: starts,
            headings: taskOfNew.mapValues { [headingOfTask] in headingOfTask[$0] })
        sectionOfPath = sections.found
        parents = sections.parents
        settled = PlanMatching.settled(held, draft, taskOfNew, starts, sections.found)
    }

    /// In `draft.tasks` the tasks of the inner sections come before a section's own.
    private static func count(
        _ sections: [SectionDraft], path: [Int], _ next: inout Int, _ starts: inout [[Int]: Int]
    ) {
        for (place, section) in sections.enumerated() {
            count(section.sections, path: path + [place], &next, &starts)
            starts[path + [place]] = next
            next += section.tasks.count
        }
    }

    /// The tasks that keep their place: of each section as many as stand in the same order on both sides.
    private static func settled(
        _ held: HeldPlan, _ draft: PlanDraft, _ taskOfNew: [Int: Int], _ starts: [[Int]: Int],
        _ sections: [[Int]: HeldSection]
    ) -> Set<RowID> {
        let all = held.tasks
        var settled: Set<RowID> = []
        for (path, section) in sections {
            guard let start = starts[path], let drafted = draft.section(at: path) else { continue }
            let inOrder = (start..<start + drafted.tasks.count).compactMap { taskOfNew[$0] }
                .filter { all[$0].headings.last?.row == section.row }
            settled.formUnion(longestRising(inOrder).map { all[$0].task.row })
        }
        return settled
    }

    /// The longest part of some numbers, not all side by side, that only rises.
    static func longestRising(_ numbers: [Int]) -> [Int] {
        var best: [[Int]] = []
        for number in numbers {
            let before = best.filter { $0.last.map { $0 < number } ?? false }.max { $0.count < $1.count } ?? []
            best.append(before + [number])
        }
        return best.max { $0.count < $1.count } ?? []
    }

    // MARK: What would change

    func head() -> ComparedFields {
        let now = RowFields(
            title: held.head.title, documentNumber: held.head.documentNumber, issued: held.head.issued)
        var fields = FieldComparison(held.reference, now: now, brought: now)
        let titles = [held.head.title, held.head.noticeTitle, held.head.listTitle].compactMap { $0?.bareWording }
        if !titles.contains(draft.head.title.bareWording), !held.isBundled {
            fields.compare(.title, \.title, draft.head.title)
        }
        if let number = draft.head.documentNumber { fields.compare(.documentNumber, \.documentNumber, number) }
        return fields.result
    }

    func sections(_ drafts: [SectionDraft], path: [Int], below parent: RowID?) -> [ComparedSection] {
        drafts.enumerated().map { place, section in
            let path = path + [place]
            let found = sectionOfPath[path]
            return ComparedSection(
                draft: section, row: found?.row, fields: found.map { fields(of: $0, section) } ?? ComparedFields(),
                sections: sections(section.sections, path: path, below: found?.row),
                tasks: section.tasks.enumerated().map { place, task in
                    self.task(task, at: (starts[path] ?? 0) + place, headings: headings(to: path), in: found)
                })
        }
    }

    private func headings(to path: [Int]) -> [SectionDraft] {
        path.indices.compactMap { draft.section(at: Array(path[...$0])) }
    }

    private func fields(of section: HeldSection, _ drafted: SectionDraft) -> ComparedFields {
        var fields = FieldComparison(section.reference, now: section.now, brought: section.brought)
        fields.compare(.title, \.title, drafted.title)
        fields.compare(.leads, \.leads, drafted.leads, names: held.unitNames)
        fields.compare(.supports, \.supports, drafted.supports, names: held.unitNames)
        return fields.result
    }

    private func task(
        _ drafted: TaskDraft, at place: Int, headings: [SectionDraft], in section: HeldSection?
    ) -> ComparedTask {
        let resolved = drafted.resolvedMeasures(in: headings)
        guard let index = taskOfNew[place] else {
            return ComparedTask(
                draft: drafted, row: nil, fields: ComparedFields(), isMoved: false,
                measures: resolved.map { ComparedMeasure(measure: $0, row: nil, fields: ComparedFields()) })
        }
        let task = tasks[index]
        var fields = FieldComparison(task.reference, now: task.now, brought: task.brought)
        fields.compareNumber(drafted.number)
        if !held.isBundled, !drafted.isTitleMade || task.text?.bareWording != drafted.officialText?.bareWording {
            fields.compare(.title, \.title, drafted.title)
        }
        let pairs = MeasureMatching.pairs(task.measures, resolved)
        return ComparedTask(
            draft: drafted, row: task.row, fields: fields.result, isMoved: !settled.contains(task.row),
            measures: zip(resolved, pairs).map { measure, pair in
                ComparedMeasure(
                    measure: measure, row: pair.map { task.measures[$0].row },
                    fields: pair.map { self.fields(of: task.measures[$0], measure, isOnly: resolved.count == 1) }
                        ?? ComparedFields())
            })
    }

    private func fields(of measure: HeldMeasure, _ new: ResolvedMeasure, isOnly: Bool) -> ComparedFields {
        var fields = FieldComparison(measure.reference, now: measure.now, brought: measure.brought)
        if let title = new.title, !isOnly {
            if measure.now.title == nil {
                fields.give(title: title)
            } else if !held.isBundled, measure.now.text?.bareWording != new.text?.bareWording {
                fields.compare(.title, \.title, title)
            }
        }
        if !held.isBundled || new.marker != nil { fields.compare(.marker, \.marker, new.marker) }
        fields.compare(.leads, \.leads, new.leads.names, names: held.unitNames)
        fields.compare(.supports, \.supports, new.supports.names, names: held.unitNames)
        if new.scope != nil || !held.isBundled { fields.compare(.scope, \.scope, new.scope) }
        fields.compareDeadlines(new.deadlines, isBundled: held.isBundled)
        if let text = new.text {
            if measure.now.text == nil, measure.brought.text == nil {
                fields.attach(text: text)
            } else {
                fields.compare(.text, \.text, text)
            }
        }
        return fields.result
    }

    func gone() -> [GoneRow] {
        let matched = Set(taskOfNew.values)
        let resolved = draft.tasks.map { $0.task.resolvedMeasures(in: $0.headings) }
        let newOf = Dictionary(uniqueKeysWithValues: taskOfNew.map { ($0.value, $0.key) })
        return tasks.indices.flatMap { index -> [GoneRow] in
            let task = tasks[index]
            guard !task.isWithdrawn else { return [] }
            guard matched.contains(index), let new = newOf[index] else {
                return [GoneRow(row: task.row, reference: task.reference, title: task.title)]
            }
            let kept = Set(MeasureMatching.pairs(task.measures, resolved[new]).compactMap(\.self))
            return task.measures.indices.filter { !kept.contains($0) }.map { index in
                let measure = task.measures[index]
                return GoneRow(
                    row: measure.row, reference: measure.reference, title: measure.now.title ?? task.title)
            }
        }
    }
}

extension PlanDraft {
    /// The section at a path of places, counted from 0.
    func section(at path: [Int]) -> SectionDraft? {
        var below = sections
        var found: SectionDraft?
        for place in path {
            guard below.indices.contains(place) else { return nil }
            found = below[place]
            below = below[place].sections
        }
        return found
    }
}

extension PlanDraft {
    /// The sections, by their places counted from 0, in which numbers begin anew: they have a first task 1 that an earlier section has
    /// too. Elsewhere a number that occurs twice is a slip of the document.
    public var restartingSections: Set<[Int]> {
        var seen: Set<Int> = []
        var restarting: Set<[Int]> = []
        func look(at sections: [SectionDraft], _ path: [Int]) {
            for (place, section) in sections.enumerated() {
                look(at: section.sections, path + [place])
                let numbers = section.tasks.map(\.number)
                if let first = numbers.first, first == numbers.min(), first == 1, seen.contains(first) {
                    restarting.insert(path + [place])
                }
                seen.formUnion(numbers)
            }
        }
        look(at: sections, [])
        return restarting
    }
}
