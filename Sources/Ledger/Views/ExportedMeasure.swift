/// A measure with all that is stored about it and where it stands: what an export writes.
public struct ExportedMeasure: Hashable, Sendable {
    public var measure: MeasureDetail
    public var plan: PlanHead
    /// The section it stands in.
    public var section: Reference
    /// Titles of the sections above it, the outermost first.
    public var sectionPath: [String]
    /// What was noted on the measure, its milestones or its task, the oldest first.
    public var notes: [Note]

    public init(
        measure: MeasureDetail, plan: PlanHead, section: Reference, sectionPath: [String] = [], notes: [Note] = []
    ) {
        self.measure = measure
        self.plan = plan
        self.section = section
        self.sectionPath = sectionPath
        self.notes = notes
    }
}
