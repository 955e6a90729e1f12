import Ledger

/// A row of the review: the plan, a section, a task, a measure, or a row that is gone from the document.
struct ReviewRow: Hashable, Sendable {
    struct Identity: Hashable, Sendable {
        var plan: Int
        var place: DraftPlace?
        var gone: RowID?
    }

    /// How it stands beside the ledger.
    enum Mark: Hashable, Sendable {
        case new, changed, gone
    }

    var id: Identity
    var depth: Int
    /// 12, or the printed mark of a measure.
    var number: String
    var title: String
    var lead: String
    var phrase: String
    var lines: [SourceLines]
    var mark: Mark?
    /// What would change, in its fields.
    var changes: [FieldChange] = []
    var hasChildren = false
    var isFolded = false
    var doubts = 0

    var place: DraftPlace? { id.place }

    func holds(_ line: Int) -> Bool { lines.contains { $0.first <= line && line <= $0.last } }

    /// The fewer lines a row has and the deeper it lies, the closer it is to one of them.
    var closeness: Int { depth * 100_000 - lines.reduce(0) { $0 + $1.last - $1.first } }
}

/// Makes the rows of the review in the order of the documents.
struct ReviewRows {
    private let plans: [ReviewedPlan]
    private let folded: Set<ReviewRow.Identity>
    private(set) var rows: [ReviewRow] = []

    init(plans: [ReviewedPlan], folded: Set<ReviewRow.Identity>) {
        self.plans = plans
        self.folded = folded
        for plan in plans.indices { add(plan) }
    }

    private mutating func add(_ plan: Int) {
        let reviewed = plans[plan]
        let head = reviewed.draft.head
        let first = rows.count
        append(
            ReviewRow(
                id: ReviewRow.Identity(plan: plan, place: DraftPlace()), depth: 0, number: "", title: head.title,
                lead: reviewed.draft.district.name, phrase: reviewed.isIssueDayFound ? "\(head.issued)" : "",
                lines: head.remarks.lines, mark: reviewed.comparison == nil ? nil : changed(reviewed.comparison?.head),
                changes: reviewed.comparison?.head.changes ?? [], hasChildren: true))
        guard !rows[first].isFolded else { return }
        let compared = reviewed.comparison?.sections
        for (place, section) in reviewed.draft.sections.enumerated() {
            add(section, plan, [place], headings: [], compared.flatMap { $0.indices.contains(place) ? $0[place] : nil })
        }
        for gone in reviewed.comparison?.gone ?? [] {
            append(
                ReviewRow(
                    id: ReviewRow.Identity(plan: plan, gone: gone.row), depth: 1, number: gone.reference.withinPlan,
                    title: gone.title, lead: "", phrase: "", lines: [], mark: .gone))
        }
        countDoubts(plan, from: first)
    }

    private mutating func append(_ row: ReviewRow) {
        var row = row
        row.isFolded = folded.contains(row.id)
        rows.append(row)
    }

    private func changed(_ fields: ComparedFields?) -> ReviewRow.Mark? {
        fields.map { $0.changes.allSatisfy(\.isText) } ?? true ? nil : .changed
    }

    private mutating func add(
        _ section: SectionDraft, _ plan: Int, _ path: [Int], headings: [SectionDraft], _ compared: ComparedSection?
    ) {
        let isNew = compared != nil && compared?.row == nil
        append(
            ReviewRow(
                id: ReviewRow.Identity(plan: plan, place: DraftPlace(section: path)), depth: path.count, number: "",
                title: section.title, lead: section.leads.first ?? "", phrase: "", lines: section.remarks.lines,
                mark: isNew ? .new : changed(compared?.fields), changes: compared?.fields.changes ?? [],
                hasChildren: !section.sections.isEmpty || !section.tasks.isEmpty))
        guard rows.last?.isFolded != true else { return }
        let path0 = headings + [section]
        for (place, inner) in section.sections.enumerated() {
            let own = compared.flatMap { $0.sections.indices.contains(place) ? $0.sections[place] : nil }
            add(inner, plan, path + [place], headings: path0, own)
        }
        for (place, task) in section.tasks.enumerated() {
            let own = compared.flatMap { $0.tasks.indices.contains(place) ? $0.tasks[place] : nil }
            add(task, plan, DraftPlace(section: path, task: place), headings: path0, own)
        }
    }

    private mutating func add(
        _ task: TaskDraft, _ plan: Int, _ place: DraftPlace, headings: [SectionDraft], _ compared: ComparedTask?
    ) {
        let measures = task.resolvedMeasures(in: headings)
        let isAlone = task.measures.isEmpty
        let changes =
            (compared?.fields.changes ?? []) + (isAlone ? compared?.measures.flatMap(\.fields.changes) ?? [] : [])
        let isChanged = compared?.isMoved == true || !changes.allSatisfy(\.isText)
        let all = task.terms.remarks.lines + (isAlone ? [] : measures.flatMap(\.remarks.lines))
        append(
            ReviewRow(
                id: ReviewRow.Identity(plan: plan, place: place), depth: place.section.count + 1,
                number: "\(task.number)", title: task.title, lead: isAlone ? measures[0].leads.told : "",
                phrase: isAlone ? measures[0].deadlines.told : "", lines: all,
                mark: compared != nil && compared?.row == nil ? .new : isChanged ? .changed : nil, changes: changes,
                hasChildren: !isAlone))
        guard !isAlone, rows.last?.isFolded != true else { return }
        for (index, measure) in measures.enumerated() {
            let own = compared.flatMap { $0.measures.indices.contains(index) ? $0.measures[index] : nil }
            append(
                ReviewRow(
                    id: ReviewRow.Identity(
                        plan: plan, place: DraftPlace(section: place.section, task: place.task, measure: index)),
                    depth: place.section.count + 2, number: measure.marker ?? "\(task.number).\(index + 1)",
                    title: measure.title ?? task.title, lead: measure.leads.told, phrase: measure.deadlines.told,
                    lines: measure.remarks.lines,
                    mark: own != nil && own?.row == nil && compared?.row != nil ? .new : changed(own?.fields),
                    changes: own?.fields.changes ?? []))
        }
    }

    private mutating func countDoubts(_ plan: Int, from first: Int) {
        for doubt in plans[plan].doubts {
            if let place = ReviewRows.place(of: doubt, in: rows, of: plan, from: first) { rows[place].doubts += 1 }
        }
    }

    /// The row at which a doubt is marked: the closest one that holds its line, else the plan's.
    static func place(of doubt: Doubt, in rows: [ReviewRow], of plan: Int, from first: Int = 0) -> Int? {
        let own = rows.indices[first...].filter { rows[$0].id.plan == plan }
        let holding = own.filter { rows[$0].holds(doubt.line) }
        return doubt.isOfHead ? own.first : holding.max { rows[$0].closeness < rows[$1].closeness } ?? own.first
    }
}

extension Doubt {
    /// About the plan as a whole rather than a row.
    fileprivate var isOfHead: Bool {
        switch why {
        case .noDistrict, .noTitle, .noIssueDay, .unclearIssueDay: true
        default: false
        }
    }
}

extension UnitCell {
    /// The first, and how many more.
    fileprivate var told: String {
        (names.first ?? "") + (names.count > 1 ? "+\(names.count - 1)" : "")
    }
}

extension [Deadline] {
    /// The day of the first that has one, or the first phrase.
    fileprivate var told: String {
        compactMap(\.date).first.map { "\($0)" } ?? first?.phrase ?? ""
    }
}
