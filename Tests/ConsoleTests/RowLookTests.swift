import Ledger
import Reports
import Screen
import Testing
import Words

@testable import Console

/// How closed, past, withdrawn and carried rows look.
@Suite struct RowLookTests {
    private static let sizes = [Size.wide, .standard, .narrow]

    /// The tree with 江津's plan closed, and 南岸's whose time is past.
    private func driver(_ size: Size, _ language: Language = .chinese) throws -> ConsoleDriver {
        let day = try #require(Day(2026, 6, 15))
        let closing = try #require(Day(2022, 12, 31))
        var driver = try ConsoleDriver(size: size, language: language, day: day)
        let plan = try driver.ledger.row("jiangjin-2022")
        try driver.ledger.store.apply(.close(plan, carryingInto: nil), by: .named("office", on: closing))
        try driver.send(.changedByOthers)
        for place in ["jiangjin-2022/§2", "nanan-2019/§2"] {
            try driver.reveal(place)
            try driver.press("<Left> <Left>")
        }
        return driver
    }

    @Test(arguments: sizes)
    func closedAndPastPlansSaySo(size: Size) throws {
        let driver = try driver(size)
        GoldenScreen(name: "closed-\(size.width)x\(size.height)", frame: driver.frame).check()
        #expect(driver.text.contains("归档"))
        #expect(driver.text.contains("时间已过"))
    }

    @Test func inEnglishToo() throws {
        let driver = try driver(.standard, .english)
        GoldenScreen(name: "closed-en-80x24", frame: driver.frame).check()
        #expect(driver.text.contains("closed"))
        #expect(driver.text.contains("time past"))
    }

    /// The whole sentence where there is room, the short one where there is not, never half of it.
    @Test(arguments: Language.allCases)
    func aPastPlanIsShortenedByWords(language: Language) {
        let words = Words.of(language)
        var row = TreeRow(
            id: .node(1), kind: .plan, depth: 1, reference: Reference(head: "nanan-2019"), title: "任务清单")
        row.isPast = true
        for width in 24...120 {
            let line = TreeRowLine(words: words, measure: DisplayWidth(), day: .ofTests, width: width).line(row).text
            let isWhole = line.contains(words.console.rows.past)
            #expect(isWhole || line.contains(" " + words.console.rows.pastShort + " "), "\(width): \(line)")
            if width >= 90 { #expect(isWhole, "\(width)") }
        }
    }

    @Test func aClosedPlanIsQuiet() {
        var row = TreeRow(
            id: .node(1), kind: .plan, depth: 1, reference: Reference(head: "nanan-2019"), title: "任务清单",
            verdict: Verdict(light: .overdue, reason: .worstBelow(LightCounts([.overdue: 3]))),
            lights: LightCounts([.overdue: 3]))
        let text = TreeRowLine(words: .of(.chinese), measure: DisplayWidth(), day: .ofTests, width: 80)
        #expect(text.line(row).spans.contains { $0.style.role == .overdue })
        row.closedOn = Day(2022, 12, 31)
        #expect(!text.line(row).spans.contains { $0.style.role == .overdue })
        #expect(text.line(row).text.contains("任务清单 已归档 2022-12-31"))
    }

    @Test func aWithdrawnRowHasAWordInsteadOfALight() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("s 4 已并入 <Enter>")
        #expect(driver.text.contains("[-] 撤 4 "))
    }

    @Test func aMovedDueDayShowsThePlansOwn() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("s 6 2022-07-31 <Enter> 延期 <Enter>")
        #expect(driver.text.contains(" 原 05-31"))
        try driver.press("3 / 保函 <Esc>")
        #expect(driver.text.contains(" 原 05-31") || driver.model.agenda.lines.count > 20)
    }

    @Test(arguments: Language.allCases)
    func theDetailSaysWhatWasCarriedWhere(language: Language) throws {
        let words = Words.of(language)
        var driver = try ConsoleDriver(size: .wide, language: language)
        let closed = try #require(Day(2022, 12, 31))
        try driver.reveal("jiangjin-2022/4")
        var detail = try #require(driver.model.detail)
        detail.carriedFrom = Reference("jiangjin-2021/40")
        detail.carriedInto = [Reference("jiangjin-2023/7")].compactMap(\.self)
        detail.row.closedOn = closed
        try driver.send(.detailRead(detail))
        let paper = PaperText.lines(
            DetailPage.paper(detail, words: words), width: 100, measure: DisplayWidth(), words: words
        ).joined(separator: "\n")
        for text in [driver.text, paper] {
            let rows = words.console.rows
            for (label, value) in [
                (rows.carriedFrom, "jiangjin-2021/40"), (rows.carriedInto, "jiangjin-2023/7"),
                (rows.state, rows.closed(closed)),
            ] {
                let line = text.split(separator: "\n").first { $0.contains(label) && $0.contains(value) }
                #expect(line != nil, "\(label) \(value) in \(text)")
            }
        }
    }
}
