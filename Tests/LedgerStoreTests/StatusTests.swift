import Ledger
import LedgerStore
import Testing

@Suite("Status, due days and notes")
struct StatusTests {
    @Test func `waiting needs a reason and a review day, withdrawn a reason`() throws {
        let ledger = try TestLedger()
        for status in [Status.waiting, .suspended, .withdrawn] {
            try ledger.expectRefusal(.reasonMissing(status)) { try ledger.set("shiyan-2022/1", to: status) }
            try ledger.expectRefusal(.reasonMissing(status)) {
                try ledger.set("shiyan-2022/1", to: status, because: " 　")
            }
        }
        for status in [Status.waiting, .suspended] {
            try ledger.expectRefusal(.reviewMissing(status)) {
                try ledger.set("shiyan-2022/1", to: status, because: "等市里")
            }
        }
    }

    @Test(arguments: [Status.waiting, .suspended])
    func `paused lights purple to its review day, then the due day rules`(status: Status) throws {
        let ledger = try TestLedger()
        let row = try ledger.row("shiyan-2022/1")
        try ledger.set("shiyan-2022/1", to: status, because: "等市里", review: day(2022, 7, 1))
        for (date, light) in [
            (day(2022, 4, 1), Light.waiting), (day(2022, 7, 1), .waiting), (day(2022, 7, 2), .overdue),
        ] {
            #expect(try ledger.store.row(row, day: date)?.verdict?.light == light)
            let section = try #require(try ledger.store.row(try ledger.row("shiyan-2022/§1"), day: date))
            #expect(section.lights[light] >= 1)
        }
        let stored = try ledger.milestone("shiyan-2022/1")
        #expect(stored.reason == "等市里" && stored.milestone.review == day(2022, 7, 1))
        try ledger.expectWhole()
    }

