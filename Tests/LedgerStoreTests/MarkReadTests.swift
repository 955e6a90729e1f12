import Ledger
import LedgerStore
import Testing

/// The rows that marks are made of.
@Suite struct MarkReadTests {
    private let ledger: TestLedger
    private var store: Store { ledger.store }

    init() throws { ledger = try TestLedger() }

    @Test func `every task once and those below a row and no more than wanted`() throws {
        let all = try store.rows(matching: [], limit: 1000)
        let tasks = Set(try store.list(Filter(), day: TestPlan.today).compactMap(\.id.task))
        #expect(all.compactMap(\.task).count == all.count)
        #expect(Set(all) == Set(tasks.map(RowID.task)))
        #expect(try store.rows(matching: [], limit: 2) == Array(all.prefix(2)))
        let plan = try #require(try store.plans().first?.id)
        let below = try store.rows(matching: [], below: plan, limit: 1000)
        #expect(!below.isEmpty && Set(below).isSubset(of: all))
    }

    @Test func `a closed tree shows no tasks and an opened one its own`() throws {
        #expect(try store.rows(matching: [], opened: [], limit: 1000) == [])
        let outline = try store.outline(below: nil, depth: 9, day: TestPlan.today)
        let nodes = Set(outline.filter { $0.kind.isNode }.map(\.id))
        let all = try store.rows(matching: [], limit: 1000)
        #expect(try store.rows(matching: [], opened: nodes, limit: 1000) == all)
        #expect(all == outline.filter { $0.kind == .task }.map(\.id))
    }

    @Test func `what rows hold and and what they consist of less a part`() throws {
        for row in try store.rows(matching: [], limit: 1000) {
            let held = try store.measures(heldBy: [row])
            let milestones = held.flatMap(\.milestones).map(\.id)
            for milestone in milestones {
                let rest = try store.rows(partsOf: row, without: milestone)
                let left = try store.measures(heldBy: rest).flatMap(\.milestones).map(\.id)
                #expect(left == milestones.filter { $0 != milestone })
            }
        }
    }

    @Test func `a row named twice is held once and one that is gone not at all`() throws {
        let row = try #require(try store.rows(matching: [], limit: 1).first)
        let held = try store.measures(heldBy: [row])
        let milestones = held.flatMap(\.milestones).map(\.id)
        #expect(try store.measures(heldBy: [row] + milestones + [.task(9999)]) == held)
        #expect(try store.rows(stillThere: [row, .task(9999), .node(1)] + milestones) == [row] + milestones)
    }

    @Test func `a preview says what the change would do and writes nothing`() throws {
        let rows = try store.rows(matching: [], limit: 1000)
        let open = try store.measures(heldBy: rows).flatMap(\.milestones).filter {
            $0.milestone.status == .open && !$0.milestone.isStanding
        }
        let before = try store.list(Filter(), day: TestPlan.today)
        let entries = try store.history(limit: 100).count
        let change = Change.tick(open.map(\.id), finishedOn: TestPlan.today, all: true)
        let result = try store.preview(change, by: .clerk)
        #expect(result.references == open.map(\.reference))
        #expect(try store.list(Filter(), day: TestPlan.today) == before)
        #expect(try store.history(limit: 100).count == entries)
        let made = try store.apply(change, by: .clerk)
        #expect(made.references == result.references && made.labels == result.labels)
    }
}
