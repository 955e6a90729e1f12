import Ledger
import TestSupport
import Testing

@Suite("Which safety copies are kept")
struct CopyRuleTests {
    private let today = Day(2026, 11, 21) ?? .distantPast

    @Test(arguments: [
        ("2026-11-21.duban", "2026-11-21", 1), ("2026-11-21-2.duban", "2026-11-21", 2),
        ("2026-02-28-10.duban", "2026-02-28", 10),
    ])
    func names(text: String, day: String, number: Int) throws {
        let name = CopyName(day: try #require(Day(day)), number: number)
        #expect(CopyName(text) == name)
        #expect(name.description == text)
    }

    /// Files of other names are never taken for copies, so never removed.
    @Test(arguments: [
        "", ".duban", "2026-11-21", "2026-11-21.duban.making", "2026-02-30.duban", "2026-11-21-1.duban",
        "2026-11-21-0.duban", "2026-11-21--2.duban", "2026-11-21-02.duban", "2026-11-21-+2.duban", "2026-11-21-.duban",
        "2026-11-21 (1).duban", "x2026-11-21.duban", "ledger-2026-11-21.duban", "2026-11-21-2.db",
    ])
    func otherNames(text: String) { #expect(CopyName(text) == nil) }

    @Test func `names sort by day and number`() {
        let names = ["2026-11-20-2.duban", "2026-11-21.duban", "2026-11-21-2.duban", "2026-11-21-10.duban"]
        #expect(names.reversed().compactMap(CopyName.init).sorted().map(\.description) == names)
    }

    @Test func `every copy of the last seven days`() {
        let copies = (0..<9).flatMap { back in (1...3).map { CopyName(day: today - back, number: $0) } }
        let kept = CopyRule.keep(copies, today: today)
        #expect(kept.filter { $0.day > today - 7 }.count == 21)
        // The week of 11-14 and 11-13 has its copy on 11-15.
        #expect(kept.filter { $0.day <= today - 7 } == [])
    }

    @Test func `one a week, then one a month`() {
        let copies = (0..<800).map { CopyName(day: today - $0) }
        let kept = CopyRule.keep(copies, today: today).sorted(by: >).map(\.description).map { String($0.dropLast(6)) }
        #expect(
            kept == [
                "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15",
                "2026-11-08", "2026-11-01", "2026-10-31", "2026-10-25", "2026-09-30", "2026-08-31", "2026-07-31",
                "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
                "2025-11-30",
            ])
    }

    @Test func `copies of the future are left alone`() {
        let copy = CopyName(day: today + 400)
        #expect(CopyRule.keep([copy], today: today) == [copy])
    }

    /// Day after day, with days on which nothing is changed: what was kept yesterday still serves today.
    @Test(arguments: [1, 2, 3]) func `three years of days`(seed: UInt64) {
        var dice = Dice(seed: seed)
        var copies: Set<CopyName> = []
        var worked: Set<Day> = []
        for back in (0..<1100).reversed() {
            let day = today - back
            guard !dice.once(in: 3) else { continue }
            worked.insert(day)
            for number in 1...Int.random(in: 1...3, using: &dice) { copies.insert(CopyName(day: day, number: number)) }
            copies = CopyRule.keep(Array(copies), today: day)
            #expect(copies.count <= 21 + 5 + 13)
            for past in worked where past > day - 7 { #expect(copies.contains { $0.day == past }) }
            // Whatever day of the last year: a copy of that month or a younger one within it.
            for past in worked where past > day - 365 {
                #expect(copies.contains { $0.day >= past && $0.day <= past + 31 }, "\(past) on \(day)")
            }
            for past in worked where past > day - 28 {
                #expect(copies.contains { $0.day >= past && $0.day <= past + 6 }, "\(past) on \(day)")
            }
        }
    }
}
