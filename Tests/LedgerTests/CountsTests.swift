import Ledger
import TestSupport
import Testing

@Suite("Progress")
struct ProgressTests {
    private static let day = Day(ordinal: 19_143)

    @Test(arguments: [
        ([], Progress()),
        ([Milestone()], Progress(total: 1)),
        ([Milestone(due: day), Milestone(status: .done, due: day, finishedOn: day)], Progress(done: 1, total: 2)),
        ([Milestone(status: .waiting, review: day), Milestone(status: .suspended, review: day)], Progress(total: 2)),
        ([Milestone(status: .withdrawn), Milestone(isStanding: true)], Progress(standing: 1)),
        ([Milestone(status: .withdrawn, isStanding: true)], Progress()),
    ])
    func ofMilestones(milestones: [Milestone], expected: Progress) {
        #expect(Progress(of: milestones) == expected)
    }

    @Test func sums() {
        let one = Progress(done: 1, total: 4, standing: 2)
        let other = Progress(done: 2, total: 3, standing: 1)
        #expect(one + other == Progress(done: 3, total: 7, standing: 3))
        #expect(one + other - other == one)
    }

    /// A milestone counts in progress exactly when it is not standing and not withdrawn.
    @Test func agreesWithTheMilestone() {
        var dice = Dice(seed: 5)
        let milestones = (0..<500).map { _ in Milestone.random(from: Self.day, using: &dice) }
        #expect(Progress(of: milestones).total == milestones.filter(\.countsInProgress).count)
    }
}

@Suite("Light counts")
struct LightCountsTests {
    @Test func empty() {
        #expect(LightCounts().total == 0)
        #expect(LightCounts().worst == nil)
        #expect(LightCounts([:]) == LightCounts())
    }

    @Test(arguments: Light.allCases)
    func oneLight(light: Light) {
        var counts = LightCounts()
        counts[light] += 3
        #expect(counts == LightCounts([light: 3]))
        #expect(counts.total == 3)
        #expect(counts.worst == light)
        #expect(Light.allCases.filter { counts[$0] > 0 } == [light])
    }

    @Test func sums() {
        let sum = LightCounts([.overdue: 1, .done: 11]) + LightCounts([.nearDue: 32, .done: 2])
        #expect(sum == LightCounts([.overdue: 1, .nearDue: 32, .done: 13]))
        #expect(sum.total == 46)
    }

    @Test(arguments: [
        ([Light.done: 5, .standing: 1] as [Light: Int], Light.standing), ([.onTime: 2, .waiting: 1], .waiting),
        ([.waiting: 9, .nearDue: 1], .nearDue), ([.overdue: 0, .done: 1], .done),
    ])
    func worst(counts: [Light: Int], expected: Light) {
        #expect(LightCounts(counts).worst == expected)
    }
}

@Suite("Status")
struct StatusTests {
    @Test(arguments: [
        (Status.open, false, true, false), (.done, false, false, false), (.waiting, true, true, true),
        (.suspended, true, true, true), (.withdrawn, false, false, true),
    ])
    func properties(status: Status, isPaused: Bool, isUnfinished: Bool, needsReason: Bool) {
        #expect(status.isPaused == isPaused)
        #expect(status.isUnfinished == isUnfinished)
        #expect(status.needsReason == needsReason)
    }
}
