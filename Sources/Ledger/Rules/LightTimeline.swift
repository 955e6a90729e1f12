/// The lights of a measure over all days, as stretches. Nothing in it depends on today.
///
/// The store keeps, for every node and unit, how each count changes from day to day; the light count of any day is then a sum
/// over the changes up to it. Those changes come from here, so the counts and `LightRule` cannot disagree.
public struct LightTimeline: Hashable, Sendable {
    /// From `start` on, until the next stretch starts, the measure shows `light`.
    public struct Stretch: Hashable, Sendable {
        public var start: Day
        public var light: Light
        /// The due day that made it overdue, from which the days late are counted; nil for other lights.
        public var lateSince: Day?

        public init(start: Day, light: Light, lateSince: Day? = nil) {
            self.start = start
            self.light = light
            self.lateSince = lateSince
        }
    }

    /// In order of days, the first starting at `Day.distantPast`; empty when all milestones are withdrawn.
    public var stretches: [Stretch]

    /// The lights of a measure with those milestones under that rule.
    public init(of milestones: [Milestone], rule: LightRule = LightRule()) {
        var turns: Set<Day> = [.distantPast]
        for milestone in milestones where milestone.status.isUnfinished {
            if let due = milestone.due {
                turns.insert(due - rule.nearWindow)
                turns.insert(due + 1)
            }
            if milestone.status.isPaused, let review = milestone.review { turns.insert(review + 1) }
        }
        stretches = []
        for day in turns.sorted() {
            guard let verdict = rule.verdict(on: milestones, day: day) else { continue }
            var lateSince: Day?
            if case .late(let due, _) = verdict.reason { lateSince = due }
            if let last = stretches.last, last.light == verdict.light, last.lateSince == lateSince { continue }
            stretches.append(Stretch(start: day, light: verdict.light, lateSince: lateSince))
        }
    }

    /// The light on a day; nil when all milestones are withdrawn.
    public func light(on day: Day) -> Light? {
        stretches.last { $0.start <= day }?.light
    }
}
