/// A measure that marked rows hold, as it is before they are changed together: what a preview compares with.
public struct MarkedMeasure: Hashable, Sendable, Identifiable {
    /// The row that stands for the measure: its task where that has no other.
    public var id: RowID
    public var reference: Reference
    public var title: String
    /// The title of its task; the same where that has no other measure.
    public var taskTitle: String
    /// Names of units in order.
    public var leads: [String]
    public var supports: [String]
    /// Those of its milestones that are marked.
    public var milestones: [MarkedMilestone]

    public init(
        id: RowID, reference: Reference, title: String, taskTitle: String? = nil, leads: [String] = [],
        supports: [String] = [],
        milestones: [MarkedMilestone] = []
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.taskTitle = taskTitle ?? title
        self.leads = leads
        self.supports = supports
        self.milestones = milestones
    }
}

/// A marked milestone as it is now.
public struct MarkedMilestone: Hashable, Sendable, Identifiable {
    public var id: RowID
    public var reference: Reference
    public var milestone: Milestone

    public init(id: RowID, reference: Reference, milestone: Milestone) {
        self.id = id
        self.reference = reference
        self.milestone = milestone
    }
}
