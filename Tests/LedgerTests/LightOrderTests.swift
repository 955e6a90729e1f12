import Ledger
import Testing

@Suite("Light of a row")
struct LightOrderTests {
    private static let today = Day(ordinal: 19_143)
    private static let examples: [Light: Milestone] = [
        .overdue: Milestone(due: today - 1),
        .nearDue: Milestone(due: today + 30),
        .waiting: Milestone(status: .waiting, due: today - 90, review: today),
        .onTime: Milestone(due: today + 31),
        .standing: Milestone(isStanding: true),
        .done: Milestone(status: .done, due: today - 50, finishedOn: today - 20),
    ]

    @Test func order() {
        #expect(Light.allCases == [.overdue, .nearDue, .waiting, .onTime, .standing, .done])
        #expect(Light.allCases.sorted() == Light.allCases)
        #expect(Light.allCases.map(\.rank) == Array(0...5))
        #expect(Light.allCases.map(\.rawValue) == ["red", "yellow", "purple", "green", "grey", "blue"])
        #expect(Light(rank: 2) == .waiting)
        #expect(Light(rank: -1) == nil && Light(rank: 6) == nil)
        #expect(Set(Light.reportOrder) == Set(Light.allCases) && Light.reportOrder.count == 6)
    }

    /// Any two lights in any order: the worse one shows.
    @Test(arguments: Light.allCases, Light.allCases)
    func worstShows(one: Light, other: Light) throws {
        let pair = [try #require(Self.examples[one]), try #require(Self.examples[other])]
        #expect(LightRule().verdict(on: pair, day: Self.today)?.light == min(one, other))
    }

    @Test func allTogether() {
        let all = Light.allCases.reversed().compactMap { Self.examples[$0] }
        #expect(LightRule().leading(all, day: Self.today)?.place == 5)
    }

    @Test func nothingToShow() {
        #expect(LightRule().verdict(on: [Milestone](), day: Self.today) == nil)
        let withdrawn = Milestone(status: .withdrawn, due: Self.today)
        #expect(LightRule().verdict(on: [withdrawn, withdrawn], day: Self.today) == nil)
        #expect(LightRule().leading([withdrawn, Self.examples[.done] ?? withdrawn], day: Self.today)?.place == 1)
    }

    /// Among equals the one that is due first leads, and of equal days the first in the row.
    @Test(arguments: [
        ([-3, -9, -5], 1), ([-9, -3], 0), ([-4, -4], 0), ([20, 3, 3], 1), ([90, 40, 60], 1),
    ])
    func earlierDueLeads(offsets: [Int], place: Int) {
        let milestones = offsets.map { Milestone(due: Self.today + $0) }
        let leading = LightRule().leading(milestones, day: Self.today)
        #expect(leading?.place == place)
        #expect(leading?.milestone.due == Self.today + offsets[place])
    }

    /// A day leads before no day: a wait that is due before a wait that is not.
    @Test func datedLeads() {
        let undated = Milestone(status: .waiting, review: Self.today + 5)
        let dated = Milestone(status: .waiting, due: Self.today + 3, review: Self.today + 5)
        #expect(LightRule().leading([undated, dated], day: Self.today)?.place == 1)
    }

    @Test func daysLateAreTheWorst() {
        let milestones = [Milestone(due: Self.today - 2), Milestone(due: Self.today - 12)]
        #expect(LightRule().verdict(on: milestones, day: Self.today)?.daysLate == 12)
    }
}
