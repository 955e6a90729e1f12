/// How much is done: ticked milestones of all, and standing ones apart (“3/10 +3 常”).
public struct Progress: Hashable, Sendable {
    public var done: Int
    public var total: Int
    /// Standing milestones, which are outside both figures.
    public var standing: Int

    public init(done: Int = 0, total: Int = 0, standing: Int = 0) {
        self.done = done
        self.total = total
        self.standing = standing
    }

    /// Of those milestones, withdrawn ones left out.
    public init(of milestones: some Sequence<Milestone>) {
        self.init()
        for milestone in milestones where milestone.status != .withdrawn {
            if milestone.isStanding {
                standing += 1
            } else {
                total += 1
                if milestone.status == .done { done += 1 }
            }
        }
    }

    public static func + (left: Progress, right: Progress) -> Progress {
        Progress(
            done: left.done + right.done, total: left.total + right.total, standing: left.standing + right.standing)
    }
    public static func - (left: Progress, right: Progress) -> Progress {
        Progress(
            done: left.done - right.done, total: left.total - right.total, standing: left.standing - right.standing)
    }
}
