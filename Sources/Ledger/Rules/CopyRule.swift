/// Which safety copies are kept: all of the last 7 days, then the newest of each week for 4 weeks, then the newest of each month
/// for 12 months.
public enum CopyRule {
    /// The copies to keep of those there are. Weeks begin on Monday; the present week and month count besides the 4 and the 12.
    /// A copy of a later day, made while the clock was wrong, is kept.
    public static func keep(_ copies: [CopyName], today: Day) -> Set<CopyName> {
        var kept = Set(copies.filter { $0.day > today - 7 })
        let older = copies.filter { $0.day <= today }.sorted(by: >)
        var weeks: Set<Int> = []
        var months: Set<Int> = []
        for copy in older {
            if week(today) - week(copy.day) <= 4, weeks.insert(week(copy.day)).inserted { kept.insert(copy) }
            if month(today) - month(copy.day) <= 12, months.insert(month(copy.day)).inserted { kept.insert(copy) }
        }
        return kept
    }

    /// Weeks since the one of 1970-01-01, a Thursday.
    private static func week(_ day: Day) -> Int {
        let days = day.ordinal + 3
        return days >= 0 ? days / 7 : (days - 6) / 7
    }

    private static func month(_ day: Day) -> Int {
        let (year, month, _) = day.date
        return year * 12 + month
    }
}
