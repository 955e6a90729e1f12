/// A plan as the ledger holds it, for the comparison with a document that may say the same plan anew.
public struct HeldPlan: Hashable, Sendable {
    public var row: RowID
    public var reference: Reference
    /// The name of its district.
    public var district: String
    public var head: PlanHead
    /// It came with duban: its titles and summaries are duban's own, and the official wording may still be missing.
    public var isBundled: Bool
    public var sections: [HeldSection]
    /// The one correct name of each unit of the district, by every name under which it is known.
    public var unitNames: [String: String]

    public init(
        row: RowID, reference: Reference, district: String = "", head: PlanHead, isBundled: Bool = false,
        sections: [HeldSection] = [], unitNames: [String: String] = [:]
    ) {
        self.row = row
        self.reference = reference
        self.district = district
        self.head = head
        self.isBundled = isBundled
        self.sections = sections
        self.unitNames = unitNames
    }
}

/// A section that the ledger holds.
public struct HeldSection: Hashable, Sendable {
    public var row: RowID
    public var reference: Reference
    /// What it holds now, and what documents last said of it: title, leads, supports.
    public var now: RowFields
    public var brought: RowFields
    public var sections: [HeldSection]
    public var tasks: [HeldTask]

    public init(
        row: RowID, reference: Reference, now: RowFields, brought: RowFields? = nil, sections: [HeldSection] = [],
        tasks: [HeldTask] = []
    ) {
        self.row = row
        self.reference = reference
        self.now = now
        self.brought = brought ?? now
        self.sections = sections
        self.tasks = tasks
    }
}

/// A task that the ledger holds, with its title and number as they are now and as documents last said them.
public struct HeldTask: Hashable, Sendable {
    public var row: RowID
    public var reference: Reference
    public var now: RowFields
    public var brought: RowFields
    public var measures: [HeldMeasure]
    /// All that is below it was withdrawn.
    public var isWithdrawn: Bool

    public init(
        row: RowID, reference: Reference, now: RowFields, brought: RowFields? = nil, measures: [HeldMeasure] = [],
        isWithdrawn: Bool = false
    ) {
        self.row = row
        self.reference = reference
        self.now = now
        self.brought = brought ?? now
        self.measures = measures
        self.isWithdrawn = isWithdrawn
    }

    public var number: Int { now.number ?? 0 }
    public var title: String { now.title ?? "" }

    /// The official wording of all its measures; nil where it has none.
    public var text: String? {
        let texts = measures.compactMap(\.now.text)
        return texts.isEmpty ? nil : texts.joined()
    }
}

/// A measure that the ledger holds.
public struct HeldMeasure: Hashable, Sendable {
    public var row: RowID
    public var reference: Reference
    public var now: RowFields
    public var brought: RowFields

    public init(row: RowID, reference: Reference, now: RowFields, brought: RowFields? = nil) {
        self.row = row
        self.reference = reference
        self.now = now
        self.brought = brought ?? now
    }
}

extension HeldPlan {
    /// Every task with the headings above it, in the order of the plan.
    public var tasks: [(task: HeldTask, headings: [HeldSection])] {
        sections.flatMap { $0.tasks(below: []) }
    }
}

extension HeldSection {
    fileprivate func tasks(below headings: [HeldSection]) -> [(task: HeldTask, headings: [HeldSection])] {
        let path = headings + [self]
        return sections.flatMap { $0.tasks(below: path) } + tasks.map { ($0, path) }
    }
}

extension PlanDraft {
    /// Every task with the headings above it, in the order of the plan.
    public var tasks: [(task: TaskDraft, headings: [SectionDraft])] {
        sections.flatMap { $0.tasks(below: []) }
    }
}

extension SectionDraft {
    fileprivate func tasks(below headings: [SectionDraft]) -> [(task: TaskDraft, headings: [SectionDraft])] {
        let path = headings + [self]
        return sections.flatMap { $0.tasks(below: path) } + tasks.map { ($0, path) }
    }
}
