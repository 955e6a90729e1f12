import Ledger
import Screen
import Testing
import Words

@testable import Console

/// The timeline: months with what is due in them.
@Suite struct TimelineTests {
    @Test func beginsAtThisMonth() throws {
        var driver = try ConsoleDriver()
        try driver.press("4")
        #expect(driver.frame.row(0).hasPrefix("督办 > 时间线"))
        guard case .month(let standing)? = driver.model.timeline.focusedLine else {
            Issue.record("no month in focus")
            return
        }
        #expect(standing.month == Day(2022, 6, 1) && standing.lights == LightCounts([.nearDue: 25]))
        #expect(driver.text.contains("+ 临 2022-06 本月 临25 "))
        #expect(driver.text.contains("2022-01 … 2022-03  没有到期的"))
    }

    @Test func aMonthOpensToWhatIsDueAndTicksThere() throws {
        var driver = try ConsoleDriver()
        try driver.press("4 <Up> <Right> <Down>")
        let entry = try #require(driver.model.timeline.focusedEntry)
        #expect(entry.due.startOfMonth == Day(2022, 5, 1) && entry.verdict.light == .overdue)
        try driver.press("<Space>")
        #expect(driver.changes.count == 1 && driver.message.hasPrefix("已勾选"))
        // It stays where it is, done now, and the month counts it.
        #expect(driver.model.timeline.focusedEntry?.id == entry.id)
        #expect(driver.model.timeline.focusedEntry?.isDone == true)
        #expect(driver.text.contains("逾31 完1"))
        try driver.press("<Enter>")
        #expect(driver.model.overlay != nil)
        try driver.press("<Esc> <Left>")
        #expect(driver.model.timeline.focusedEntry == nil && driver.model.timeline.opened.isEmpty)
    }

    @Test func spaceOpensAMonthAndSaysSo() throws {
        var driver = try ConsoleDriver()
        try driver.press("4 <Space>")
        #expect(driver.message.contains("25") && !driver.model.timeline.opened.isEmpty)
        try driver.press("<Enter>")
        #expect(driver.model.timeline.opened.isEmpty)
    }

    @Test func takesWordsAndOtherDays() throws {
        var driver = try ConsoleDriver()
        try driver.press("4 / 电子保函 <Enter>")
        #expect(driver.model.timeline.months.map(\.total).reduce(0, +) < 10)
        try driver.press("<Esc> @ 2020-01-01 <Enter>")
        #expect(driver.model.timeline.months.first?.lights == LightCounts([.overdue: 1]))
        #expect(driver.model.timeline.months.allSatisfy { $0.month.year < 2023 })
    }

    @Test func everyMilestoneWithADayIsInOneMonth() throws {
        let driver = try ConsoleDriver()
        let milestones = try driver.ledger.store.list(Filter(), day: .ofTests).flatMap(\.milestones)
        let wanted = milestones.count { $0.milestone.due != nil && $0.milestone.countsInProgress }
        let months = try driver.ledger.store.months(day: .ofTests)
        #expect(months.map(\.total).reduce(0, +) == wanted)
        for month in months {
            let entries = try driver.ledger.store.entries(ofMonth: month.month, day: .ofTests, limit: 999)
            #expect(entries.count == month.total && entries.count { $0.isDone } == month.done)
        }
    }
}
