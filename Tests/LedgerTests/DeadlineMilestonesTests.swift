import Ledger
import Testing

@Suite("Milestones made by deadlines")
struct DeadlineMilestonesTests {
    private static let issued = Day(ordinal: 19_105)
    private static let may = Day(ordinal: 19_143)
    private static let june = Day(ordinal: 19_173)

    private func made(_ deadlines: [Deadline]) -> [Milestone] {
        Milestone.made(by: deadlines, issued: DeadlineMilestonesTests.issued)
    }

    private static func due(_ day: Day) -> Milestone { Milestone(due: day, plannedDue: day) }

    /// One deadline, one milestone: each kind.
    @Test(arguments: [
        (Deadline(kind: .by, phrase: "2022年5月", date: may), due(may)),
        (Deadline(kind: .by, phrase: "力争2022年5月", date: may, isHedged: true), due(may)),
        (Deadline(kind: .by, phrase: "2022年", date: june, isYearTarget: true), due(june)),
        (Deadline(kind: .relative, phrase: "印发之日起1个月内", date: may), due(may)),
        (Deadline(kind: .relative, phrase: "待平台上线后", trigger: "平台上线"), Milestone()),
        (Deadline(kind: .from, phrase: "2022年5月起", date: may), Milestone(isStanding: true)),
        (Deadline(kind: .ongoing, phrase: "长期"), Milestone(isStanding: true)),
        (Deadline(kind: .recurring, phrase: "每月底", period: "每月底"), Milestone(isStanding: true)),
        (Deadline(kind: .done, phrase: "已完成"), Milestone(status: .done, finishedOn: issued)),
        (Deadline(kind: .none, phrase: "适时"), Milestone()),
    ])
    func one(deadline: Deadline, expected: Milestone) {
        #expect(made([deadline]) == [expected])
    }

    @Test func noDeadline() {
        #expect(made([]) == [Milestone()])
    }

    @Test func differentDaysInOrder() {
        let deadlines = [
            Deadline(kind: .by, phrase: "6月", date: Self.june), Deadline(kind: .by, phrase: "5月", date: Self.may),
        ]
        #expect(made(deadlines) == [Self.due(Self.may), Self.due(Self.june)])
    }

    @Test func sameDayOnce() {
        let deadlines = [
            Deadline(kind: .by, phrase: "5月", date: Self.may), Deadline(kind: .by, phrase: "5月底", date: Self.may),
            Deadline(kind: .relative, phrase: "一个月内", date: Self.may),
        ]
        #expect(made(deadlines) == [Self.due(Self.may)])
    }

    /// A day rules over everything else that is said beside it.
    @Test(arguments: [
        Deadline(kind: .ongoing, phrase: "长期"), Deadline(kind: .recurring, phrase: "每年", period: "每年"),
        Deadline(kind: .from, phrase: "4月起", date: issued), Deadline(kind: .none, phrase: "适时"),
        Deadline(kind: .relative, phrase: "待上线后", trigger: "上线"),
    ])
    func dayBesideOther(other: Deadline) {
        let byMay = Deadline(kind: .by, phrase: "5月", date: Self.may)
        #expect(made([byMay, other]) == [Self.due(Self.may)])
        #expect(made([other, byMay]) == [Self.due(Self.may)])
    }

    /// What goes on or comes again is standing, though a part of it waits for an event.
    @Test(arguments: [
        Deadline(kind: .ongoing, phrase: "长期"), Deadline(kind: .recurring, phrase: "每年", period: "每年"),
        Deadline(kind: .from, phrase: "4月起", date: issued),
    ])
    func triggerBesideStanding(standing: Deadline) {
        let waits = Deadline(kind: .relative, phrase: "待上线后", trigger: "上线")
        #expect(made([waits, standing]) == [Milestone(isStanding: true)])
    }
}
