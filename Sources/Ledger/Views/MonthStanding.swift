/// The milestones due in a month, by light: a line of the timeline. Unlike other counts by light these are of milestones.
public struct MonthStanding: Hashable, Sendable {
    /// The first day of the month.
    public var month: Day
    public var lights: LightCounts

    public init(month: Day, lights: LightCounts) {
        self.month = month
        self.lights = lights
    }

    public var done: Int { lights[.done] }
    public var total: Int { lights.total }
}

extension Day {
    /// The first day of its month.
    public var startOfMonth: Day {
        let (_, _, day) = date
        return self - (day - 1)
    }

    /// The last day of its month.
    public var endOfMonth: Day { startOfMonth.adding(months: 1) - 1 }
}
