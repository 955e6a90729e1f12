import Ledger
import Screen
import Testing

@testable import Console

/// Space: one milestone, never more.
@Suite struct TickTests {
    private func driver(at row: String) throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        try driver.reveal(row)
        return driver
    }

    @Test(arguments: ["<Space>", "x", "　", "ｘ"])
    func ticks(key: String) throws {
        var driver = try driver(at: "jiangjin-2022/4")
        let milestone = try #require(driver.model.focusedRow?.milestone)
        try driver.press([KeyScript.parse(key).first ?? .character("　")])
        #expect(driver.changes == [.tick([milestone], finishedOn: .ofTests, all: false)])
        #expect(driver.message == "已勾选 江津4 · F6 撤销")
        #expect(driver.text.contains("[x] 完 4 "))
        #expect(driver.focus == "jiangjin-2022/4")
        #expect(driver.effects.contains(.readHead))
        let detail = try #require(try driver.ledger.store.detail(of: milestone, day: .ofTests))
        #expect(detail.measures.first?.milestones.first?.milestone.status == .done)
    }

    @Test func unticks() throws {
        var driver = try driver(at: "jiangjin-2022/5")
        let milestone = try #require(driver.model.focusedRow?.milestone)
        try driver.press("<Space>")
        #expect(driver.changes == [.untick([milestone], all: false)])
        #expect(driver.message == "已取消勾选 江津5 · F6 撤销")
        #expect(!driver.text.contains("[x] 完 5 "))
    }

    @Test(arguments: ["jiangjin-2022/21", "jiangjin-2022/29"])
    func standingIsNotTicked(row: String) throws {
        var driver = try driver(at: row)
        try driver.press("<Space>")
        #expect(driver.changes == [])
        #expect(driver.message == driver.model.words.console.standingCannotBeTicked)
    }

    @Test func withdrawnIsNotTicked() throws {
        var driver = try driver(at: "jiangjin-2022/4")
        try driver.press("s 4 已并入 <Enter> <Space>")
        #expect(driver.changes.count == 1)
        #expect(driver.message == driver.model.words.console.withdrawnCannotBeTicked)
    }

    @Test(arguments: ["wansheng-2021/22", "jiangjin-2022/40", "nanan-2019/26", "jiangjin", "jiangjin-2022/§1"])
    func aRowOfSeveralIsOpenedInstead(row: String) throws {
        var driver = try driver(at: row)
        try driver.press("<Space>")
        #expect(driver.changes == [])
        #expect(driver.focus == row)
        #expect(driver.model.tree.focusedRow?.isOpen == true)
        let count = try #require(driver.model.focusedRow?.milestoneCount)
        #expect(count > 1)
        #expect(driver.message == driver.model.words.console.opensSeveral(count))
        try driver.press("<Down>")
        #expect(driver.model.tree.focusedRow?.depth ?? 0 > 0)
    }

    /// Ticking twice is no tick: what one press did the next takes back.
    @Test func theSecondPressTakesBack() throws {
        var driver = try driver(at: "jiangjin-2022/4")
        let before = try driver.ledger.store.list(Filter(), day: .ofTests)
        try driver.press("<Space> <Space>")
        #expect(driver.changes.count == 2)
        #expect(try driver.ledger.store.list(Filter(), day: .ofTests) == before)
    }

    /// The row under the tick is done, so the one that it belongs to moves on.
    @Test func theRowsAboveFollow() throws {
        var driver = try driver(at: "wansheng-2021/22")
        try driver.press("<Enter> <Down> <Space>")
        #expect(driver.focus == "wansheng-2021/22#1")
        try driver.press("<Up>")
        #expect(driver.model.tree.focusedRow?.progress == Progress(done: 1, total: 2))
        try driver.press("<Down> <Down> <Space> <Up> <Up>")
        #expect(driver.model.tree.focusedRow?.isDone == true)
        #expect(driver.text.contains("[x] 完 22 "))
    }

    @Test func inTheDueViewTheTickedRowStays() throws {
        var driver = try ConsoleDriver()
        try driver.press("3 <Down> <Down>")
        let row = driver.focus
        try driver.press("<Space>")
        #expect(driver.focus == row)
        #expect(driver.text.contains("[x] 完 "))
        try driver.press("<Space>")
        #expect(driver.focus == row)
        #expect(!driver.text.contains("[x]"))
        try driver.press("<Space> 3")
        #expect(driver.focus != row)
        #expect(!driver.text.contains("[x]"))
    }

    @Test func inTheUnitViewARowOfAUnitIsTicked() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 <Enter> <Down> <Space>")
        #expect(driver.changes.count == 1)
        #expect(driver.message.hasPrefix("已勾选 南岸1.1"))
        #expect(driver.focus == "nanan-2019/1.1")
        #expect(driver.text.contains("[x] 完 1.1 "))
    }

    @Test func aUnitIsOpenedAndTheSummaryHasNothingToTick() throws {
        var driver = try ConsoleDriver()
        try driver.press("2 <Space>")
        #expect(driver.changes == [])
        #expect(driver.model.units.lines.count > driver.model.units.units.count)
        #expect(driver.message.contains("42 项举措"))
        try driver.press("5 <Space>")
        #expect(driver.changes == [])
        #expect(driver.message == driver.model.words.console.noRow)
    }

    @Test func aReadOnlyLedgerSaysSo() throws {
        var driver = try ConsoleDriver(readOnly: true)
        try driver.reveal("jiangjin-2022/4")
        for key in ["<Space>", "s", "n", "u", "<C-r>", "<F4>", "<F5>", "<F6>"] {
            try driver.press(key)
            #expect(driver.changes == [])
            #expect(driver.model.overlay == nil)
            #expect(driver.message == driver.model.words.faults.readOnly(.asked), "\(key)")
        }
        #expect(driver.text.contains("只读"))
        try driver.press("<F9>")
        #expect(!driver.text.contains("勾选"))
        #expect(driver.text.contains("为什么亮这个灯"))
    }
}
