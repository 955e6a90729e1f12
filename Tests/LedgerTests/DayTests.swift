import Foundation
import Ledger
import Testing

@Suite("Day")
struct DayTests {
    /// Ordinals reckoned with another program.
    @Test(arguments: [
        ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1900-02-28", -25_509), ("1900-03-01", -25_508),
        ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
        ("2019-11-06", 18_206), ("2022-05-31", 19_143), ("2024-02-29", 19_782), ("2100-03-01", 47_541),
        ("9999-12-31", 2_932_896),
    ])
    func ordinal(text: String, ordinal: Int) {
        #expect(Day(text)?.ordinal == ordinal)
        #expect(Day(ordinal: ordinal).description == text)
    }

    @Test(arguments: [
        "", "2022", "2022-02-30", "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-04-31", "2022-01-00",
        "2022-2-3", "2022-02-3", "22-02-03", "2022/02/03", "20220203", "0000-01-01", "2022-05-31 ", " 2022-05-31",
        "2022-05-311", "+022-05-31", "2022-05-3a", "2022年5月31日", "２０２２-０５-３１", "2022－05－31", "2022-05-3１",
    ])
    func refuses(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [(0, 1, 1), (10_000, 1, 1), (2022, 0, 1), (2022, 13, 1), (2022, 1, 0), (2022, 1, 32), (-1, 1, 1)])
    func refuses(year: Int, month: Int, day: Int) {
        #expect(Day(year, month, day) == nil)
    }

    @Test(arguments: [
        (1900, false), (2000, true), (2019, false), (2020, true), (2022, false), (2024, true), (2100, false),
    ])
    func leapYears(year: Int, isLeap: Bool) {
        #expect((Day(year, 2, 29) != nil) == isLeap)
        #expect(Day.endOfMonth(2, year: year) == Day(year, 2, isLeap ? 29 : 28))
    }

    @Test(arguments: zip(1...12, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
    func endsOfMonths(month: Int, length: Int) {
        #expect(Day.endOfMonth(month, year: 2022) == Day(2022, month, length))
        #expect(Day(2022, month, length + 1) == nil)
    }

    @Test(arguments: [0, 13, -1])
    func noSuchMonth(month: Int) {
        #expect(Day.endOfMonth(month, year: 2022) == nil)
    }

    /// Every day of 400 years, which is where the calendar repeats: dates go up one by one and come back as they were.
    @Test func everyDayOfAnEra() throws {
        let start = try #require(Day(1800, 1, 1))
        var before = start.date
        var mistakes: [Day] = []
        for ordinal in (start.ordinal + 1)...(start.ordinal + 146_097) {
            let day = Day(ordinal: ordinal)
            let (year, month, date) = day.date
            let followsInMonth = year == before.year && month == before.month && date == before.day + 1
            let startsMonth = date == 1 && Day(before.year, before.month, before.day + 1) == nil
            if !(followsInMonth || startsMonth) || Day(year, month, date) != day { mistakes.append(day) }
            before = day.date
        }
        #expect(mistakes == [])
    }

    @Test(arguments: [
        ("2022-01-31", 1, "2022-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2019-11-06", 1, "2019-12-06"),
        ("2022-03-31", -1, "2022-02-28"), ("2022-12-15", 1, "2023-01-15"), ("2022-01-15", -1, "2021-12-15"),
        ("2022-05-31", 13, "2023-06-30"), ("2022-05-31", 0, "2022-05-31"), ("2024-02-29", 12, "2025-02-28"),
    ])
    func addingMonths(text: String, months: Int, expected: String) throws {
        #expect(try #require(Day(text)).adding(months: months).description == expected)
    }

    @Test func arithmetic() throws {
        let may = try #require(Day(2022, 5, 31))
        let june = try #require(Day(2022, 6, 1))
        #expect(may + 1 == june)
        #expect(june - 1 == may)
        #expect(june - may == 1)
        #expect(may < june && !(june < may) && !(may < may))
    }

    @Test func parts() throws {
        let day = try #require(Day(2022, 5, 3))
        #expect(day.year == 2022 && day.month == 5)
        #expect(day.short == "5-03")
        #expect(day.description == "2022-05-03")
        #expect(try #require(Day(7, 1, 9)).description == "0007-01-09")
    }

    @Test func ends() {
        #expect(Day.distantPast.description == "0001-01-01")
        #expect(Day.distantFuture.description == "9999-12-31")
    }

    @Test func codedAsText() throws {
        let days = [Day(ordinal: 0), Day(ordinal: 19_143)]
        let data = try JSONEncoder().encode(days)
        #expect(String(decoding: data, as: UTF8.self) == #"["1970-01-01","2022-05-31"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == days)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2022-02-30"]"#.utf8))
        }
    }
}
