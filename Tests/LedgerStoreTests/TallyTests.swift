import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// Counts by day as the ledger keeps them: what goes in comes out, on any day, in whatever order.
@Suite("Tallies of lights") struct TallyTests {
    private func measure(_ dice: inout Dice) -> [Milestone] {
        (0..<Int.random(in: 1...4, using: &dice)).map { _ in
            let status = Status.allCases.randomElement(using: &dice) ?? .open
            let day = TestPlan.today + Int.random(in: -900...900, using: &dice)
            return Milestone(
                status: status, due: dice.once(in: 4) ? nil : day, finishedOn: status == .done ? day : nil,
                review: status.isPaused ? TestPlan.today + Int.random(in: -200...200, using: &dice) : nil,
                isStanding: dice.once(in: 9))
        }
    }

    private func sum(_ tally: Tally, _ day: Day) throws -> DaySum {
        try TallyBytes.bytes(tally).withUnsafeBytes { try TallyBytes.sum($0, day: day) }
    }

    @Test func `a sum of many is what they add up to one by one`() {
        var dice = Dice(seed: 11)
        for count in [0, 1, 2, 7, 40] {
            let tallies = (0..<count).map { _ in
                var tally = Tally()
                tally.add(LightTimeline(of: measure(&dice), rule: LightRule()), times: dice.once(in: 3) ? -1 : 1)
                return tally
            }
            #expect(Tally.sum(tallies) == tallies.reduce(into: Tally()) { $0.add($1) })
        }
    }

    @Test(arguments: [1, 2, 3]) func `sums of any day are those of the rule`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let rule = LightRule()
        var measures = (0..<120).map { _ in measure(&dice) }
        var tally = Tally()
        for measure in measures { tally.add(LightTimeline(of: measure, rule: rule)) }
        for _ in 0..<60 {
            let gone = measures.removeFirst()
            tally.add(LightTimeline(of: gone, rule: rule), times: -1)
            let new = measure(&dice)
            var one = Tally()
            one.add(LightTimeline(of: new, rule: rule))
            tally.add(one)
            measures.append(new)
            let day = TestPlan.today + Int.random(in: -1200...1200, using: &dice)
            var counts = LightCounts()
            var daysLate = 0
            for verdict in measures.compactMap({ rule.verdict(on: $0, day: day) }) {
                counts[verdict.light] += 1
                daysLate += verdict.daysLate
            }
            let sum = try sum(tally, day)
            #expect(sum.counts == counts)
            #expect(sum.daysLate == daysLate)
            let behind = try TallyBytes.bytes(tally).withUnsafeBytes { try TallyBytes.behind($0, day: day) }
            #expect(behind == (counts[.overdue], daysLate, counts[.nearDue]))
        }
        #expect(try TallyBytes.bytes(tally).withUnsafeBytes { try TallyBytes.tally($0) } == tally)
        for measure in measures { tally.add(LightTimeline(of: measure, rule: rule), times: -1) }
        #expect(tally.isEmpty)
    }

    @Test func `the order in which tallies are added does not matter`() {
        var dice = Dice(seed: 5)
        let parts = (0..<40).map { _ in
            var part = Tally()
            for _ in 0..<Int.random(in: 1...9, using: &dice) { part.add(LightTimeline(of: measure(&dice))) }
            return part
        }
        var forwards = Tally()
        for part in parts { forwards.add(part) }
        var backwards = Tally()
        for part in parts.reversed() { backwards.add(part) }
        #expect(forwards == backwards)
        #expect(zip(forwards.turns, forwards.turns.dropFirst()).allSatisfy { $0.key < $1.key })
    }

    @Test func `damaged bytes end in a number or an error`() {
        var dice = Dice(seed: 7)
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...40, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            bytes.withUnsafeBytes { bytes in
                _ = try? TallyBytes.sum(bytes, day: TestPlan.today)
                _ = try? TallyBytes.behind(bytes, day: .distantFuture)
                if let tally = try? TallyBytes.tally(bytes) {
                    var sum = tally
                    sum.add(tally)
                    _ = sum.turns.map(\.dueSum)
                    _ = TallyBytes.bytes(sum)
                }
            }
        }
    }

    @Test func `days at the end of time are counted`() throws {
        var tally = Tally()
        tally.add(LightTimeline(of: [Milestone(due: .distantPast + 5)]))
        tally.add(LightTimeline(of: [Milestone(due: .distantFuture)]))
        #expect(try sum(tally, .distantPast).counts.total == 2)
        #expect(try sum(tally, .distantFuture).counts == LightCounts([.overdue: 1, .nearDue: 1]))
        #expect(try sum(tally, .distantFuture).daysLate == Day.distantFuture - (Day.distantPast + 5))
    }
}
