import Ledger
import Screen
import Testing

@testable import Console

/// Undo and redo from the console.
@Suite struct UndoTests {
    private func driver() throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        return driver
    }

    @Test(arguments: [("u", "<C-r>"), ("<F6>", "<C-r>"), ("ｕ", "<C-r>")])
    func takesBackAndRestores(undo: String, redo: String) throws {
        var driver = try driver()
        try driver.press("<Space>")
        try driver.press(undo)
        #expect(driver.changes == [.undo])
        #expect(driver.message == "已撤销“勾选” 江津4")
        #expect(driver.text.contains("[ ] 逾 4 "))
        try driver.press(redo)
        #expect(driver.changes == [.redo])
        #expect(driver.message.hasPrefix("已重做“勾选” 江津4"))
        #expect(driver.text.contains("[x] 完 4 "))
        #expect(driver.focus == "jiangjin-2022/4")
    }

    @Test func nothingToTakeBack() throws {
        var driver = try driver()
        try driver.press("u")
        #expect(driver.message == driver.model.words.faults.refusal(.nothingToUndo))
        #expect(driver.model.message?.isFailure == true)
        try driver.press("<C-r>")
        #expect(driver.message == driver.model.words.faults.refusal(.nothingToRedo))
    }

    @Test func stepByStepToTheBeginning() throws {
        var driver = try driver()
        let before = try driver.ledger.store.list(Filter(), day: .ofTests)
        try driver.press("<Space> n 记 <Enter> <Down> <Space> s 2 等 <Enter> 2022-07-31 <Enter>")
        #expect(driver.results.count == 4)
        try driver.press("u u u u")
        #expect(driver.results.map(\.action) == [.undo, .undo, .undo, .undo])
        #expect(try driver.ledger.store.list(Filter(), day: .ofTests) == before)
        try driver.press("u")
        #expect(driver.model.message?.isFailure == true)
    }

    @Test func anotherPersonsLaterChangeIsNotTakenBack() throws {
        var driver = try driver()
        try driver.press("<Space>")
        let row = try driver.ledger.row("jiangjin-2022/4")
        let other = try driver.ledger.another()
        _ = try other.apply(.untick([row], all: false), by: .named("zhang"))
        try driver.press("u")
        #expect(driver.model.message?.isFailure == true)
        #expect(driver.message.contains("zhang"))
    }

    @Test func saysWhatTheNextUndoTakesBack() throws {
        var driver = try driver()
        try driver.press("<F9>")
        #expect(driver.text.contains("撤销自己的上一步 "))
        try driver.press("<Esc> <Space> n 记 <Enter>")
        #expect(driver.message == "已记事 江津4 · F6 撤销")
        try driver.press("<F9>")
        #expect(driver.text.contains("撤销自己的上一步：记事 江津4"))
        try driver.press("<Esc> <F6>")
        #expect(driver.message == "已撤销“记事” 江津4 · 再按 F6 撤销“勾选 江津4”")
        try driver.press("<F6>")
        #expect(driver.message == "已撤销“勾选” 江津4")
        try driver.press("<F12> <C-r>")
        #expect(driver.message == "redone: tick 江津4 · F6 again undoes “tick 江津4”")
    }
}
