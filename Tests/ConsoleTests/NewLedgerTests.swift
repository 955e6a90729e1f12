import Ledger
import LedgerStore
import Screen
import Testing

@testable import Console

/// A ledger that begins empty is written with arrows, F-keys, Enter, Insert and typed words alone.
@Suite struct NewLedgerTests {
    private func written() throws -> ConsoleDriver {
        var driver = try ConsoleDriver(.empty)
        for keys in NewLedgerTests.script { try driver.press(keys) }
        return driver
    }

    private static let script = [
        // A district with its plan, two sections.
        "<Insert> 綦江区 <Down> 优化营商环境实施方案 <Down> <Down> 綦江府发〔2022〕1号 <Down> 3月1日 <Enter>",
        "<Insert> <Enter> 一、市场准入 <Enter> 区市场监管局 <F4>",
        "<Insert> <Down> <Down> <Enter> 二、政务服务 <F4>",
        // A task of the second section with joint leads, one after it, one of the first section.
        "<Insert> <Enter> 一窗受理 <Down> <Down> 区政务办、区财政局 <Down> 区市 1 <Down> 全区 <Down> 6月底前 <F4>",
        "<Insert> <Enter> 好差评 <Down> <Down> 财政 <Tab> <Down> <Down> <Down> 长期 <F4>",
        "<Left> <Up> <Insert> <Enter> 告知承诺 <PgDn> <Up> <Up> <Up> <Up> 9月底前 <F4>",
        // Three steps of the task, a fourth milestone.
        "<Insert> <Down> <Down> <Down> <Enter> <F4>",
        "<Insert> <Down> <Down> <Enter> 回头看 <Down> 2022-12-31 <Enter>",
    ]

    @Test func everythingIsThere() throws {
        let driver = try written()
        let list = try driver.ledger.store.list(Filter(), day: .ofTests)
        #expect(
            list.map(\.reference.description) == ["qijiang-2022/3", "qijiang-2022/1", "qijiang-2022/2"],
            "\(driver.text)")
        guard list.count == 3 else { return }
        #expect(list.map(\.title) == ["告知承诺", "一窗受理", "好差评"])
        #expect(list.map { $0.leads.map(\.unit) } == [["区市场监管局"], ["区政务办", "区财政局"], ["区财政局"]])
        #expect(list[1].supports.map(\.unit) == ["区市场监管局"])
        #expect(list[1].milestones.map(\.milestone.due) == [Day(2022, 6, 30)])
        #expect(list[0].milestones.map(\.title) == ["方案", "落实", "验收", "回头看"])
        #expect(list[0].milestones.map(\.milestone.due).suffix(2) == [Day(2022, 9, 30), Day(2022, 12, 31)])
        #expect(try driver.ledger.store.verify().faults == [])
    }

    @Test func theFocusGoesToWhatWasAdded() throws {
        var driver = try ConsoleDriver(.empty)
        let focus = [
            "qijiang-2022", "qijiang-2022/§1", "qijiang-2022/§2", "qijiang-2022/1", "qijiang-2022/2", "qijiang-2022/3",
        ]
        for (keys, focus) in zip(NewLedgerTests.script, focus) {
            try driver.press(keys)
            #expect(driver.focus == focus)
            #expect(driver.message.contains("已新增") && driver.message.contains("F6"))
        }
    }

    @Test func allIsTakenBackToNothing() throws {
        var driver = try written()
        for _ in NewLedgerTests.script { try driver.press("<F6>") }
        #expect(try driver.ledger.store.list(Filter(), day: .ofTests) == [])
        #expect(driver.text.contains("账本是空的"))
        let before = try written().ledger.store.list(Filter(), day: .ofTests)
        for _ in NewLedgerTests.script { try driver.press("<C-r>") }
        #expect(try driver.ledger.store.list(Filter(), day: .ofTests) == before)
    }

    @Test func anEditIsSeenAtOnce() throws {
        var driver = try written()
        try driver.reveal("qijiang-2022/2")
        try driver.press("<F4> 制度 <Down> <Down> <C-u> 区政务 1 <F4>")
        #expect(driver.model.tree.focusedRow?.title == "好差评制度")
        #expect(driver.model.tree.focusedRow?.lead == "区政务办")
        try driver.press("<Delete> 并入告知承诺 <Enter>")
        #expect(driver.model.tree.focusedRow?.verdict == nil)
    }

    @Test func aRefusalOfTheLedgerStaysInTheForm() throws {
        var driver = try written()
        try driver.reveal("qijiang-2022")
        try driver.press("<Insert> <End> <Enter> 第二个方案 <Down> qijiang-2022 <F4>")
        #expect(driver.text.contains("“qijiang-2022”已有区县或方案在用"))
        try driver.press("b <F4>")
        #expect(driver.focus == "qijiang-2022b")
    }

    @Test func aPlanIsClosedAndCarriedOver() throws {
        var driver = try written()
        try driver.reveal("qijiang-2022/1")
        try driver.press(": closePlan <Enter> <F4>")
        #expect(driver.results.count == 1, "\(driver.text)")
        try driver.reveal("qijiang-2022")
        #expect(driver.model.tree.focusedRow?.closedOn == .ofTests)
        try driver.press(": reopenPlan <Enter>")
        #expect(driver.model.tree.focusedRow?.closedOn == nil)
    }
}
