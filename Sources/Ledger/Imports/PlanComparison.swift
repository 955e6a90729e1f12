/// A document beside the plan that the ledger holds already: which row is which, and what would change.
public struct PlanComparison: Hashable, Sendable {
    public var held: HeldPlan
    /// Fields of the plan itself that the document says otherwise.
    public var head: ComparedFields
    public var sections: [ComparedSection]
    /// Tasks and measures that the document does not have any more. They stay, unless a person withdraws them.
    public var gone: [GoneRow]

    public init(
        held: HeldPlan, head: ComparedFields, sections: [ComparedSection] = [], gone: [GoneRow] = []
    ) {
        self.held = held
        self.head = head
        self.sections = sections
        self.gone = gone
    }
}

/// A section of a document with the row that it is; nil for one that comes new.
public struct ComparedSection: Hashable, Sendable {
    public var draft: SectionDraft
    public var row: RowID?
    public var fields: ComparedFields
    public var sections: [ComparedSection]
    public var tasks: [ComparedTask]
}

/// A task of a document with the row that it is; nil for one that comes new.
public struct ComparedTask: Hashable, Sendable {
    public var draft: TaskDraft
    public var row: RowID?
    public var fields: ComparedFields
    /// Stands in another section, or elsewhere among its neighbours.
    public var isMoved: Bool
    public var measures: [ComparedMeasure]
}

/// A measure of a document, with what holds for it, and the row that it is; nil for one that comes new.
public struct ComparedMeasure: Hashable, Sendable {
    public var measure: ResolvedMeasure
    public var row: RowID?
    public var fields: ComparedFields
}

/// What a row would take from a document.
public struct ComparedFields: Hashable, Sendable {
    /// The fields to be set.
    public var set: RowFields
    public var changes: [FieldChange]

    public init(set: RowFields = RowFields(), changes: [FieldChange] = []) {
        self.set = set
        self.changes = changes
    }
}

/// A field that a document says otherwise: 牵头 区经信委 becomes 区经济信息委.
public struct FieldChange: Hashable, Sendable {
    public var reference: Reference
    public var field: RowField
    public var before: String
    public var after: String
    /// The office wrote its own words since the last import. They stay; the document's are only told.
    public var isKept: Bool

    public init(reference: Reference, field: RowField, before: String, after: String, isKept: Bool = false) {
        self.reference = reference
        self.field = field
        self.before = before
        self.after = after
        self.isKept = isKept
    }
}

/// A task, or one of its measures, that a document does not have any more.
public struct GoneRow: Hashable, Sendable {
    public var row: RowID
    public var reference: Reference
    public var title: String

    public init(row: RowID, reference: Reference, title: String) {
        self.row = row
        self.reference = reference
        self.title = title
    }
}

extension PlanComparison {
    /// All tasks, in the order of the document.
    public var tasks: [ComparedTask] { sections.flatMap(\.allTasks) }

    /// All changes of fields, in the order of the document; those that are kept too.
    public var changes: [FieldChange] { head.changes + sections.flatMap(\.allChanges) }

    public var added: [ComparedTask] { tasks.filter { $0.row == nil } }

    /// Nothing would be written, unless a person withdraws what is gone.
    public var isSame: Bool {
        head.set.said.isEmpty && sections.allSatisfy(\.isSame)
    }
}

extension ComparedSection {
    var allTasks: [ComparedTask] { sections.flatMap(\.allTasks) + tasks }

    var allChanges: [FieldChange] {
        fields.changes + sections.flatMap(\.allChanges)
            + tasks.flatMap { $0.fields.changes + $0.measures.flatMap(\.fields.changes) }
    }

    var isSame: Bool {
        row != nil && fields.set.said.isEmpty && sections.allSatisfy(\.isSame) && tasks.allSatisfy(\.isSame)
    }
}

extension ComparedTask {
    var isSame: Bool {
        row != nil && !isMoved && fields.set.said.isEmpty
            && measures.allSatisfy { $0.row != nil && $0.fields.set.said.isEmpty }
    }
}
