import Ledger
import Testing

@testable import PlanReader

/// Names of units: taken apart, told from other text, glued ones and short forms.
@Suite("units in documents")
struct UnitReadingTests {
    @Test(arguments: [
        ("区财政局、区税务局", ["区财政局", "区税务局"]),
        ("区财政局，区税务局；各镇街。", ["区财政局", "区税务局", "各镇街"]),
        ("区城管局\n区住建委", ["区城管局", "区住建委"]),
        ("区教委、区“两增、两降”工作专班等", ["区教委", "区“两增、两降”工作专班"]),
        ("管委会办公室（信访、保密中心）", ["管委会办公室（信访、保密中心）"]),
        ("公 安 局", ["公安局"]),
        ("区水务局等有关部门", ["区水务局"]),
    ])
    func split(text: String, names: [String]) {
        #expect(UnitNames.split(Wording(text)) == names)
    }

    @Test(arguments: [
        "区财政局", "各镇街", "相关单位", "国网某县供电公司", "县公安局、各乡镇", "工商联、总工会", "建设局", "区委宣传部", "江岸管理所", "农商行城南支行",
    ])
    func isUnits(text: String) {
        #expect(UnitLikeness().isUnitList(Wording(text)))
    }

    @Test(arguments: [
        "召开推进会", "推动产教融合、校企合作", "全区", "优化营商环境", "2024年5月", "长期坚持", "建设三座车站、两处码头", "走访困难职工、孤寡老人",
    ])
    func isNone(text: String) {
        #expect(!UnitLikeness().isUnitList(Wording(text)))
    }

    @Test func gluedNamesComeApart() {
        let book = NameBook(["区住建委", "高新区规建局", "区住建委高新区规建局", "区林业局区水务站", "区林业局", "区林业局高新区分局"])
        #expect(book.parts(of: "区住建委高新区规建局") == ["区住建委", "高新区规建局"])
        #expect(book.parts(of: "区住建委") == ["区住建委"])
        // The second half is nobody's name.
        #expect(book.parts(of: "区林业局高新区分局") == ["区林业局高新区分局"])
    }

    @Test func namesOfTheLedgerStayWhole() {
        let known = [Ledger.Unit(name: "区住建委高新区规建局")]
        let book = NameBook(["区住建委", "高新区规建局", "区住建委高新区规建局"], known: known)
        #expect(book.parts(of: "区住建委高新区规建局") == ["区住建委高新区规建局"])
    }

    @Test(arguments: [
        ("区经信委", "区经济信息委"), ("区城管局", "区城市管理局"), ("区政务办", "区政务服务办"), ("招商投资局", "区招商投资局"),
    ])
    func shortForms(short: String, long: String) {
        #expect(NameBook([short, long, "区财政局"]).likelyAlias(of: short) == long)
        #expect(NameBook([short, long]).likelyAlias(of: long) == nil)
    }

    @Test(arguments: [("区税务局", "高新区税务局"), ("区市监局", "区市监局高新区局"), ("区教委", "区科委"), ("区委办公室", "区政府办公室")])
    func othersAreNoShortForms(short: String, long: String) {
        #expect(NameBook([short, long]).likelyAlias(of: short) == nil)
    }

    @Test func twoAdministrations() {
        let names = ["区财政局", "区教委", "区法院", "高新区财政局", "高新区规建局", "高新区管理办", "各镇街"]
        #expect(Administrations.found(in: names) == ["区", "高新区"])
        let units = NameBook(names).units(names, administrations: ["区", "高新区"])
        #expect(units.map(\.administration) == ["区", "区", "区", "高新区", "高新区", "高新区", nil])
        #expect(Administrations.found(in: names.dropLast(3)) == [])
    }

    /// Doubts that a person should see, with their lines.
    @Test func doubts() throws {
        let plan = try readPlan(
            textDocument(
                """
                北川区补短板任务清单
                一、路网
                1.修路。（区城市管理局牵头，区交通局、区经济信息委配合）
                2.架桥。（区交通局区城市管理局牵头）
                3.清障。（区城管局牵头，区经信委配合）
                """))
        let doubts = plan.doubts.filter { $0.why != .noIssueDay }
        #expect(
            doubts == [
                Doubt(line: 4, what: "区交通局区城市管理局", why: .gluedUnits),
                Doubt(line: 5, what: "区城管局 = 区城市管理局", why: .unitAlias),
                Doubt(line: 5, what: "区经信委 = 区经济信息委", why: .unitAlias),
            ])
        let task = plan.draft.sections[0].tasks[1]
        #expect(task.terms.leads?.names == ["区交通局", "区城市管理局"])
        #expect(task.terms.remarks.repairs.map(\.mended) == ["区交通局、区城市管理局"])
    }
}
