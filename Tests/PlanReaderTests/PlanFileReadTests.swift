import Ledger
import PlanReader
import Testing

@Suite("Reading a plan file")
struct PlanFileReadTests {
    private let plan: PlanDraft
    init() throws { plan = try PlanFixture.read(PlanFixture.full) }

    @Test func head() {
        #expect(plan.code == "qingshi-2024b")
        #expect(plan.district == DistrictDraft(name: "青石区", code: "qingshi", otherNames: ["青石", "青石城"]))
        let head = plan.head
        #expect(head.title == "青石区河道整治方案")
        #expect(head.noticeTitle == "关于印发河道整治方案的通知")
        #expect(head.listTitle == "河道整治任务表")
        #expect(head.documentNumber == "青石府发〔2024〕3号")
        #expect(head.issued == Day(2024, 3, 1))
        #expect(head.issuedPrinted == "202431日")
        #expect(head.issuers == ["青石区人民政府", "青石高新区管委会"])
        #expect(head.administrations == ["区", "高新区"])
        #expect(head.remarks.notes == ["总目标三年", "另有附图"])
        #expect(head.remarks.repairs == [Repair(printed: "20243号", mended: "〔2024〕3号", line: 2, reason: "缺括号")])
    }

    @Test func units() {
        #expect(
            plan.units == [
                Unit(name: "区水务局", administration: "区", aliases: ["区水利局", "区水务局（河长办）"]),
                Unit(name: "高新区建管局", administration: "高新区", misprints: ["新区建管局"]),
                Unit(name: "清河水厂", kind: .company), Unit(name: "青石法庭", kind: .court),
                Unit(name: "各镇街", kind: .collective), Unit(name: "“清水、绿岸”专班"),
            ])
    }

    @Test func duty() {
        let deadline = Deadline(kind: .recurring, phrase: "每月底", period: "每月底")
        let remarks = Remarks(lines: [SourceLines(first: 12, last: 14)], notes: ["表样另发"])
        #expect(
            plan.head.duties == [
                Duty(title: "月末报数", summary: "月末把进度报上来。", leads: ["各镇街"], deadlines: [deadline], remarks: remarks)
            ])
    }

    @Test func groups() throws {
        try #require(plan.head.groups.count == 2)
        let leading = plan.head.groups[0]
        #expect(leading.kind == .leading && leading.name == "河道整治领导小组" && leading.number == nil)
        #expect(
            leading.posts == [
                Group.Post(rank: "组长", holders: ["区委书记", "区长"], persons: 2),
                Group.Post(rank: "副组长", holders: [], persons: 3),
            ])
        #expect(leading.members == ["区水务局", "清河水厂"])
        let special = plan.head.groups[1]
        #expect(special.kind == .special && special.number == "(一)" && special.duties == "管清淤，管验收。")
        #expect(special.posts == [Group.Post(rank: "主任", holders: ["区水务局局长"])])
        #expect(special.leads == ["区水务局"] && special.supports == ["各镇街"])
        #expect(special.sections == ["一、河道", "二、岸线"])
        #expect(special.remarks.lines == [SourceLines(first: 20, last: 20), SourceLines(first: 22, last: 25)])
    }

    @Test func sections() {
        #expect(plan.sections.map(\.title) == ["一、河道", "二、岸线"])
        let river = plan.sections[0]
        #expect(river.leads == ["区水务局", "高新区建管局"] && river.supports == ["各镇街"])
        #expect(river.remarks == Remarks(lines: [SourceLines(first: 30, last: 30)], notes: ["标题印了两遍"]))
        #expect(river.tasks.map(\.number) == [1, 2])
        let bank = plan.sections[1]
        #expect(bank.tasks.isEmpty && bank.sections.map(\.title) == ["（一）绿化"])
        #expect(bank.sections[0].tasks.map(\.title) == ["补种岸柳"])
    }

    @Test func task() {
        let terms = plan.sections[0].tasks[0].terms
        #expect(terms.leads == nil && terms.supports == nil && terms.text == nil)
        #expect(terms.scope == "城区" && terms.summary == "汛前清完干流，账目公开。")
        #expect(
            terms.deadlines == [
                Deadline(
                    kind: .by, phrase: "2024年10月底前", date: Day(2024, 10, 31), isHedged: true, isYearTarget: true,
                    printed: "202410月底前"),
                Deadline(kind: .relative, phrase: "待图纸批下来后", trigger: "图纸批复"),
            ])
        let figure = Figure(
            what: "清淤长度", comparator: "≥", value: "12.5", unit: "公里", from: "3", phrase: "不少于12.5公里")
        #expect(terms.figures == [figure])
        #expect(terms.keywords == ["清淤", "“一河、一策”", "底泥（含砂）"])
        #expect(terms.remarks.lines == [SourceLines(first: 31, last: 33), SourceLines(first: 36, last: 36)])
        #expect(terms.remarks.notes == ["工期另议"])
        #expect(terms.remarks.repairs == [Repair(printed: "清于", mended: "清淤")])
    }

    @Test func measures() {
        let task = plan.sections[0].tasks[1]
        #expect(task.terms.supports?.names == ["“清水、绿岸”专班", "各镇街"])
        #expect(task.measures.map(\.marker) == ["1)", nil])
        #expect(task.measures.map(\.title) == ["查清支流底数", "分段包干"])
        #expect(task.measures[0].terms == Terms(deadlines: [Deadline(kind: .done, phrase: "已完成")]))
        #expect(task.measures[1].terms.leads == UnitCell(["清河水厂"], isInherited: true))
        #expect(
            task.measures[1].terms.deadlines == [
                Deadline(kind: .from, phrase: "2024年4月起", date: Day(2024, 4, 1)),
                Deadline(kind: .ongoing, phrase: "常年"), Deadline(kind: .none, phrase: "适时"),
                Deadline(kind: .relative, phrase: "印发之日起1个月内", date: Day(2024, 4, 1)),
            ])
    }

    /// The same plan, however it was typed.
    @Test(arguments: [
        ("\n", "\r\n"), ("：", ":"), ("：", " ： "), (" | ", " ｜ "), (" | ", "｜"), (" | ", "\t|\t"), ("\n", "  \n"),
        ("\n", "　\n"), ("\n", "\n\n\n"), ("\n", "\n  "), ("\n- ", "\n-"), ("## ", "##  "),
    ])
    func tolerance(of canonical: String, typed: String) throws {
        let text = PlanFixture.full.replacing(canonical, with: typed)
        #expect(try PlanFixture.read(text) == plan)
    }

    @Test func byteOrderMark() throws {
        #expect(try PlanFixture.read("\u{FEFF}" + PlanFixture.full) == plan)
    }

    @Test func noLastLineEnd() throws {
        #expect(try PlanFixture.read(String(PlanFixture.full.dropLast())) == plan)
    }

    /// Numbers may start again in another top section, but not in a section of the same.
    @Test func numbersRestart() throws {
        let text = PlanFixture.section("### 任务 1 清淤\n## 板块 二、岸线\n牵头：区水利局\n### 任务 1 种树")
        #expect(try PlanFixture.read(text).sections.map { $0.tasks.map(\.number) } == [[1], [1]])
    }

    @Test func unitsMayStandLast() throws {
        let text = """
            # 方案 qingshi-2024
            区县：青石区 | qingshi
            方案：方案
            成文日期：2024-03-01
            ## 板块 一、河道
            ### 任务 1 清淤
            牵头：区水务局
            ## 单位
            - 区水务局
            """
        #expect(try PlanFixture.read(text).units == [Unit(name: "区水务局")])
    }

    /// A bar or an equals sign inside words is no part.
    @Test func barsInsideWords() throws {
        #expect(try PlanFixture.terms("备注：宽|深，a=b").remarks.notes == ["宽|深，a=b"])
        #expect(try PlanFixture.terms("摘要：甲：乙").summary == "甲：乙")
    }

    @Test func longestTitle() throws {
        let title = String(repeating: "清", count: 24)
        #expect(try PlanFixture.read(PlanFixture.section("### 任务 1 \(title)")).sections[0].tasks[0].title == title)
    }
}
