/// The rule that lights a milestone on a day (DESIGN: lights).
public struct LightRule: Hashable, Sendable {
    /// Days left, the due day included as 0, up to which an open milestone is near due.
    public var nearWindow: Int

    /// The usual rule: near due from 30 days before.
    public init(nearWindow: Int = 30) {
        self.nearWindow = nearWindow
    }

    /// The light of a milestone on `day` and why; nil when it is withdrawn.
    public func verdict(on milestone: Milestone, day: Day) -> Verdict? {
        switch milestone.status {
        case .withdrawn:
            return nil
        case .done:
            let finished = milestone.finishedOn ?? day
            let late = milestone.due.map { max(0, finished - $0) } ?? 0
            return Verdict(light: .done, reason: .finished(on: finished, due: milestone.due, daysLate: late))
        case .waiting, .suspended:
            if let review = milestone.review, day <= review {
                return Verdict(light: .waiting, reason: .paused(milestone.status, until: review, due: milestone.due))
            }
            return unfinished(milestone, day: day)
        case .open:
            return unfinished(milestone, day: day)
        }
    }

    /// The light of a row with those milestones below it: the worst, and among equals the one that is due first. Nil when
    /// all are withdrawn or there is none.
    public func verdict(on milestones: some Sequence<Milestone>, day: Day) -> Verdict? {
        leading(milestones, day: day)?.verdict
    }

    /// The milestone whose light a row shows, with its verdict and its place in the sequence.
    public func leading(
        _ milestones: some Sequence<Milestone>, day: Day
    ) -> (place: Int, milestone: Milestone, verdict: Verdict)? {
        var best: (place: Int, milestone: Milestone, verdict: Verdict)?
        for (place, milestone) in milestones.enumerated() {
            guard let verdict = verdict(on: milestone, day: day) else { continue }
            if let known = best {
                let isWorse = verdict.light < known.verdict.light
                let isEarlier =
                    verdict.light == known.verdict.light && verdict.light != .done
                    && (milestone.due ?? .distantFuture) < (known.milestone.due ?? .distantFuture)
                guard isWorse || isEarlier else { continue }
            }
            best = (place, milestone, verdict)
        }
        return best
    }

    private func unfinished(_ milestone: Milestone, day: Day) -> Verdict {
        if milestone.isStanding { return Verdict(light: .standing, reason: .standing) }
        guard let due = milestone.due else { return Verdict(light: .standing, reason: .undated) }
        let left = due - day
        if left < 0 { return Verdict(light: .overdue, reason: .late(due: due, days: -left)) }
        if left <= nearWindow { return Verdict(light: .nearDue, reason: .near(due: due, daysLeft: left)) }
        return Verdict(light: .onTime, reason: .timeLeft(due: due, daysLeft: left))
    }
}

extension Day {
    /// Later than any day of a plan: 9999-12-31.
    public static let distantFuture = Day(ordinal: 2_932_896)
    /// Earlier than any day of a plan: 0001-01-01.
    public static let distantPast = Day(ordinal: -719_162)
}
