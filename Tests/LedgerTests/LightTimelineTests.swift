import Ledger
import TestSupport
import Testing

@Suite("Light timeline")
struct LightTimelineTests {
    private static let start = Day(ordinal: 19_000)

    /// Thousands of random measures: on every day, the timeline says what the rule says.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func agreesWithTheRule(seed: UInt64) {
        var dice = Dice(seed: seed)
        for _ in 0..<1000 {
            let milestones = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
                Milestone.random(from: Self.start, using: &dice)
            }
            let rule = LightRule(nearWindow: [0, 7, 30].randomElement(using: &dice) ?? 30)
            let timeline = LightTimeline(of: milestones, rule: rule)
            if let wrong = firstDisagreement(timeline, milestones, rule) {
                Issue.record("\(milestones) on \(wrong)")
                return
            }
        }
    }

    private func firstDisagreement(_ timeline: LightTimeline, _ milestones: [Milestone], _ rule: LightRule) -> Day? {
        let days = (-40..<200).map { Self.start + $0 } + [.distantPast, .distantFuture]
        return days.first { day in
            let verdict = rule.verdict(on: milestones, day: day)
            guard timeline.light(on: day) == verdict?.light else { return true }
            guard let stretch = timeline.stretches.last(where: { $0.start <= day }) else { return verdict != nil }
            let late = stretch.lateSince.map { day - $0 } ?? 0
            return late != (verdict?.daysLate ?? 0)
        }
    }

    /// Stretches follow each other, begin at the beginning, and no two in a row are alike.
    @Test func form() {
        var dice = Dice(seed: 9)
        for _ in 0..<1000 {
            let milestones = (0..<3).map { _ in Milestone.random(from: Self.start, using: &dice) }
            let stretches = LightTimeline(of: milestones).stretches
            #expect(stretches.isEmpty == milestones.allSatisfy { $0.status == .withdrawn })
            guard let first = stretches.first else { continue }
            #expect(first.start == .distantPast)
            for (one, next) in zip(stretches, stretches.dropFirst()) {
                #expect(one.start < next.start)
                #expect(one.light != next.light || one.lateSince != next.lateSince)
            }
            #expect(stretches.allSatisfy { ($0.light == .overdue) == ($0.lateSince != nil) })
        }
    }

    @Test func openMilestone() {
        let due = Self.start
        #expect(
            LightTimeline(of: [Milestone(due: due)]).stretches == [
                .init(start: .distantPast, light: .onTime),
                .init(start: due - 30, light: .nearDue),
                .init(start: due + 1, light: .overdue, lateSince: due),
            ])
    }

    /// A wait ends the day after its review, and what was hidden shows.
    @Test func waiting() {
        let waiting = Milestone(status: .waiting, due: Self.start, review: Self.start + 20)
        #expect(
            LightTimeline(of: [waiting]).stretches == [
                .init(start: .distantPast, light: .waiting),
                .init(start: Self.start + 21, light: .overdue, lateSince: Self.start),
            ])
    }

    /// A second due day does not move the day from which a measure is late.
    @Test func lateSinceTheFirst() {
        let stretches = LightTimeline(of: [Milestone(due: Self.start), Milestone(due: Self.start + 5)]).stretches
        #expect(stretches.map(\.light) == [.onTime, .nearDue, .overdue])
        #expect(stretches.last?.lateSince == Self.start)
    }

    @Test func neverChanging() {
        let done = Milestone(status: .done, due: Self.start, finishedOn: Self.start + 3)
        #expect(LightTimeline(of: [done]).stretches == [.init(start: .distantPast, light: .done)])
        #expect(LightTimeline(of: [Milestone()]).stretches == [.init(start: .distantPast, light: .standing)])
        #expect(LightTimeline(of: []).stretches.isEmpty)
    }
}
