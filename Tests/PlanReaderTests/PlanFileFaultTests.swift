import Ledger
import PlanReader
import Testing

/// A text that cannot be read, and why.
struct FaultCase: Sendable, CustomTestStringConvertible {
    var text: String
    var line: Int
    var problem: PlanFileFault.Problem
    var testDescription: String { "\(problem)" }

    init(_ text: String, _ line: Int, _ problem: PlanFileFault.Problem) {
        self.text = text
        self.line = line
        self.problem = problem
    }

    /// Fields below the plan's heading, from line 2, without the other fields.
    static func head(_ fields: String, _ line: Int, _ problem: PlanFileFault.Problem) -> FaultCase {
        FaultCase("# 方案 qingshi-2024\n" + fields, line, problem)
    }

    /// From line 7.
    static func plan(_ body: String, _ line: Int, _ problem: PlanFileFault.Problem) -> FaultCase {
        FaultCase(PlanFixture.plan(body), line, problem)
    }

    /// From line 9, in a section with a lead.
    static func section(_ body: String, _ line: Int, _ problem: PlanFileFault.Problem) -> FaultCase {
        FaultCase(PlanFixture.section(body), line, problem)
    }

    /// One field of a task, on line 10.
    static func field(_ field: String, _ problem: PlanFileFault.Problem) -> FaultCase {
        FaultCase(PlanFixture.task(field), 10, problem)
    }

    /// Two fields of a task, the second wrong, on line 11.
    static func second(_ fields: String, _ problem: PlanFileFault.Problem) -> FaultCase {
        FaultCase(PlanFixture.task(fields), 11, problem)
    }
}

