import Ledger
import TestSupport
import Testing

/// How the steps of a template are spread over the days that are left.
@Suite struct StepSpreadTests {
    private let titles = ["方案", "落实", "验收"]

    private func days(_ first: String, _ last: String) throws -> [String] {
        let (from, to) = (try #require(Day(first)), try #require(Day(last)))
        return MilestoneStep.spread(titles: titles, from: from, to: to).map { $0.due?.description ?? "" }
    }

    @Test func eachStepTakesAsLong() throws {
        #expect(try days("2022-03-31", "2022-06-30") == ["2022-04-30", "2022-05-30", "2022-06-30"])
        #expect(try days("2022-06-01", "2022-06-02") == ["2022-06-01", "2022-06-01", "2022-06-02"])
    }

    @Test func whereNoDayIsLeftAllAreDueOnTheLast() throws {
        #expect(try days("2022-06-30", "2022-06-30") == ["2022-06-30", "2022-06-30", "2022-06-30"])
        #expect(try days("2022-07-30", "2022-06-30") == ["2022-06-30", "2022-06-30", "2022-06-30"])
    }

    @Test func noTitlesAreNoSteps() throws {
        let day = try #require(Day("2022-06-30"))
        #expect(MilestoneStep.spread(titles: [], from: day, to: day).isEmpty)
        let one = MilestoneStep.spread(titles: ["验收"], from: day, to: day + 9)
        #expect(one == [MilestoneStep(title: "验收", due: day + 9)])
    }

    @Test func neverLeavesItsDaysAndNeverGoesBack() {
        var dice = Dice(seed: 3)
        for _ in 0..<2000 {
            let first = Day(ordinal: 19_000 + Int.random(in: 0..<900, using: &dice))
            let last = Day(ordinal: 19_000 + Int.random(in: 0..<900, using: &dice))
            let names = (0..<Int.random(in: 0..<9, using: &dice)).map(String.init)
            let due = MilestoneStep.spread(titles: names, from: first, to: last).compactMap(\.due)
            #expect(due.count == names.count && due == due.sorted())
            #expect(due.allSatisfy { $0 <= last && $0 >= min(first, last) } && (due.last ?? last) == last)
        }
    }
}
