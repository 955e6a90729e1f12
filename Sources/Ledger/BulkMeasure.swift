/// A measure of a ledger that is loaded in bulk, with its milestones and all that stands above it: some lines of a CSV export.
public struct BulkMeasure: Hashable, Sendable {
    /// The first line of the file that speaks of it, from 1.
    public var line: Int
    /// By which REFs name its task; made from the number where none is given.
    public var task: String?
    public var district: String
    /// The plan's code.
    public var plan: String
    public var planTitle: String
    public var documentNumber: String?
    public var issued: Day?
    public var closed: Day?
    /// Places of the sections above, `[3, 2]` of `§3.2`, and their titles, the outermost first. Tasks may stand right below a plan.
    public var section: [Int]
    public var sectionPath: [String]
    public var number: Int
    public var title: String
    /// Place in the task, from 1.
    public var place: Int
    public var marker: String?
    public var measureTitle: String?
    public var leads: [BulkUnit]
    public var supports: [BulkUnit]
    public var scope: String?
    public var deadlines: [Deadline]
    public var figures: [Figure]
    public var summary: String?
    public var keywords: [String]
    public var text: String?
    public var remarks: Remarks
    public var notes: [Note]
    public var carriedFrom: Reference?
    public var milestones: [BulkMilestone]

    public init(line: Int, district: String, plan: String, number: Int, title: String) {
        self.line = line
        self.district = district
        self.plan = plan
        planTitle = plan
        section = []
        sectionPath = []
        self.number = number
        self.title = title
        place = 1
        leads = []
        supports = []
        deadlines = []
        figures = []
        keywords = []
        remarks = Remarks()
        notes = []
        milestones = []
    }
}

/// A unit as a measure prints it, and the name that it is known by.
public struct BulkUnit: Hashable, Sendable {
    public var printed: String
    public var name: String

    public init(printed: String, name: String) {
        self.printed = printed
        self.name = name
    }
}

/// A milestone of a measure that is loaded in bulk.
public struct BulkMilestone: Hashable, Sendable {
    /// Place in the measure, from 1.
    public var place: Int
    public var title: String?
    public var milestone: Milestone
    public var reason: String?

    public init(place: Int, title: String? = nil, milestone: Milestone, reason: String? = nil) {
        self.place = place
        self.title = title
        self.milestone = milestone
        self.reason = reason
    }
}

/// What is wrong with a line of a file that is loaded in bulk.
public struct BulkFault: Error, Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// A column that the file must have.
        case columnMissing(String)
        /// A cell that must hold something.
        case empty(column: String)
        /// A cell that holds what the column cannot.
        case unreadable(column: String, String)
        /// A quoted cell that never ends.
        case unfinished
        /// More or fewer cells than the first line has columns.
        case cells(Int, of: Int)
        case notUTF8
        /// The plan is in the ledger already, or comes again after another one.
        case planTaken(String)
        /// Another row of the file bears that REF.
        case repeated(String)
        /// A done milestone without its day, a waiting one without its review.
        case incompleteStatus(Status)
    }

    public var line: Int
    public var kind: Kind

    public init(line: Int, _ kind: Kind) {
        self.line = line
        self.kind = kind
    }
}

/// What a bulk load brought.
public struct BulkCount: Hashable, Sendable {
    public var plans = 0
    public var tasks = 0
    public var measures = 0
    public var milestones = 0

    public init() {}
}
