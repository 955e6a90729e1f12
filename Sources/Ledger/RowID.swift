/// The lasting identity of a row of the tree, or of a unit. It stays through ticks, sorts, filters, edits and moves.
///
/// Nodes are districts, plans and sections. A measure and a milestone are known by their place in their task, which is given once
/// and never used again.
public enum RowID: Hashable, Sendable {
    case node(Int64)
    case task(Int64)
    case measure(task: Int64, measure: Int)
    case milestone(task: Int64, measure: Int, milestone: Int)
    case unit(Int64)

    /// The task that the row is or belongs to; nil for nodes and units.
    public var task: Int64? {
        switch self {
        case .node, .unit: nil
        case .task(let task), .measure(let task, _), .milestone(let task, _, _): task
        }
    }

    /// Whether it is part of that row, as its identity tells: a measure or milestone of a task, a milestone of a measure.
    public func lies(below row: RowID) -> Bool {
        switch (row, self) {
        case (.task(let task), .measure(let own, _)), (.task(let task), .milestone(let own, _, _)): task == own
        case (.measure(let task, let measure), .milestone(let own, let place, _)): task == own && measure == place
        default: false
        }
    }
}

/// What a row of the tree is.
public enum RowKind: Int, Hashable, Sendable, CaseIterable {
    case district = 1
    case plan, section, task, measure, milestone

    /// Districts, plans and sections, which are kept as nodes.
    public var isNode: Bool { rawValue <= RowKind.section.rawValue }
}
