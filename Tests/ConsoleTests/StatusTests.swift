import Ledger
import Screen
import Testing

@testable import Console

/// The status menu and its forms.
@Suite struct StatusTests {
    private func driver(at row: String = "jiangjin-2022/4") throws -> ConsoleDriver {
        var driver = try ConsoleDriver()
        try driver.reveal(row)
        return driver
    }

    private var row: RowID {
        get throws { try TestLedger().row("jiangjin-2022/4") }
    }

    /// A choice of the menu with what is typed into its form, and the change that comes of it.
    struct Choice: Sendable {
        var keys: String
        var change: @Sendable (RowID) -> Change

        init(_ keys: String, _ change: @escaping @Sendable (RowID) -> Change) {
            self.keys = keys
            self.change = change
        }

        /// A choice that sets a status.
        init(_ keys: String, _ status: Status, _ reason: String? = nil, review: Day? = nil) {
            self.init(keys) { .setStatus([$0], StatusChange(status, reason: reason, review: review), all: false) }
        }

        static let all = [
            Choice("s 1 <C-u> 2022-05-20 <Enter>") { .tick([$0], finishedOn: .ofTests - 26, all: false) },
            Choice("s 1 <Enter>") { .tick([$0], finishedOn: .ofTests, all: false) },
            Choice(
                "s <Down> <Enter> 市里未批 <Enter> 2022-07-31 <Enter>", .waiting, "市里未批", review: Day(2022, 7, 31)),
            Choice(
                "s 3 <Tab> 2022-07-31 <BackTab> 资金未到 <Down> <Enter>", .suspended, "资金未到",
                review: Day(2022, 7, 31)),
            Choice("s 2 等批复 <Enter> 下月底 <Enter>", .waiting, "等批复", review: Day(2022, 7, 31)),
            Choice("ｓ ４ 已并入 <Enter>", .withdrawn, "已并入"),
            Choice("s 6 2022-07-31 <Enter> 延期 <Enter>") {
                .setDue([$0], Day(2022, 7, 31), reason: "延期", all: false)
            },
            Choice("s <End> <Enter> 2022-07-31 <Enter> <Enter>") {
                .setDue([$0], Day(2022, 7, 31), reason: nil, all: false)
            },
        ]
    }

    @Test(arguments: Choice.all)
    func eachChoiceMakesItsChange(choice: Choice) throws {
        var driver = try driver()
        try driver.press(choice.keys)
        #expect(driver.changes == [choice.change(try row)])
        #expect(driver.model.overlay == nil)
        #expect(driver.model.message?.isFailure == false)
        #expect(driver.focus == "jiangjin-2022/4")
    }

    @Test(arguments: [
        ("s 1 <C-u> <Enter>", 0, "日期写成 2026-05-31 这样"),
        ("s 1 <C-u> 2022-02-30 <Enter>", 0, "日期写成 2026-05-31 这样"),
        ("s 2 <Enter> <Enter>", 0, "请写原因"),
        ("s 2 <Down> 2022-07-31 <Enter>", 0, "请写原因"),
        ("s 2 <Space> <Enter> 2022-07-31 <Enter>", 0, "请写原因"),
        ("s 2 等 <Enter> <Enter>", 1, "请写复查日"),
        ("s 3 等 <Enter> 下月 <Enter>", 1, "日期写成 2026-05-31 这样"),
        ("s 4 <Enter>", 0, "请写原因"),
        ("s 6 31 <Enter> <Enter>", 0, "日期写成 2026-05-31 这样"),
        ("s 6 <Enter> <Enter>", 0, "日期写成 2026-05-31 这样"),
        ("s 1 <C-u> 2022-06-16 <Enter>", 0, "完成日不能晚于今天"),
    ])
    func aFaultIsSaidBesideItsField(keys: String, field: Int, sentence: String) throws {
        var driver = try driver()
        try driver.press(keys)
        #expect(driver.changes == [])
        guard case .statusForm(let form)? = driver.model.overlay else {
            Issue.record("the form has gone")
            return
        }
        #expect(form.fault == StatusForm.Fault(place: field, text: sentence))
        #expect(form.place == field)
        #expect(driver.text.contains(sentence))
        // Typing mends it.
        try driver.press("x")
        #expect(!driver.text.contains(sentence))
    }

    @Test(arguments: ["s <Esc>", "s <Left>", "s 2 等 <Esc>", "s 1 <Esc>"])
    func escapeLeavesWithoutAChange(keys: String) throws {
        var driver = try driver()
        try driver.press(keys)
        #expect(driver.changes == [])
        #expect(driver.model.overlay == nil)
    }

