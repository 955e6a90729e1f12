/// Where a milestone stands (状态). Status belongs to milestones; set on a row above, it goes to all its open ones.
public enum Status: String, Hashable, Sendable, CaseIterable {
    /// To be done.
    case open
    /// Ticked.
    case done
    /// On someone else, such as the city; needs a reason and a review date.
    case waiting
    /// Put off; needs a reason and a review date.
    case suspended
    /// Taken out of the plan; needs a reason, and leaves every count.
    case withdrawn

    /// Waiting and suspended light 待 until their review date.
    public var isPaused: Bool { self == .waiting || self == .suspended }
    /// Still has to be ticked some day.
    public var isUnfinished: Bool { self == .open || isPaused }
    /// What must be said with it: a reason, and for a pause a review date too.
    public var needsReason: Bool { isPaused || self == .withdrawn }
}
