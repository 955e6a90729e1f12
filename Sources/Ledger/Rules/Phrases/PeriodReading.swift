extension PhraseCursor {
    /// A period of the calendar: 2022年5月, 今年10月底, 2024/6/30, 20240630, 三季度. Nil, and nothing happened, for anything else.
    mutating func period(issued: Day) -> StatedPeriod? {
        attempt { cursor in
            if let offset = cursor.takeAny(of: yearWords) { return cursor.part(ofYear: issued.year + offset) }
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
                return cursor.rest(ofShort: number.value)
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
    private mutating func rest(ofShort number: Int) -> StatedPeriod? {
        if take("月") { return StatedPeriod(part: monthPart(number)) }
        if take("年") { return part(ofYear: 2000 + number) }
        guard takeSeparator(), let second = self.number(digits: 2) else { return nil }
        // 1-6月 is a stretch of months.
        if take("月") { return StatedPeriod(part: monthPart(second.value)) }
        _ = takeAny(of: dayWords)
        return StatedPeriod(part: .day(number, second.value))
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
            if cursor.take("月") { return cursor.monthPart(first.value) }
            guard cursor.takeSeparator(), let last = cursor.number(digits: 2), cursor.take("月") else { return nil }
            return cursor.monthPart(last.value)
        }
        return StatedPeriod(year: year, part: month ?? .year)
    }

    private mutating func halfOrQuarter() -> StatedPeriod.Part? {
        attempt { cursor in
            if let part = cursor.takeAny(of: halves) { return part }
            _ = cursor.takeAny(of: ["第", "前"])
            guard let quarter = cursor.number(digits: 1), cursor.take("季") else { return nil }
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
    ("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1), ("次年", 1), ("来年", 1), ("后年", 2),
]

private let yearEnds: [(word: String, meaning: StatedPeriod.Part)] = [
    ("年底", .yearEnd), ("年末", .yearEnd), ("全年", .year), ("年内", .year), ("年度内", .year), ("年终", .yearEnd),
]

private let halves: [(word: String, meaning: StatedPeriod.Part)] = [
    ("上半年", .half(1)), ("前半年", .half(1)), ("下半年", .half(2)), ("后半年", .half(2)),
]

private let thirds: [(word: String, meaning: Int)] = [
    ("上旬", 1), ("中旬", 2), ("下旬", 3), ("初", 1), ("中", 2),
]

private let ends = ["底", "末"]
private let monthEnds = ["月底", "月末", "底", "末"]
private let dayWords = ["日", "号"]
