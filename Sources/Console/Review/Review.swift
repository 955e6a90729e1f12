import Ledger
import Screen
import Words

/// A plan as it was read from a document, on its way through the review.
public struct ReviewedPlan: Hashable, Sendable {
    public var draft: PlanDraft
    public var isIssueDayFound: Bool
    /// Those that nobody has settled yet.
    public var doubts: [Doubt]
    public var file: String
    /// The document's lines, from line 1.
    public var lines: [String]
    /// Beside the plan that the ledger holds; nil for a new one.
    public var comparison: PlanComparison?
    /// Units to complete a name with while one types.
    public var units: [UnitName]

    public init(
        draft: PlanDraft, isIssueDayFound: Bool = true, doubts: [Doubt] = [], file: String, lines: [String],
        comparison: PlanComparison? = nil, units: [UnitName] = []
    ) {
        self.draft = draft
        self.isIssueDayFound = isIssueDayFound
        self.doubts = doubts
        self.file = file
        self.lines = lines
        self.comparison = comparison
        self.units = units
    }
}

/// What the review asks the program to do.
public enum ReviewEffect: Hashable, Sendable {
    /// Compare the drafts with the ledger anew; they were corrected.
    case compare([PlanDraft])
    case store([PlanDraft], withdrawing: Set<RowID>)
    case leave
}

/// What comes back.
public enum ReviewEvent: Hashable, Sendable {
    case terminal(TerminalEvent)
    case compared([PlanComparison?])
    /// Everything is stored: one line a plan.
    case stored([String])
    case told(String)
    case failed(String)
}

/// The screen on which documents are looked through before they are stored: what was found at the left, the source at the right.
public struct Review: Sendable {
    public var size: Size
    public var measure: DisplayWidth
    public let words: Words
    public let day: Day
    public internal(set) var plans: [ReviewedPlan]
    /// Rows that are gone from a document and are withdrawn when it is stored.
    public internal(set) var withdrawing: Set<RowID> = []
    /// What was said when it was stored; the review is over then.
    public internal(set) var stored: [String]?
    var rows: [ReviewRow] = []
    var folded: Set<ReviewRow.Identity> = []
    var list = ListFocus<ReviewRow.Identity>()
    /// The doubt that is looked at, of all in their order.
    var doubt: Int?
    /// What was there before each correction, the newest last.
    var past: [ReviewSnapshot] = []
    /// Something was corrected that is not stored.
    var isCorrected = false
    var isAskingToLeave = false
    var isHelpShown = false
    var message: Message?
    var form: ReviewForm?

    /// Counts working days in the phrases of deadlines.
    public var calendar = WorkCalendar()

    public init(_ plans: [ReviewedPlan], size: Size, measure: DisplayWidth = DisplayWidth(), words: Words, day: Day) {
        self.plans = plans
        self.size = size
        self.measure = measure
        self.words = words
        self.day = day
        renew()
        if !doubts.isEmpty { go(toDoubt: 0) }
    }

    /// All doubts that are left, plan by plan.
    var doubts: [(plan: Int, doubt: Doubt)] {
        plans.indices.flatMap { plan in plans[plan].doubts.map { (plan, $0) } }
    }

    var taskCount: Int { plans.reduce(0) { $0 + $1.draft.tasks.count } }

    var focused: ReviewRow? { rows.indices.contains(list.place) ? rows[list.place] : nil }

    var imports: ImportWords { words.commands.imports }

    /// Makes the rows anew; the focus stays on its row.
    mutating func renew() {
        rows = ReviewRows(plans: plans, folded: folded).rows
        list.settle(rows.map(\.id), height: listHeight)
    }

    var listHeight: Int { ReviewLayout(size).list.height }

    mutating func move(to place: Int) {
        list.move(to: place, in: rows.map(\.id), height: listHeight)
    }

    /// Shows a doubt: its sentence on the foot line, the row that it is about in focus.
    mutating func go(toDoubt index: Int) {
        let all = doubts
        guard all.indices.contains(index) else { return }
        doubt = index
        let (plan, doubt) = all[index]
        unfold(for: doubt, in: plan)
        move(to: ReviewRows.place(of: doubt, in: rows, of: plan) ?? list.place)
        let said = imports.line(doubt.line) + " " + imports.doubt(doubt)
        message = Message("\(imports.review.doubtNumber(index + 1, all.count)) · \(said)")
    }

    private mutating func unfold(for doubt: Doubt, in plan: Int) {
        let before = folded.count
        folded = folded.filter { $0.plan != plan }
        if folded.count < before { renew() }
    }
}

/// A form over the review, in the shell that forms need.
struct ReviewForm: Hashable, Sendable {
    var plan: Int
    var place: DraftPlace
    var form: Form
}
