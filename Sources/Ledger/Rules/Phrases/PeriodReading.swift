extension PhraseCursor {
    /// A period of the calendar: 2022年5月, 今年10月底, 2024/6/30, 20240630, 三季度. Nil, and nothing happened, for anything else.
    mutating func period(issued: Day) -> StatedPeriod? {
        attempt { cursor in
            if let offset = cursor.takeAny(of: yearWords) { return cursor.part(ofYear: issued.year + offset) }
            if let offset = cursor.takeAny(of: monthWords) { return cursor.part(ofMonth: offset, after: issued) }
            if let year = cursor.endOfFiveYears() { return StatedPeriod(year: year, part: .yearEnd) }
            if let part = cursor.takeAny(of: yearEnds) { return StatedPeriod(part: part) }
            if let part = cursor.halfOrQuarter() { return StatedPeriod(part: part) }
            guard let number = cursor.number(digits: 8) else { return nil }
            switch number.digits {
            case 8:
                let (year, day) = (number.value / 10_000, number.value % 10_000)
                return StatedPeriod(year: year, part: .day(day / 100, day % 100))
            case 6:
                return StatedPeriod(year: number.value / 100, part: .month(number.value % 100))
            case 4:
                return cursor.rest(ofYear: number.value)
            case 1, 2:
                return cursor.rest(ofShort: number, issued: issued)
            default:
                return nil
            }
        }
    }

    /// What follows the figures of a year: 年5月, -05-31, nothing.
    private mutating func rest(ofYear year: Int) -> StatedPeriod? {
        if take("年") { return part(ofYear: year) }
        if let part = attempt({ $0.numericPart() }) { return StatedPeriod(year: year, part: part) }
        return (1900...2999).contains(year) ? StatedPeriod(year: year, part: .year) : nil
    }

    /// What follows one or two figures: 月, -30, 年 of 22年.
    private mutating func rest(ofShort number: (value: Int, digits: Int), issued: Day) -> StatedPeriod? {
        if take("月") { return StatedPeriod(part: monthPart(number.value)) }
        // 22年 is a year where it lies near; 1年 and 10年 are lengths of time.
        let year = 2000 + number.value
        let isYear = number.digits == 2 && (issued.year - 5...issued.year + 15).contains(year)
        if take("年") { return isYear ? part(ofYear: year) : nil }
        // 1-6月 and 1至6月 are stretches of months.
        if let last = attempt({ $0.endOfMonths() }) { return StatedPeriod(part: last) }
        // 24.6 and 24.6.30
        if isYear, number.value > 12, let part = attempt({ $0.numericPart() }) {
            return StatedPeriod(year: year, part: part)
        }
        guard takeSeparator(), let second = self.number(digits: 2) else { return nil }
        _ = takeAny(of: dayWords)
        return StatedPeriod(part: .day(number.value, second.value))
    }

    /// `-05-31`, `/5/31`, `.5`, `.5月底`.
    private mutating func numericPart() -> StatedPeriod.Part? {
        guard takeSeparator(), let month = number(digits: 2) else { return nil }
        if take("月") { return monthPart(month.value) }
        let day = attempt { cursor in cursor.takeSeparator() ? cursor.number(digits: 2) : nil }
        guard let day else { return .month(month.value) }
        _ = takeAny(of: dayWords)
        return .day(month.value, day.value)
    }

    /// What follows a year in words: 底, 上半年, 三季度, 5月中旬, nothing.
    private mutating func part(ofYear year: Int) -> StatedPeriod {
        _ = take("度")
        if let part = takeAny(of: yearEnds) { return StatedPeriod(year: year, part: part) }
        if takeAny(of: ends) { return StatedPeriod(year: year, part: .yearEnd) }
        if let part = halfOrQuarter() { return StatedPeriod(year: year, part: part) }
        let month = attempt { cursor -> StatedPeriod.Part? in
            guard let first = cursor.number(digits: 2) else { return nil }
            return cursor.take("月") ? cursor.monthPart(first.value) : cursor.endOfMonths()
        }
        return StatedPeriod(year: year, part: month ?? .year)
    }

    /// Behind the first of several months: -6月, 至6月底.
    private mutating func endOfMonths() -> StatedPeriod.Part? {
        guard takeAny(of: between), let last = number(digits: 2), take("月") else { return nil }
        return monthPart(last.value)
    }

    /// 本月底, 下月
    private mutating func part(ofMonth offset: Int, after issued: Day) -> StatedPeriod {
        let month = issued.adding(months: offset)
        return StatedPeriod(year: month.year, part: monthPart(month.month))
    }

    /// “十四五”末, 十四五期间: the year in which those five years end.
    private mutating func endOfFiveYears() -> Int? {
        attempt { cursor in
            _ = cursor.takeAny(of: ["“", "\""])
            guard cursor.take("十"), let plan = cursor.takeAny(of: fiveYears), cursor.take("五") else { return nil }
            _ = cursor.takeAny(of: ["”", "\""])
            _ = cursor.takeAny(of: ["规划", "时"])
            guard cursor.takeAny(of: ["期间", "期内", "期末", "末期", "末", "期"]) else { return nil }
            return 2005 + plan * 5
        }
    }

    private mutating func halfOrQuarter() -> StatedPeriod.Part? {
        attempt { cursor in
            if let part = cursor.takeAny(of: halves) { return part }
            _ = cursor.takeAny(of: ["第", "前"])
            guard var quarter = cursor.number(digits: 1) else { return nil }
            // 二、三季度 and 第二至第三季度 end with the last.
            let last = cursor.attempt { cursor in
                guard cursor.takeAny(of: between + ["、", "季度至", "季度到"]) else { return (value: Int, digits: Int)?.none }
                _ = cursor.take("第")
                return cursor.number(digits: 1)
            }
            quarter = last ?? quarter
            guard cursor.take("季") else { return nil }
            _ = cursor.take("度")
            return cursor.takeAny(of: ends) ? .quarterEnd(quarter.value) : .quarter(quarter.value)
        }
    }

    /// What follows 月: 30日, 底, 中旬, nothing.
    private mutating func monthPart(_ month: Int) -> StatedPeriod.Part {
        _ = take("份")
        if let third = takeAny(of: thirds) { return .tenDays(month, third) }
        if takeAny(of: monthEnds) { return .monthEnd(month) }
        guard let day = number(digits: 2) else { return .month(month) }
        _ = takeAny(of: dayWords)
        return .day(month, day.value)
    }

    private mutating func takeSeparator() -> Bool { takeAny(of: ["-", "/", "."]) }
}

