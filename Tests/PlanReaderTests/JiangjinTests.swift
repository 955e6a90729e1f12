import Ledger
import PlanReader
import Testing

/// 江津: a table with a measure a row, some cells spanning several.
@Suite("jiangjin-2022", .tags(.bundledPlans))
struct JiangjinTests {
    private let plan: PlanDraft
    init() throws { plan = try BundledPlan.jiangjin.draft() }

    @Test func size() {
        #expect(plan.sections.count == 10)
        #expect(plan.sections.allSatisfy { $0.sections.isEmpty })
        #expect(plan.placedTasks.count == 70)
        #expect(plan.measures.count == 86)
    }

    /// The heading of the task is printed again at a page break; it is one task all the same.
    @Test func task40IsOne() throws {
        let task = try plan.placed(40).task
        #expect(plan.placedTasks.filter { $0.task.number == 40 }.count == 1)
        #expect(task.measures.count == 6)
    }

    @Test func task21OnlyStarts() throws {
        let measures = try plan.placed(21).measures
        #expect(measures.count == 1)
        #expect(measures[0].deadlines.map(\.kind) == [.from])
        #expect(measures[0].deadlines.map(\.date) == [Day(2022, 2, 1)])
        #expect(Milestone.made(by: measures[0].deadlines, issued: plan.head.issued) == [Milestone(isStanding: true)])
    }

    @Test func task26SaysNoDay() throws {
        let measures = try plan.placed(26).measures
        #expect(measures.count == 1)
        #expect(measures[0].deadlines == [])
        #expect(measures[0].scope == nil)
        #expect(measures[0].leads.names == ["江津综保区管委会"])
    }

    @Test func task3HasALeadForEachMeasure() throws {
        let measures = try plan.placed(3).measures
        #expect(measures.map(\.leads.names) == [["区财政局"], ["区发展改革委"]])
        #expect(measures.map { $0.deadlines.first?.kind } == [.by, .done])
    }

    @Test func scopes() throws {
        #expect(try plan.placed(15).measures[0].scope == "江津城区")
        #expect(try plan.placed(24).measures[0].scope == "区内高校")
        #expect(try plan.placed(1).measures[0].scope == "全区")
    }

    @Test func task15HasJointLeads() throws {
        #expect(try plan.placed(15).measures[0].leads.names == ["区城市管理局", "区经济信息委"])
    }

    /// Cells of the column of days, counted in the published list.
    @Test(arguments: [
        ("2022-04-30", 1), ("2022-05-31", 32), ("2022-06-30", 25), ("2022-07-31", 2), ("2022-08-31", 1),
        ("2022-09-30", 6), ("2022-12-31", 3),
    ])
    func measuresDue(day: String, count: Int) throws {
        let due = try #require(Day(day))
        #expect(plan.measures.filter { $0.deadlines.contains { $0.kind == .by && $0.date == due } }.count == count)
    }

    @Test func doneAndOngoing() {
        #expect(plan.measures.filter { $0.deadlines.contains { $0.kind == .done } }.count == 11)
        #expect(plan.measures.filter { $0.deadlines.contains { $0.kind == .ongoing } }.count == 3)
    }
}
