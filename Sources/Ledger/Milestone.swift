/// The facts of a milestone (节点) that its light depends on. Milestones are what people tick.
public struct Milestone: Hashable, Sendable {
    public var status: Status
    /// The day it is due now; nil for none.
    public var due: Day?
    /// The plan's own day, kept for good when `due` was changed (“原 5-31”).
    public var plannedDue: Day?
    /// The day it was finished, while its status is done.
    public var finishedOn: Day?
    /// The day to look again, while waiting or suspended.
    public var review: Day?
    /// Starts, goes on or recurs (2022年2月起, 长期, 每月): cannot be ticked done and stands outside every progress figure.
    public var isStanding: Bool

    public init(
        status: Status = .open, due: Day? = nil, plannedDue: Day? = nil, finishedOn: Day? = nil, review: Day? = nil,
        isStanding: Bool = false
    ) {
        self.status = status
        self.due = due
        self.plannedDue = plannedDue
        self.finishedOn = finishedOn
        self.review = review
        self.isStanding = isStanding
    }

    /// Counts in progress figures: neither standing nor withdrawn.
    public var countsInProgress: Bool { !isStanding && status != .withdrawn }
}