private let yearWords: [(word: String, meaning: Int)] = [
    ("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("来年", 1), ("翌年", 1), ("后年", 2),
]

private let monthWords: [(word: String, meaning: Int)] = [
    ("本月", 0), ("当月", 0), ("下个月", 1), ("下月", 1), ("次月", 1),
]

private let fiveYears: [(word: String, meaning: Int)] = [("三", 3), ("四", 4), ("五", 5), ("六", 6)]

private let between = ["-", "/", "—", "–", "~", "至", "到"]

private let yearEnds: [(word: String, meaning: StatedPeriod.Part)] = [
    ("年底", .yearEnd), ("年末", .yearEnd), ("全年", .year), ("年内", .year), ("年度内", .year), ("年终", .yearEnd),
]

private let halves: [(word: String, meaning: StatedPeriod.Part)] = [
    ("上半年末", .half(1)), ("上半年底", .half(1)), ("上半年", .half(1)), ("前半年", .half(1)),
    ("下半年末", .half(2)), ("下半年底", .half(2)), ("下半年", .half(2)), ("后半年", .half(2)),
]

private let thirds: [(word: String, meaning: Int)] = [
    ("上旬", 1), ("中旬", 2), ("下旬", 3), ("初", 1), ("中", 2),
]

private let ends = ["底", "末"]
private let monthEnds = ["月底", "月末", "底", "末"]
private let dayWords = ["日", "号"]
