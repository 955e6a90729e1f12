/// What was found in a document, in figures: for the summary before anything is stored.
public struct PlanFindings: Hashable, Sendable {
    public var sections = 0
    public var tasks = 0
    public var measures = 0
    /// Different names of units that lead or support.
    public var units = 0
    /// Deadlines with a day, and those without.
    public var dated = 0
    public var undated = 0
    /// Doubts of each kind, the most frequent first.
    public var doubts: [Kind] = []

    /// A kind of doubt and how many there are.
    public struct Kind: Hashable, Sendable {
        public var reason: Doubt.Reason
        public var count: Int
    }

    public init(_ draft: PlanDraft, doubts: [Doubt]) {
        func count(_ sections: [SectionDraft]) -> Int { sections.reduce(0) { $0 + 1 + count($1.sections) } }
        sections = count(draft.sections)
        var names: Set<String> = []
        for (task, headings) in draft.tasks {
            tasks += 1
            for measure in task.resolvedMeasures(in: headings) {
                measures += 1
                names.formUnion(measure.leads.names + measure.supports.names)
                dated += measure.deadlines.count { $0.date != nil }
                undated += measure.deadlines.count { $0.date == nil }
            }
        }
        units = names.count
        let counts = Dictionary(grouping: doubts, by: \.why).mapValues(\.count)
        self.doubts = Doubt.Reason.allCases.compactMap { reason in
            counts[reason].map { Kind(reason: reason, count: $0) }
        }
        .sorted { $0.count > $1.count }
    }

    public var doubtCount: Int { doubts.reduce(0) { $0 + $1.count } }
}
