import Ledger
import Testing

/// What one milestone shows on one day.
struct LightCase: Sendable, CustomTestStringConvertible {
    var milestone: Milestone
    /// Days from the due day.
    var offset: Int
    var light: Light?
    var testDescription: String { "\(milestone.status) \(offset): \(String(describing: light))" }

    init(_ milestone: Milestone, _ offset: Int, _ light: Light?) {
        self.milestone = milestone
        self.offset = offset
        self.light = light
    }
}

@Suite("Light of a milestone")
struct LightRuleTests {
    private static let due = Day(ordinal: 19_143)
    private static let open = Milestone(due: due)
    private static let done = Milestone(status: .done, due: due, finishedOn: due + 4)
    private static let withdrawn = Milestone(status: .withdrawn, due: due)
    private static let waiting = Milestone(status: .waiting, due: due, review: due + 10)
    private static let suspended = Milestone(status: .suspended, due: due, review: due - 40)
    private static let unreviewed = Milestone(status: .waiting, due: due)
    private static let standing = Milestone(isStanding: true)
    private static let pausedStanding = Milestone(status: .waiting, review: due, isStanding: true)
    private static let undated = Milestone()

    @Test(arguments: [
        LightCase(open, -400, .onTime), LightCase(open, -31, .onTime), LightCase(open, -30, .nearDue),
        LightCase(open, -1, .nearDue), LightCase(open, 0, .nearDue), LightCase(open, 1, .overdue),
        LightCase(open, 400, .overdue),
        LightCase(done, -31, .done), LightCase(done, 0, .done), LightCase(done, 1, .done),
        LightCase(withdrawn, -31, nil), LightCase(withdrawn, 0, nil), LightCase(withdrawn, 1, nil),
        LightCase(waiting, -31, .waiting), LightCase(waiting, 0, .waiting), LightCase(waiting, 1, .waiting),
        LightCase(waiting, 10, .waiting), LightCase(waiting, 11, .overdue),
        LightCase(suspended, -41, .waiting), LightCase(suspended, -40, .waiting), LightCase(suspended, -39, .onTime),
        LightCase(suspended, -30, .nearDue), LightCase(suspended, 0, .nearDue), LightCase(suspended, 1, .overdue),
        LightCase(unreviewed, -31, .onTime), LightCase(unreviewed, 0, .nearDue), LightCase(unreviewed, 1, .overdue),
        LightCase(standing, -31, .standing), LightCase(standing, 0, .standing), LightCase(standing, 1, .standing),
        LightCase(pausedStanding, 0, .waiting), LightCase(pausedStanding, 1, .standing),
        LightCase(undated, -31, .standing), LightCase(undated, 0, .standing), LightCase(undated, 1, .standing),
    ])
    func light(of one: LightCase) {
        #expect(LightRule().verdict(on: one.milestone, day: Self.due + one.offset)?.light == one.light)
    }

    @Test(arguments: [(0, 1, Light.onTime), (0, 0, .nearDue), (7, 8, .onTime), (7, 7, .nearDue), (60, 60, .nearDue)])
    func window(window: Int, left: Int, light: Light) {
        #expect(LightRule(nearWindow: window).verdict(on: Self.open, day: Self.due - left)?.light == light)
    }

    @Test func usualWindow() {
        #expect(LightRule() == LightRule(nearWindow: 30))
    }

    @Test(arguments: [
        (open, 12, Reason.late(due: due, days: 12)),
        (open, 0, .near(due: due, daysLeft: 0)),
        (open, -30, .near(due: due, daysLeft: 30)),
        (open, -31, .timeLeft(due: due, daysLeft: 31)),
        (done, 0, .finished(on: due + 4, due: due, daysLate: 4)),
        (Milestone(status: .done, due: due, finishedOn: due), 9, .finished(on: due, due: due, daysLate: 0)),
        (Milestone(status: .done, due: due, finishedOn: due - 5), 9, .finished(on: due - 5, due: due, daysLate: 0)),
        (Milestone(status: .done, finishedOn: due), 9, .finished(on: due, due: nil, daysLate: 0)),
        (waiting, 5, .paused(.waiting, until: due + 10, due: due)),
        (waiting, 11, .late(due: due, days: 11)),
        (suspended, -50, .paused(.suspended, until: due - 40, due: due)),
        (standing, 0, .standing),
        (undated, 0, .undated),
    ])
    func reason(milestone: Milestone, offset: Int, reason: Reason) {
        #expect(LightRule().verdict(on: milestone, day: Self.due + offset)?.reason == reason)
    }

    @Test(arguments: [(-31, 0), (0, 0), (1, 1), (45, 45)])
    func daysLate(offset: Int, days: Int) {
        #expect(LightRule().verdict(on: Self.open, day: Self.due + offset)?.daysLate == days)
    }

    /// A changed due day rules; the plan's own is only kept.
    @Test func plannedDayDoesNotRule() {
        let moved = Milestone(due: Self.due + 60, plannedDue: Self.due)
        #expect(LightRule().verdict(on: moved, day: Self.due + 1)?.light == .onTime)
    }

    /// What a plan only strives for is late like anything else.
    @Test func hedgedIsLateToo() {
        let deadline = Deadline(kind: .by, phrase: "力争5月", date: Self.due, isHedged: true)
        let made = Milestone.made(by: [deadline], issued: Self.due - 100)
        #expect(LightRule().verdict(on: made, day: Self.due + 1)?.light == .overdue)
    }
}
