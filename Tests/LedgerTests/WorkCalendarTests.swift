import Foundation
import Ledger
import Testing

/// Working days, and the calendar that comes with duban.
@Suite("work calendar")
struct WorkCalendarTests {
    private static func bundled() throws -> WorkCalendar {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        let text = try String(contentsOf: folder.appendingPathComponent("Resources/work-calendar.txt"), encoding: .utf8)
        return try WorkCalendar.read(text).get()
    }

    @Test func weekends() throws {
        let days = (0..<14).map { Day(ordinal: $0) }.filter(\.isWeekend)
        // 1970-01-03 was a Saturday.
        #expect(days.map(\.ordinal) == [2, 3, 9, 10])
        #expect(Day(2026, 11, 21)?.isWeekend == true)
        #expect(Day(1969, 12, 28)?.isWeekend == true)
        #expect(Day(1969, 12, 29)?.isWeekend == false)
    }

    @Test(arguments: [
        (1, "2024-03-01", "2024-03-04"), (5, "2024-03-01", "2024-03-08"), (0, "2024-03-02", "2024-03-02"),
        // 春节: eight days off, two Sundays worked.
        (20, "2024-02-02", "2024-03-06"), (1, "2024-02-09", "2024-02-18"), (10, "2022-09-26", "2022-10-13"),
        (15, "2026-02-13", "2026-03-12"), (3, "2020-01-23", "2020-02-05"),
    ])
    func counts(count: Int, from: String, expected: String) throws {
        let day = try #require(Day(from))
        #expect(try Self.bundled().day(count, workingDaysAfter: day)?.description == expected)
    }

    @Test func withoutHolidaysWeekdaysCount() throws {
        let day = try #require(Day("2024-02-02"))
        #expect(WorkCalendar().day(20, workingDaysAfter: day)?.description == "2024-03-01")
        #expect(WorkCalendar().day(9_999_999, workingDaysAfter: day) == nil)
    }

    @Test func knowsItsYears() throws {
        let calendar = try Self.bundled()
        #expect(calendar.sources.keys.sorted() == Array(2019...2026))
        let known = try #require(Day("2026-12-01"))
        #expect(calendar.knows(from: known, to: known + 30))
        #expect(!calendar.knows(from: known, to: known + 31))
        #expect(!WorkCalendar().knows(from: known, to: known))
    }

    @Test(arguments: 2019...2026)
    func eachYearIsThatOfItsNotices(year: Int) throws {
        let calendar = try Self.bundled()
        #expect(calendar.sources[year]?.contains("国务院办公厅") == true)
        let days = try (Self.first(year).ordinal...Self.last(year).ordinal).map { Day(ordinal: $0) }
        let off = days.filter { calendar.daysOff.contains($0) }
        let worked = days.filter { calendar.daysWorked.contains($0) }
        let areWeekends = worked.allSatisfy(\.isWeekend)
        #expect(areWeekends)
        #expect(Set(off).isDisjoint(with: worked))
        // Every weekend day worked gives a weekday off; what is left are the public holidays of the year: 11, since 2025 13. In 2020
        // 春节 was longer by a Friday and a Saturday that was to be worked.
        let holidays = off.filter { !$0.isWeekend }.count - worked.count
        #expect(holidays == (year >= 2025 ? 13 : year == 2020 ? 13 : 11))
        // Five to seven rows of days off, each day of which is off.
        let rows = off.filter { !calendar.daysOff.contains($0 - 1) }
        #expect((5...7).contains(rows.count))
        let always = off.filter { ["01-01", "05-01", "10-01", "10-02"].contains($0.description.suffix(5)) }
        #expect(always.count == 4)
    }

    /// From the days of the old year that belong to 元旦, to those that belong to the next one's.
    private static func first(_ year: Int) throws -> Day { try #require(Day(year - 1, 12, 28)) }
    private static func last(_ year: Int) throws -> Day { try #require(Day(year, 12, 27)) }

    @Test(arguments: [
        "休 2024-02-10", "休 2024-02-17 2024-02-10", "休 2024-02-30 2024-03-01", "班", "班 2024-02-05", "班 2024-02-04 x",
        "年 2024", "年 MMXXIV 通知", "假 2024-01-01 2024-01-01", "休 2024-01-01 2024-12-31",
    ])
    func lineThatSaysNothing(line: String) {
        #expect(WorkCalendar.read("# 注\n\n" + line) == .failure(WorkCalendar.Fault(line: 3, text: line)))
    }

    @Test func readsLines() throws {
        let calendar = try WorkCalendar.read("年 2031 本地 通知\n休 2031-05-01 2031-05-03 劳动节\r\n班 2031-05-04\n").get()
        #expect(calendar.sources == [2031: "本地 通知"])
        #expect(calendar.daysOff.map(\.description).sorted() == ["2031-05-01", "2031-05-02", "2031-05-03"])
        #expect(calendar.daysWorked.map(\.description) == ["2031-05-04"])
    }
}
