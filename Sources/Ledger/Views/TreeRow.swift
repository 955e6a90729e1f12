/// A row of the tree as a view shows it.
public struct TreeRow: Hashable, Sendable, Identifiable {
    public var id: RowID
    public var kind: RowKind
    /// How far it is indented; districts 0.
    public var depth: Int
    public var reference: Reference
    /// `40` of a task, `1)` or `1` of a measure; nil for nodes.
    public var number: String?
    public var title: String
    public var isOpen: Bool
    public var hasChildren: Bool
    /// Nil where everything below is withdrawn.
    public var verdict: Verdict?
    /// Measures by light, for nodes and for tasks with several measures.
    public var lights: LightCounts
    public var progress: Progress
    /// The first lead, who reports, and how many there are.
    public var lead: String?
    public var leadCount: Int
    /// That unit's own worst light.
    public var leadLight: Light?
    public var status: Status?
    /// The earliest due day of an open milestone; of a node none.
    public var due: Day?
    /// The plan's own day, where `due` was changed.
    public var plannedDue: Day?
    /// The milestone that Space ticks; nil when the row holds several or a node.
    public var milestone: RowID?
    /// All that can be ticked below is ticked.
    public var isDone: Bool
    /// Matches the filter itself; false for rows shown for context.
    public var isMatch: Bool
    /// Of a plan: the day it was closed; of a district the latest, where all its plans are.
    public var closedOn: Day?
    /// An open plan that has dates, which all lie more than a year back.
    public var isPast: Bool

    public init(
        id: RowID, kind: RowKind, depth: Int, reference: Reference, number: String? = nil, title: String,
        isOpen: Bool = false, hasChildren: Bool = false, verdict: Verdict? = nil, lights: LightCounts = LightCounts(),
        progress: Progress = Progress(), lead: String? = nil, leadCount: Int = 0, leadLight: Light? = nil,
        status: Status? = nil, due: Day? = nil, plannedDue: Day? = nil, milestone: RowID? = nil,
        isDone: Bool = false, isMatch: Bool = true, closedOn: Day? = nil, isPast: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.depth = depth
        self.reference = reference
        self.number = number
        self.title = title
        self.isOpen = isOpen
        self.hasChildren = hasChildren
        self.verdict = verdict
        self.lights = lights
        self.progress = progress
        self.lead = lead
        self.leadCount = leadCount
        self.leadLight = leadLight
        self.status = status
        self.due = due
        self.plannedDue = plannedDue
        self.milestone = milestone
        self.isDone = isDone
        self.isMatch = isMatch
        self.closedOn = closedOn
        self.isPast = isPast
    }
}

/// Asks for the rows around a place of a partly opened tree.
public struct TreeRequest: Hashable, Sendable {
    /// Where to start: a row of the tree, or one of its ends.
    public enum Anchor: Hashable, Sendable {
        case row(RowID)
        case top
        case bottom
        /// The first row that matches the filter itself, in tree order.
        case firstMatch
        /// The row above that row.
        case parent(RowID)
        /// A row that shall show: whatever is closed above it is opened.
        case revealed(RowID)
    }

    public var day: Day
    public var opened: Set<RowID>
    /// Rows closed by hand while a filter opens everything that leads to a match.
    public var closed: Set<RowID>
    public var words: [String]
    public var anchor: Anchor
    /// Rows wanted above and below the anchor.
    public var before: Int
    public var after: Int

    public init(
        day: Day, opened: Set<RowID> = [], closed: Set<RowID> = [], words: [String] = [], anchor: Anchor = .top,
        before: Int = 0, after: Int = 100
    ) {
        self.day = day
        self.opened = opened
        self.closed = closed
        self.words = words
        self.anchor = anchor
        self.before = before
        self.after = after
    }
}

/// The rows around an anchor, in tree order.
public struct TreeWindow: Hashable, Sendable {
    public var rows: [TreeRow]
    /// Place of the anchor in `rows`; where the anchor is gone, of the nearest row that stands in its place. Nil when empty.
    public var anchor: Int?
    /// Whether the first and last rows are those of the whole tree.
    public var reachesTop: Bool
    public var reachesBottom: Bool
    /// Rows that were opened to reveal the anchor.
    public var revealed: Set<RowID>

    public init(
        rows: [TreeRow] = [], anchor: Int? = nil, reachesTop: Bool = true, reachesBottom: Bool = true,
        revealed: Set<RowID> = []
    ) {
        self.revealed = revealed
        self.rows = rows
        self.anchor = anchor
        self.reachesTop = reachesTop
        self.reachesBottom = reachesBottom
    }
}
