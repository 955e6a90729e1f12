import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("As of another day: what people wrote")
struct AsOfAuthoringTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
    }

    /// All that an export holds, and the rows and units beside it.
    private struct Everything: Equatable {
        var picture: LedgerPicture
        var exported: [ExportedMeasure] = []

        init(_ store: Store) throws {
            picture = try LedgerPicture(store)
            try store.eachExported(Filter(), day: TestPlan.today) { exported.append($0) }
        }
    }

    /// Makes each change on a day of its own; the ledger as of each day is then what it was on that day.
    private func expectDays(_ changes: [(Author) throws -> Void], sourceLocation: SourceLocation = #_sourceLocation)
        throws
    {
        var states = [try Everything(ledger.store)]
        for (offset, change) in changes.enumerated() {
            try change(Author.clerk.on(TestPlan.today + offset))
            states.append(try Everything(ledger.store))
        }
        for (offset, state) in states.enumerated() {
            let past = try ledger.store.asOf(TestPlan.today + offset - 1)
            let seen = try Everything(past)
            #expect(
                seen.picture.differences(from: state.picture) == [], "day \(offset)", sourceLocation: sourceLocation)
            #expect(seen.exported == state.exported, "day \(offset)", sourceLocation: sourceLocation)
            #expect(try past.verify().faults.isEmpty, sourceLocation: sourceLocation)
        }
    }

    @Test func `moves of tasks, measures, milestones and sections`() throws {
        try expectDays([
            { try ledger.move("shiyan-2022/4", to: "shiyan-2022/1", by: $0) },
            { try ledger.move("shiyan-2022/2.2", to: "shiyan-2022/2.1", by: $0) },
            { try ledger.move("shiyan-2022/6#2", to: "shiyan-2022/6#1", by: $0) },
            { try ledger.move("shiyan-2022/§2.2", to: "shiyan-2022/§1", by: $0) },
            { try ledger.move("shiyan-2022/§3", to: "shiyan-2022/§2.1", by: $0) },
            { try ledger.move("shiyan-2022/4", to: "shiyan-2022/§3", by: $0) },
        ])
    }

    @Test func `new titles of every kind of row`() throws {
        let fields = RowFields(title: "新名")
        try expectDays(
            ["shiyan", "shiyan-2022", "shiyan-2022/§2", "shiyan-2022/1", "shiyan-2022/2.1", "shiyan-2022/6#1"]
                .map { reference in { try ledger.edit(reference, fields, by: $0) } })
    }

    @Test func `names of units`() throws {
        let district = try ledger.row("shiyan")
        let alias = { (unit: String, name: String, author: Author) in
            _ = try ledger.store.apply(.alias(district: district, unit: unit, name: name), by: author)
        }
        try expectDays([
            { try alias("区市场监管局", "市场局", $0) },
            { try ledger.edit("shiyan-2022/1", RowFields(leads: ["市场局", "新单位"]), by: $0) },
            { try alias("区经济信息委", "新单位", $0) },
            { try ledger.edit("shiyan-2022/4", RowFields(leads: ["区经信委"]), by: $0) },
        ])
    }

    @Test func `closing, carrying and opening again`() throws {
        try expectDays([
            { try ledger.tick("shiyan-2022/6#1", on: TestPlan.today, by: $0) },
            { _ = try ledger.store.apply(.close(try ledger.row("shiyan-2022"), carryingInto: "shiyan-2023"), by: $0) },
            { try ledger.tick("shiyan-2023/6", on: TestPlan.today, by: $0) },
            { _ = try ledger.store.apply(.reopen(try ledger.row("shiyan-2022")), by: $0) },
            { try ledger.tick("shiyan-2022/1", on: TestPlan.today, by: $0) },
        ])
    }

    @Test func `a plan that was written before the day of its issue is there from the day it was written`() throws {
        let fields = RowFields(title: "将要印发的方案", district: "新区", issued: day(2022, 12, 1))
        try expectDays([
            { try ledger.add(.plan, fields, by: $0) },
            { try ledger.add(.task, at: "xinqu-2022", RowFields(title: "准备"), by: $0) },
        ])
    }

    @Test func `another day of issue leaves a plan where it is`() throws {
        try expectDays([
            { try ledger.edit("shiyan-2022", RowFields(issued: day(2022, 9, 1)), by: $0) },
            { try ledger.tick("shiyan-2022/1", on: TestPlan.today, by: $0) },
        ])
    }

    @Test func `what came in the place of a row that was taken back is no part of that row`() throws {
        let milestone = { (year: Int) in
            RowFields(title: "验收", deadlines: [Deadline(kind: .by, phrase: "到期", date: day(year, 5, 1))])
        }
        try expectDays([
            { try ledger.add(.milestone, at: "shiyan-2022/6", milestone(2023), by: $0) },
            { try ledger.setDue("shiyan-2022/6#3", day(2023, 6, 1), by: $0) },
        ])
        for _ in 0..<2 { try ledger.undo() }
        let later = Author.clerk.on(TestPlan.today + 10)
        let other = try ledger.add(.milestone, at: "shiyan-2022/6", milestone(2024), by: later)
        try ledger.setDue(other, day(2024, 8, 1), by: Author.clerk.on(TestPlan.today + 20))
        let past = try ledger.store.asOf(TestPlan.today + 15)
        let row = try ledger.row(other)
        let detail = try #require(try past.detail(of: row, day: TestPlan.today))
        let stored = try #require(detail.measures.flatMap(\.milestones).first { $0.id == row })
        #expect(stored.milestone.due == day(2024, 5, 1))
    }

    /// Any writing without undoing: an undo counts for the day of its step, so what it takes back was never there.
    @Test(arguments: [21, 22, 23])
    func `any writing`(seed: UInt64) throws {
        var walk = AuthoringWalk(ledger.store, seed: seed)
        var states: [(day: Day, state: Everything)] = []
        for round in 0..<5 {
            for _ in 0..<40 { try walk.change(by: "user", undoes: false) }
            states.append((TestPlan.today + round, try Everything(ledger.store)))
        }
        for (day, state) in states {
            let past = try ledger.store.asOf(day)
            let seen = try Everything(past)
            #expect(seen.picture.differences(from: state.picture) == [], "\(day)")
            #expect(seen.exported == state.exported, "\(day)")
            #expect(try past.verify().faults.isEmpty)
        }
    }
}
