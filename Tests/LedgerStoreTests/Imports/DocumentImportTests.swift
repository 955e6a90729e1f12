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
            try ledger.everything().map(\.reference.withinPlan) == ["1", "2", "2b", "3", "2c", "§3/1", "§3/2", "2d"])
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
