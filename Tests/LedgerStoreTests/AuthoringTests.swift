import Ledger
import LedgerStore
import Testing

@Suite("Writing a ledger")
struct AuthoringTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger([])
    }

    private func add(_ kind: RowKind, at place: RowID? = nil, _ fields: RowFields) throws -> RowID {
        let result = try ledger.store.apply(.add(NewRow(kind, at: place, fields)), by: .clerk)
        return try #require(result.added)
    }

    @Test func `a ledger is made from nothing, undone to nothing and redone`() throws {
        let empty = try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today)
        #expect(empty.isEmpty)
        try ledger.makePlan()
        try ledger.expectWhole()
        let rows = try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today)
        #expect(
            rows.map(\.reference.description) == [
                "qijiang", "qijiang-2022", "qijiang-2022/§1", "qijiang-2022/1", "qijiang-2022/2", "qijiang-2022/§2",
                "qijiang-2022/3",
            ])
        let made = try ledger.everything()
        #expect(made.map { $0.leads.map(\.unit) } == [["区政务办", "区大数据局"], [], ["区市场监管局"]])
        #expect(made.map { $0.milestones.map(\.milestone.isStanding) } == [[false], [true], [false]])
        #expect(rows[0].lights.total == 3)
        for _ in 0..<6 {
            try ledger.undo()
            try ledger.expectWhole()
        }
        #expect(try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today).isEmpty)
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
        #expect(try ledger.store.units(day: TestPlan.today).isEmpty)
        for _ in 0..<6 { try ledger.redo() }
        #expect(try ledger.everything() == made)
        #expect(try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today) == rows)
        try ledger.expectWhole()
    }

    @Test func `what is searched follows what is written`() throws {
        try ledger.makePlan()
        #expect(try ledger.store.matchCount(["ychsl"]) == 0)
        #expect(try ledger.store.matchCount(["ycsl"]) == 1)
        let task = try ledger.row("qijiang-2022/1")
        try ledger.store.apply(.edit([task], RowFields(title: "一网通办", keywords: ["电子证照"])), by: .clerk)
        #expect(try ledger.store.matchCount(["ycsl"]) == 0)
        #expect(try ledger.store.matchCount(["yiwangtongban"]) == 1)
        #expect(try ledger.store.matchCount(["电子证照"]) == 1)
        try ledger.undo()
        #expect(try ledger.store.matchCount(["一窗"]) == 1)
        try ledger.expectWhole()
    }

    @Test func `a due day typed anew leaves the plan's own beside it`() throws {
        try ledger.makePlan()
        let task = try ledger.row("qijiang-2022/1")
        try ledger.store.apply(
            .edit([task], RowFields(deadlines: [Deadline(kind: .by, phrase: "9月底前", date: day(2022, 9, 30))])),
            by: .clerk)
        let milestone = try ledger.milestone("qijiang-2022/1").milestone
        #expect(milestone.due == day(2022, 9, 30))
        #expect(milestone.plannedDue == day(2022, 6, 30))
        try ledger.expectWhole()
    }

    @Test func `a measure is broken into steps`() throws {
        try ledger.makePlan()
        let task = try ledger.row("qijiang-2022/1")
        let steps = [
            MilestoneStep(title: "方案", due: day(2022, 4, 30)), MilestoneStep(title: "落实", due: day(2022, 5, 31)),
            MilestoneStep(title: "验收", due: nil),
        ]
        try ledger.store.apply(.divide(task, steps), by: .clerk)
        let measure = try ledger.everything()[0]
        #expect(measure.milestones.map(\.title) == ["方案", "落实", "验收"])
        #expect(measure.milestones.map(\.milestone.due) == [day(2022, 4, 30), day(2022, 5, 31), day(2022, 6, 30)])
        #expect(measure.milestones.map(\.reference.description).last == "qijiang-2022/1#1")
        try ledger.expectWhole()
        let disorder = [
            MilestoneStep(title: "晚", due: day(2022, 5, 31)), MilestoneStep(title: "早", due: day(2022, 4, 30)),
        ]
        try ledger.expectRefusal(.badSteps) { try ledger.store.apply(.divide(task, disorder), by: .clerk) }
        try ledger.undo()
        #expect(try ledger.everything()[0].milestones.count == 1)
        try ledger.redo()
        #expect(try ledger.everything()[0] == measure)
        try ledger.expectWhole()
    }

    @Test func `a name becomes one more of a unit, and two units one`() throws {
        try ledger.makePlan()
        let district = try ledger.row("qijiang")
        let before = try ledger.store.units(day: TestPlan.today)
        try ledger.store.apply(.alias(district: district, unit: "区政务办", name: "区大数据局"), by: .clerk)
        let units = try ledger.store.units(day: TestPlan.today)
        #expect(units.count == before.count - 1)
        let leads = try ledger.everything()[0].leads
        #expect(leads.map(\.printed) == ["区政务办", "区大数据局"])
        #expect(leads.map(\.unit) == ["区政务办", "区政务办"])
        try ledger.expectWhole()
        try ledger.undo()
        #expect(try ledger.store.units(day: TestPlan.today) == before)
        try ledger.expectWhole()
        try ledger.redo()
        #expect(try ledger.store.units(day: TestPlan.today) == units)
        try ledger.expectWhole()
        try ledger.expectRefusal(.unknownUnit("区某局")) {
            try ledger.store.apply(.alias(district: district, unit: "区某局", name: "甲"), by: .clerk)
        }
    }

    @Test func `a further measure has the units of the one before unless others are said`() throws {
        try makePlan()
        let task = try ledger.row("qijiang-2022/1")
        _ = try add(.measure, at: task, RowFields(title: "二期"))
        _ = try add(.measure, at: task, RowFields(title: "三期", leads: ["区司法局"]))
        let measures = try ledger.everything().filter { $0.number == 1 }
        #expect(measures.map { $0.leads.map(\.unit) } == [["区政务办", "区大数据局"], ["区政务办", "区大数据局"], ["区司法局"]])
        #expect(measures.map(\.reference.description) == ["qijiang-2022/1.1", "qijiang-2022/1.2", "qijiang-2022/1.3"])
        try ledger.expectWhole()
    }

    @Test func `an empty section is withdrawn by itself`() throws {
        try ledger.makePlan()
        let plan = try ledger.row("qijiang-2022")
        let section = try add(.section, at: plan, RowFields(title: "三、多余"))
        try ledger.store.apply(.withdraw([section], reason: "重复"), by: .clerk)
        #expect(try ledger.store.row(section, day: TestPlan.today)?.status == .withdrawn)
        try ledger.expectWhole()
        try ledger.store.apply(.setStatus([section], StatusChange(.open), all: false), by: .clerk)
        #expect(try ledger.store.row(section, day: TestPlan.today)?.status == nil)
        try ledger.store.apply(.withdraw([try ledger.row("qijiang-2022/§1")], reason: "并入其他"), by: .clerk)
        #expect(try ledger.store.lights(day: TestPlan.today).total == 1)
        try ledger.expectWhole()
    }

    @Test func `what others built on is not undone under them`() throws {
        try ledger.makePlan()
        let task = try add(.task, at: try ledger.row("qijiang-2022/§2"), RowFields(title: "新任务"))
        try ledger.store.apply(.addNote([task], "催办"), by: .other)
        try ledger.expectRefusal(
            .changedSince(Reference(head: "qijiang-2022", task: "4"), by: "wang", at: "2022-05-20T09:30:00Z")
        ) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.undo()
        #expect(try ledger.everything().count == 3)
        try ledger.expectWhole()
    }

    @Test func `a preview writes nothing`() throws {
        try ledger.makePlan()
        let before = try ledger.everything()
        let entries = try ledger.store.history(limit: 1)
        let result = try ledger.store.preview(
            .tick(try before.map { try ledger.row($0.reference.description) }, finishedOn: TestPlan.today, all: true),
            by: .clerk)
        #expect(result.labels == ["綦江1", "綦江3"])
        #expect(try ledger.everything() == before)
        #expect(try ledger.store.history(limit: 1) == entries)
    }

    @Test func `codes and fields are checked`() throws {
        try ledger.makePlan()
        try ledger.expectRefusal(.fieldMissing(.title)) { _ = try add(.plan, RowFields(district: "渝北区")) }
        try ledger.expectRefusal(.badCode("Yu Bei")) {
            _ = try add(.plan, RowFields(title: "甲", district: "渝北区", code: "Yu Bei"))
        }
        try ledger.expectRefusal(.codeTaken("qijiang-2022")) {
            _ = try add(.plan, RowFields(title: "甲", district: "綦江", code: "qijiang-2022"))
        }
        try ledger.expectRefusal(.fieldNotHere(.scope, .section)) {
            _ = try add(.section, at: try ledger.row("qijiang-2022"), RowFields(title: "甲", scope: "全区"))
        }
        let second = try add(.plan, RowFields(title: "第二个方案", district: "綦江", issued: day(2022, 7, 1)))
        #expect(try ledger.store.reference(of: second).description == "qijiang-2022b")
    }
}
