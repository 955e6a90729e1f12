import Ledger
import Screen
import Testing
import Words

@testable import Console

/// The history: who changed what, found by words, rows and days; and the way from an entry to its row.
@Suite struct HistoryViewTests {
    /// 王 ticked 江津40.1 and 53; 李 moved a due day of 40.2; 王 ticked three milestones of 南岸12 and took that back.
    static func worked(_ size: Size = .standard, _ language: Language = .chinese) throws -> ConsoleDriver {
        let driver = try ConsoleDriver(size: size, language: language)
        let store = driver.ledger.store
        let row = { (text: String) in try driver.ledger.row(text) }
        try store.apply(.tick([row("jiangjin-2022/40.1")], finishedOn: .ofTests - 18, all: false), by: .named("王"))
        try store.apply(
            .setDue([row("jiangjin-2022/40.2")], Day(2022, 9, 30), reason: "延期", all: false),
            by: .named("李", on: .ofTests - 13))
        try store.apply(.tick([row("jiangjin-2022/53")], finishedOn: .ofTests, all: false), by: .named("王"))
        try store.apply(.tick([row("nanan-2019/12")], finishedOn: .ofTests, all: true), by: .named("王"))
        try store.apply(.undo, by: .named("王"))
        return driver
    }

    @Test func showsTheNewestFirst() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6")
        let rows = (1...5).map { driver.frame.row($0) }
        #expect(driver.frame.row(0).hasPrefix("督办 > 历史 "))
        #expect(rows[0].contains("撤销") && rows[0].contains("第 9 条"))
        #expect(rows[1].contains("勾选 已撤销 南岸12.1、南岸12.2"))
        #expect(rows[2].contains("江津53 状态 未完成 → 已完成"))
        #expect(rows[3].contains("改到期日 计入 22-06-02 江津40.2 到期日 2022-06-30 → 20"))
        #expect(rows[4].hasPrefix("22-06-15 08:00 王 "))
    }

    @Test func enterGoesToTheRowWhateverIsClosed() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6 <Down> <Down> <Enter>")
        #expect(driver.model.view == .tree && driver.focus == "jiangjin-2022/53")
        try driver.press("<F3> <Down> <Down> <Down> <Down> <Down> <Enter>")
        #expect(driver.model.view == .history)
        try driver.press("<Down> <Enter>")
        #expect(driver.text.contains("江津40.2") == false && driver.model.view == .tree)
        #expect(driver.focus == "jiangjin-2022/40.2")
    }

    @Test func anEntryOfSeveralRowsAsksWhich() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6 <Enter>")
        #expect(driver.text.contains("这条改了几行，去哪一行") && driver.text.contains("南岸12.2"))
        try driver.press("<Down> <Enter>")
        #expect(driver.model.view == .tree && driver.focus == "nanan-2019/12.2")
    }

    @Test func anEntryWithoutRowsSaysSo() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6 <End> <Enter>")
        #expect(driver.message == "这条改动没有可以去的行")
    }

    @Test(arguments: [("李", 1), ("江津40", 2), ("江津40 王", 1), ("区交通局", 1), ("没有", 0)])
    func isFoundByWords(words: String, count: Int) throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6 <F2>")
        try driver.press(words.map(Key.character))
        #expect(driver.model.history.lines.count == count)
        try driver.press("<Esc>")
        #expect(driver.model.history.lines.count == 10)
    }

    /// Words that find tasks are no words for the history.
    @Test func doesNotTakeTheWordsOfAnotherView() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("/ 保函 <Enter> 6")
        #expect(driver.model.history.lines.count == 10)
        try driver.press("/ 李 <Enter> 1")
        #expect(driver.model.filter.words.isEmpty)
    }

    /// 谁改过江津40: at most 12 keys besides the words, without a letter.
    @Test func whoChangedARow() throws {
        var driver = try HistoryViewTests.worked()
        try driver.reveal("jiangjin-2022/40")
        try driver.press("<F9>")
        guard case .menu(let menu)? = driver.model.overlay,
            let place = menu.choices.firstIndex(of: .action(.rowHistory))
        else {
            Issue.record("no history in the menu")
            return
        }
        #expect(place <= 7)
        try driver.press(Array(repeating: .down, count: place) + [.enter])
        #expect(driver.frame.row(0).hasPrefix("督办 > 历史 > jiangjin-2022/40 "))
        #expect(driver.model.history.lines.map(\.entry.user) == ["李", "王"])
        try driver.press("<Esc>")
        #expect(driver.model.history.lines.count == 10)
    }

    @Test func onlySinceADay() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6 S 6-15 <Enter>")
        #expect(driver.model.history.lines.count == 5)
        #expect(driver.frame.row(0).contains("2022-06-15 起"))
        try driver.press("S 谁 <Enter>")
        #expect(driver.text.contains("看不懂这个日期"))
        try driver.press("<C-u> <Enter>")
        #expect(driver.model.history.lines.count == 10)
    }

    @Test func scrollsOnAndOn() throws {
        var driver = try ConsoleDriver()
        let rows = [try driver.ledger.row("jiangjin-2022/4")]
        for number in 0..<260 {
            try driver.ledger.store.apply(.addNote(rows, "记 \(number)"), by: .named("王"))
        }
        try driver.press("6")
        #expect(driver.model.history.lines.count == 100)
        try driver.press("<End>")
        #expect(driver.model.history.lines.count == 200 && driver.model.history.list.place == 99)
        try driver.press("<End> <End> <End>")
        #expect(driver.model.history.lines.count == 265 && driver.model.history.focused?.entry.id == 1)
        #expect(Set(driver.model.history.lines.map(\.entry.id)).count == 265)
        // Somebody else's change leaves the focus where it is.
        try driver.press("<Home> <Down> <Down>")
        let focused = driver.model.history.focused?.entry.id
        try driver.ledger.another().apply(.addNote(rows, "别人"), by: .named("李"))
        try driver.send(.changedByOthers)
        #expect(driver.model.history.focused?.entry.id == focused && driver.model.history.lines[0].entry.user == "李")
    }

    @Test func theWholeEntryIsRead() throws {
        var driver = try HistoryViewTests.worked(.wide)
        try driver.press("6 <Down> <Down> <Down>")
        #expect(driver.text.contains("到期日 2022-06-30 → 2022-09-30") && driver.text.contains("原因 – → 延期"))
        try driver.press("<Tab>")
        #expect(driver.text.contains("第 7 条 · 改到期日") && driver.text.contains("江津40.2  jiangjin-2022/40.2"))
    }

    @Test func prints() throws {
        var driver = try HistoryViewTests.worked()
        try driver.press("6 p 1")
        guard case .save(let printout)? = driver.effects.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(printout.name == "历史-2022-06-15" && printout.lines.count == 3 + 10)
    }
}
