import Ledger
import Screen
import Testing
import Words

@testable import Console

/// The ledger as of another day: said on every screen, read-only, and left again.
@Suite struct LookBackTests {
    private func ticked() throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/53")
        try driver.press("<Space>")
        return driver
    }

    @Test func showsTheDayInEveryView() throws {
        var driver = try ticked()
        #expect(driver.text.contains("[x] 完 53 "))
        try driver.press("@ 2022-6-14 <Enter>")
        #expect(driver.effects.first == .lookAsOf(Day(2022, 6, 14)))
        #expect(driver.focus == "jiangjin-2022/53" && driver.text.contains("[ ] 逾 53 "))
        #expect(driver.model.readOnly == .asOf(Day.ofTests - 1) && driver.model.day == .ofTests - 1)
        for key in ["1", "2", "3", "4", "5", "6"] {
            try driver.press(key)
            #expect(driver.frame.row(0).contains("按 2022-06-14 查看 · 只读 · @ 返回今天"), "\(key)")
        }
        // The tick of the 15th is not in the history of the 14th, nor in what is printed.
        #expect(driver.model.history.lines.allSatisfy { $0.entry.action != .tick })
        try driver.press("1 p 1")
        let printed = driver.effects.compactMap { effect in
            if case .save(let printout) = effect { return printout }
            return nil
        }
        #expect(printed.first?.lines.first?.contains("按 2022-06-14 查看 · 只读") == true)
        #expect(printed.first?.name == "任务树-2022-06-14")
    }

    @Test(arguments: ["<Esc>", "@ <Enter>", "@ 今天 <Enter>", "@ 2022-06-15 <Enter>"])
    func comesBackToToday(keys: String) throws {
        var driver = try ticked()
        try driver.press("@ 6-1 <Enter>")
        try driver.press(keys)
        #expect(driver.model.readOnly == nil && driver.model.day == .ofTests)
        #expect(driver.focus == "jiangjin-2022/53" && driver.text.contains("[x] 完 53 "))
        #expect(driver.message == "已回到今天（2022-06-15）")
        try driver.press("<F6>")
        #expect(driver.changes == [.undo])
    }

    @Test(arguments: ["<Space>", "s", "n", "u", "<C-r>"])
    func nothingCanBeWritten(key: String) throws {
        var driver = try ticked()
        try driver.press("@ 6-1 <Enter>")
        try driver.press(key)
        #expect(driver.changes == [] && driver.model.message?.isFailure == true)
        #expect(driver.message == driver.model.words.faults.readOnly(.asOf(Day.ofTests - 14)))
    }

    @Test func escClearsTheSearchFirst() throws {
        var driver = try ticked()
        try driver.press("@ 6-1 <Enter> / 保函 <Enter> <Esc>")
        #expect(driver.model.lookingBack != nil)
        try driver.press("<Esc>")
        #expect(driver.model.lookingBack == nil)
    }

    @Test func aDayThatIsNoneKeepsWhatWasTyped() throws {
        var driver = try ticked()
        try driver.press("@ 上周 <Enter>")
        #expect(driver.text.contains("看不懂这个日期") && driver.text.contains("上周"))
        try driver.press("<Esc>")
        #expect(driver.model.lookingBack == nil && driver.model.overlay == nil)
    }

    @Test func theMenuOffersReadyDays() throws {
        var driver = try ticked()
        try driver.press("<F9> 末")
        #expect(driver.text.contains("看上月末（2022-05-31）的账本") && driver.text.contains("看去年末（2021-12-31）的账本"))
        try driver.press("<Esc> <F9> 返回今天")
        #expect(!driver.text.contains("返回今天（"))
        try driver.press("<Esc> <F9>")
        guard case .menu(let menu)? = driver.model.overlay,
            let place = menu.choices.firstIndex(of: .past(.monthEnd))
        else { return }
        try driver.press(Array(repeating: .down, count: place) + [.enter])
        #expect(driver.model.day == Day(2022, 5, 31))
        try driver.press("<F9> 今天")
        #expect(driver.text.contains("返回今天") && !driver.text.contains("看上月末"))
    }

    @Test func aPlanThatWasNotThereYetTakesTheFocusElsewhere() throws {
        var driver = try ticked()
        try driver.press("@ 2020-01-01 <Enter>")
        #expect(driver.focus.hasPrefix("nanan-2019") || driver.focus == "nanan")
        #expect(!driver.text.contains("江津"))
        try driver.press("<Esc>")
        #expect(driver.text.contains("江津区"))
    }

    @Test func midnightPassesUnseenInThePast() throws {
        var driver = try ticked()
        try driver.press("@ 6-1 <Enter>")
        try driver.turn(to: .ofTests + 1)
        #expect(driver.model.day == .ofTests - 14)
        try driver.press("<Esc>")
        #expect(driver.model.day == .ofTests + 1)
    }

    @Test(arguments: [
        ("2022-06-14", 2022, 6, 14), ("2022-6-1", 2022, 6, 1), ("6-14", 2022, 6, 14), ("12-31", 2021, 12, 31),
        ("20220614", 2022, 6, 14), ("2022/6/14", 2022, 6, 14), ("2022.6.14", 2022, 6, 14), ("2-29", 2020, 2, 29),
        ("2022年6月14日", 2022, 6, 14), ("6月14日", 2022, 6, 14), ("6月", 2021, 6, 30), ("5月底", 2022, 5, 31),
        ("2021年底", 2021, 12, 31), ("2021年2月", 2021, 2, 28), ("2021", 2021, 12, 31), ("2021-2", 2021, 2, 28),
        ("上月底", 2022, 5, 31), ("上月末", 2022, 5, 31), ("去年底", 2021, 12, 31), ("昨天", 2022, 6, 14),
        ("last month", 2022, 5, 31), ("２０２２－０６－１４", 2022, 6, 14), ("2022 年 6 月 14 日", 2022, 6, 14),
        ("2030-01-01", 2030, 1, 1),
    ])
    func readsDaysAsPeopleTypeThem(text: String, year: Int, month: Int, day: Int) {
        #expect(TypedDay.read(text, today: .ofTests) == Day(year, month, day))
    }

    @Test(arguments: ["", "上周", "6", "13-40", "2022-02-30", "月", "年", "-", "2022-6-1-1", "99999999999", "五月"])
    func readsNothingElse(text: String) {
        #expect(TypedDay.read(text, today: .ofTests) == nil)
    }
}