    @Test func waitingLightsPurpleUntilItsReview() throws {
        var driver = try driver()
        try driver.press("s 2 市里未批 <Enter> 2022-07-31 <Enter>")
        #expect(driver.text.contains("待 4 "))
        try driver.press("w")
        #expect(driver.text.contains("市里未批"))
        try driver.press("<Esc>")
        try driver.turn(to: Day(ordinal: 19_158 + 60))
        #expect(driver.text.contains("逾 4 "))
    }

    @Test func aMovedDueDayKeepsThePlansOwn() throws {
        var driver = try driver()
        try driver.press("s 6 2022-07-31 <Enter> 延期 <Enter>")
        #expect(driver.model.tree.focusedRow?.due == Day(2022, 7, 31))
        #expect(driver.model.tree.focusedRow?.plannedDue == Day(2022, 5, 31))
        try driver.press("<Tab>")
        #expect(driver.text.contains("5-31"))
    }

    @Test func withdrawnComesBackByOpeningAgain() throws {
        var driver = try driver()
        try driver.press("s 4 已并入 <Enter>")
        #expect(driver.text.contains("[-] 撤 4 "))
        try driver.press("s 5")
        #expect(driver.model.message?.isFailure == false)
        #expect(driver.text.contains("[ ] 逾 4 "))
    }

    /// 改回未完成 is what it says for a ticked row too.
    @Test func aTickedRowIsOpenedAgain() throws {
        var driver = try driver()
        try driver.press("<Space> s 5")
        #expect(driver.model.message?.isFailure == false, "\(driver.message)")
        #expect(driver.text.contains("[ ] 逾 4 "))
    }

    @Test func standingWorkIsNotFinished() throws {
        var driver = try driver(at: "jiangjin-2022/21")
        try driver.press("s 1 <Enter>")
        #expect(driver.model.message?.isFailure == true)
        #expect(driver.results.isEmpty)
    }

    @Test func severalMilestonesAreOpenedInstead() throws {
        var driver = try driver(at: "wansheng-2021/22")
        try driver.press("s")
        #expect(driver.model.overlay == nil)
        #expect(driver.model.tree.focusedRow?.isOpen == true)
        #expect(driver.message == driver.model.words.console.opensSeveral(2))
    }

    @Test(arguments: ["jiangjin", "jiangjin-2022/§1"])
    func aNodeHasNoStatus(row: String) throws {
        var driver = try driver(at: row)
        try driver.press("s")
        #expect(driver.model.overlay == nil)
        #expect(!driver.message.isEmpty)
    }

    @Test func pastingGoesIntoTheFieldInFocus() throws {
        var driver = try driver()
        try driver.press("s 2 <Down>")
        try driver.paste("2022-07-31")
        try driver.press("<Up>")
        try driver.paste("市里\n未批")
        try driver.press("<Down> <Enter>")
        let expected = StatusChange(.waiting, reason: "市里 未批", review: Day(2022, 7, 31))
        #expect(driver.changes == [.setStatus([try row], expected, all: false)])
    }

    // MARK: notes

    @Test(arguments: ["n", "<F5>"])
    func aNoteIsLeft(key: String) throws {
        var driver = try driver()
        try driver.press("\(key) 已催办 <Enter>")
        #expect(driver.changes == [.addNote([try row], "已催办")])
        #expect(driver.message == "已记事 江津4 · F6 撤销")
        try driver.press("<Tab> <End>")
        #expect(driver.text.contains("已催办（office 2022-06-15）"))
    }

    @Test(arguments: ["n <Enter>", "n <Space> <Enter>"])
    func anEmptyNoteIsNone(keys: String) throws {
        var driver = try driver()
        try driver.press(keys)
        #expect(driver.changes == [])
        #expect(driver.text.contains("请写几个字"))
        try driver.press("好 <Enter>")
        #expect(driver.changes.count == 1)
    }

    @Test(arguments: ["jiangjin", "jiangjin-2022/§1", "wansheng-2021/22"])
    func anyRowTakesANote(row: String) throws {
        var driver = try driver(at: row)
        try driver.press("n 月底报送 <Enter>")
        #expect(driver.results.count == 1)
        #expect(driver.model.message?.isFailure == false)
    }

    @Test func aPastedNoteIsOneLine() throws {
        var driver = try driver()
        try driver.press("n")
        try driver.paste("第一行\n第二行")
        try driver.press("<Enter>")
        #expect(driver.changes == [.addNote([try row], "第一行 第二行")])
    }

    /// What somebody pastes cannot drive the terminal.
    @Test func outsideTextIsShownAsMarks() throws {
        var driver = try driver()
        try driver.press("n")
        try driver.paste("甲\u{1B}[2J乙\u{202E}丙")
        #expect(!driver.text.contains("\u{1B}") && !driver.text.contains("\u{202E}"))
        try driver.press("<Enter> <Tab>")
        #expect(!driver.text.contains("\u{1B}") && !driver.text.contains("\u{202E}"))
    }
}
