import Ledger
import Screen
import Testing
import Words

@testable import Console

/// What comes from outside: windows, other people, midnight, the language; and keys that mean nothing.
@Suite struct SurroundingsTests {
    @Test(arguments: ["z", "9", "保", "<C-x>", "<A-x>", "<F11>", "<lt>"])
    func anUnknownKeySaysWhereToLook(key: String) throws {
        var driver = try ConsoleDriver()
        let before = driver.text.split(separator: "\n").dropLast()
        try driver.press(key)
        #expect(driver.effects == [])
        #expect(driver.message.contains("F1") && driver.message.contains("F9"))
        #expect(driver.text.split(separator: "\n").dropLast().elementsEqual(before))
        try driver.press("<Down>")
        #expect(driver.message.isEmpty)
    }

    @Test(arguments: ["n", "s 1", "<F4>", "@", "<Insert> 1"])
    func theLanguageStaysWhileAFormIsOpen(opener: String) throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press(opener)
        let form = driver.model.overlay
        try driver.press("<F12>")
        #expect(driver.model.overlay == form)
        #expect(driver.message.contains("再按 F12"))
    }

    @Test(arguments: ["q", "<F10>", "ｑ"])
    func quits(key: String) throws {
        var driver = try ConsoleDriver()
        try driver.press(key)
        #expect(driver.hasQuit && driver.effects == [.quit])
    }

    @Test func aClosedTerminalEnds() throws {
        var driver = try ConsoleDriver()
        try driver.send(.terminal(.closed))
        #expect(driver.hasQuit)
    }

    @Test func drawsAnew() throws {
        var driver = try ConsoleDriver()
        try driver.press("<C-l>")
        #expect(driver.effects == [.redraw])
    }

    @Test func theLanguageSwitchesAtOnce() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("<F12>")
        #expect(driver.effects.contains(.rememberLanguage(english: true)))
        #expect(driver.frame.row(0).hasPrefix("duban > "))
        #expect(driver.frame.row(23).hasPrefix("F1help"))
        #expect(driver.focus == "jiangjin-2022/4")
        try driver.press("<F12>")
        #expect(driver.effects.contains(.rememberLanguage(english: false)))
        #expect(driver.frame.row(23).hasPrefix("F1帮助"))
    }

    /// Nothing of the other language is left on any screen.
    @Test(arguments: Scene.all)
    func englishScreensHaveNoChineseWords(scene: Scene) throws {
        let driver = try scene.open(.standard, .english)
        for word in ["帮助", "撤销", "查找", "逾期", "完成日", "复查日", "原因", "牵头 ", "方案没有", "已逾"] {
            #expect(!driver.text.contains(word), "\(word)")
        }
    }

    // MARK: the window

    @Test(arguments: ["", "2", "3", "5", "/ 登记", "?", ":", "s 2", "n"])
    func resizingKeepsTheFocus(keys: String) throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press(keys)
        let focus = driver.focus
        for (width, height) in [(120, 40), (40, 12), (20, 4), (19, 3), (1, 1), (200, 60), (80, 24)] {
            try driver.resize(width, height)
            #expect(driver.focus == focus)
            #expect(driver.frame.size == Size(width: width, height: height))
            if driver.model.overlay == nil, driver.model.view != .summary, width >= 20, height >= 5 {
                #expect(driver.frame.showsFocus, "\(width)x\(height)")
            }
        }
    }

    @Test func theFocusIsInSightAfterShrinking() throws {
        var driver = try ConsoleDriver(size: Size(width: 100, height: 50))
        try driver.reveal("jiangbei")
        try driver.press("<Right> <Down> <Down> <Right> <End>")
        try driver.resize(30, 6)
        #expect(driver.frame.hasFocusOnGlass)
    }

    @Test func tooSmallIsSaid() throws {
        var driver = try ConsoleDriver()
        try driver.resize(10, 3)
        #expect(driver.text.hasPrefix("窗口太小"))
        try driver.press("<Down> <Enter> w")
        try driver.resize(80, 24)
        #expect(driver.model.overlay == .page(Page(.why)))
    }

    // MARK: other people

    @Test(arguments: ["jiangjin-2022/4", "jiangjin-2022/§7", "wansheng-2021/22", "nanan"])
    func anotherPersonsTickLeavesTheFocus(row: String) throws {
        var driver = try ConsoleDriver(size: .narrow)
        try driver.reveal(row)
        try driver.press("<Down> <Up>")
        let line = driver.frame.cursor
        _ = try driver.ledger.another().apply(
            .tick([driver.ledger.row("jiangjin-2022/12")], finishedOn: .ofTests, all: false), by: .named("zhang"))
        try driver.send(.changedByOthers)
        #expect(driver.focus == row)
        #expect(driver.frame.cursor == line)
        #expect(driver.frame.row(0).contains("逾79"))
    }

    @Test func anotherPersonsTickShowsOnTheRow() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        _ = try driver.ledger.another().apply(
            .tick([driver.ledger.row("jiangjin-2022/1")], finishedOn: .ofTests, all: false), by: .named("zhang"))
        try driver.send(.changedByOthers)
        #expect(driver.text.contains("[x] 完 1 "))
    }

    @Test(arguments: ["2 <Enter> <Down> <Down>", "3 <Down> <Down>", "/ 登记 <Enter> <Down>"])
    func theFocusStaysInEveryView(keys: String) throws {
        var driver = try ConsoleDriver()
        try driver.press(keys)
        let focus = driver.focus
        let other = try driver.ledger.another()
        for row in ["nanan-2019/2", "nanan-2019/6.1", "jiangjin-2022/12"] {
            guard row != focus else { continue }
            _ = try other.apply(
                .tick([driver.ledger.row(row)], finishedOn: .ofTests, all: false), by: .named("zhang"))
            try driver.send(.changedByOthers)
            #expect(driver.focus == focus)
            #expect(driver.frame.hasFocusOnGlass)
        }
    }

    /// What is being typed or read is not taken away by somebody else's change.
    @Test(arguments: ["s 2 市里", "n 已催", ": 撤", "?", "<F9>", "/ 登记"])
    func whatIsOpenStaysOpen(keys: String) throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press(keys)
        let overlays = driver.model.overlays
        let typed = driver.model.filter.field
        try driver.send(.changedByOthers)
        #expect(driver.model.overlays == overlays)
        #expect(driver.model.filter.field == typed)
    }

    // MARK: midnight

    @Test func atMidnightTheLightsChange() throws {
        var driver = try ConsoleDriver(day: .ofTests + 15)
        try driver.reveal("jiangjin-2022/9")
        #expect(driver.text.contains("临 9 "))
        try driver.turn(to: .ofTests + 16)
        #expect(driver.text.contains("逾 9 "))
        #expect(driver.text.contains("2022-07-01"))
        #expect(driver.focus == "jiangjin-2022/9")
        try driver.press("<Space>")
        guard case .tick(_, let day, _)? = driver.changes.first else {
            Issue.record("no tick")
            return
        }
        #expect(day == .ofTests + 16)
    }

    @Test(arguments: ["2", "3", "5"])
    func atMidnightEveryViewFollows(key: String) throws {
        var driver = try ConsoleDriver()
        try driver.press(key)
        let before = driver.text
        try driver.turn(to: .ofTests + 30)
        #expect(driver.text != before)
        #expect(driver.frame.row(0).contains("2022-07-15"))
    }

    @Test func theWelcomeGoesWithTheFirstKey() throws {
        var driver = try ConsoleDriver(welcome: "五个方案已装入")
        #expect(driver.text.contains("五个方案已装入"))
        try driver.press("<Down>")
        #expect(!driver.text.contains("五个方案已装入"))
    }
}

extension Frame {
    /// A row is drawn as selected, or keys go to a field.
    var showsFocus: Bool {
        (0..<size.height).contains { row in self[0, row].style.isSelected }
    }
}
