/// How a unit stands on a day: a line of the league.
public struct UnitStanding: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var name: String
    public var district: String
    public var kind: Unit.Kind
    public var administration: String?
    /// Measures it leads, by light. A measure with joint leads counts once for each lead.
    public var lights: LightCounts
    /// Measures led and supported.
    public var led: Int
    public var supported: Int
    /// Days late of all late measures, added up.
    public var daysLate: Int

    public init(
        id: Int64, name: String, district: String, kind: Unit.Kind, administration: String? = nil,
        lights: LightCounts = LightCounts(), led: Int = 0, supported: Int = 0, daysLate: Int = 0
    ) {
        self.id = id
        self.name = name
        self.district = district
        self.kind = kind
        self.administration = administration
        self.lights = lights
        self.led = led
        self.supported = supported
        self.daysLate = daysLate
    }

    /// Collectives (相关单位, 各镇街) are never ranked.
    public var isRanked: Bool { kind != .collective }
}

/// A part of the league: the units from one place on, and how many there are in all.
public struct UnitWindow: Hashable, Sendable {
    /// The place of the first one, 0 for the worst of all.
    public var first: Int
    public var units: [UnitStanding]
    public var count: Int

    public init(first: Int, units: [UnitStanding], count: Int) {
        self.first = first
        self.units = units
        self.count = count
    }
}

/// What a view asks of the league: so many units from one place on, or those around a unit that has come to stand elsewhere.
public struct UnitRequest: Hashable, Sendable {
    /// Only units whose names hold all of them.
    public var words: [String]
    public var first: Int
    public var limit: Int
    /// A unit that is to be among them.
    public var focus: Int64?

    public init(words: [String] = [], first: Int = 0, limit: Int, focus: Int64? = nil) {
        self.words = words
        self.first = first
        self.limit = limit
        self.focus = focus
    }
}

/// An unfinished milestone with a due day: a line of the due-date view.
public struct DueEntry: Hashable, Sendable, Identifiable {
    public var id: RowID
    public var reference: Reference
    /// The row as an office says it: 江津40.2.
    public var label: String
    public var title: String
    public var district: String
    public var lead: String?
    public var leadCount: Int
    public var due: Day
    public var plannedDue: Day?
    public var verdict: Verdict
    /// The milestone that Space ticks; the entry itself.
    public var isDone: Bool

    public init(
        id: RowID, reference: Reference, label: String, title: String, district: String, lead: String?,
        leadCount: Int, due: Day, plannedDue: Day?, verdict: Verdict, isDone: Bool = false
    ) {
        self.id = id
        self.reference = reference
        self.label = label
        self.title = title
        self.district = district
        self.lead = lead
        self.leadCount = leadCount
        self.due = due
        self.plannedDue = plannedDue
        self.verdict = verdict
        self.isDone = isDone
    }
}

/// A district, plan or section with its counts: a line of the summary.
public struct NodeStanding: Hashable, Sendable, Identifiable {
    public var id: RowID
    public var kind: RowKind
    public var reference: Reference
    public var title: String
    public var lights: LightCounts
    public var progress: Progress
    public var tasks: Int
    /// Of a closed plan: its closing day, by which it is lit. It counts for itself alone.
    public var closedOn: Day?

    public init(
        id: RowID, kind: RowKind, reference: Reference, title: String, lights: LightCounts, progress: Progress,
        tasks: Int, closedOn: Day? = nil
    ) {
        self.id = id
        self.kind = kind
        self.reference = reference
        self.title = title
        self.lights = lights
        self.progress = progress
        self.tasks = tasks
        self.closedOn = closedOn
    }
}

/// What the summary is made of, on a day.
public struct SummaryFacts: Hashable, Sendable {
    public var day: Day
    public var whole: LightCounts
    public var progress: Progress
    public var tasks: Int
    /// Districts with their plans below them, in tree order.
    public var rows: [NodeStanding]
    /// The worst units, league order.
    public var units: [UnitStanding]
    /// What falls due next.
    public var nearDue: [DueEntry]
    /// Hash of the newest history entry, shortened, so that a print names the data it was made from.
    public var version: String

    public init(
        day: Day, whole: LightCounts, progress: Progress, tasks: Int, rows: [NodeStanding], units: [UnitStanding],
        nearDue: [DueEntry], version: String
    ) {
        self.day = day
        self.whole = whole
        self.progress = progress
        self.tasks = tasks
        self.rows = rows
        self.units = units
        self.nearDue = nearDue
        self.version = version
    }
}
