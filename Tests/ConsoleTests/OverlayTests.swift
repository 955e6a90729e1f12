import Ledger
import Screen
import Testing
import Words

@testable import Console

/// Windows over the view: menus, pages, forms; and that the F-keys work in all of them.
@Suite struct OverlayTests {
    /// Everything that can lie over the view, by the keys that open it on a row.
    private static let openers = [
        "<F9>", ":", "<F3>", "p", "s", "s 1", "s 2", "s 3", "s 4", "s 6", "n", "w", "<Tab>", "?", "n <F1>", "s 2 <F1>",
    ]

    private func driver(_ keys: String) throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press(keys)
        return driver
    }

    @Test(arguments: openers)
    func f10Leaves(keys: String) throws {
        var driver = try driver(keys)
        #expect(driver.model.overlay != nil)
        try driver.press("<F10>")
        #expect(driver.hasQuit)
    }

    @Test(arguments: openers)
    func f1OpensTheHelpAndEscapeComesBack(keys: String) throws {
        var driver = try driver(keys)
        let before = driver.model.overlays
        try driver.press("<F1>")
        if before.last != .page(Page(.help)) {
            #expect(driver.model.overlay == .page(Page(.help)))
            try driver.press("<Esc>")
        }
        // Forms are still there with what was typed into them.
        if case .noteForm? = before.first { #expect(driver.model.overlays.first == before.first) }
        if case .statusForm? = before.first { #expect(driver.model.overlays.first == before.first) }
    }

    @Test(arguments: openers)
    func escapesLeadBackToTheView(keys: String) throws {
        var driver = try driver(keys)
        try driver.press("<Esc>")
        if driver.model.overlay != nil { try driver.press("<Esc>") }
        #expect(driver.model.overlay == nil)
        #expect(driver.changes == [])
        #expect(driver.focus == "jiangjin-2022/4")
        #expect(driver.frame.row(23).hasPrefix("F1帮助"))
    }

    /// In menus and pages the keys of the foot line do what they always do; a form keeps what was typed.
    @Test(arguments: openers)
    func everyFunctionKeyWorks(keys: String) throws {
        let opened = try driver(keys)
        let before = opened.model.overlays
        for number in [2, 3, 4, 5, 6, 7, 8, 9] {
            var driver = opened
            try driver.press("<F\(number)>")
            switch before.first {
            case .noteForm?, .statusForm?:
                #expect(driver.model.overlays.first == before.first, "F\(number)")
                #expect(driver.changes == [])
            default:
                expectWork(of: number, driver, isWhy: keys == "w")
            }
        }
    }

    private func expectWork(of number: Int, _ driver: ConsoleDriver, isWhy: Bool) {
        switch number {
        case 2: #expect(driver.model.filter.isTyping && driver.model.overlay == nil)
        case 3: #expect(driver.text.contains("换一种视图"))
        case 4: #expect(driver.text.contains("[ 保存 ]"))
        case 5: #expect(driver.text.contains("记事"))
        case 6: #expect(driver.changes == [.undo])
        case 7: #expect(isWhy || driver.text.contains("为什么亮这个灯"))
        case 8: #expect(driver.text.contains("打印"))
        default: #expect(driver.text.contains("勾选或取消勾选"))
        }
    }

    @Test(arguments: openers)
    func theFootSaysWhatToPress(keys: String) throws {
        let driver = try driver(keys)
        #expect(driver.frame.row(23).contains("Esc"))
        #expect(driver.frame.cursor != nil)
    }

    // MARK: menus

    @Test(arguments: ["<F9>", "<Enter>"])
    func theRowMenuDoesWhatItSays(key: String) throws {
        var driver = try driver(key)
        #expect(driver.text.contains("jiangjin-2022/4 客货运输电子证照互认推广培训"))
        #expect(driver.text.contains("勾选或取消勾选这个节点"))
        try driver.press("<Enter>")
        #expect(driver.changes.count == 1)
        #expect(driver.model.overlay == nil)
    }

    /// What is on the foot line anyway is left out, so that the menu of a row fits a window of 24 lines.
    @Test func theMenuOfARowFits() throws {
        let driver = try driver("<F9>")
        guard case .menu(let menu)? = driver.model.overlay else { return }
        #expect(menu.choices.count <= 21)
        #expect(driver.text.contains("全部操作，可以查找"))
    }

    /// What is left out is found by its words.
    @Test(arguments: [("备份", "备份账本"), ("查找", "边打字边查找"), ("显示的全部", "标记这里显示的全部任务"), ("按键", "按键说明")])
    func theMenuOfARowFindsTheRest(typed: String, found: String) throws {
        #expect(try driver("<F9> \(typed)").text.contains(found))
    }

    @Test func theMenuGoesRoundAtItsEnds() throws {
        var driver = try driver("<F9>")
        guard case .menu(let menu)? = driver.model.overlay else { return }
        for (key, place) in [
            ("<Up>", menu.choices.count - 1), ("<Down>", 0), ("<Down>", 1), ("<End>", menu.choices.count - 1),
            ("<Home>", 0), ("<PgDn>", menu.choices.count - 1), ("<PgUp>", 0),
        ] {
            try driver.press(key)
            guard case .menu(let menu)? = driver.model.overlay else { return }
            #expect(menu.place == place, "\(key)")
        }
    }

    @Test func aLetterInTheMenuIsItsShortcut() throws {
        var driver = try driver("<F9> x")
        #expect(driver.changes.count == 1)
        #expect(driver.model.overlay == nil)
        try driver.press("<F9> w")
        #expect(driver.model.overlay == .page(Page(.why)))
    }

    @Test func theMenuOfAUnitHasNothingAboutRows() throws {
        var driver = try driver("2 <F9>")
        #expect(!driver.text.contains("勾选"))
        try driver.press("<Enter>")
        #expect(driver.model.overlay == nil)
        #expect(driver.model.units.lines.count > driver.model.units.units.count)
    }

    @Test func everythingInTheMenusCanBeChosen() throws {
        for opener in ["<F9>", ":"] {
            let first = try driver(opener)
            guard case .menu(let menu)? = first.model.overlay else { continue }
            for place in menu.choices.indices {
                var driver = try driver(opener)
                try driver.press(Array(repeating: .down, count: place) + [.enter])
                guard case .menu(let now)? = driver.model.overlay else { continue }
                let opensItself: [Menu.Choice] = [.action(.menu), .action(.palette)]
                #expect(now.kind != menu.kind || opensItself.contains(menu.choices[place]))
            }
        }
    }

    @Test(arguments: [("撤销", "撤销自己的上一步"), ("help", "按键说明"), ("undo", "撤销自己的上一步")])
    func thePaletteIsSearched(words: String, found: String) throws {
        var driver = try driver(":")
        try driver.press(words.map(Key.character))
        #expect(driver.text.contains(found))
        guard case .menu(let menu)? = driver.model.overlay else { return }
        #expect(driver.model.shownChoices(menu).count < menu.choices.count)
        #expect(menu.place == 0)
    }

    @Test func thePaletteRunsWhatWasFound() throws {
        var driver = try driver(": 按到期日 <Enter>")
        #expect(driver.model.view == .due)
        try driver.press(": zzzz <Enter>")
        #expect(driver.model.overlay != nil)
        try driver.press("<Backspace> <Backspace> <Backspace> <Backspace> <End> <Enter>")
        #expect(driver.hasQuit)
    }

    @Test func thePaletteTakesAPaste() throws {
        var driver = try driver(":")
        try driver.paste("汇总")
        try driver.press("<Enter>")
        #expect(driver.model.view == .summary)
    }

    // MARK: pages

    @Test func aPageScrollsToItsEnd() throws {
        var driver = try driver("?")
        let first = driver.text
        try driver.press("<Down> <Up>")
        #expect(driver.text == first)
        try driver.press("<End>")
        #expect(driver.text.contains("等别人办"))
        let last = driver.text
        try driver.press("<Down> <PgDn> j <Space>")
        #expect(driver.text == last)
        try driver.press("<Home>")
        #expect(driver.text == first)
    }

    @Test(arguments: ["?", "<F1>", "w", "<F7>", "<Tab>", "d"])
    func theKeyThatOpenedAPageClosesIt(key: String) throws {
        var driver = try driver(key)
        guard case .page? = driver.model.overlay else {
            Issue.record("no page")
            return
        }
        try driver.press(key)
        #expect(driver.model.overlay == nil)
    }

    @Test func whyTellsEveryMilestone() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("wansheng-2021/22")
        try driver.press("w")
        #expect(driver.text.contains("wansheng-2021/22#1") && driver.text.contains("wansheng-2021/22#2"))
        #expect(driver.text.contains("2021-10-31") && driver.text.contains("2021-12-31"))
    }

    @Test(arguments: ["jiangjin-2022/5", "jiangjin-2022/21", "jiangjin-2022/26", "jiangjin-2022/24", "jiangjin"])
    func everyLightSaysWhy(row: String) throws {
        var driver = try ConsoleDriver()
        try driver.reveal(row)
        try driver.press("w")
        #expect(driver.frame.row(1).contains(row))
        #expect(driver.frame.row(3).count > 6)
    }

    @Test func thePageIsOfTheRowInFocus() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 <Enter> <Down> <Down> <Tab>")
        #expect(driver.text.contains(driver.focus))
        try driver.press("<Esc> 3 <Down> w")
        #expect(driver.text.contains(driver.focus))
    }
}
