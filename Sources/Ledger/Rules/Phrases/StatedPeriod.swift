/// A stretch of the calendar that a phrase names: 2022年5月, 上半年, 6-30.
struct StatedPeriod {
    enum Part {
        case year
        /// 年底
        case yearEnd
        /// 上半年 is 1.
        case half(Int)
        /// 三季度 is 3; 前三季度 ends likewise.
        case quarter(Int)
        case quarterEnd(Int)
        case month(Int)
        case monthEnd(Int)
        /// 5月中旬 is the second of May.
        case tenDays(Int, Int)
        case day(Int, Int)
    }

    /// Nil when the phrase does not say it.
    var year: Int?
    var part: Part

    /// The first and the last day; nil when the calendar has no such period.
    func days(of year: Int) -> (first: Day, last: Day)? {
        switch part {
        case .year: months(1...12, year)
        case .yearEnd: lastDay(12, year)
        case .half(let half): months(half == 1 ? 1...6 : 7...12, year)
        case .quarter(let quarter): (1...4).contains(quarter) ? months(quarter * 3 - 2...quarter * 3, year) : nil
        case .quarterEnd(let quarter): (1...4).contains(quarter) ? lastDay(quarter * 3, year) : nil
        case .month(let month): (1...12).contains(month) ? months(month...month, year) : nil
        case .monthEnd(let month): lastDay(month, year)
        case .tenDays(let month, let third): tenDays(month, third, year)
        case .day(let month, let day): Day(year, month, day).map { ($0, $0) }
        }
    }

    /// The days by the year that is said, else by the year of the plan's issue, or the next when they would be over by then.
    func days(issued: Day) -> (first: Day, last: Day)? {
        if let year { return days(of: year) }
        if let days = days(of: issued.year), days.last >= issued { return days }
        return days(of: issued.year + 1)
    }

    private func months(_ months: ClosedRange<Int>, _ year: Int) -> (first: Day, last: Day)? {
        guard let first = Day(year, months.lowerBound, 1) else { return nil }
        return endOfMonth(months.upperBound, year).map { (first, $0) }
    }

    private func lastDay(_ month: Int, _ year: Int) -> (first: Day, last: Day)? {
        endOfMonth(month, year).map { ($0, $0) }
    }

    private func tenDays(_ month: Int, _ third: Int, _ year: Int) -> (first: Day, last: Day)? {
        guard let first = Day(year, month, third * 10 - 9), let end = endOfMonth(month, year) else { return nil }
        return (first, third == 3 ? end : first + 9)
    }

    private func endOfMonth(_ month: Int, _ year: Int) -> Day? {
        (1...9999).contains(year) ? Day.endOfMonth(month, year: year) : nil
    }
}
