import Ledger
import LedgerStore
import Testing

@Suite("Closing a plan")
struct ClosingTests {
    private let ledger: TestLedger
    private let yearEnd = Author.clerk.on(day(2022, 12, 31))

    init() throws {
        ledger = try TestLedger([TestPlan.small, BundledPlans.draft("jiangjin-2022")])
    }

    private func lights(_ reference: String, _ day: Day) throws -> LightCounts {
        try #require(try ledger.store.row(try ledger.row(reference), day: day)).lights
    }

    @Test func `it leaves the counts above, stands last and is lit as of its closing day`() throws {
        let wholeBefore = try ledger.store.lights(day: day(2022, 12, 31)).total
        let own = try lights("jiangjin-2022", day(2022, 12, 31))
        try ledger.store.apply(.close(try ledger.row("jiangjin-2022"), carryingInto: nil), by: yearEnd)
        try ledger.expectWhole()
        #expect(try ledger.store.lights(day: day(2022, 12, 31)).total == wholeBefore - 86)
        #expect(try lights("jiangjin-2022", day(2024, 6, 1)) == own)
        let row = try #require(try ledger.store.row(try ledger.row("jiangjin-2022"), day: day(2024, 6, 1)))
        #expect(row.closedOn == day(2022, 12, 31))
        #expect(try ledger.store.units(day: day(2023, 1, 1)).allSatisfy { $0.district != "江津区" })
        #expect(try ledger.store.dueEntries(day: day(2023, 1, 1), limit: 2000).allSatisfy { $0.district != "江津区" })
        try ledger.tick("jiangjin-2022/1", by: yearEnd)
        try ledger.expectWhole()
        try ledger.undo(by: yearEnd)
        try ledger.store.apply(.reopen(try ledger.row("jiangjin-2022")), by: yearEnd)
        #expect(try ledger.store.lights(day: day(2022, 12, 31)).total == wholeBefore)
        try ledger.expectWhole()
    }

    @Test func `what is not done is carried with links both ways and old due days`() throws {
        try ledger.tick("jiangjin-2022/2", on: day(2022, 5, 10), by: yearEnd)
        let before = try ledger.everything()
        try ledger.store.apply(
            .close(try ledger.row("jiangjin-2022"), carryingInto: "jiangjin-2023"), by: yearEnd)
        try ledger.expectWhole()
        let open = before.filter {
            $0.plan == "jiangjin-2022" && $0.milestones.contains { $0.milestone.status.isUnfinished }
        }
        let carried = try ledger.everything(day: day(2022, 12, 31)).filter { $0.plan == "jiangjin-2023" }
        #expect(carried.count == open.count)
        #expect(carried.map(\.title) == open.map(\.title))
        #expect(
            carried.flatMap { $0.milestones.map(\.milestone) }
                == open.flatMap {
                    $0.milestones.map(\.milestone).filter(\.status.isUnfinished)
                })
        let task = try #require(carried.first)
        let detail = try #require(
            try ledger.store.detail(of: try ledger.row("jiangjin-2023/\(task.number)"), day: TestPlan.today))
        #expect(detail.carriedFrom?.head == "jiangjin-2022")
        let source = try ledger.row(try #require(detail.carriedFrom).description)
        let old = try #require(try ledger.store.detail(of: source, day: TestPlan.today))
        #expect(old.carriedInto == [detail.row.reference])
        let state = try ledger.everything()
        try ledger.undo(by: yearEnd)
        #expect(try ledger.everything() == before)
        try ledger.expectWhole()
        try ledger.redo(by: yearEnd)
        #expect(try ledger.everything() == state)
        try ledger.expectWhole()
    }

    @Test func `the year before is seen as it was`() throws {
        let asked = day(2022, 6, 15)
        let lights = { (store: Store) in try store.lights(day: asked) }
        let was = try lights(try ledger.store.asOf(asked))
        try ledger.store.apply(.close(try ledger.row("jiangjin-2022"), carryingInto: "jiangjin-2023"), by: yearEnd)
        #expect(try lights(try ledger.store.asOf(asked)) == was)
        try ledger.tick("jiangjin-2022/3", on: day(2022, 6, 10), all: true, by: Author.other.on(day(2022, 6, 16)))
        try ledger.store.apply(
            .edit([try ledger.row("jiangjin-2022/5")], RowFields(title: "改名", leads: ["新单位"])),
            by: Author.other.on(day(2022, 8, 1)))
        let past = try ledger.store.asOf(asked)
        #expect(try lights(past) == was)
        #expect(try past.verify().faults.isEmpty)
        #expect(try past.list(Filter(), day: asked).allSatisfy { $0.title != "改名" && $0.plan != "jiangjin-2023" })
        #expect(try past.units(day: asked).allSatisfy { $0.name != "新单位" })
    }

    @Test
    func `of a measure that is partly done the open milestones are carried, under a plan that stands open already`()
        throws
    {
        let target = try ledger.add(
            .plan, RowFields(title: "新方案", district: "试验", code: "shiyan-2023", issued: day(2023, 1, 1)), by: yearEnd)
        try ledger.add(.task, at: target, RowFields(title: "自有", number: 2), by: yearEnd)
        try ledger.tick("shiyan-2022/6#1", "shiyan-2022/2.1#1", "shiyan-2022/2.1#2", by: yearEnd)
        try ledger.setDue("shiyan-2022/6#2", day(2023, 3, 31), because: "延期", by: yearEnd)
        try ledger.store.apply(
            .close(try ledger.row("shiyan-2022"), carryingInto: "shiyan-2023"), by: yearEnd)
        let carried = try ledger.everything().filter { $0.plan == "shiyan-2023" }
        let partly = try #require(carried.first { $0.title == "数据共享" })
        #expect(partly.milestones.map(\.milestone.due) == [day(2023, 3, 31)])
        #expect(partly.milestones.map(\.milestone.plannedDue) == [day(2022, 12, 31)])
        #expect(partly.milestones.map(\.reason) == ["延期"])
        // Of two measures one is done: the other comes alone, its number taken by a task that was there.
        let water = try #require(carried.first { $0.title == "用水接入" })
        #expect(water.reference.description == "shiyan-2023/§1/2")
        #expect(water.leads.map(\.printed) == ["区经信委", "重庆银行分行"])
        #expect(carried.filter { $0.title == "用水接入" }.count == 1)
        #expect(carried.allSatisfy { $0.title != "数据目录" })
        try ledger.expectWhole()
    }

    @Test func `a plan is not carried into itself, a closed one or another district's`() throws {
        for code in ["shiyan-2022", "jiangjin-2022"] {
            try ledger.expectRefusal(.cannotCarry(into: code)) {
                try ledger.store.apply(.close(try ledger.row("shiyan-2022"), carryingInto: code), by: yearEnd)
            }
        }
        let code = try ledger.add(.plan, RowFields(title: "旧方案", district: "试验", issued: day(2021, 1, 1)))
        try ledger.store.apply(.close(try ledger.row(code), carryingInto: nil), by: yearEnd)
        try ledger.expectRefusal(.cannotCarry(into: code)) {
            try ledger.store.apply(.close(try ledger.row("shiyan-2022"), carryingInto: code), by: yearEnd)
        }
        try ledger.expectWhole()
    }
}
