import Ledger
import Testing

@Suite("Which task of a document is which")
struct MatchingTests {
    /// A plan with one section; each task as number, and wording.
    private static func held(_ tasks: [(Int, String?)], bundled: Bool = false) -> HeldPlan {
        let rows = tasks.enumerated().map { place, task in
            let reference = Reference(head: "shiyan-2022", task: String(task.0))
            let measure = HeldMeasure(
                row: .measure(task: Int64(place + 1), measure: 1), reference: reference,
                now: RowFields(text: task.1, leads: ["甲局"], deadlines: []))
            return HeldTask(
                row: .task(Int64(place + 1)), reference: reference,
                now: RowFields(title: String((task.1 ?? titles[place]).prefix(8)), number: task.0), measures: [measure])
        }
        let section = HeldSection(
            row: .node(9), reference: Reference(head: "shiyan-2022", section: [1]), now: RowFields(title: "一、办事"),
            tasks: rows)
        return HeldPlan(
            row: .node(8), reference: Reference(head: "shiyan-2022"),
            head: PlanHead(title: "试验方案", issued: Day(ordinal: 19000)), isBundled: bundled, sections: [section])
    }

    private static let titles = ["开门即办营业执照", "水表线上过户", "树木迁移合并申报", "纠纷先行调解"]

    private static func draft(_ tasks: [(Int, String)], heading: String = "一、办事") -> PlanDraft {
        let rows = tasks.map { number, text in
            TaskDraft(
                number: number, title: String(text.prefix(8)), isTitleMade: true,
                terms: Terms(leads: UnitCell(["甲局"]), text: text))
        }
        return PlanDraft(
            code: "shiyan-2022", district: DistrictDraft(name: "试验区", code: "shiyan"),
            head: PlanHead(title: "试验方案", issued: Day(ordinal: 19000)),
            sections: [SectionDraft(title: heading, tasks: rows)])
    }

    private static let a = "推行营业执照当日办结，刻章与税控同窗领取。"
    private static let b = "水表过户全程网上申报，不再要求提交房产证复印件。"
    private static let c = "迁移树木与占用绿地并为一个事项，一次踏勘。"
    private static let d = "商事纠纷先行调解，调解员由商会推荐。"
    private static let e = "公布信用修复指南，专人辅导企业申请。"

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var held: [(Int, String?)]
        var new: [(Int, String)]
        /// For each held task the place of the new one.
        var pairs: [Int?]
    }

    static let cases = [
        Case(testDescription: "the same", held: [(1, a), (2, b)], new: [(1, a), (2, b)], pairs: [0, 1]),
        Case(
            testDescription: "blanks and signs do not count", held: [(1, a)],
            new: [(1, a.replacing("，", with: ", ").replacing("。", with: ""))], pairs: [0]),
        Case(
            testDescription: "one put in before: numbers move on", held: [(1, a), (2, b), (3, c)],
            new: [(1, e), (2, a), (3, b), (4, c)], pairs: [1, 2, 3]),
        Case(
            testDescription: "one taken out: numbers close up", held: [(1, a), (2, b), (3, c)],
            new: [(1, a), (2, c)], pairs: [0, nil, 1]),
        Case(
            testDescription: "reworded under its number", held: [(1, a), (2, b)],
            new: [(1, a), (2, "水表过户全程在线申报，不再要求提交产权证明。")], pairs: [0, 1]),
        Case(
            testDescription: "another task took the number over", held: [(1, a), (2, b)], new: [(1, a), (2, d)],
            pairs: [0, nil]),
        Case(
            testDescription: "swapped", held: [(1, a), (2, b)], new: [(1, b), (2, a)], pairs: [1, 0]),
        Case(
            testDescription: "reworded and moved at once", held: [(1, a), (2, b), (3, c)],
            new: [(1, "迁移树木和占用绿地并为一个事项，联合踏勘一次。"), (2, a), (3, b)], pairs: [1, 2, 0]),
        Case(
            testDescription: "the same sentence twice, by number", held: [(1, a), (2, a)], new: [(1, a), (2, a)],
            pairs: [0, 1]),
        Case(
            testDescription: "without a wording, by title", held: [(1, nil), (2, nil), (3, nil)],
            new: [(1, e), (2, a), (3, b), (4, c)], pairs: [1, 2, 3]),
        Case(
            testDescription: "without a wording, by number where the title says nothing", held: [(1, nil), (2, nil)],
            new: [(1, d), (2, e)], pairs: [0, 1]),
        Case(testDescription: "nothing held", held: [], new: [(1, a)], pairs: []),
        Case(testDescription: "nothing left", held: [(1, a)], new: [], pairs: [nil]),
    ]

    @Test(arguments: cases) func pairs(_ one: Case) {
        #expect(TaskMatching.matches(of: MatchingTests.held(one.held), in: MatchingTests.draft(one.new)) == one.pairs)
    }

    @Test func `the same copy has no difference`() {
        let comparison = PlanComparison(
            of: MatchingTests.held(MatchingTests.both), with: MatchingTests.draft(MatchingTests.both))
        #expect(comparison.isSame && comparison.changes.isEmpty && comparison.gone.isEmpty)
    }

    private static let both = [(1, a), (2, b)]

    @Test func `what comes new, what is gone and what moved`() {
        let comparison = PlanComparison(
            of: MatchingTests.held([(1, MatchingTests.a), (2, MatchingTests.b), (3, MatchingTests.c)]),
            with: MatchingTests.draft([(1, MatchingTests.e), (2, MatchingTests.a), (3, MatchingTests.c)]))
        #expect(comparison.added.map(\.draft.number) == [1])
        #expect(comparison.gone.map(\.reference.description) == ["shiyan-2022/2"])
        #expect(comparison.changes.map(\.field) == [.number])
        #expect(comparison.changes.map { $0.before + $0.after } == ["12"])
        #expect(comparison.tasks.allSatisfy { !$0.isMoved })
        let swapped = PlanComparison(
            of: MatchingTests.held(MatchingTests.both),
            with: MatchingTests.draft([(1, MatchingTests.b), (2, MatchingTests.a)]))
        #expect(swapped.tasks.count { $0.isMoved } == 1)
    }

    /// `now`, what documents said before, what the new one says: what happens.
    @Test(arguments: [
        ("旧题", "旧题", "新题", "新题" as String?, false),
        ("本单位的题", "旧题", "旧题", nil, false),
        ("本单位的题", "旧题", "新题", nil, true),
        ("新题", "旧题", "新题", nil, false),
        ("旧题", "旧题", "旧题", nil, false),
    ])
    func ownWordsStay(now: String, brought: String, new: String, set: String?, isKept: Bool) {
        var held = MatchingTests.held([(1, MatchingTests.a)])
        held.sections[0].tasks[0].now.title = now
        held.sections[0].tasks[0].brought.title = brought
        var draft = MatchingTests.draft([(1, MatchingTests.a)])
        draft.sections[0].tasks[0].title = new
        draft.sections[0].tasks[0].isTitleMade = false
        let comparison = PlanComparison(of: held, with: draft)
        #expect(comparison.tasks[0].fields.set.title == set)
        #expect(comparison.changes.contains(where: \.isKept) == isKept)
        #expect(comparison.isSame == (set == nil))
    }

    @Test func `a bundled plan takes the wording and keeps its titles`() {
        let comparison = PlanComparison(
            of: MatchingTests.held([(1, nil), (2, nil)], bundled: true),
            with: MatchingTests.draft([(1, MatchingTests.a), (2, MatchingTests.b)]))
        #expect(comparison.changes.map(\.field) == [.text, .text])
        #expect(
            comparison.tasks.map { $0.measures[0].fields.set } == [
                RowFields(text: MatchingTests.a), RowFields(text: MatchingTests.b),
            ])
    }

    @Test func `other names of the same unit are no change`() {
        var held = MatchingTests.held([(1, MatchingTests.a)])
        held.unitNames = ["甲局": "甲局", "甲管理局": "甲局"]
        var draft = MatchingTests.draft([(1, MatchingTests.a)])
        draft.sections[0].tasks[0].terms.leads = UnitCell(["甲管理局"])
        #expect(PlanComparison(of: held, with: draft).isSame)
        draft.sections[0].tasks[0].terms.leads = UnitCell(["甲管理局", "乙局"])
        #expect(PlanComparison(of: held, with: draft).changes.map(\.after) == ["甲管理局、乙局"])
    }

    @Test func `a reworded heading is the section whose tasks stand in it`() {
        let comparison = PlanComparison(
            of: MatchingTests.held(MatchingTests.both), with: MatchingTests.draft(MatchingTests.both, heading: "一、便利办事")
        )
        #expect(comparison.sections[0].row == .node(9))
        #expect(comparison.changes.map(\.field) == [.title])
    }

    @Test(arguments: [
        ("（三）信用建设", "信用建设"), ("一、市场准入", "市场准入"), ("1.开办", "开办"), ("一网通办", "一网通办"), ("第二章 监管", "监管"),
    ])
    func headingNumbers(heading: String, bare: String) {
        #expect(heading.withoutHeadingNumber == bare)
    }
}

