import Ledger
import PlanReader
import Testing

/// 南岸: goals with numbered measures, days inside the text, two administrations, thirteen special groups.
@Suite("nanan-2019", .tags(.bundledPlans))
struct NananTests {
    private let plan: PlanDraft
    init() throws { plan = try BundledPlan.nanan.draft() }

    @Test func size() {
        #expect(plan.sections.count == 17)
        #expect(plan.placedTasks.count == 73)
        #expect(plan.measures.count == 162)
        #expect(plan.head.groups.filter { $0.kind == .special }.count == 13)
        #expect(plan.head.administrations == ["区", "经开区"])
    }

    @Test func damagedDayOfIssue() {
        #expect(plan.head.issuedPrinted == "2019116日")
    }

    @Test func measure1_1LostAnEra() throws {
        let deadlines = try plan.placed(1).measures[0].deadlines.filter { $0.kind == .by }
        #expect(deadlines.map(\.date) == [Day(2019, 9, 30)])
        #expect(deadlines.map(\.printed) == ["20199月底前"])
    }

    @Test func measure5_1LostABracket() throws {
        let deadlines = try plan.placed(5).measures[0].deadlines.filter { $0.kind == .by }
        #expect(deadlines.map(\.date) == [Day(2019, 12, 31)])
    }

    @Test func measure34_4HasTheUnitsAbove() throws {
        let measures = try plan.placed(34).measures
        try #require(measures.count == 4)
        #expect(measures[3].leads.names == ["区法院"])
        #expect(measures[3].leads.isInherited)
        #expect(!measures[2].leads.isInherited)
        #expect(measures[3].supports.names == ["区国资委", "区经济信息委", "区市场监管局"])
        #expect(measures[3].supports.names == measures[2].supports.names)
    }

    /// A misprint stays as printed and names the right unit.
    @Test func misprint() throws {
        let names = plan.measures.flatMap { $0.leads.names + $0.supports.names }
        #expect(names.contains("开区市政绿化处"))
        let unit = try #require(plan.book["开区市政绿化处"])
        #expect(unit.name == "经开区市政绿化处")
        #expect(unit.administration == "经开区")
    }

    /// Two names that the text layer glued are two units.
    @Test func gluedNames() throws {
        let measures = try plan.placed(8).measures
        #expect(measures[0].leads.names == ["区住房城乡建委", "区发展改革委", "经开区经发局"])
    }

    @Test func brokenNames() throws {
        #expect(try plan.placed(67).measures[0].supports.names == ["区市场监管局", "区大数据发展局"])
    }
}
