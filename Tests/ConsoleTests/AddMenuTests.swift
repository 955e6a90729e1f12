import Ledger
import Screen
import Testing
import Words

@testable import Console

/// What can be added where, and the forms that need no facts.
@Suite struct AddMenuTests {
    /// A row and what fits there, in order.
    @Test(arguments: [
        ("江津区", ["方案", "新建区县和方案"]),
        ("jiangjin-2022", ["板块", "任务", "方案（排在这一行之后）"]),
        ("jiangjin-2022/§1", ["任务", "下级板块", "板块（排在这一行之后）"]),
        ("jiangjin-2022/4", ["任务（排在这一行之后）", "举措", "节点", "拆成几步（方案、落实、验收…）"]),
        ("jiangjin-2022/3", ["任务（排在这一行之后）", "举措"]),
        ("jiangjin-2022/3.1", ["节点", "举措（排在这一行之后）", "拆成几步（方案、落实、验收…）"]),
        ("wansheng-2021/22#1", ["节点（排在这一行之后）", "拆成几步（方案、落实、验收…）"]),
    ])
    func theMenuOffersWhatFits(row: String, choices: [String]) throws {
        var driver = try ConsoleDriver()
        try driver.reveal(row)
        try driver.press("<Insert>")
        guard case .menu(let menu)? = driver.model.overlay else {
            Issue.record("no menu at \(row)")
            return
        }
        #expect(menu.choices.map(driver.model.text) == choices)
    }

    @Test func theEmptyLedgerSaysWhatToDoAndDoesIt() throws {
        var driver = try ConsoleDriver(.empty)
        #expect(driver.text.contains("账本是空的：按 Insert 新建区县和方案"))
        try driver.press("<Insert>")
        #expect(driver.effects == [.readForm(.adding(.plan, at: nil, inside: false))])
    }

    @Test func aDigitChoosesAndAsksForTheForm() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/§1")
        let section = try driver.ledger.row("jiangjin-2022/§1")
        try driver.press("a 2")
        #expect(driver.effects.contains(.readForm(.adding(.section, at: section, inside: true))))
    }

    @Test func deleteAsksForAReason() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/3")
        let row = try driver.ledger.row("jiangjin-2022/3")
        try driver.press("<Delete>")
        #expect(driver.text.contains("个节点不再计数"))
        try driver.press("<Enter>")
        #expect(driver.changes == [])
        #expect(driver.text.contains("请写原因"))
        try driver.press("已并入 <Enter>")
        #expect(driver.changes == [.withdraw([row], reason: "已并入")])
    }

    @Test func aPlanIsClosedFromWhereverOneIsInIt() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        let plan = try driver.ledger.row("jiangjin-2022")
        driver.facts[.closing(Reference(head: "jiangjin-2022"))] = FormFacts(
            kind: .plan, row: plan, label: "江津 2022", fields: RowFields(district: "江津区", code: "jiangjin-2022"),
            issued: .ofTests, unfinished: UnfinishedCount(tasks: 3, milestones: 5))
        try driver.press(": closePlan <Enter>")
        #expect(driver.text.contains("结转到"))
        #expect(driver.text.contains("3 项任务、5 个节点复制到 jiangjin-2023"))
        try driver.press("<F4>")
        #expect(driver.changes == [.close(plan, carryingInto: "jiangjin-2023")])
    }

    @Test func withoutACodeNothingIsCarried() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022")
        let plan = try driver.ledger.row("jiangjin-2022")
        driver.facts[.closing(Reference(head: "jiangjin-2022"))] = FormFacts(
            kind: .plan, row: plan, label: "江津 2022", fields: RowFields(code: "jiangjin-2022"), issued: .ofTests)
        try driver.press(": closePlan <Enter> <C-u>")
        #expect(driver.text.contains("不写方案代号就不结转"))
        try driver.press("<Enter>")
        #expect(driver.changes == [.close(plan, carryingInto: nil)])
    }

    @Test(arguments: [
        ("jiangjin-2022", "jiangjin-2023"), ("nanan-2019", "nanan-2022"), ("jiangjin-2022b", "jiangjin-2023"),
        ("plan", "plan-2023"),
    ])
    func theNextPlansCodeIsProposed(code: String, next: String) {
        #expect(PlanCode.next(after: code, on: .ofTests) == next)
    }

    @Test func aRowMovesPastItsNeighbour() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        let rows = try ["jiangjin-2022/3", "jiangjin-2022/4", "jiangjin-2022/5"].map(driver.ledger.row)
        try driver.press("<C-Up>")
        #expect(driver.changes == [.move(rows[1], to: rows[0])])
        driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press("<C-Down>")
        #expect(driver.changes == [.move(rows[1], to: rows[2])])
    }

    @Test func theFirstRowStaysWhereItIs() throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/§1")
        try driver.press("<C-Up>")
        #expect(driver.changes == [])
        #expect(driver.message == "前面没有同类的行")
    }

    @Test(arguments: [("12", "jiangjin-2022/12"), ("§2", "jiangjin-2022/§2"), ("jiangjin-2022/§3", "jiangjin-2022/§3")])
    func aRowMovesToTheRowOfAReference(typed: String, reference: String) throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        let (row, place) = try (driver.ledger.row("jiangjin-2022/4"), driver.ledger.row(reference))
        try driver.press(": moveTo <Enter>")
        try driver.press(typed.map(Key.character) + [.enter])
        #expect(driver.changes == [.move(row, to: place)])
    }

    @Test(arguments: [("4.4.4", "写成 12"), ("999", "没有 jiangjin-2022/999 这一行")])
    func aReferenceThatNamesNothingIsSaid(typed: String, sentence: String) throws {
        var driver = try ConsoleDriver()
        try driver.reveal("jiangjin-2022/4")
        try driver.press(": moveTo <Enter>")
        try driver.press(typed.map(Key.character) + [.enter])
        #expect(driver.changes == [])
        #expect(driver.text.contains(sentence))
    }

    @Test func aUnitGetsAnotherName() throws {
        var driver = try ConsoleDriver()
        try driver.press("2")
        let unit = try #require(driver.model.units.focusedUnit)
        driver.facts[.naming(unit: unit.name, district: unit.district)] = FormFacts(
            kind: .district, row: .node(1), label: unit.district, fields: RowFields(), issued: .ofTests,
            units: SampleFacts.units)
        try driver.press("<F9> <Down> <Down> <Enter>")
        #expect(driver.text.contains("也就是 \(unit.name)"))
        try driver.press("区财政局")
        #expect(driver.text.contains("另一个单位"))
        try driver.press("<Enter>")
        #expect(driver.changes == [.alias(district: .node(1), unit: unit.name, name: "区财政局")])
    }

    @Test func nothingIsWrittenWhereTheLedgerIsReadOnly() throws {
        for keys in ["<Insert>", "a", "<F4>", "e", "<Delete>", "<C-Up>", "<C-Down>"] {
            var driver = try ConsoleDriver(readOnly: true)
            try driver.reveal("jiangjin-2022/4")
            try driver.press(keys)
            #expect(driver.model.overlay == nil)
            #expect(driver.model.message?.isFailure == true, "\(keys)")
        }
    }
}