    @Test func `on a row above it goes to all its open milestones`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/2.1#1")
        let result = try ledger.set("shiyan-2022/2", to: .waiting, because: "等市里", review: day(2022, 7, 1))
        #expect(result.references.map(\.description) == ["shiyan-2022/2.1#2", "shiyan-2022/2.2"])
        #expect(try ledger.milestone("shiyan-2022/2.1#1").milestone.status == .done)
        try ledger.set("shiyan-2022/2", to: .open)
        #expect(
            try ledger.milestone("shiyan-2022/2.1#2").milestone
                == Milestone(due: day(2022, 6, 30), plannedDue: day(2022, 6, 30)))
        #expect(try ledger.milestone("shiyan-2022/2.1#2").reason == nil)
        #expect(try ledger.milestone("shiyan-2022/2.1#1").milestone.status == .done)
    }

    @Test func `withdrawn leaves every count`() throws {
        let ledger = try TestLedger()
        let store = ledger.store
        let plan = try ledger.row("shiyan-2022")
        let before = try #require(try store.row(plan, day: TestPlan.today))
        let tasks = try store.summary(day: TestPlan.today).tasks
        let unit = try #require(try store.units(day: TestPlan.today).first { $0.name == "重庆银行分行" })
        #expect(unit.led == 1)
        try ledger.set("shiyan-2022/2.2", to: .withdrawn, because: "不再要求")
        let after = try #require(try store.row(plan, day: TestPlan.today))
        #expect(after.lights.total == before.lights.total - 1 && after.progress.total == before.progress.total - 1)
        #expect(try store.summary(day: TestPlan.today).tasks == tasks)
        #expect(try !store.units(day: TestPlan.today).contains { $0.name == "重庆银行分行" })
        try ledger.expectWhole()
        try ledger.set("shiyan-2022/2.1", to: .withdrawn, because: "不再要求")
        #expect(try store.summary(day: TestPlan.today).tasks == tasks - 1)
        let task = try #require(try store.row(try ledger.row("shiyan-2022/2"), day: TestPlan.today))
        #expect(task.verdict == nil && task.status == .withdrawn && task.hasChildren)
        try ledger.expectWhole()
        try ledger.set("shiyan-2022/2", to: .open)
        #expect(try store.row(plan, day: TestPlan.today) == before)
        #expect(try store.summary(day: TestPlan.today).tasks == tasks)
        try ledger.expectWhole()
    }

    @Test func `a section that is withdrawn whole has no light and still its rows`() throws {
        let ledger = try TestLedger()
        try ledger.set("shiyan-2022/§3", to: .withdrawn, because: "另案")
        let row = try #require(try ledger.store.row(try ledger.row("shiyan-2022/§3"), day: TestPlan.today))
        #expect(row.verdict == nil && row.hasChildren && row.lights.total == 0 && row.progress.total == 0)
        try ledger.expectWhole()
    }

    @Test func `a done milestone is reopened by its name only`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.tick("shiyan-2022/2.1", all: true)
        #expect(try ledger.set("shiyan-2022/2.1", to: .open).entry == nil)
        try ledger.set("shiyan-2022/1", to: .open)
        #expect(try ledger.milestone("shiyan-2022/1").milestone.status == .open)
        #expect(try ledger.milestone("shiyan-2022/1").milestone.finishedOn == nil)
        try ledger.expectWhole()
    }

    @Test func `set done is a tick of all that can be ticked`() throws {
        let ledger = try TestLedger()
        let result = try ledger.set("shiyan-2022/§1", to: .done)
        #expect(result.references.count == 4)
        try ledger.expectRefusal(.standing(Reference(head: "shiyan-2022", task: "3"))) {
            try ledger.set("shiyan-2022/3", to: .done)
        }
    }

    @Test func `the same status again writes nothing`() throws {
        let ledger = try TestLedger()
        #expect(try ledger.set("shiyan-2022/1", to: .open).entry == nil)
        try ledger.set("shiyan-2022/1", to: .waiting, because: "等市里", review: day(2022, 7, 1))
        #expect(try ledger.set("shiyan-2022/1", to: .waiting, because: "等市里", review: day(2022, 7, 1)).entry == nil)
        #expect(try ledger.set("shiyan-2022/1", to: .waiting, because: "等市里", review: day(2022, 8, 1)).entry != nil)
    }

    @Test func `a moved due day keeps the plan's own beside it`() throws {
        let ledger = try TestLedger()
        try ledger.setDue("shiyan-2022/1", day(2022, 8, 31), because: "市里延期")
        try ledger.setDue("shiyan-2022/1", day(2022, 9, 30))
        let stored = try ledger.milestone("shiyan-2022/1")
        #expect(stored.milestone.due == day(2022, 9, 30) && stored.milestone.plannedDue == day(2022, 5, 31))
        #expect(stored.reason == "市里延期")
        try ledger.tick("shiyan-2022/1")
        #expect(try ledger.milestone("shiyan-2022/1").reason == "市里延期")
        try ledger.undo()
        try ledger.setDue("shiyan-2022/1", nil)
        #expect(try ledger.milestone("shiyan-2022/1").milestone.due == nil)
        #expect(
            try ledger.store.row(try ledger.row("shiyan-2022/1"), day: TestPlan.today)?.plannedDue == day(2022, 5, 31))
        try ledger.setDue("shiyan-2022/4", day(2022, 6, 1))
        #expect(try ledger.milestone("shiyan-2022/4").milestone.plannedDue == nil)
        #expect(try ledger.milestone("shiyan-2022/4").verdict?.light == .nearDue)
        try ledger.expectWhole()
    }

    @Test func `a due day of several or of what cannot be ticked is refused`() throws {
        let ledger = try TestLedger()
        let two = [1, 2].map { Reference(head: "shiyan-2022", task: "6", milestone: $0) }
        try ledger.expectRefusal(.severalMilestones(Reference(head: "shiyan-2022", task: "6"), two)) {
            try ledger.setDue("shiyan-2022/6", day(2022, 9, 1))
        }
        try ledger.expectRefusal(.standing(Reference(head: "shiyan-2022", task: "3"))) {
            try ledger.setDue("shiyan-2022/3", day(2022, 9, 1))
        }
        try ledger.store.apply(
            .setDue([try ledger.row("shiyan-2022/§1")], day(2022, 9, 1), reason: nil, all: true), by: .clerk)
        #expect(try ledger.milestone("shiyan-2022/2.1#1").milestone.due == day(2022, 9, 1))
        #expect(try ledger.milestone("shiyan-2022/3").milestone.due == nil)
        try ledger.expectWhole()
    }

    @Test func `notes stand on any row, the newest first`() throws {
        let ledger = try TestLedger()
        let store = ledger.store
        try ledger.expectRefusal(.emptyNote) {
            try store.apply(.addNote([try ledger.row("shiyan-2022/1")], " \n"), by: .clerk)
        }
        for (text, row) in [
            ("一", "shiyan-2022/2"), ("二", "shiyan-2022/2.1"), ("三", "shiyan-2022/2.1#2"), ("四", "shiyan-2022"),
        ] {
            try store.apply(.addNote([try ledger.row(row)], text), by: .clerk)
        }
        let task = try #require(try store.detail(of: try ledger.row("shiyan-2022/2"), day: TestPlan.today))
        #expect(task.notes.map(\.text) == ["三", "二", "一"])
        #expect(task.notes.map(\.reference.description) == ["shiyan-2022/2.1#2", "shiyan-2022/2.1", "shiyan-2022/2"])
        #expect(task.measures.map(\.note) == ["三", "一"])
        #expect(task.notes.first?.user == "li" && task.notes.first?.day == TestPlan.today)
        let plan = try #require(try store.detail(of: try ledger.row("shiyan-2022"), day: TestPlan.today))
        #expect(plan.notes.map(\.text) == ["四"])
        try ledger.expectWhole()
    }
}
