/// Days as sheets count them: 45473 is 2024-06-30.
struct SheetDay: Hashable {
    var year: Int
    var month: Int
    var day: Int

    /// The day of a number, counted from 1900 (with the 29 February that this year never had) or from 1904.
    init?(serial: Int, isFrom1904: Bool) {
        let last = 2_958_465
        guard (isFrom1904 ? 0...last : 1...last).contains(serial), isFrom1904 || serial != 60 else { return nil }
        // Days before 1970-01-01.
        let start = isFrom1904 ? -24_107 : serial < 60 ? -25_568 : -25_569
        self.init(daysSince1970: start + serial)
    }

    private init(daysSince1970 days: Int) {
        // The calendar of 400 years, each beginning in March, so that the leap day comes last.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `2024-06-30`.
    var text: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
