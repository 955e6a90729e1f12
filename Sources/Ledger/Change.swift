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
    /// Adds a note to a row.
    case addNote(RowID, String)
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

    public init(
        action: HistoryAction, target: HistoryAction? = nil, references: [Reference], labels: [String], entry: Int64?
    ) {
        self.action = action
        self.target = target
        self.references = references
        self.labels = labels
        self.entry = entry
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
