/// What an import did, plan by plan.
public struct ImportResult: Hashable, Sendable {
    public var plans: [ImportedPlan]
    /// What the next undo of the same user takes back.
    public var next: UndoStep?

    public init(plans: [ImportedPlan], next: UndoStep? = nil) {
        self.plans = plans
        self.next = next
    }

    /// Something was written.
    public var isWritten: Bool { plans.contains { $0.entry != nil } }
}

/// A plan that was brought in, or a copy of one that was held already.
public struct ImportedPlan: Hashable, Sendable {
    public var row: RowID
    public var reference: Reference
    public var title: String
    /// It was not in the ledger before.
    public var isNew: Bool
    /// What came new.
    public var added: BulkCount
    /// What the document says otherwise than before, and what the office's own words stand against.
    public var changes: [FieldChange]
    public var moved: Int
    /// What the document does not have any more, and how many of those were withdrawn.
    public var gone: [GoneRow]
    public var withdrawn: Int
    /// The entry of the history; nil where nothing had to be written.
    public var entry: Int64?

    public init(
        row: RowID, reference: Reference, title: String, isNew: Bool, added: BulkCount = BulkCount(),
        changes: [FieldChange] = [], moved: Int = 0, gone: [GoneRow] = [], withdrawn: Int = 0, entry: Int64? = nil
    ) {
        self.row = row
        self.reference = reference
        self.title = title
        self.isNew = isNew
        self.added = added
        self.changes = changes
        self.moved = moved
        self.gone = gone
        self.withdrawn = withdrawn
        self.entry = entry
    }
}
