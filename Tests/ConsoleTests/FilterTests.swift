import Ledger
import Screen
import Testing

@testable import Console

/// Finding as one types.
@Suite struct FilterTests {
    @Test(arguments: ["/", "<F2>", "／", "、"])
    func opens(key: String) throws {
        var driver = try ConsoleDriver()
        try driver.press(key)
        #expect(driver.model.filter.isTyping)
        #expect(driver.frame.row(23).hasPrefix("查找："))
        #expect(driver.frame.cursor == Position(column: 6, row: 23))
    }

    /// The first match, not the district that is shown above it for context.
    @Test(arguments: ["保函", "dzbh", "dianzibaohan", "电子证照 道路", "跨省通办"])
    func theFirstMatchIsInFocus(words: String) throws {
        var driver = try ConsoleDriver()
        try driver.press("/")
        try driver.press(words.map(Key.character))
        let words = words.split(separator: " ").map(String.init)
        let matches = try driver.ledger.store.list(Filter(words: words), day: .ofTests)
        let first = try #require(matches.first)
        let row = try #require(driver.model.tree.focusedRow)
        #expect(!row.kind.isNode && row.isMatch)
        #expect(driver.focus.hasPrefix(first.reference.withoutMeasure.description))
        #expect(driver.text.contains("共 \(matches.count) 项举措"))
    }

