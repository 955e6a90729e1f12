import Generator
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// What a key costs does not grow with the ledger: counted, not timed, on one of 500 and one of 10,000 tasks, of which the larger begins
/// with the same rows.
@Suite(.serialized) struct ScaleTests {
    /// Both ledgers as they were imported, before anything was ticked.
    private static let ledgers = Result {
        let folder = try TemporaryFolder()
        for tasks in [500, 10_000] {
            let plans = LedgerGenerator(tasks: tasks).plans.map(\.draft)
            try Store.make(path: folder.file("\(tasks)"), with: plans, by: .clerk).close()
        }
        return folder
    }

    /// Of twenty times the tasks only gross growth fails: indexes are deeper and counts by day have more days.
    private static let allowed = (statements: 1.1, steps: 1.3)

    private func expectSame(_ name: String, _ body: (Store) throws -> Void) throws {
        let folder = try ScaleTests.ledgers.get()
        let small = try WorkCount.of(try Store.open(path: folder.file("500")), body)
        let large = try WorkCount.of(try Store.open(path: folder.file("10000")), body)
        #expect(small.statements > 0 && small.steps > 0)
        #expect(
            Double(large.statements) <= Double(small.statements) * ScaleTests.allowed.statements,
            "\(name): \(small); \(large)")
        #expect(Double(large.steps) <= Double(small.steps) * ScaleTests.allowed.steps, "\(name): \(small); \(large)")
    }

    private func row(_ text: String, _ store: Store) throws -> RowID {
        let reference = try #require(Reference(text))
        return try #require(try store.row(of: reference))
    }

    @Test func aWindowOfThePlanInFocus() throws {
        try expectSame("window") { store in
            let anchor = TreeRequest.Anchor.revealed(try row("qu1-2024/20", store))
            let request = TreeRequest(day: LedgerGenerator.today, anchor: anchor, before: 15, after: 15)
            #expect(try store.tree(request).rows.count > 10)
        }
    }

    @Test func aStepOfTheCursorWithItsDetail() throws {
        try expectSame("step") { store in
            _ = try store.detail(of: try row("qu1-2024/21", store), day: LedgerGenerator.today)
        }
    }

    @Test func openingAPlan() throws {
        try expectSame("opening") { store in
            let plan = try row("qu1-2025", store)
            let district = try row("qu1", store)
            let request = TreeRequest(
                day: LedgerGenerator.today, opened: [district, plan], anchor: .row(plan), before: 0, after: 4)
            #expect(try store.tree(request).rows.count == 5)
        }
    }

    @Test func aTickAndAnUntick() throws {
        try expectSame("tick") { store in
            let plan = try #require(Array(LedgerGenerator(tasks: 500).plans).first { $0.code == "qu1-2024" })
            let task = try #require(
                plan.tasks.first { task in
                    task.measures.count == 1 && task.measures[0].milestones.count == 1
                        && task.measures[0].milestones[0].milestone.plannedDue != nil
                })
            let id = try row("qu1-2024/\(task.number)", store)
            try store.apply(.tick([id], finishedOn: LedgerGenerator.today, all: false), by: .clerk)
            try store.apply(.untick([id], all: false), by: .clerk)
        }
    }
}
