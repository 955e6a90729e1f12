import Ledger
import Screen
import Testing
import Words

@testable import Console

/// Changing the view, and each view's own keys.
@Suite struct ViewTests {
    @Test(arguments: [
        ("1", Model.View.tree), ("2", .units), ("3", .due), ("4", .timeline), ("5", .summary), ("6", .history),
        ("２", .units),
    ])
    func byDigit(key: String, view: Model.View) throws {
        var driver = try ConsoleDriver()
        try driver.press(key)
        #expect(driver.model.view == view)
        #expect(driver.model.overlay == nil)
    }

    @Test(arguments: [
        ("<F3> 1", Model.View.tree), ("<F3> 2", .units), ("<F3> ３", .due), ("<F3> 5", .summary),
        ("<F3> <Down> <Enter>", .units), ("<F3> <Down> <Down> <Right>", .due), ("<F3> <End> <Enter>", .history),
        ("2 <F3> <Enter>", .tree), ("2 <F3> <Esc>", .units), ("<F3> 4", .timeline), ("<F3> 7", .tree),
        ("<F3> <F3> 2", .units),
    ])
    func byMenu(keys: String, view: Model.View) throws {
        var driver = try ConsoleDriver()
        try driver.press(keys)
        #expect(driver.model.view == view)
    }

    @Test(arguments: Language.allCases)
    func theHeadSaysWhereOneIs(language: Language) throws {
        var driver = try ConsoleDriver(language: language)
        let words = Words.of(language).console
        for (key, title) in [("2", words.unitsTitle), ("3", words.dueTitle), ("5", words.summaryTitle)] {
            try driver.press(key)
            #expect(driver.frame.row(0).hasPrefix("\(words.program) > \(title)"))
            #expect(driver.frame.row(0).contains("2022-06-15"))
        }
        try driver.press("1")
        try driver.reveal("jiangjin-2022/4")
        #expect(driver.frame.row(0).hasPrefix("\(words.program) > 江津区 > "))
    }

    @Test func theTreeIsWhereItWasLeft() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("2 <Down> 3 <Down> 5 <Down> 1")
        #expect(driver.focus == "jiangjin-2022/4")
        #expect(driver.frame.hasFocusOnGlass)
    }

    // MARK: units

    @Test(arguments: ["<Enter>", "<Right>", "l"])
    func aUnitOpens(key: String) throws {
        var driver = try ConsoleDriver()
        try driver.press("2")
        let unit = try #require(driver.model.units.focusedUnit)
        try driver.press(key)
        #expect(driver.effects.contains(.readUnitRows(unit.id)))
        #expect(driver.model.units.lines.count > driver.model.units.units.count)
        try driver.press("<Down>")
        #expect(driver.focus.hasPrefix("nanan-2019/"))
        try driver.press("<Left>")
        #expect(driver.model.units.lines.count == driver.model.units.units.count)
        #expect(driver.model.units.focusedUnit?.id == unit.id)
    }

    @Test func enterOnAMeasureOfAUnitOpensItsMenu() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 <Enter> <Down> <Enter>")
        #expect(driver.text.contains("nanan-2019/1.1"))
        guard case .menu? = driver.model.overlay else {
            Issue.record("no menu")
            return
        }
    }

    /// The league: most late measures first, then days late.
    @Test func theWorstUnitsComeFirst() throws {
        var driver = try ConsoleDriver()
        try driver.press("2")
        let late = driver.model.units.units.filter(\.isRanked).map { $0.lights[.overdue] }
        #expect(late == late.sorted(by: >))
        #expect(driver.text.contains("并列牵头"))
    }

    @Test func theUnitInFocusStaysThroughATick() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 <Down> <Down> <Enter> <Down> <Space>")
        let row = driver.focus
        #expect(driver.results.count == 1)
        try driver.press("<Space>")
        #expect(driver.focus == row)
    }

    // MARK: due dates

    @Test func entriesComeByDayBelowTheirHeads() throws {
        var driver = try ConsoleDriver()
        try driver.press("3")
        let days = driver.model.agenda.lines.compactMap { line -> Day? in
            if case .entry(let entry) = line { return entry.due }
            return nil
        }
        #expect(days == days.sorted())
        #expect(try days == driver.ledger.store.dueEntries(day: .ofTests, limit: 2000).map(\.due))
        let heads = driver.model.agenda.lines.compactMap { line -> Agenda.Head? in
            if case .head(let head, _) = line { return head }
            return nil
        }
        #expect(heads == [.late, .thisMonth, .nextMonth, .later])
    }

    @Test func headsAreNeverInFocus() throws {
        var driver = try ConsoleDriver()
        try driver.press("3")
        for key in Array(repeating: Key.down, count: 150) + Array(repeating: .up, count: 150) {
            try driver.press([key])
            #expect(!driver.focus.isEmpty)
            #expect(driver.frame.hasFocusOnGlass)
        }
        try driver.press("<End>")
        #expect(!driver.focus.isEmpty)
        try driver.press("<Home>")
        #expect(driver.focus == "nanan-2019/1.1")
        #expect(driver.frame.row(1).hasPrefix("已逾期"))
    }

    @Test func upAtTheTopShowsTheHeadAgain() throws {
        var driver = try ConsoleDriver()
        try driver.press("3 <PgDn> <PgDn>")
        for _ in 0..<60 { try driver.press([.up]) }
        #expect(driver.focus == "nanan-2019/1.1")
        #expect(driver.frame.row(1).hasPrefix("已逾期"))
    }

    // MARK: summary

    @Test func theSummaryScrolls() throws {
        var driver = try ConsoleDriver()
        try driver.press("5")
        let first = driver.frame.row(1)
        try driver.press("<Down>")
        #expect(driver.frame.row(1) != first)
        try driver.press("<End>")
        let last = driver.text
        try driver.press("<Down> <PgDn>")
        #expect(driver.text == last)
        try driver.press("<Home>")
        #expect(driver.frame.row(1) == first)
    }

    @Test func whatNeedsARowSaysSoInTheSummary() throws {
        var driver = try ConsoleDriver()
        for key in ["<Space>", "s", "n", "w", "<Tab>"] {
            try driver.press("5")
            try driver.press(key)
            #expect(driver.changes == [])
            #expect(driver.model.overlay == nil)
            #expect(!driver.message.isEmpty, "\(key)")
        }
    }

    // MARK: prints

    @Test(arguments: ["1", "2", "3", "5"])
    func eachViewIsSaved(view: String) throws {
        var driver = try ConsoleDriver()
        try driver.press("\(view) p 1")
        let printout = try #require(driver.effects.lazy.compactMap(\.printout).first)
        #expect(printout.lines.count > 5)
        #expect(printout.name.hasSuffix("2022-06-15"))
        #expect(driver.message.hasPrefix("已存为"))
        let measure = DisplayWidth()
        for line in printout.lines { #expect(measure.of(line) <= 96, "\(line)") }
    }

    @Test func thePrinterIsAsked() throws {
        var driver = try ConsoleDriver()
        try driver.press("<F8> <Down> <Enter>")
        #expect(driver.effects.contains { if case .sendToPrinter = $0 { true } else { false } })
        #expect(driver.message == driver.model.words.console.printed)
        try driver.press("p 5")
        #expect(driver.effects == [])
        #expect(driver.model.overlay == nil)
    }
}

extension Effect {
    fileprivate var printout: Printout? {
        if case .save(let printout) = self { return printout }
        return nil
    }
}
