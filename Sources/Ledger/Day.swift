/// A calendar day, without clock or time zone: `Day(2022, 5, 31)`.
///
/// Every date in duban is a day. “2022年5月” is due on 2022-05-31 and late from 06-01.
public struct Day: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Days since 1970-01-01, which is 0. This is also the stored form.
    public let ordinal: Int

    /// The day so many days after 1970-01-01 (before it, if negative).
    public init(ordinal: Int) {
        self.ordinal = ordinal
    }

    /// The day of that date; nil when there is none, such as 2022-02-30 or 2022-13-01. Years run from 1 to 9999.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        ordinal = Day.ordinal(year, month, day)
    }

    /// Reads `2022-05-31`, the one form that the command line and the store use; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year, month, day)
    }

    /// Year, month and day of the date.
    public var date: (year: Int, month: Int, day: Int) {
        // Days are counted in eras of 400 years that begin on March 1st, so that a leap day closes its year.
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// `2022`
    public var year: Int { date.year }
    /// `5` of 2022-05-31
    public var month: Int { date.month }

    /// `2022-05-31`
    public var description: String {
        let (year, month, day) = date
        return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
    }

    /// Of the years in which plans are written, 1900 to 2199; others are slips of the hand: 0222-06-15.
    public var isOfOurTime: Bool { (1900...2199).contains(year) }

    /// `5-31` of 2022-05-31, for columns where the year is plain.
    public var short: String {
        let (_, month, day) = date
        return "\(month)-" + Day.padded(day, 2)
    }

    /// The last day of that month: 2022-05-31 for May 2022; nil when there is no such month.
    public static func endOfMonth(_ month: Int, year: Int) -> Day? {
        guard (1...12).contains(month) else { return nil }
        return Day(year, month, length(ofMonth: month, year: year))
    }

    /// The same day of a later (or earlier) month, or that month's last day where it is shorter: one month after
    /// 2022-01-31 is 2022-02-28.
    public func adding(months: Int) -> Day {
        let (year, month, day) = date
        let index = year * 12 + (month - 1) + months
        let newYear = index / 12
        let newMonth = index % 12 + 1
        return Day(ordinal: Day.ordinal(newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear))))
    }

    public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
    /// The day so many days later.
    public static func + (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal + days) }
    /// The day so many days earlier.
    public static func - (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal - days) }
    /// Days from the right one to the left one.
    public static func - (left: Day, right: Day) -> Int { left.ordinal - right.ordinal }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    private static func ordinal(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day {
    /// Coded as `"2022-05-31"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day: \(text)")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
