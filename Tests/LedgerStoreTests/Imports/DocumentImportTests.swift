import GRDB
import Ledger
@testable import LedgerStore
import Testing

@Suite("Documents brought in")
struct DocumentImportTests {
    private let today = TestPlan.today

    @discardableResult
    private func bringIn(
        _ ledger: TestLedger, _ drafts: PlanDraft..., withdrawing: Set<RowID> = [], by author: Author = .clerk
    ) throws -> ImportResult {
        try ledger.store.bringIn(drafts, withdrawing: withdrawing, reason: "文件里已没有", by: author)
    }

    private func within(_ ledger: TestLedger, _ plan: String) throws -> [MeasureDetail] {
        try ledger.store.list(Filter(within: try ledger.row(plan)), day: today)
    }

    @Test func `a new plan stands as one brought with the ledger does`() throws {
        let bundled = try TestLedger()
        let ledger = try TestLedger([])
        let result = try bringIn(ledger, TestPlan.small)
        #expect(result.plans.map(\.reference.description) == ["shiyan-2022"])
        #expect(result.plans[0].isNew && result.plans[0].added.tasks == 9)
        // Identities differ; what is said does not.
        let facts = { (measure: MeasureDetail) in
            [
                measure.reference.description, measure.title, measure.measureTitle ?? "", measure.summary ?? "",
                measure.keywords.joined(), measure.leads.map(\.printed).joined(separator: "、"),
                measure.leads.map(\.unit).joined(separator: "、"), measure.supports.map(\.unit).joined(separator: "、"),
                measure.deadlines.map(\.phrase).joined(separator: "、"), "\(measure.milestones.map(\.milestone))",
            ]
        }
        #expect(try ledger.everything().map(facts) == bundled.everything().map(facts))
        #expect(
            try ledger.store.units(day: today).map(\.name).sorted()
                == bundled.store.units(day: today).map(\.name).sorted())
        let entries = try ledger.store.history()
        #expect(entries.count == 1 && entries[0].action == .importPlan && entries[0].day == TestPlan.issued)
        let subject = try #require(entries[0].subject)
        #expect(
            subject.hasPrefix("shiyan-2022 edits-sha256:") && subject.count == "shiyan-2022 edits-sha256:".count + 64)
        try ledger.expectWhole()
    }

    @Test func `one undo takes all of it back, redo restores it`() throws {
        let ledger = try TestLedger()
        let start = try ledger.everything()
        let units = try ledger.store.units(day: today)
        try bringIn(ledger, TestPlan.other)
        let both = try ledger.everything()
        #expect(both.count == 2 * start.count)
        for _ in 0..<2 {
            #expect(try ledger.undo().target == .importPlan)
            #expect(try ledger.everything() == start)
            #expect(try ledger.store.units(day: today) == units)
            try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
            #expect(try ledger.redo().target == .importPlan)
            #expect(try ledger.everything() == both)
        }
        try ledger.expectWhole()
    }

    @Test func `a plan that was taken back and comes again has its sections from the first on`() throws {
        let ledger = try TestLedger([])
        try bringIn(ledger, TestPlan.small)
        let references = try ledger.store.outline(below: nil, depth: 9, day: today).map(\.reference)
        try ledger.undo()
        try bringIn(ledger, TestPlan.small)
        #expect(try ledger.store.outline(below: nil, depth: 9, day: today).map(\.reference) == references)
        try ledger.undo()
        try ledger.redo()
        #expect(try ledger.store.outline(below: nil, depth: 9, day: today).map(\.reference) == references)
        try ledger.expectWhole()
    }

    /// Two users and one plan: what one has taken back does not come again over what the other brought.
    @Test func `a plan is not restored over the same plan`() throws {
        let ledger = try TestLedger([])
        try bringIn(ledger, TestPlan.small)
        try ledger.undo()
        try bringIn(ledger, TestPlan.small, by: .other)
        let before = try ledger.everything()
        #expect(throws: (any Error).self) { try ledger.redo() }
        #expect(try ledger.everything() == before)
        try ledger.expectWhole()
    }

    @Test func `a district of its own goes and comes with its plan`() throws {
        let ledger = try TestLedger([])
        try bringIn(ledger, TestPlan.small)
        let all = try ledger.everything()
        try ledger.undo()
        #expect(try ledger.store.districts().isEmpty)
        #expect(try ledger.store.units(day: today).isEmpty)
        try ledger.redo()
        #expect(try ledger.everything() == all)
        try ledger.expectWhole()
    }

    @Test func `several plans are one step, each dated with its own issue`() throws {
        let ledger = try TestLedger([])
        var second = TestPlan.other
        second.head.issued = day(2023, 2, 1)
        second.head.documentNumber = "试府发〔2023〕2号"
        second.code = "shiyan-2023"
        let result = try bringIn(ledger, TestPlan.small, second)
        #expect(result.plans.map(\.reference.description) == ["shiyan-2022", "shiyan-2023"])
        #expect(try ledger.store.history().map(\.day) == [day(2023, 2, 1), TestPlan.issued])
        let all = try ledger.everything()
        #expect(try ledger.undo().labels.count == 2)
        #expect(try ledger.everything().isEmpty)
        try ledger.redo()
        #expect(try ledger.everything() == all)
        let past = try ledger.store.asOf(day(2022, 6, 1))
        #expect(try past.row(of: Reference(head: "shiyan-2022")) != nil)
        #expect(try past.row(of: Reference(head: "shiyan-2023")) == nil)
        try ledger.expectWhole()
    }

    @Test func `one that cannot be written leaves nothing of the others`() throws {
        let ledger = try TestLedger()
        let before = try ledger.everything()
        var broken = TestPlan.other
        broken.head.title = "写不进的方案"
        broken.head.documentNumber = nil
        try ledger.store.queue.inDatabase { database in
            try database.execute(
                sql: """
                    CREATE TEMP TRIGGER broken BEFORE INSERT ON node WHEN NEW.title = '写不进的方案'
                    BEGIN SELECT RAISE(ABORT, 'broken'); END
                    """)
        }
        #expect(throws: StoreFault.self) { try bringIn(ledger, TestPlan.other, broken) }
        #expect(try ledger.everything() == before)
        #expect(try ledger.store.history().count == 1)
    }

    @Test func `a code that another plan has gets a letter`() throws {
        let ledger = try TestLedger()
        let result = try bringIn(ledger, TestPlan.other)
        #expect(result.plans.map(\.reference.description) == ["shiyan-2022b"])
    }

    @Test func `what cannot be a unit's name is taken apart, never refused`() throws {
        let ledger = try TestLedger([])
        var plan = TestPlan.small
        plan.sections = [
            SectionDraft(
                title: "一、办事",
                tasks: [TaskDraft(number: 1, title: "甲", terms: Terms(leads: UnitCell(["甲局，乙局\n", "——"]), text: "一"))])
        ]
        try bringIn(ledger, plan)
        #expect(try ledger.everything().map { $0.leads.map(\.unit) } == [["甲局", "乙局"]])
        #expect(try !bringIn(ledger, plan).isWritten)
        try ledger.expectWhole()
    }

    @Test func `of a number that occurs twice both rows stay`() throws {
        let ledger = try TestLedger([])
        var plan = TestPlan.small
        let task = { TaskDraft(number: $0, title: $1, terms: Terms(text: $1)) }
        plan.sections = [
            SectionDraft(title: "一、办事", tasks: [task(1, "甲"), task(2, "乙"), task(2, "丙")]),
            SectionDraft(title: "二、监管", tasks: [task(3, "丁"), task(2, "戊")]),
            SectionDraft(title: "三、重起", tasks: [task(1, "己"), task(2, "庚"), task(2, "辛")]),
        ]
        try bringIn(ledger, plan)
        #expect(
            try ledger.everything().map(\.reference.withinPlan) == ["1", "2", "2b", "3", "2c", "§3/1", "§3/2", "§3/2b"])
        try ledger.expectWhole()
    }
}

