/// Something a person does to a ledger. All changes go through one door, `Store.apply`, which also writes history.
public enum Change: Hashable, Sendable {
    /// Ticks the open milestones of those rows as finished on a day. `all` allows rows with several open ones.
    case tick([RowID], finishedOn: Day, all: Bool)
    /// Takes ticks back.
    case untick([RowID], all: Bool)
    /// Sets the status of the unfinished milestones of those rows.
    case setStatus([RowID], StatusChange, all: Bool)
    /// Moves the due day; the plan's own day stays beside it.
    case setDue([RowID], Day?, reason: String?, all: Bool)
    /// Adds a note to each of those rows.
    case addNote([RowID], String)
    case add(NewRow)
    /// Sets fields of those rows to the same.
    case edit([RowID], RowFields)
    /// Gives a row another place: the end of a row that can hold it, or the place of a row of its own kind, which makes room.
    case move(RowID, to: RowID)
    /// Takes rows out of the plan, with a reason: all their open milestones, or a row that holds none itself.
    case withdraw([RowID], reason: String)
    /// Breaks a measure into dated steps. Its last open milestone becomes the last step and keeps the plan's own day; the others are
    /// added before it.
    case divide(RowID, [MilestoneStep])
    /// Closes a plan (归档) and copies what is not done into the plan of that code.
    case close(RowID, carryingInto: String?)
    case reopen(RowID)
    case addUnit(district: RowID, Unit)
    /// Makes a name one more name of a unit, which is known by any of its names. A unit of that name becomes one with it.
    case alias(district: RowID, unit: String, name: String)
    /// Takes back the newest step of the same user that is not yet undone.
    case undo
    /// Restores what the last undo took back.
    case redo

    /// The stable name of what was done, as history and `log --json` have it.
    public var action: HistoryAction {
        switch self {
        case .tick: .tick
        case .untick: .untick
        case .setStatus: .status
        case .setDue: .due
        case .addNote: .note
        case .add: .add
        case .edit: .edit
        case .move: .move
        case .withdraw: .withdraw
        case .divide: .divide
        case .close: .close
        case .reopen: .reopen
        case .addUnit: .addUnit
        case .alias: .alias
        case .undo: .undo
        case .redo: .redo
        }
    }
}

/// A status with what must be said beside it.
public struct StatusChange: Hashable, Sendable {
    public var status: Status
    public var reason: String?
    /// The day to look again; needed for waiting and suspended.
    public var review: Day?

    public init(_ status: Status, reason: String? = nil, review: Day? = nil) {
        self.status = status
        self.reason = reason
        self.review = review
    }
}

/// Who does it, and the two times that history keeps: the day it counts for and the clock's stamp.
public struct Author: Hashable, Sendable {
    public var user: String
    public var day: Day
    /// `2026-11-21T08:15:00Z`
    public var stamp: String

    public init(user: String, day: Day, stamp: String) {
        self.user = user
        self.day = day
        self.stamp = stamp
    }
}

/// What history calls an entry.
public enum HistoryAction: String, Hashable, Sendable, CaseIterable {
    case initialise = "init"
    case importPlan = "import"
    case tick, untick, status, due, note, undo, redo
    case add, edit, move, withdraw, divide, close, reopen, alias
    case addUnit = "unit"
}

/// What came of a change.
public struct ChangeResult: Hashable, Sendable {
    public var action: HistoryAction
    /// For undo and redo: what was taken back or restored.
    public var target: HistoryAction?
    /// The rows that are different now, as REFs.
    public var references: [Reference]
    /// The same rows as an office says them: 江津40.2.
    public var labels: [String]
    /// The history entry; nil when nothing had to be written because the rows were that way already.
    public var entry: Int64?
    /// The row that was added first, to put the focus on; nil for other changes.
    public var added: RowID?
    /// What the next undo of the same user will take back.
    public var next: UndoStep?

    public init(
        action: HistoryAction, target: HistoryAction? = nil, references: [Reference], labels: [String], entry: Int64?,
        added: RowID? = nil, next: UndoStep? = nil
    ) {
        self.action = action
        self.target = target
        self.references = references
        self.labels = labels
        self.entry = entry
        self.added = added
        self.next = next
    }
}

/// A step that an undo would take back: 勾选 江津40.2.
public struct UndoStep: Hashable, Sendable {
    public var action: HistoryAction
    /// The rows it changed, as an office says them.
    public var labels: [String]
    /// The day that it counts for.
    public var day: Day

    public init(action: HistoryAction, labels: [String], day: Day) {
        self.action = action
        self.labels = labels
        self.day = day
    }
}

/// A change that was understood and not made. Nothing was written.
public enum Refusal: Error, Hashable, Sendable {
    /// The row holds several milestones that could be meant; these are theirs.
    case severalMilestones(Reference, [Reference])
    /// A standing milestone cannot be ticked done.
    case standing(Reference)
    case withdrawn(Reference)
    /// The row holds nothing to tick.
    case nothingToTick(Reference)
    /// Waiting, suspended and withdrawn need a reason.
    case reasonMissing(Status)
    /// Waiting and suspended need a review date.
    case reviewMissing(Status)
    /// A note without words.
    case emptyNote
    case nothingToUndo
    case nothingToRedo
    /// Somebody changed the same field later.
    case changedSince(Reference, by: String, at: String)
    /// A row of that kind needs the field.
    case fieldMissing(RowField)
    /// A row of that kind has no such field.
    case fieldNotHere(RowField, RowKind)
    /// The field belongs to each of the task's measures, which are these.
    case severalMeasures(Reference, [Reference])
    /// A row of that kind cannot be added there.
    case cannotAdd(RowKind, Reference?)
    /// A row keeps to its plan; measures and milestones keep to their task.
    case cannotMove(Reference, to: Reference)
    /// A code is made of small Latin letters, digits and hyphens, beginning with a letter.
    case badCode(String)
    /// A district or a plan has that code or name already.
    case codeTaken(String)
    case notAPlan(Reference)
    /// The plan to carry into is closed, or belongs to another district.
    case cannotCarry(into: String)
    case notADistrict(Reference)
    case unknownUnit(String)
    /// The name is one of a unit's already.
    case nameTaken(String, by: String)
    /// A unit without a name.
    case nameMissing
    /// A name that would end where it stands in a REF or a list, or is far too long.
    case badName(String)
    /// What stands in one line has more characters than that.
    case tooLong(RowField, most: Int)
    /// The steps of a measure need titles, and days in order not after its due day.
    case badSteps
    /// A district with several open plans, or none, stands for no plan.
    case districtNotAPlan(String, plans: [String])
    /// The ledger is open for reading only.
    case readOnly(ReadOnlyReason)
}

/// Why a ledger can only be read.
public enum ReadOnlyReason: Hashable, Sendable {
    /// `--read-only`
    case asked
    /// The file or its folder is not writable for this user.
    case noPermission(path: String)
    /// The file lies on a network file system, where safe writing is impossible.
    case networkFileSystem(path: String)
    /// The ledger is shown as of another day.
    case asOf(Day)
}
