import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("The end of a year, with the five plans")
struct YearEndTests {
    private static let asked = day(2022, 6, 15)
    /// 江津 on that day: 逾33 临25 正12 完11 常5.
    private static let jiangjin: [Light: Int] = [.overdue: 33, .nearDue: 25, .onTime: 12, .done: 11, .standing: 5]

    private func lights(_ ledger: TestLedger, _ store: Store) throws -> [LightCounts] {
        try store.outline(below: nil, depth: 2, day: Self.asked).map(\.lights)
    }

    private func expectJiangjin(_ store: Store) throws {
        let row = try #require(try store.row(of: Reference(head: "jiangjin-2022")))
        let counts = try #require(try store.row(row, day: Self.asked)).lights
        for light in Light.allCases { #expect(counts[light] == Self.jiangjin[light] ?? 0, "\(light)") }
    }

    @Test func `a plan is closed and carried, and a year of work follows; the day before stays as it was`() throws {
        let ledger = try TestLedger.bundled()
        let before = try ledger.store.asOf(Self.asked)
        try expectJiangjin(before)
        let was = try lights(ledger, before)
        let yearEnd = Author.clerk.on(day(2022, 12, 31))
        try ledger.store.apply(.close(try ledger.row("jiangjin-2022"), carryingInto: "jiangjin-2023"), by: yearEnd)
        try ledger.expectWhole()
        let carried = try #require(try ledger.store.row(try ledger.row("jiangjin-2023"), day: day(2023, 1, 1)))
        #expect(carried.lights[.overdue] == 70)
        #expect(carried.lights[.standing] == 5)
        #expect(carried.lights.total == 75)
        let closed = try ledger.store.asOf(Self.asked)
        try expectJiangjin(closed)
        #expect(try lights(ledger, closed) == was)
        try workForAYear(ledger)
        try ledger.expectWhole()
        let after = try ledger.store.asOf(Self.asked)
        try expectJiangjin(after)
        #expect(try lights(ledger, after) == was)
        #expect(try after.verify().faults.isEmpty)
    }

    /// Two users tick, untick, wait, move due days and undo through the year from 2022-06-16 on, in both plans of 江津 and in the others.
    private func workForAYear(_ ledger: TestLedger) throws {
        var dice = Dice(seed: 7)
        let rows = try ledger.store.outline(below: nil, depth: 9, day: Self.asked).filter { !$0.kind.isNode }.map(\.id)
        var made = 0
        for step in 1...365 {
            let today = Self.asked + step
            let author = (dice.once(in: 2) ? Author.clerk : Author.other).on(today)
            let row = rows.randomElement(using: &dice) ?? rows[0]
            let change: Change =
                switch Int.random(in: 0..<10, using: &dice) {
                case 0..<6: .tick([row], finishedOn: today - Int.random(in: 0...40, using: &dice), all: true)
                case 6: .untick([row], all: true)
                case 7: .setDue([row], today + 90, reason: "延期", all: true)
                case 8:
                    .setStatus([row], StatusChange(.waiting, reason: "待市级", review: today + 30), all: true)
                default: .undo
                }
            do {
                if try ledger.store.apply(change, by: author).entry != nil { made += 1 }
            } catch is Refusal {}
        }
        #expect(made > 100, "\(made)")
    }
}