    @Test func everyLetterFilters() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 电")
        let counts = try [driver.model.filter.matches, driver.press("子"), driver.model.filter.matches] as [Any?]
        #expect(counts[0] as? Int != counts[2] as? Int)
        #expect(driver.effects.contains(.countMatches(["电子"])))
        try driver.press("<Backspace>")
        #expect(driver.effects.contains(.countMatches(["电"])))
        #expect(driver.model.filter.matches == counts[0] as? Int)
    }

    @Test func arrowsMoveAmongTheMatchesWhileTyping() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 保函")
        let first = driver.focus
        try driver.press("<Down>")
        #expect(driver.focus != first)
        #expect(driver.model.filter.isTyping)
        try driver.press("<Up>")
        #expect(driver.focus == first)
        #expect(driver.frame.cursor?.row == 23)
    }

    @Test func lettersAreTypedAndDoNothingElse() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ x q u s n p ? : 1 <Space> j")
        #expect(driver.model.filter.field.text == "xqusnp?:1 j")
        #expect(driver.changes == [] && !driver.hasQuit)
    }

    @Test func enterKeepsTheFilterAndGivesTheKeysBack() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 保函 <Enter>")
        #expect(!driver.model.filter.isTyping)
        #expect(driver.model.filter.words == ["保函"])
        #expect(driver.focus == "jiangbei-2022/31")
        #expect(driver.frame.hasFocusOnGlass)
        #expect(driver.frame.row(23).hasPrefix("查找：保函  Esc"))
        try driver.press("x")
        #expect(driver.changes.count == 1)
        #expect(driver.model.filter.words == ["保函"])
        #expect(driver.focus == "jiangbei-2022/31")
    }

    @Test(arguments: ["/ 保函 <Esc>", "/ 保函 <Enter> <Esc>", "/ 保函 <C-u> <Enter>"])
    func escapeClearsAndTheFocusStays(keys: String) throws {
        var driver = try ConsoleDriver()
        try driver.press(keys)
        #expect(!driver.model.filter.isShown)
        #expect(driver.focus == "jiangbei-2022/31")
        #expect(driver.frame.hasFocusOnGlass)
        #expect(driver.model.tree.window.rows.contains { $0.reference.description == "yuzhong" })
        #expect(driver.frame.row(23).hasPrefix("F1"))
    }

    @Test func clearingStaysOnTheRowThatWasChosen() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 保函 <Enter> <End>")
        let row = driver.focus
        #expect(row == "yuzhong-2023/67")
        try driver.press("<Esc>")
        #expect(driver.focus == row)
        #expect(driver.frame.hasFocusOnGlass)
    }

    /// A search that found nothing was for nothing: one is back where one was.
    @Test func afterNoMatchTheFocusIsBack() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("/ zzzzqqqq")
        #expect(driver.text.contains("没有符合的任务"))
        #expect(driver.text.contains("共 0 项举措"))
        #expect(driver.focus == "")
        #expect(driver.frame.row(0).hasPrefix("督办  "), "the head names a row that is not there")
        try driver.press("<Down> <Up> <PgDn> <Esc>")
        #expect(!driver.focus.isEmpty)
        #expect(driver.frame.hasFocusOnGlass)
    }

    @Test func nothingIsDoneWhereNothingMatches() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ zzzzqqqq <Enter> <Space> s n w <Tab> <Enter> <Right> <Left> <Home> <End>")
        #expect(driver.changes == [])
        #expect(driver.results.isEmpty)
    }

    @Test func enterOnNothingTypedClosesTheLine() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("/ <Enter>")
        #expect(!driver.model.filter.isShown)
        #expect(driver.focus == "jiangjin-2022/4")
    }

    @Test func aPasteIsTyped() throws {
        var driver = try ConsoleDriver()
        try driver.press("/")
        try driver.paste("保\n函")
        #expect(driver.model.filter.words == ["保", "函"])
        #expect(driver.effects.contains(.countMatches(["保", "函"])))
    }

    @Test func aPasteOutsideOfFieldsDoesNothing() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.paste("x q u")
        #expect(driver.effects == [])
        #expect(driver.focus == "jiangjin-2022/4")
    }

    @Test func tickingAMatchKeepsTheFilterAndTheFocus() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 保函 <Enter> <Down> <Down> <Down> <Down> <Down> <Space>")
        #expect(driver.changes.count == 1)
        #expect(driver.focus == "wansheng-2021/17")
        #expect(driver.model.filter.words == ["保函"])
        #expect(driver.text.contains("[x] 完 17 "))
    }

    @Test func matchesAreMarked() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 保函")
        let frame = driver.frame
        let marked = (0..<24).map { row in
            (0..<80).filter { frame[$0, row].style.role == .match && frame[$0, row].width > 0 }
                .map { String(frame[$0, row].character) }.joined()
        }
        #expect(marked.filter { $0 == "保函" }.count == 3)
    }

    @Test func opensAndClosesWithinTheMatches() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 保函 <Enter> <Left>")
        #expect(driver.focus == "jiangbei-2022/§1")
        try driver.press("<Left>")
        #expect(driver.focus == "jiangbei-2022/§1")
        #expect(!driver.text.contains("保函推广") && !driver.text.contains("31 "))
        try driver.press("<Right> <Down>")
        #expect(driver.focus == "jiangbei-2022/31")
    }

    @Test func theUnitsAreFilteredByName() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 / 税务")
        #expect(!driver.model.units.lines.isEmpty)
        for case .unit(let unit) in driver.model.units.lines { #expect(unit.name.contains("税务")) }
        try driver.press("<Esc>")
        #expect(driver.model.units.lines.count > 50)
    }

    @Test func theDueDatesAreFiltered() throws {
        var driver = try ConsoleDriver()
        try driver.press("3 / 登记")
        let count = driver.model.agenda.lines.count
        #expect(count > 0)
        try driver.press("<Esc>")
        #expect(driver.model.agenda.lines.count > count)
    }

    @Test func theFilterHoldsFromViewToView() throws {
        var driver = try ConsoleDriver()
        try driver.press("/ 登记 <Enter> 3")
        #expect(driver.effects.contains(.readDue(["登记"])))
        #expect(driver.frame.row(23).hasPrefix("查找：登记"))
    }

    @Test func theSummaryIsNotSearched() throws {
        var driver = try ConsoleDriver()
        try driver.press("5 / 保函")
        #expect(driver.model.view == .tree)
        #expect(driver.focus == "jiangbei-2022/31")
    }
}

extension Reference {
    fileprivate var withoutMeasure: Reference {
        var task = self
        task.measure = nil
        task.milestone = nil
        return task
    }
}
