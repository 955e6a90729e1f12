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
}
