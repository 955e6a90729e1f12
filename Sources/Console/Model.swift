import Ledger
import Screen
import Words

/// Everything the console shows, as one value: one state a screen, and what lies over them.
public struct Model: Sendable {
    /// The views one can choose among.
    public enum View: Hashable, Sendable, CaseIterable {
        case tree, units, due, timeline, summary, history
    }

    public var size: Size
    public var measure: DisplayWidth
    public var words: Words
    /// The day by which rows are lit.
    public var day: Day
    /// What day it is; another one than `day` while the ledger is shown as of another day.
    public internal(set) var today: Day
    public var user: String
    public var readOnly: ReadOnlyReason?
    /// Why nothing can be written on the day the console was opened for.
    let ownReadOnly: ReadOnlyReason?

    public var view: View
    public var tree: TaskTree
    public var units: UnitPage
    public var agenda: Agenda
    public var timeline: Timeline
    public var summary: SummaryPage
    public var history: HistoryList
    public var filter: FilterLine
    /// Rows to be changed together.
    public internal(set) var marks = Marks()
    /// Windows over the view, the last one on top.
    public internal(set) var overlays: [Overlay] = []

    /// Measures by light over the whole ledger, for the head line.
    public var counts: LightCounts
    /// The row in focus, whole.
    public var detail: RowDetail?
    public var message: Message?
    /// What the next undo takes back, as far as the last change told.
    var nextUndo: UndoStep?
    /// Whether the print that is being read for goes to the printer.
    var pendingPrint = false

    public init(
        size: Size, measure: DisplayWidth = DisplayWidth(), words: Words, day: Day, user: String,
        readOnly: ReadOnlyReason? = nil, welcome: String? = nil
    ) {
        self.size = size
        self.measure = measure
        self.words = words
        self.day = day
        today = day
        self.user = user
        self.readOnly = readOnly
        ownReadOnly = readOnly
        view = .tree
        tree = TaskTree()
        units = UnitPage()
        agenda = Agenda()
        timeline = Timeline()
        summary = SummaryPage()
        history = HistoryList()
        filter = FilterLine()
        counts = LightCounts()
        message = welcome.map { Message($0) }
    }
}

extension Model {
    /// The window on top. Setting it changes that window, or opens one where there is none; nil closes it.
    var overlay: Overlay? {
        get { overlays.last }
        set {
            _ = overlays.popLast()
            if let newValue { overlays.append(newValue) }
        }
    }
}

/// A line for the foot: what was done, or why not.
public struct Message: Hashable, Sendable {
    public var text: String
    public var isFailure: Bool

    public init(_ text: String, isFailure: Bool = false) {
        self.text = text
        self.isFailure = isFailure
    }
}

/// A window over the view. One at a time.
public enum Overlay: Hashable, Sendable {
    case menu(Menu)
    case statusForm(StatusForm)
    case noteForm(NoteForm)
    case form(Form)
    case page(Page)
    case dayPrompt(DayPrompt)
    case preview(Preview)
}

/// The row that actions are about, whichever view shows it.
public struct FocusedRow: Hashable, Sendable {
    public var id: RowID
    public var kind: RowKind
    public var reference: Reference
    public var title: String
    public var milestone: RowID?
    public var isDone: Bool
    public var verdict: Verdict?
    public var milestoneCount: Int
    /// Those that are not done.
    public var unfinishedCount: Int
    /// It can be broken into steps: a measure, or what stands for one or lies in one.
    public var isOfOneMeasure: Bool
    /// Of a plan.
    public var isClosed: Bool
    public var isNode: Bool { kind.isNode }
}

extension Model {
    /// The row in focus; nil on a unit, a heading or an empty list.
    public var focusedRow: FocusedRow? {
        switch view {
        case .tree: tree.focusedRow.map(FocusedRow.init)
        case .units: units.focusedRow.map(FocusedRow.init)
        case .due: agenda.focusedEntry.map(FocusedRow.init)
        case .timeline: timeline.focusedEntry.map(FocusedRow.init)
        case .summary, .history: nil
        }
    }
}

extension FocusedRow {
    /// What an edit is about: where a line stands for a whole task or measure, that one.
    var edited: RowID {
        guard case .milestone(let task, let measure, _) = id, reference.milestone == nil else { return id }
        return reference.measure == nil ? .task(task) : .measure(task: task, measure: measure)
    }

    init(_ row: TreeRow) {
        self.init(
            id: row.id, kind: row.kind, reference: row.reference, title: row.title, milestone: row.milestone,
            isDone: row.isDone, verdict: row.verdict, milestoneCount: row.progress.total + row.progress.standing,
            unfinishedCount: row.progress.total - row.progress.done + row.progress.standing,
            isOfOneMeasure: !row.kind.isNode && (row.kind != .task || row.lights.total <= 1),
            isClosed: row.kind != .district && row.closedOn != nil)
    }

    init(_ entry: DueEntry) {
        self.init(
            id: entry.id, kind: .milestone, reference: entry.reference, title: entry.title, milestone: entry.id,
            isDone: entry.isDone, verdict: entry.verdict, milestoneCount: 1, unfinishedCount: entry.isDone ? 0 : 1,
            isOfOneMeasure: true, isClosed: false)
    }
}
