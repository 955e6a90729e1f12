import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("As of another day")
struct AsOfTests {
    @Test func `what counts for later days is as it was before`() throws {
        let ledger = try TestLedger()
        let start = try ledger.everything()
        try ledger.tick("shiyan-2022/1", by: Author.clerk.on(day(2022, 5, 2)))
        try ledger.setDue("shiyan-2022/6#1", day(2022, 9, 1), because: "延期", by: Author.clerk.on(day(2022, 5, 3)))
        let second = try ledger.everything()
        try ledger.set(
            "shiyan-2022/6#1", to: .waiting, because: "等市里", review: day(2022, 10, 1),
            by: Author.other.on(day(2022, 6, 1)))
        try ledger.set("shiyan-2022/2.2", to: .withdrawn, because: "并入", by: Author.clerk.on(day(2022, 6, 2)))
        try ledger.store.apply(.addNote([try ledger.row("shiyan-2022/4")], "晚记"), by: Author.clerk.on(day(2022, 6, 3)))
        let now = try ledger.everything()
        for (date, expected) in [(day(2022, 5, 1), start), (day(2022, 5, 31), second), (day(2022, 6, 3), now)] {
            let past = try ledger.store.asOf(date)
            #expect(try past.list(Filter(), day: TestPlan.today) == expected)
            #expect(past.readOnly == .asOf(date))
            #expect(try past.verify().faults.isEmpty)
            #expect(throws: Refusal.readOnly(.asOf(date))) { try past.apply(.undo, by: .clerk) }
            #expect(try past.history().allSatisfy { $0.day <= date })
        }
        #expect(try ledger.store.asOf(day(2022, 5, 31)).history().count == 3)
        #expect(try ledger.everything() == now)
        try ledger.expectWhole()
    }

    @Test func `entries that are not in the order of their days`() throws {
        let ledger = try TestLedger()
        let late = Author.clerk.on(day(2022, 6, 10))
        let early = Author.clerk.on(day(2022, 5, 1))
        try ledger.set("shiyan-2022/1", to: .waiting, because: "等市里", review: day(2022, 7, 1), by: late)
        try ledger.setDue("shiyan-2022/1", day(2022, 8, 1), by: late)
        try ledger.set("shiyan-2022/1", to: .suspended, because: "等市里", review: day(2022, 7, 1), by: early)
        let past = try ledger.store.asOf(day(2022, 5, 20))
        let row = try ledger.row("shiyan-2022/1")
        let stored = try #require(try past.detail(of: row, day: TestPlan.today)?.measures.first?.milestones.first)
        #expect(stored.milestone.status == .suspended && stored.milestone.review == day(2022, 7, 1))
        #expect(stored.milestone.due == day(2022, 5, 31) && stored.reason == "等市里")
        #expect(try past.verify().faults.isEmpty)
    }

    @Test func `a tick that was taken back is gone on every day`() throws {
        let ledger = try TestLedger()
        let start = try ledger.everything()
        try ledger.tick("shiyan-2022/1", by: Author.clerk.on(day(2022, 5, 2)))
        try ledger.undo(by: Author.clerk.on(day(2022, 6, 2)))
        for date in [day(2022, 5, 1), day(2022, 5, 10), day(2022, 7, 1)] {
            #expect(try ledger.store.asOf(date).list(Filter(), day: TestPlan.today) == start)
        }
    }

    @Test func `plans issued later are not there`() throws {
        let ledger = try TestLedger.bundled()
        let at = { (date: Day) in try ledger.store.asOf(date) }
        let past = try at(day(2021, 12, 1))
        let plans = try past.outline(below: nil, depth: 2, day: day(2021, 12, 1)).filter { $0.kind == .plan }
        #expect(plans.map(\.reference.description) == ["wansheng-2021", "nanan-2019"])
        #expect(try past.lights(day: day(2021, 12, 1)).total == 51 + 162)
        #expect(try past.row(of: Reference(head: "jiangjin")) == nil && past.row(of: Reference(head: "江津区")) == nil)
        #expect(try past.history().count == 2)
        #expect(try past.units(day: day(2021, 12, 1)).allSatisfy { $0.district != "江津区" })
        #expect(
            try past.list(Filter(words: ["审批"]), day: day(2021, 12, 1)).allSatisfy { $0.plan < "n" || $0.plan > "n" })
        #expect(try past.verify().faults.isEmpty)
        #expect(try at(day(2010, 1, 1)).outline(below: nil, depth: 9, day: TestPlan.today).isEmpty)
        #expect(try at(day(2010, 1, 1)).verify().faults.isEmpty)
        #expect(try at(day(2030, 1, 1)).list(Filter(), day: TestPlan.today) == ledger.everything())
    }

    @Test func `after any changes it is what the ledger was on that day`() throws {
        let ledger = try TestLedger()
        var walk = RandomWalk(ledger.store, seed: 5)
        var states: [[MeasureDetail]] = []
        for round in 0..<6 {
            for _ in 0..<50 { try walk.change(by: "user\(round)", undoes: false) }
            states.append(try ledger.everything())
        }
        for (round, state) in states.enumerated() {
            let past = try ledger.store.asOf(TestPlan.today + round)
            #expect(try past.list(Filter(), day: TestPlan.today) == state)
            #expect(try past.verify().faults.isEmpty)
        }
    }
}
