extension MilestoneStep {
    /// Steps of those titles whose days are spread evenly: the last is due on `last`, and each takes as long as the others from
    /// `first` on. 方案、落实、验收 from 2022-03-31 to 2022-06-30 are due on 04-30, 05-30 and 06-30. Where `last` is not after `first` all
    /// are due on it.
    public static func spread(titles: [String], from first: Day, to last: Day) -> [MilestoneStep] {
        let days = max(0, last.ordinal - first.ordinal)
        return titles.enumerated().map { place, title in
            MilestoneStep(title: title, due: last - days + days * (place + 1) / titles.count)
        }
    }

    /// What a template proposes for a measure that has those milestones: the last step is due when the last unfinished one is, and the
    /// days are spread from `today` where there is still time, else from the plan's issue, never from before an earlier milestone is
    /// due. 方案、落实、验收 for a measure due on 2022-06-30, on 2022-03-31: 04-30, 05-30, 06-30. Without a due day none is proposed.
    public static func proposed(
        titles: [String], for milestones: [Milestone], issued: Day, today: Day
    ) -> [MilestoneStep] {
        guard let last = milestones.lastToDivide, let due = milestones[last].due else {
            return titles.map { MilestoneStep(title: $0, due: nil) }
        }
        let earlier = milestones[..<last].filter(\.countsInProgress).compactMap(\.due)
        let start = max(issued, earlier.max() ?? issued)
        return spread(titles: titles, from: today > start && today < due ? today : start, to: due)
    }
}

extension [Milestone] {
    /// The place of the milestone that becomes the last step when its measure is broken into steps: the last unfinished one. Nil where
    /// all steps would be new.
    public var lastToDivide: Int? { lastIndex { $0.status.isUnfinished && !$0.isStanding } }
}
