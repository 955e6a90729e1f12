/// An entry of the history: who, when, the day it counts for, what, before and after.
public struct HistoryEntry: Hashable, Sendable, Identifiable {
    /// One field of one row.
    public struct Edit: Hashable, Sendable {
        public var row: RowID
        /// Nil for a unit, and for a row that is no more because its addition was undone.
        public var reference: Reference?
        /// The row as an office says it, 江津40.2; a unit's name.
        public var label: String
        /// `status`, `due`, `title`, `leads` …; `row` for a row that was added or taken away, with its title.
        public var field: String
        /// What stood there and what stands there now, as a person reads it; names of units are joined by 、.
        public var before: String?
        public var after: String?

        public init(
            row: RowID, reference: Reference?, label: String, field: String, before: String?, after: String?
        ) {
            self.row = row
            self.reference = reference
            self.label = label
            self.field = field
            self.before = before
            self.after = after
        }
    }

    public var id: Int64
    public var stamp: String
    public var day: Day
    public var user: String
    public var action: HistoryAction
    /// The entry that an undo took back or a redo restored.
    public var target: Int64?
    /// What the entry is about, in one word: a plan's code, a digest.
    public var subject: String?
    /// Below a plan that an import brought the rows are only counted, in `brought`.
    public var edits: [Edit]
    /// What a document brought new; nil for any entry that is not of an import.
    public var brought: BroughtCount?
    /// SHA-256 of the chain up to here, in hexadecimal.
    public var hash: String
    /// Taken back, and not restored since.
    public var isUndone: Bool

    public init(
        id: Int64, stamp: String, day: Day, user: String, action: HistoryAction, target: Int64?, subject: String?,
        edits: [Edit], brought: BroughtCount? = nil, hash: String, isUndone: Bool = false
    ) {
        self.id = id
        self.stamp = stamp
        self.day = day
        self.user = user
        self.action = action
        self.target = target
        self.subject = subject
        self.edits = edits
        self.brought = brought
        self.hash = hash
        self.isUndone = isUndone
    }
}

/// How much a document brought new into a plan.
public struct BroughtCount: Hashable, Sendable {
    public var plans = 0
    public var tasks = 0
    public var measures = 0
    public var milestones = 0
    /// Measures that got their official wording.
    public var texts = 0

    public init() {}
}

extension HistoryEntry {
    /// The edits worth naming: of rows that came or went together with the task or measure that holds them only that one; of an import
    /// not the wordings that it gave, nor their lines.
    public var plainEdits: [Edit] {
        guard brought != nil else { return topEdits }
        return topEdits.filter { edit in
            !(edit.field == "text" && (edit.before == nil || edit.after == nil)) && edit.field != "remarks"
                && edit.field != "figures"
        }
    }

    private var topEdits: [Edit] {
        let whole = Set(edits.lazy.filter { $0.field == "row" }.map(\.row))
        guard !whole.isEmpty else { return edits }
        return edits.filter { edit in
            guard edit.field == "row" else { return true }
            switch edit.row {
            case .node, .task, .unit: return true
            case .measure(let task, _): return !whole.contains(.task(task))
            case .milestone(let task, let measure, _):
                return !whole.contains(.task(task)) && !whole.contains(.measure(task: task, measure: measure))
            }
        }
    }
}

/// A fault that `verify` found, with its place.
public enum VerifyFault: Hashable, Sendable {
    /// SQLite's own check, in its words.
    case integrity(String)
    /// The chain breaks at that entry.
    case chain(entry: Int64)
    /// A stored count differs from the recount.
    case count(what: String, stored: Int, recounted: Int)
    /// The rows of an imported plan differ from what was brought in, and no entry of the history says so.
    case imported(plan: String)
    /// A row's fields differ from what history says was last written.
    case row(Reference, field: String)
}