@Suite("Faults of a plan file")
struct PlanFileFaultTests {
    private func check(_ one: FaultCase) {
        #expect(throws: PlanFileFault(file: "x.plan", line: one.line, problem: one.problem)) {
            try PlanFile.read(one.text, name: "x.plan")
        }
        #expect(!"\(one.problem)".isEmpty)
    }

    @Test(arguments: [
        FaultCase("", 1, .noPlan), FaultCase("\n\n", 1, .noPlan), FaultCase("\n方案：青石", 2, .noPlan),
        FaultCase("\n## 板块 一、河道", 2, .noPlan), FaultCase("## 方案 qingshi-2024", 1, .noPlan),
        FaultCase("# 方案", 1, .incompleteHeading("方案")), FaultCase("# 计划 qingshi-2024", 1, .unknownHeading("计划")),
        .plan("# 方案 qingshi-2025", 7, .secondPlan),
        .head("方案：甲\n成文日期：2024-03-01", 1, .missingField("区县", heading: "方案")),
        .head("区县：青石区 | qingshi\n成文日期：2024-03-01", 1, .missingField("方案", heading: "方案")),
        .head("区县：青石区 | qingshi\n方案：甲", 1, .missingField("成文日期", heading: "方案")),
        .head("区县：青石区", 2, .missingPart(field: "区县")),
        .head("区县：青石区 | Qingshi", 2, .badCode("Qingshi")),
        .head("区县：青石区 | qingshi | 青石 | 青", 2, .unknownPart("青", field: "区县")),
        .head("区县：青石区 | baiyun\n方案：甲\n成文日期：2024-03-01", 1, .badCode("qingshi-2024")),
        FaultCase("# 方案 qingshi-24\n区县：青石区 | qingshi\n方案：甲\n成文日期：2024-03-01", 1, .badCode("qingshi-24")),
        .head("成文日期：2024-02-30", 2, .badDate("2024-02-30")),
        .head("成文日期：2024-03-01 | 错印=1", 2, .unknownPart("错印=1", field: "成文日期")),
        .head("牵头：区水务局", 2, .unknownField("牵头", heading: "方案")),
        .head("行：3", 2, .unknownField("行", heading: "方案")),
        .head("方案：甲\n方案：乙", 3, .repeatedField("方案")),
    ])
    func head(one: FaultCase) { check(one) }

    @Test(arguments: [
        FaultCase.plan("## 板快 一、河道", 7, .unknownHeading("板快")), .plan("##", 7, .unknownHeading("")),
        .plan("## 板块", 7, .incompleteHeading("板块")), .plan("## 要求", 7, .incompleteHeading("要求")),
        .plan("## 任务 1 清淤", 7, .taskOutsideSection), .plan("## 举措 1) 清淤", 7, .measureOutsideTask),
        .plan("### 板块 一、河道", 7, .wrongDepth(heading: "板块", marks: 3, expected: 2)),
        .plan("### 要求 报数", 7, .wrongDepth(heading: "要求", marks: 3, expected: 2)),
        .section("#### 任务 1 清淤", 9, .wrongDepth(heading: "任务", marks: 4, expected: 3)),
        .section("### 要求 报数", 9, .wrongDepth(heading: "要求", marks: 3, expected: 2)),
        .section("### 任务 1 清淤\n### 举措 1) 甲", 10, .wrongDepth(heading: "举措", marks: 3, expected: 4)),
        .section("### 任务 1 清淤\n#### 任务 2 种树", 10, .wrongDepth(heading: "任务", marks: 4, expected: 3)),
        .section("### 举措 1) 甲", 9, .measureOutsideTask),
        .section("### 任务 1", 9, .incompleteHeading("任务")),
        .section("### 任务 清淤 干流", 9, .badNumber("清淤", field: "任务")),
        .section("### 任务 0 清淤", 9, .badNumber("0", field: "任务")),
        .section("### 任务 １ 清淤", 9, .badNumber("１", field: "任务")),
        .section("### 任务 1 清淤\n#### 举措 1)", 10, .incompleteHeading("举措")),
        .section("### 任务 1 清淤\n#### 举措 1) 甲", 10, .singleMeasure),
        .section("### 板块 （一）支流\n#### 任务 1 清淤\n### 任务 2 种树", 11, .taskAfterSubsection),
        .plan("## 小组 清淤组", 7, .incompleteHeading("小组")),
        .plan("## 小组 工作组 清淤组", 7, .unknownWord("工作组", field: "小组")),
        .plan("## 单位\n- 各镇街", 7, .secondUnitList),
    ])
    func headings(one: FaultCase) { check(one) }

    @Test(arguments: [
        FaultCase.field("清完干流", .notAField("清完干流")), .field("- 区水务局", .notAField("- 区水务局")),
        .field("时限：5月", .unknownField("时限", heading: "任务")),
        .field("文号：1号", .unknownField("文号", heading: "任务")), .field("摘要：", .emptyField("摘要")),
        .second("摘要：甲\n摘要：乙", .repeatedField("摘要")), .second("牵头：区水务局\n牵头：区水务局", .repeatedField("牵头")),
        .field("摘要：甲 | 乙", .unknownPart("乙", field: "摘要")), .field("备注：甲｜乙", .unknownPart("乙", field: "备注")),
        .field("牵头：区水务局 | 照旧", .unknownPart("照旧", field: "牵头")),
        .field("牵头：区水务局 | 沿用 | 沿用", .repeatedPart("沿用", field: "牵头")),
        .field("牵头：区水务局、", .emptyName(field: "牵头")), .field("关键词：甲、、乙", .emptyName(field: "关键词")),
        .field("关键词：“甲、乙", .unbalanced("“甲、乙")), .field("关键词：甲）、乙", .unbalanced("甲）、乙")),
        .field("牵头：区林业局", .unknownUnit("区林业局")), .field("配合：区水务局、区林业局", .unknownUnit("区林业局")),
        .field("行：12-9", .badLines("12-9")), .field("行：0", .badLines("0")), .field("行：3-", .badLines("3-")),
        .field("行：1-2-3", .badLines("1-2-3")), .field("行：3、三", .badLines("三")),
        .field("修正：甲 | 改为=乙 | 改为=丙", .repeatedPart("改为", field: "修正")),
        .field("修正：甲 | 改成=乙", .unknownPart("改成=乙", field: "修正")),
        .field("修正：甲 | 乙 | 丙", .unknownPart("丙", field: "修正")),
        .field("修正：甲 | 改为=", .emptyPart(field: "修正")),
        .field("修正：甲 | 行=三", .badNumber("三", field: "修正")),
        .field("修正：甲 | 行=3 | 行=4", .repeatedPart("行", field: "修正")),
        .field("修正：甲 | | 乙", .emptyPart(field: "修正")), .field("修正：甲 |", .emptyPart(field: "修正")),
    ])
    func fields(one: FaultCase) { check(one) }

    @Test(arguments: [
        FaultCase.field("期限：5月", .missingPart(field: "期限")), .field("期限：5月 | 截止", .deadlineWithoutDate("截止")),
        .field("期限：5月起 | 起", .deadlineWithoutDate("起")),
        .field("期限：5月 | 截止 2024-05-32", .badDate("2024-05-32")),
        .field("期限：5月 | 截止 2024-5-31", .badDate("2024-5-31")),
        .field("期限：5月 | 截止2024-05-31", .unknownWord("截止2024-05-31", field: "期限")),
        .field("期限：5月 | 限期 2024-05-31", .unknownWord("限期", field: "期限")),
        .field("期限：常年 | 长期 2024-05-31", .deadlineWithDate("长期")),
        .field("期限：已完成 | 已完成 2024-05-31", .deadlineWithDate("已完成")),
        .field("期限：适时 | 未定 2024-05-31", .deadlineWithDate("未定")),
        .field("期限：上线后 | 相对", .relativeWithoutTrigger("上线后")),
        .field("期限：上线后 | 相对 上线", .badDate("上线")),
        .field("期限：每月 | 周期", .recurringWithoutPeriod("每月")),
        .field("期限：每旬 | 周期 每旬", .unknownWord("每旬", field: "期限")),
        .field("期限：5月 | 截止 2024-05-31 | 争取", .unknownPart("争取", field: "期限")),
        .field("期限：5月 | 截止 2024-05-31 | 力争 | 力争", .repeatedPart("力争", field: "期限")),
        .field("期限：后 | 相对 | 触发=甲 | 触发=乙", .repeatedPart("触发", field: "期限")),
        .field("指标：长度 | ≥ | 12", .missingPart(field: "指标")),
        .field("指标：长度 | >= | 12 | 公里", .unknownWord(">=", field: "指标")),
        .field("指标：长度 | ≥ | 十二 | 公里", .badNumber("十二", field: "指标")),
        .field("指标：长度 | ≥ | 1,200 | 米", .badNumber("1,200", field: "指标")),
        .field("指标：长度 | ≥ | 12. | 公里", .badNumber("12.", field: "指标")),
        .field("指标：长度 | ≥ | 12 | 公里 | 起=无", .badNumber("无", field: "指标")),
        .field("指标：长度 | ≥ | 12 | 公里 | 约", .unknownPart("约", field: "指标")),
        .field("指标：长度 | ≥ |  | 公里", .emptyPart(field: "指标")),
    ])
    func deadlinesAndFigures(one: FaultCase) { check(one) }

    @Test(arguments: [
        FaultCase.section("### 任务 1 清淤\n### 任务 1 种树", 10, .repeatedNumber(1, firstLine: 9)),
        .section("### 任务 1 清淤\n### 板块 （一）\n#### 任务 1 种树", 11, .repeatedNumber(1, firstLine: 9)),
        .section("### 任务 1 清淤\n### 任务 2 清淤", 10, .repeatedTitle("清淤", firstLine: 9)),
        .section("### 任务 1 清淤\n#### 举措 1) 甲\n#### 举措 2) 清淤", 11, .repeatedTitle("清淤", firstLine: 9)),
        .section("### 任务 1 清淤\n## 板块 二、岸\n### 任务 1 清淤", 11, .repeatedTitle("清淤", firstLine: 9)),
        .section(
            "### 任务 1 一二三四五六七八九十一二三四五六七八九十一二三四五", 9,
            .longTitle("一二三四五六七八九十一二三四五六七八九十一二三四五", length: 25)),
        .plan("## 板块 一、河道\n### 任务 1 清淤", 8, .noLead("清淤")),
        .plan("## 板块 一\n### 任务 1 甲\n#### 举措 1) 乙\n牵头：区水务局\n#### 举措 2) 丙", 11, .noLead("丙")),
        .plan("## 板块 一、河道\n配合：区林业局", 8, .unknownUnit("区林业局")),
        .plan("## 要求 报数\n牵头：区林业局", 8, .unknownUnit("区林业局")),
        .plan("## 要求 报数\n配合：区水务局", 8, .unknownField("配合", heading: "要求")),
        .plan("## 小组 专项小组 清淤组\n成员：区林业局", 8, .unknownUnit("区林业局")),
        .plan("## 小组 专项小组 清淤组\n责任：区林业局", 8, .unknownUnit("区林业局")),
        .plan("## 小组 专项小组 清淤组\n组长：区长 | 人数=两", 8, .badNumber("两", field: "组长")),
        .plan("## 小组 专项小组 清淤组\n组长：区长 | 副区长", 8, .unknownPart("副区长", field: "组长")),
        .plan("- 各镇街 | 类别=群体", 7, .unknownWord("群体", field: "类别")),
        .plan("- 各镇街 | 级别=区级", 7, .unknownPart("级别=区级", field: "-")),
        .plan("- 各镇街 | 类别=集体 | 类别=集体", 7, .repeatedPart("类别", field: "-")),
        .plan("- 区水务局", 7, .repeatedUnit("区水务局", firstLine: 6)),
        .plan("- 各镇街 | 又作=区水利局", 7, .repeatedUnit("区水利局", firstLine: 6)),
        .plan("- 各镇街 | 误印=各镇、各镇街", 7, .repeatedUnit("各镇街", firstLine: 7)),
        .plan("- 各镇街 | 行政区=高新区", 7, .unknownAdministration("高新区")),
        .plan("-", 7, .emptyField("-")), .plan("牵头：区水务局", 7, .unknownField("牵头", heading: "单位")),
    ])
    func acrossThePlan(one: FaultCase) { check(one) }

    @Test func description() {
        let fault = PlanFileFault(file: "qingshi-2024.plan", line: 12, problem: .badDate("2024-5-1"))
        #expect("\(fault)" == "qingshi-2024.plan:12：“2024-5-1”不是日期，请写成 2022-05-31 的样子")
    }

    /// Lines are counted as editors count them.
    @Test(arguments: ["\n", "\r\n"])
    func lineNumbers(end: String) {
        let text = PlanFixture.task("\n\n期限：5月 | 截止 五月").replacing("\n", with: end)
        #expect(throws: PlanFileFault(file: "x", line: 12, problem: .badDate("五月"))) {
            try PlanFile.read(text, name: "x")
        }
    }
}