@Suite("Whether a document is a copy of a plan that is held")
struct PlanIdentityTests {
    private static func head(_ title: String, _ number: String?, _ year: Int) -> PlanHead {
        PlanHead(title: title, documentNumber: number, issued: Day(year, 3, 1) ?? .distantPast)
    }

    @Test(arguments: [
        (head("甲方案", "试府发〔2022〕14号", 2022), 0 as Int?),
        (head("别的题", "试府发[2022] 14号", 2022), 0),
        (head("甲方案", "试府发〔2022〕15号", 2022), nil),
        (head("乙方案", nil, 2023), 1),
        (head("《乙》方案", "试府发〔2023〕9号", 2023), 1),
        (head("乙方案", nil, 2024), nil),
        (head("丙方案", nil, 2022), nil),
    ])
    func plan(draft: PlanHead, same: Int?) {
        let held = [PlanIdentityTests.head("甲方案", "试府发〔2022〕14号", 2022), PlanIdentityTests.head("乙方案", nil, 2023)]
        #expect(PlanIdentity.plan(of: draft, among: held) == same)
    }
}

@Suite("Milestones take new deadlines")
struct MilestonePairingTests {
    private static func by(_ month: Int, _ status: Status = .open) -> Milestone {
        let due = Day(2022, month, 28)
        return Milestone(
            status: status, due: due, plannedDue: due, finishedOn: status == .done ? Day(2022, 1, 5) : nil)
    }

    @Test(arguments: [
        ([by(5)], [by(6)], [.reschedule(0, by(6))] as [MilestonePairing.Step]),
        ([by(5)], [by(5)], []),
        ([by(5)], [by(5), by(9)], [.add(by(9))]),
        ([by(5), by(9)], [by(9)], [.withdraw(0)]),
        ([by(5, .done), by(9)], [by(9)], []),
        ([by(5, .done), by(9)], [by(10)], [.reschedule(1, by(10))]),
        ([by(5)], [Milestone(isStanding: true)], [.reschedule(0, Milestone(isStanding: true))]),
        ([Milestone()], [Milestone(isStanding: true)], [.reschedule(0, Milestone(isStanding: true))]),
    ])
    func steps(held: [Milestone], made: [Milestone], steps: [MilestonePairing.Step]) {
        #expect(MilestonePairing.steps(from: held, to: made) == steps)
    }
}
