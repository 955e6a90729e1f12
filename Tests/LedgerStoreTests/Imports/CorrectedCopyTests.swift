import Ledger
@testable import LedgerStore
import Testing

@Suite("A corrected copy of a plan that is held")
struct CorrectedCopyTests {
    private let ledger: TestLedger
    private let plan: PlanDraft

    init() throws {
        ledger = try TestLedger([])
        plan = CorrectedCopyTests.draft()
        try ledger.store.bringIn([plan], reason: "", by: .clerk)
    }

    private static let texts = [
        "推行营业执照当日办结，刻章与税控同窗领取。", "水表过户全程网上申报，不再要求提交房产证复印件。",
        "迁移树木与占用绿地并为一个事项，一次踏勘。", "商事纠纷先行调解，调解员由商会推荐。",
    ]

    private static func draft() -> PlanDraft {
        let tasks = texts.enumerated().map { place, text in
            TaskDraft(
                number: place + 1, title: String(text.prefix(6)), isTitleMade: true,
                terms: Terms(
                    leads: UnitCell(["区市场监管局"]), deadlines: [due(2022, 6 + place)], text: text,
                    remarks: Remarks(lines: [SourceLines(first: place, last: place)])))
        }
        return PlanDraft(
            code: "shiyan-2022", district: DistrictDraft(name: "试验区", code: "shiyan"),
            head: PlanHead(title: "试验方案", documentNumber: "试府发〔2022〕1号", issued: TestPlan.issued),
            sections: [
                SectionDraft(title: "一、办事", tasks: Array(tasks[..<2])),
                SectionDraft(title: "二、环境", tasks: Array(tasks[2...])),
            ])
    }

    private static func due(_ year: Int, _ month: Int) -> Deadline {
        Deadline(
            kind: .by, phrase: "\(year)年\(month)月底前",
            date: (28...31).reversed().compactMap { Day(year, month, $0) }.first)
    }

    @discardableResult
    private func bringIn(_ plan: PlanDraft, withdrawing: Set<RowID> = []) throws -> ImportedPlan {
        try ledger.store.bringIn([plan], withdrawing: withdrawing, reason: "新文件里已没有", by: .other).plans[0]
    }

    @Test func `an unchanged copy writes nothing`() throws {
        var copy = plan
        // Another file of the same document has other lines.
        copy.sections[0].tasks[0].terms.remarks.lines = [SourceLines(first: 70, last: 71)]
        let before = try ledger.everything()
        let imported = try bringIn(copy)
        #expect(imported.entry == nil && imported.changes.isEmpty && !imported.isNew)
        #expect(try ledger.everything() == before)
        #expect(try ledger.store.history().count == 1)
    }

