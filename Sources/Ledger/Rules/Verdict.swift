/// A light together with what made it, so that every light can say why.
public struct Verdict: Hashable, Sendable {
    public var light: Light
    public var reason: Reason

    public init(light: Light, reason: Reason) {
        self.light = light
        self.reason = reason
    }

    /// Days past due on the day of the verdict; 0 unless overdue.
    public var daysLate: Int {
        if case .late(_, let days) = reason { return days }
        return 0
    }
}

/// Why a row shows its light. A value; `Words` has the sentence.
public enum Reason: Hashable, Sendable {
    /// Open and past due by so many days.
    case late(due: Day, days: Int)
    /// Open and due within the window; 0 days left on the due day itself.
    case near(due: Day, daysLeft: Int)
    /// Open with more time than the window.
    case timeLeft(due: Day, daysLeft: Int)
    /// Waits or is suspended until that day; `due` says what then rules again.
    case paused(Status, until: Day, due: Day?)
    /// Standing: begins, goes on or recurs.
    case standing
    /// Open without a date.
    case undated
    /// Finished on that day, so many days after it was due (0 for in time or undated).
    case finished(on: Day, due: Day?, daysLate: Int)
    /// A district, plan or section shows the worst light of the measures below it.
    case worstBelow(LightCounts)
}
