import Ledger
import LedgerStore
import Testing

@Suite("Ticking")
struct TickTests {
    @Test func `a tick is done on its day and is in the history`() throws {
        let ledger = try TestLedger()
        let result = try ledger.tick("shiyan-2022/1")
        #expect(result.references.map(\.description) == ["shiyan-2022/1"])
        #expect(result.labels == ["试验1"])
        let stored = try ledger.milestone("shiyan-2022/1")
        #expect(stored.milestone.status == .done && stored.milestone.finishedOn == TestPlan.today)
        let entry = try #require(try ledger.store.history(limit: 1).first)
        #expect(entry.id == result.entry && entry.action == .tick && entry.user == "li" && entry.day == TestPlan.today)
        #expect(entry.stamp == "2022-05-20T08:00:00Z")
        #expect(entry.edits.map(\.field) == ["status", "finished"])
        #expect(entry.edits.map(\.after) == ["done", "2022-05-20"])
        try ledger.expectWhole()
    }

    @Test func `every count above moves with it`() throws {
        let ledger = try TestLedger()
        let rows = ["shiyan", "shiyan-2022", "shiyan-2022/§2", "shiyan-2022/§2.2"]
        let before = try rows.map { try #require(try ledger.store.row(try ledger.row($0), day: TestPlan.today)) }
        try ledger.tick("shiyan-2022/6#1")
        for (text, old) in zip(rows, before) {
            let new = try #require(try ledger.store.row(try ledger.row(text), day: TestPlan.today))
            #expect(new.progress.done == old.progress.done + 1 && new.progress.total == old.progress.total)
            #expect(new.lights[.overdue] == old.lights[.overdue] - 1 && new.lights[.onTime] == old.lights[.onTime] + 1)
        }
        let unit = try #require(try ledger.store.units(day: TestPlan.today).first { $0.name == "区经济信息委" })
        #expect(unit.lights[.overdue] == 0 && unit.daysLate == 0)
    }

    @Test func `dated back, it stays visible as late`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/§3/2", on: day(2022, 5, 12))
        let verdict = try #require(try ledger.milestone("shiyan-2022/§3/2").verdict)
        #expect(verdict.reason == .finished(on: day(2022, 5, 12), due: day(2022, 5, 10), daysLate: 2))
    }

    @Test func `unticked it is open again`() throws {
        let ledger = try TestLedger()
        let before = try ledger.everything()
        try ledger.tick("shiyan-2022/1")
        try ledger.store.apply(.untick([try ledger.row("shiyan-2022/1")], all: false), by: .clerk)
        #expect(try ledger.everything() == before)
        try ledger.expectWhole()
    }

    @Test func `several milestones are refused with their REFs`() throws {
        let ledger = try TestLedger()
        let plan = "shiyan-2022"
        let open = [
            Reference(head: plan, task: "2", measure: 1, milestone: 1),
            Reference(head: plan, task: "2", measure: 1, milestone: 2),
            Reference(head: plan, task: "2", measure: 2),
        ]
        try ledger.expectRefusal(.severalMilestones(Reference(head: plan, task: "2"), open)) {
            try ledger.tick("\(plan)/2")
        }
        try ledger.expectRefusal(.severalMilestones(Reference(head: plan, task: "2", measure: 1), Array(open[..<2]))) {
            try ledger.tick("\(plan)/2.1")
        }
    }

    @Test func `where one of several is open it is the one that is meant`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/6#1")
        #expect(try ledger.tick("shiyan-2022/6").references.map(\.description) == ["shiyan-2022/6#2"])
    }

    @Test func `all takes every open one and leaves standing ones alone`() throws {
        let ledger = try TestLedger()
        let result = try ledger.tick("shiyan-2022/§1", all: true)
        #expect(
            result.references.map(\.description) == [
                "shiyan-2022/1", "shiyan-2022/2.1#1", "shiyan-2022/2.1#2", "shiyan-2022/2.2",
            ])
        #expect(try ledger.milestone("shiyan-2022/3").milestone.status == .open)
        try ledger.expectWhole()
    }

    @Test(arguments: [false, true])
    func `standing is refused, by name and alone`(all: Bool) throws {
        let ledger = try TestLedger()
        try ledger.expectRefusal(.standing(Reference(head: "shiyan-2022", task: "3"))) {
            try ledger.tick("shiyan-2022/3", all: all)
        }
    }

    @Test(arguments: [false, true])
    func `withdrawn is refused, by name and alone`(all: Bool) throws {
        let ledger = try TestLedger()
        try ledger.set("shiyan-2022/6", to: .withdrawn, because: "并入他处")
        try ledger.expectRefusal(.withdrawn(Reference(head: "shiyan-2022", task: "6", milestone: 1))) {
            try ledger.tick("shiyan-2022/6", all: all)
        }
        try ledger.expectRefusal(.withdrawn(Reference(head: "shiyan-2022", task: "6", milestone: 2))) {
            try ledger.tick("shiyan-2022/6#2", all: all)
        }
    }

    @Test func `several rows are one step, all or none`() throws {
        let ledger = try TestLedger()
        let result = try ledger.tick("shiyan-2022/1", "shiyan-2022/§3/1", "shiyan-2022/1")
        #expect(result.references.count == 2)
        #expect(try ledger.store.history().count == 2)
        try ledger.undo()
        try ledger.expectRefusal(.standing(Reference(head: "shiyan-2022", task: "3"))) {
            try ledger.tick("shiyan-2022/1", "shiyan-2022/3")
        }
        try ledger.expectRefusal(
            .severalMilestones(
                Reference(head: "shiyan-2022", task: "6"),
                [1, 2].map { Reference(head: "shiyan-2022", task: "6", milestone: $0) })
        ) { try ledger.tick("shiyan-2022/1", "shiyan-2022/6") }
    }

    @Test func `done again writes nothing`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        let result = try ledger.tick("shiyan-2022/1", on: day(2022, 5, 1))
        #expect(result.entry == nil && result.references.isEmpty)
        #expect(try ledger.tick("shiyan-2022/5").entry == nil)
        for text in ["shiyan-2022/4", "shiyan-2022/6", "shiyan-2022/3"] {
            #expect(try ledger.store.apply(.untick([try ledger.row(text)], all: false), by: .clerk).entry == nil)
        }
        #expect(try ledger.store.history().count == 2)
    }

    @Test func `what has no milestone below is refused`() throws {
        let ledger = try TestLedger()
        #expect(throws: Refusal.self) {
            try ledger.store.apply(.tick([.task(999)], finishedOn: TestPlan.today, all: true), by: .clerk)
        }
    }
}
