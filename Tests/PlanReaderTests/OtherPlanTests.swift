import Ledger
import PlanReader
import Testing

/// 万盛: sections in sections, two deadlines in one task.
@Suite("wansheng-2021", .tags(.bundledPlans))
struct WanshengTests {
    private let plan: PlanDraft
    init() throws { plan = try BundledPlan.wansheng.draft() }

    /// Tasks of each subsection, counted in the published annex.
    @Test func size() {
        #expect(plan.placedTasks.count == 51)
        #expect(plan.measures.count == 51)
        let subsections = plan.sections.map { $0.sections.map(\.taskCount) }
        #expect(subsections == [[5, 3, 3, 4, 4, 1], [4, 3, 2, 3, 1], [5, 3, 2, 2, 3, 3]])
    }

    @Test func task22HasTwoMilestones() throws {
        let deadlines = try plan.placed(22).measures[0].deadlines
        let milestones = Milestone.made(by: deadlines, issued: plan.head.issued)
        #expect(milestones.map(\.due) == [Day(2021, 10, 31), Day(2021, 12, 31)])
    }

    @Test func task31HasNoSupport() throws {
        #expect(try plan.placed(31).measures[0].supports.names == [])
    }

    @Test func jointLeads() {
        #expect(plan.measures.filter { $0.leads.names.count > 1 }.count == 8)
    }

    @Test func collectiveSupport() throws {
        #expect(plan.measures.filter { $0.supports.names == ["相关单位"] }.count == 17)
        #expect(try #require(plan.book["相关单位"]).kind == .collective)
    }
}

/// 渝中: the units stand in the headings of sections.
@Suite("yuzhong-2023", .tags(.bundledPlans))
struct YuzhongTests {
    private let plan: PlanDraft
    init() throws { plan = try BundledPlan.yuzhong.draft() }

    @Test func size() {
        #expect(plan.sections.count == 17)
        #expect(plan.placedTasks.count == 90)
        #expect(plan.measures.count == 90)
        #expect(plan.sections.filter { $0.leads.count > 1 }.count == 4)
    }

    /// The part on organisation is no section of tasks.
    @Test func organisationIsNoSection() {
        #expect(plan.sections.allSatisfy { !$0.title.contains("组织保障") })
        #expect(plan.sections.first?.title == "（一）市场准入")
        #expect(plan.sections.last?.title == "（十七）包容普惠")
    }

    @Test func unitsOfTheHeading() throws {
        let measure = try plan.placed(17).measures[0]
        #expect(measure.leads.names == ["区规划自然资源局", "市不动产登记中心"])
        #expect(measure.leads.isInherited)
        #expect(measure.supports.names == [])
        #expect(try plan.placed(38).measures[0].supports.names == ["区税务局"])
    }

    @Test func oneUnitTwoNames() {
        #expect(plan.book["区经信委"]?.name == "区经济信息委")
    }

    @Test func monthlyReturn() {
        #expect(plan.head.duties.contains { $0.deadlines.contains { $0.period == "每月底" } })
    }
}

/// 江北: a list of three columns, without days.
@Suite("jiangbei-2022", .tags(.bundledPlans))
struct JiangbeiTests {
    private let plan: PlanDraft
    init() throws { plan = try BundledPlan.jiangbei.draft() }

    @Test func size() {
        #expect(plan.sections.count == 5)
        #expect(plan.placedTasks.count == 198)
        #expect(plan.measures.count == 198)
    }

    @Test func leads() {
        #expect(plan.measures.filter { $0.leads.names.count > 1 }.count == 45)
        let book = plan.book
        #expect(Set(plan.measures.flatMap(\.leads.names).compactMap { book[$0]?.name }).count == 32)
    }

    @Test func noDays() {
        #expect(plan.measures.flatMap(\.deadlines).filter { $0.date != nil } == [])
    }
}