@Suite("A document without headings")
struct BareDocumentTests {
    @Test func `its tasks stand right below the plan, again and again`() throws {
        let ledger = try TestLedger([])
        var plan = TestPlan.small
        let task = { TaskDraft(number: $0, title: $1, terms: Terms(text: $1)) }
        plan.sections = [SectionDraft(title: "", tasks: [task(1, "甲项工作先办"), task(2, "乙项工作后办")])]
        try ledger.store.bringIn([plan], reason: "", by: .clerk)
        #expect(try ledger.everything().map(\.section) == ["", ""])
        #expect(try ledger.store.row(of: #require(Reference("shiyan-2022/§1"))) == nil)
        #expect(try !ledger.store.bringIn([plan], reason: "", by: .clerk).isWritten)
        plan.sections[0].tasks.append(task(3, "丙项工作新设"))
        try ledger.store.bringIn([plan], reason: "", by: .clerk)
        #expect(try ledger.everything().map(\.number) == [1, 2, 3])
        try ledger.expectWhole()
    }
}

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
        #expect(measures.map(\.reference.withinPlan) == ["§1/1", "1", "2", "3", "4"].map { $0 == "§1/1" ? "1b" : $0 })
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
            try ledger.everything().map(\.reference.withinPlan) == ["1", "2", "3", "§2/1b", "§2/1", "§2/2", "§2/3"])
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