    @Test func `ticks, notes, history and own words stay`() throws {
        try ledger.tick("shiyan-2022/1")
        try ledger.store.apply(.addNote([try ledger.row("shiyan-2022/2")], "已催办"), by: .clerk)
        try ledger.edit("shiyan-2022/3", RowFields(title: "绿地一次踏勘", summary: "本单位的话"))
        var copy = plan
        let new = TaskDraft(
            number: 1, title: "公布信用修复指南", terms: Terms(leads: UnitCell(["区发展改革委"]), text: "公布信用修复指南，专人辅导企业申请。"))
        copy.sections[0].tasks[0].number = 2
        copy.sections[0].tasks[1].number = 3
        copy.sections[0].tasks[1].terms.leads = UnitCell(["区水利局", "区市场监管局"])
        copy.sections[0].tasks.insert(new, at: 0)
        copy.sections[1].tasks[0].number = 4
        copy.sections[1].tasks[0].title = "迁移树木与绿地"
        copy.sections[1].tasks[0].isTitleMade = false
        copy.sections[1].tasks[1].number = 5
        let before = try ledger.everything()
        let imported = try bringIn(copy)
        #expect(imported.added.tasks == 1 && imported.gone.isEmpty && imported.moved == 0)
        let measures = try ledger.everything()
        #expect(measures.map(\.reference.withinPlan) == ["1b", "1", "2", "3", "4"])
        #expect(measures.map(\.number) == [1, 2, 3, 4, 5])
        #expect(measures[1].milestones[0].milestone.status == .done)
        #expect(measures[2].leads.map(\.unit) == ["区水利局", "区市场监管局"])
        #expect(measures[3].title == "绿地一次踏勘" && measures[3].summary == "本单位的话")
        #expect(imported.changes.filter(\.isKept).map(\.after) == ["迁移树木与绿地"])
        #expect(
            try ledger.store.detail(of: try ledger.row("shiyan-2022/2"), day: TestPlan.today)?.notes.map(\.text) == [
                "已催办"
            ])
        try ledger.expectWhole()
        // Again: nothing left to do, nothing doubled.
        #expect(try bringIn(copy).entry == nil)
        #expect(try ledger.everything() == measures)
        try ledger.undo(by: .other)
        #expect(try ledger.everything() == before)
        try ledger.redo(by: .other)
        #expect(try ledger.everything() == measures)
        try ledger.expectWhole()
    }

    @Test func `what is gone stays unless a person withdraws it`() throws {
        var copy = plan
        copy.sections[0].tasks.remove(at: 1)
        let imported = try bringIn(copy)
        #expect(imported.entry == nil && imported.gone.map(\.reference.description) == ["shiyan-2022/2"])
        #expect(try ledger.everything().count == 4)
        let withdrawn = try bringIn(copy, withdrawing: Set(imported.gone.map(\.row)))
        #expect(withdrawn.withdrawn == 1)
        #expect(try ledger.milestone("shiyan-2022/2").milestone.status == .withdrawn)
        #expect(try ledger.milestone("shiyan-2022/2").reason == "新文件里已没有")
        #expect(try bringIn(copy).gone.isEmpty)
        // The day of the plan's issue knew nothing of it: that was a person's word of today.
        let past = try ledger.store.asOf(TestPlan.today + -1)
        #expect(try past.list(Filter(), day: TestPlan.today + -1)[1].status == .open)
        #expect(try ledger.store.asOf(TestPlan.today).list(Filter(), day: TestPlan.today)[1].status == .withdrawn)
        try ledger.undo(by: .other)
        #expect(try ledger.milestone("shiyan-2022/2").milestone.status == .open)
        try ledger.expectWhole()
    }

    @Test func `a copy that names no district is known by its number, or by its title and tasks`() throws {
        var copy = plan
        copy.district = .unknown
        copy.sections[0].tasks[0].terms.leads = UnitCell(["区水利局"])
        #expect(try !bringIn(copy).isNew)
        copy.head.documentNumber = nil
        #expect(try bringIn(copy).entry == nil)
        // Of the same title, and other tasks: another district's.
        for section in 0...1 {
            for task in 0...1 { copy.sections[section].tasks[task].terms.text = "邻区另一件事 \(section) \(task)" }
        }
        #expect(try bringIn(copy).isNew)
        try ledger.expectWhole()
    }

    @Test func `what is withdrawn with a correction goes back with it in one step`() throws {
        var copy = plan
        let gone = Set([try ledger.row("shiyan-2022/2")])
        copy.sections[0].tasks.remove(at: 1)
        copy.sections[0].tasks[0].terms.leads = UnitCell(["区水利局"])
        let before = try ledger.everything()
        try bringIn(copy, withdrawing: gone)
        let after = try ledger.everything()
        #expect(try ledger.store.history().prefix(2).map(\.day) == [TestPlan.today, TestPlan.issued])
        #expect(try ledger.undo(by: .other).labels == ["shiyan-2022"])
        #expect(try ledger.everything() == before)
        try ledger.redo(by: .other)
        #expect(try ledger.everything() == after)
        try ledger.expectWhole()
    }

    @Test func `new deadlines move what the office did not move itself`() throws {
        try ledger.setDue("shiyan-2022/2", day(2022, 12, 1), because: "延期")
        var copy = plan
        copy.sections[0].tasks[0].terms.deadlines = [CorrectedCopyTests.due(2022, 8), CorrectedCopyTests.due(2022, 11)]
        copy.sections[0].tasks[1].terms.deadlines = [CorrectedCopyTests.due(2022, 9)]
        try bringIn(copy)
        let first = try ledger.everything()[0].milestones.map(\.milestone)
        #expect(
            first.map(\.due) == [day(2022, 8, 31), day(2022, 11, 30)] && first.map(\.plannedDue) == first.map(\.due))
        let second = try ledger.milestone("shiyan-2022/2").milestone
        #expect(second.due == day(2022, 12, 1) && second.plannedDue == day(2022, 9, 30))
        try ledger.expectWhole()
    }

    @Test func `tasks follow into another section and sections come new`() throws {
        var copy = plan
        let moved = copy.sections[0].tasks.removeLast()
        copy.sections[1].tasks.append(moved)
        copy.sections.insert(
            SectionDraft(title: "二、新设", tasks: [TaskDraft(number: 9, title: "新", terms: Terms(text: "新设一项完全不同的工作。"))]),
            at: 1)
        copy.sections[2].title = "三、环境"
        let imported = try bringIn(copy)
        #expect(imported.moved == 1 && imported.added.tasks == 1)
        #expect(try ledger.everything().map(\.reference.withinPlan) == ["1", "9", "3", "4", "2"])
        #expect(try ledger.everything().map(\.section) == ["一、办事", "二、新设", "三、环境", "三、环境", "三、环境"])
        try ledger.expectWhole()
        try ledger.undo(by: .other)
        #expect(try ledger.everything().map(\.reference.withinPlan) == ["1", "2", "3", "4"])
        try ledger.expectWhole()
    }

    @Test func `a task that comes to a section whose numbers begin anew is called by the section`() throws {
        let ledger = try TestLedger([])
        var plan = plan
        for task in 0...1 { plan.sections[1].tasks[task].number = task + 1 }
        try ledger.store.bringIn([plan], reason: "", by: .clerk)
        #expect(try ledger.everything().map(\.reference.withinPlan) == ["1", "2", "§2/1", "§2/2"])
        let new = { (number: Int, text: String) in TaskDraft(number: number, title: text, terms: Terms(text: text)) }
        plan.sections[0].tasks.append(new(3, "夜间也能取件，自助柜全天开放。"))
        plan.sections[1].tasks.append(new(3, "园区班车加密，早晚各添两趟。"))
        plan.sections[1].tasks.insert(new(1, "外卖骑手换证，工会出资体检。"), at: 0)
        try ledger.store.bringIn([plan], reason: "", by: .clerk)
        #expect(
            try ledger.everything().map(\.reference.withinPlan) == ["1", "2", "3", "1b", "§2/1", "§2/2", "§2/3"])
        #expect(try !ledger.store.bringIn([plan], reason: "", by: .clerk).isWritten)
        try ledger.expectWhole()
    }

    @Test func `the official document on top of a bundled plan gives the wording`() throws {
        let ledger = try TestLedger.bundled()
        var draft = try BundledPlans.draft("jiangjin-2022")
        for section in draft.sections.indices {
            for task in draft.sections[section].tasks.indices {
                draft.sections[section].tasks[task].title = "文件里的题 \(section) \(task)"
                draft.sections[section].tasks[task].terms.text = "原文 \(section) \(task)"
                draft.sections[section].tasks[task].terms.remarks.lines = [SourceLines(first: 9000, last: 9001)]
                draft.sections[section].tasks[task].terms.summary = nil
                draft.sections[section].tasks[task].terms.keywords = []
            }
        }
        let before = try ledger.store.list(Filter(within: try ledger.row("jiangjin-2022")), day: TestPlan.today)
        let result = try ledger.store.bringIn([draft], reason: "", by: .clerk)
        #expect(!result.plans[0].isNew && result.plans[0].added.tasks == 0 && result.plans[0].gone.isEmpty)
        #expect(Set(result.plans[0].changes.map(\.field)) == [.text])
        let after = try ledger.store.list(Filter(within: try ledger.row("jiangjin-2022")), day: TestPlan.today)
        #expect(after.count == before.count)
        #expect(after.map(\.title) == before.map(\.title) && after.map(\.summary) == before.map(\.summary))
        #expect(after.contains { $0.text != nil })
        // Lines and figures came with the wording, and what was brought first is still known.
        try ledger.expectWhole()
        #expect(try ledger.store.bringIn([draft], reason: "", by: .clerk).isWritten == false)
        try ledger.undo()
        #expect(try ledger.store.list(Filter(within: try ledger.row("jiangjin-2022")), day: TestPlan.today) == before)
        try ledger.expectWhole()
    }
}
