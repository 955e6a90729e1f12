/// Everything about the row in focus, for the detail pane, `show` and the question why.
public struct RowDetail: Hashable, Sendable {
    public var row: TreeRow
    /// Titles of the rows above, the outermost first.
    public var path: [String]
    /// Of a plan.
    public var plan: PlanHead?
    /// Of a section: the units of its heading.
    public var headingLeads: [String]
    public var headingSupports: [String]
    /// Of a task, its measures; of a measure or milestone, the one it is or belongs to.
    public var measures: [MeasureDetail]
    public var notes: [Note]
    /// Where a plan or a task was carried from when a plan was closed, and where it was carried into.
    public var carriedFrom: Reference?
    public var carriedInto: [Reference]

    public init(
        row: TreeRow, path: [String] = [], plan: PlanHead? = nil, headingLeads: [String] = [],
        headingSupports: [String] = [], measures: [MeasureDetail] = [], notes: [Note] = [],
        carriedFrom: Reference? = nil, carriedInto: [Reference] = []
    ) {
        self.row = row
        self.path = path
        self.plan = plan
        self.headingLeads = headingLeads
        self.headingSupports = headingSupports
        self.measures = measures
        self.notes = notes
        self.carriedFrom = carriedFrom
        self.carriedInto = carriedInto
    }
}

/// A note that somebody left on a row.
public struct Note: Hashable, Sendable {
    public var reference: Reference
    public var text: String
    public var user: String
    public var day: Day

    public init(reference: Reference, text: String, user: String, day: Day) {
        self.reference = reference
        self.text = text
        self.user = user
        self.day = day
    }
}

/// A unit in the place it has at a measure.
public struct Assignment: Hashable, Sendable {
    /// The name as the document prints it.
    public var printed: String
    /// The unit's correct name.
    public var unit: String
    /// That unit's own worst light on the day.
    public var light: Light?

    public init(printed: String, unit: String, light: Light? = nil) {
        self.printed = printed
        self.unit = unit
        self.light = light
    }
}

/// A milestone with its light.
public struct MilestoneDetail: Hashable, Sendable {
    public var id: RowID
    public var reference: Reference
    public var title: String?
    public var milestone: Milestone
    /// Why it waits, is suspended or withdrawn, or was moved.
    public var reason: String?
    public var verdict: Verdict?

    public init(
        id: RowID, reference: Reference, title: String? = nil, milestone: Milestone, reason: String? = nil,
        verdict: Verdict? = nil
    ) {
        self.id = id
        self.reference = reference
        self.title = title
        self.milestone = milestone
        self.reason = reason
        self.verdict = verdict
    }
}

/// A measure with all that is known of it: a row of `list --json`.
public struct MeasureDetail: Hashable, Sendable {
    public var id: RowID
    public var reference: Reference
    public var district: String
    public var plan: String
    public var section: String
    public var subsection: String?
    public var number: Int
    /// Place of the measure in its task, from 1.
    public var place: Int
    /// How many measures the task has.
    public var siblings: Int
    public var marker: String?
    public var title: String
    /// Nil where the task has only this measure.
    public var measureTitle: String?
    public var summary: String?
    public var keywords: [String]
    public var text: String?
    public var leads: [Assignment]
    public var supports: [Assignment]
    public var scope: String?
    public var deadlines: [Deadline]
    public var figures: [Figure]
    public var remarks: Remarks
    public var milestones: [MilestoneDetail]
    public var verdict: Verdict?
    /// The newest note on the measure, its task or its milestones.
    public var note: String?
    /// The day its plan was closed.
    public var closed: Day?
    /// Where its task was carried from when a plan was closed, and where it was carried into.
    public var carriedFrom: Reference?
    public var carriedInto: [Reference]

    public init(
        id: RowID, reference: Reference, district: String, plan: String, section: String, subsection: String? = nil,
        number: Int, place: Int, siblings: Int, marker: String? = nil, title: String, measureTitle: String? = nil,
        summary: String? = nil, keywords: [String] = [], text: String? = nil, leads: [Assignment] = [],
        supports: [Assignment] = [], scope: String? = nil, deadlines: [Deadline] = [], figures: [Figure] = [],
        remarks: Remarks = Remarks(), milestones: [MilestoneDetail] = [], verdict: Verdict? = nil, note: String? = nil,
        closed: Day? = nil, carriedFrom: Reference? = nil, carriedInto: [Reference] = []
    ) {
        self.id = id
        self.reference = reference
        self.district = district
        self.plan = plan
        self.section = section
        self.subsection = subsection
        self.number = number
        self.place = place
        self.siblings = siblings
        self.marker = marker
        self.title = title
        self.measureTitle = measureTitle
        self.summary = summary
        self.keywords = keywords
        self.text = text
        self.leads = leads
        self.supports = supports
        self.scope = scope
        self.deadlines = deadlines
        self.figures = figures
        self.remarks = remarks
        self.milestones = milestones
        self.verdict = verdict
        self.note = note
        self.closed = closed
        self.carriedFrom = carriedFrom
        self.carriedInto = carriedInto
    }

    /// The earliest due day of an unfinished milestone.
    public var due: Day? {
        milestones.filter { $0.milestone.status.isUnfinished }.compactMap(\.milestone.due).min()
    }

    /// The last day of finish, once every milestone that can be ticked is.
    public var doneOn: Day? {
        let counted = milestones.map(\.milestone).filter(\.countsInProgress)
        guard !counted.isEmpty, counted.allSatisfy({ $0.status == .done }) else { return nil }
        return counted.compactMap(\.finishedOn).max()
    }

    public var progress: Progress { Progress(of: milestones.lazy.map(\.milestone)) }

    /// The status of the milestone whose light the measure shows; withdrawn when nothing else is left.
    public var status: Status {
        guard let verdict else { return .withdrawn }
        return milestones.first { $0.verdict == verdict }?.milestone.status ?? .open
    }
}
