import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("As of another day: plans that came later")
struct LaterPlansTests {
    private let asked = day(2021, 12, 1)
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger.bundled()
    }

    /// All rows of the tree, opened down to the tasks.
    private func rows(_ store: Store) throws -> [TreeRow] {
        var request = TreeRequest(day: asked, after: 5000)
        for _ in 0..<4 { request.opened.formUnion(try store.tree(request).rows.filter(\.hasChildren).map(\.id)) }
        return try store.tree(request).rows
    }

    @Test func `what is shown at once is what is shown when all counts are right`() throws {
        let past = try ledger.store.asOf(asked)
        #expect(!past.isSettled)
        let first = try past.tree(TreeRequest(day: asked))
        let lights = try past.lights(day: asked)
        let opened = try rows(past)
        let details = try opened.map { try past.detail(of: $0.id, day: asked) }
        #expect(!past.isSettled)
        while !past.isSettled { try past.settleSome() }
        #expect(try past.verify().faults.isEmpty)
        #expect(try past.tree(TreeRequest(day: asked)) == first)
        #expect(try past.lights(day: asked) == lights)
        #expect(try rows(past) == opened)
        #expect(try opened.map { try past.detail(of: $0.id, day: asked) } == details)
    }

    @Test func `they are found by no name, no word, no day and no unit`() throws {
        let past = try ledger.store.asOf(asked)
        let today = try ledger.store.list(Filter(words: ["审批"]), day: asked)
        let later = try #require(today.first { $0.reference.head == "jiangjin-2022" })
        for reference in ["jiangjin-2022", "jiangjin-2022/§1", "jiangjin-2022/1", "jiangjin"] {
            #expect(try past.row(of: try #require(Reference(reference))) == nil, "\(reference)")
        }
        #expect(try past.row(later.id, day: asked) == nil)
        #expect(try past.detail(of: later.id, day: asked) == nil)
        let found = try past.list(Filter(words: ["审批"]), day: asked)
        #expect(found == today.filter { ["nanan-2019", "wansheng-2021"].contains($0.reference.head) })
        #expect(try past.matchCount(["审批"]) == found.count)
        #expect(try past.plans().count == 2 && past.districts().count == 2)
        let due = try past.dueEntries(day: asked, from: day(2019, 1, 1), words: [], limit: 5000)
        #expect(!due.isEmpty && due.allSatisfy { ["nanan-2019", "wansheng-2021"].contains($0.reference.head) })
        #expect(!past.isSettled)
        let units = try past.units(day: asked, within: nil, matching: [])
        #expect(past.isSettled)
        #expect(!units.isEmpty && units.allSatisfy { ["南岸区", "万盛经开区"].contains($0.district) })
    }

    /// A district with an older and a later plan: rows of the older name units that lead in the later one too.
    @Test func `units of a district with an older plan are lit by that alone`() throws {
        let close = Change.close(try ledger.row("jiangjin-2022"), carryingInto: "jiangjin-2023")
        try ledger.store.apply(close, by: Author.clerk.on(day(2022, 12, 31)))
        let past = try ledger.store.asOf(day(2022, 6, 15))
        let early = try rows(past)
        while !past.isSettled { try past.settleSome() }
        #expect(try rows(past) == early)
        #expect(try past.verify().faults.isEmpty)
    }
}

@Suite("As of another day: the ledger below")
struct LedgerOverlayTests {
    @Test func `what is written meanwhile goes into the ledger and does not show`() throws {
        let ledger = try TestLedger()
        let start = try ledger.everything()
        let past = try ledger.store.asOf(TestPlan.today)
        try ledger.tick("shiyan-2022/1")
        let other = try Store.open(path: ledger.path)
        try other.apply(.tick([try ledger.row("shiyan-2022/4")], finishedOn: TestPlan.today, all: true), by: .other)
        #expect(try past.list(Filter(), day: TestPlan.today) == start)
        // The log holds what the file does not: this one is laid over a copy.
        let second = try ledger.store.asOf(TestPlan.today)
        #expect(try second.list(Filter(), day: TestPlan.today) == ledger.everything())
        #expect(try past.list(Filter(), day: TestPlan.today) == start)
        #expect(try past.verify().faults.isEmpty && second.verify().faults.isEmpty)
        try past.close()
        try ledger.expectWhole()
    }

    @Test func `looking back leaves the file as it is`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        let now = try ledger.everything()
        for date in [day(2010, 1, 1), day(2022, 5, 1), TestPlan.today] {
            let past = try ledger.store.asOf(date)
            _ = try past.verify()
        }
        #expect(try ledger.everything() == now)
        try ledger.expectWhole()
    }
}
