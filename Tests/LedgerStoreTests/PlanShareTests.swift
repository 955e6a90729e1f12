import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// What a plan counts for its units and months: what goes in comes out, and nothing is left of what was taken away.
@Suite struct PlanShareTests {
    private struct Task {
        var milestones: [StoredMilestone]
        var assigned: [PlanShare.Assigned]
    }

    private func task(_ dice: inout Dice) -> Task {
        let measures = Int.random(in: 1...3, using: &dice)
        let milestones = (1...measures).flatMap { measure in
            (1...Int.random(in: 1...2, using: &dice)).map { place in
                let status = Status.allCases.randomElement(using: &dice) ?? .open
                let due = TestPlan.today + Int.random(in: -20_000...900, using: &dice)
                return StoredMilestone(
                    measure: measure, place: place, title: nil,
                    milestone: Milestone(
                        status: status, due: dice.once(in: 4) ? nil : due, finishedOn: status == .done ? due : nil,
                        review: status.isPaused ? TestPlan.today : nil, isStanding: dice.once(in: 9)))
            }
        }
        let assigned = (1...measures).flatMap { measure in
            (0..<Int.random(in: 0...3, using: &dice)).map { rank in
                PlanShare.Assigned(
                    measure: measure, unit: Int64.random(in: 1...1_000_000, using: &dice), isLead: rank == 0)
            }
        }
        return Task(milestones: milestones, assigned: assigned)
    }

    private func written(_ share: PlanShare) throws -> PlanShare {
        try PlanShareBytes.bytes(share).withUnsafeBytes { try PlanShareBytes.share($0) }
    }

    @Test(arguments: [1, 2, 3]) func `what is written is read again, and what is taken away is gone`(seed: UInt64)
        throws
    {
        var dice = Dice(seed: seed)
        let rule = LightRule()
        let tasks = (0..<60).map { _ in task(&dice) }
        var share = PlanShare()
        for task in tasks { share.count(task.milestones, task.assigned, rule: rule) }
        let again = try written(share)
        #expect(again.units == share.units.filter { $0.value != PlanShare.Unit() })
        #expect(again.months == share.months.filter { !$0.value.isEmpty })
        var rest = again
        for task in tasks.dropFirst(20) { rest.count(task.milestones, task.assigned, rule: rule, times: -1) }
        var first = PlanShare()
        for task in tasks.prefix(20) { first.count(task.milestones, task.assigned, rule: rule) }
        #expect(PlanShareBytes.bytes(rest) == PlanShareBytes.bytes(first))
        rest.add(first.taken)
        #expect(PlanShareBytes.bytes(rest).isEmpty)
    }

    @Test func `cut or changed bytes end with an answer or an error`() throws {
        var dice = Dice(seed: 5)
        var share = PlanShare()
        for _ in 0..<20 {
            let task = task(&dice)
            share.count(task.milestones, task.assigned, rule: LightRule())
        }
        let bytes = PlanShareBytes.bytes(share)
        var damages = 0
        for place in bytes.indices {
            for bytes in [Array(bytes[..<place]), bytes.enumerated().map { $0 == place ? ~$1 : $1 }] {
                do {
                    let read = try bytes.withUnsafeBytes { try PlanShareBytes.share($0) }
                    _ = PlanShareBytes.bytes(read)
                } catch {
                    damages += 1
                }
            }
        }
        #expect(damages > bytes.count / 2)
    }
}
