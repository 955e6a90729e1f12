import Ledger
import Testing

@Suite("A draft's rows a level in or out")
struct DraftLevelTests {
    private static func draft() -> PlanDraft {
        let task = { (number: Int) in
            TaskDraft(number: number, title: "任务\(number)", terms: Terms(leads: UnitCell(["甲局"]), text: "内容\(number)"))
        }
        return PlanDraft(
            code: "", district: DistrictDraft(name: "试验区", code: ""),
            head: PlanHead(title: "方案", issued: Day(ordinal: 19000)),
            sections: [
                SectionDraft(title: "一", sections: [SectionDraft(title: "（一）", tasks: [task(1), task(2)])]),
                SectionDraft(title: "二", tasks: [task(3)]),
            ])
    }

    private func outline(_ draft: PlanDraft) -> String {
        func lines(_ sections: [SectionDraft]) -> String {
            sections.map { section in
                section.title + "[" + lines(section.sections)
                    + section.tasks.map { task in
                        "\(task.number)"
                            + (task.measures.isEmpty ? "" : "(\(task.measures.map(\.title).joined(separator: " ")))")
                    }.joined(separator: " ") + "]"
            }.joined()
        }
        return lines(draft.sections)
    }

    @Test(arguments: [
        (DraftPlace(section: [1]), true, "一[（一）[1 2]二[3]]", DraftPlace(section: [0, 1]) as DraftPlace?),
        (DraftPlace(section: [0]), true, "一[（一）[1 2]]二[3]", nil),
        (DraftPlace(section: [0, 0]), false, "一[]（一）[1 2]二[3]", DraftPlace(section: [1])),
        (DraftPlace(section: [1]), false, "一[（一）[1 2]]二[3]", nil),
        (
            DraftPlace(section: [0, 0], task: 1), true, "一[（一）[1(任务1 任务2)]]二[3]",
            DraftPlace(section: [0, 0], task: 0, measure: 1)
        ),
        (DraftPlace(section: [0, 0], task: 0), true, "一[（一）[1 2]]二[3]", nil),
        (DraftPlace(section: [0, 0], task: 1), false, "一[（一）[1]2]二[3]", DraftPlace(section: [0], task: 0)),
        (DraftPlace(section: [1], task: 0), false, "一[（一）[1 2]]二[3]", nil),
        (DraftPlace(), true, "一[（一）[1 2]]二[3]", nil),
    ])
    func levels(place: DraftPlace, isIn: Bool, expected: String, moved: DraftPlace?) {
        var draft = DraftLevelTests.draft()
        #expect((isIn ? draft.moveIn(place) : draft.moveOut(place)) == moved)
        #expect(outline(draft) == expected)
    }

    @Test func `in and out again keeps what is said`() {
        var draft = DraftLevelTests.draft()
        let measure = draft.moveIn(DraftPlace(section: [0, 0], task: 1)) ?? DraftPlace()
        #expect(draft.fields(at: measure).leads == ["甲局"])
        let task = draft.moveOut(measure) ?? DraftPlace()
        #expect(task == DraftPlace(section: [0, 0], task: 1))
        #expect(
            draft.fields(at: task) == RowFields(title: "任务2", number: 4, leads: ["甲局"], supports: [], deadlines: []))
    }

    @Test func `corrections go to the row`() {
        var draft = DraftLevelTests.draft()
        let place = DraftPlace(section: [0, 0], task: 0)
        draft.set(RowFields(title: "新题", leads: ["乙局", "丙局"]), at: place)
        #expect(draft.fields(at: place).leads == ["乙局", "丙局"] && draft.fields(at: place).title == "新题")
        draft.set(RowFields(district: "綦江区", issued: Day(2022, 3, 1)), at: DraftPlace())
        #expect(draft.district.name == "綦江区" && draft.head.issued == Day(2022, 3, 1))
        draft.set(RowFields(leads: ["丁局"]), at: DraftPlace(section: [1]))
        #expect(draft.sections[1].leads == ["丁局"])
    }
}
