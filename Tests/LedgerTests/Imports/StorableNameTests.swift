import Ledger
import Testing

@Suite("Names of a document that a ledger can hold")
struct StorableNameTests {
    private func leads(_ names: [String]) -> [String] {
        let draft = PlanDraft(
            code: "", district: DistrictDraft(name: "试/验区", code: ""),
            head: PlanHead(title: "方案", issued: Day(ordinal: 0)),
            units: [Unit(name: "甲局、乙局", aliases: ["丙\n局"])],
            sections: [
                SectionDraft(
                    title: "一", leads: names,
                    tasks: [TaskDraft(number: 1, title: "甲", terms: Terms(leads: UnitCell(names)))])
            ]
        ).withStorableNames
        #expect(draft.sections[0].leads == draft.sections[0].tasks[0].terms.leads?.names)
        #expect(draft.district.name == "试验区")
        #expect(draft.units == [Unit(name: "甲局")])
        return draft.sections[0].leads
    }

    @Test(arguments: [
        (["甲局", "乙局"], ["甲局", "乙局"]), (["甲局、乙局，丙局"], ["甲局", "乙局", "丙局"]), (["甲局\n"], ["甲局"]),
        (["甲局", "甲局"], ["甲局"]), (["——", ""], []), (["“一窗、一网”专班"], ["“一窗、一网”专班"]),
        ([String(repeating: "长", count: 99)], [String(repeating: "长", count: 60)]),
    ])
    func units(printed: [String], stored: [String]) {
        #expect(leads(printed) == stored)
    }
}
