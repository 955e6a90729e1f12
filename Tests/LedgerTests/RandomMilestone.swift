import Ledger
import TestSupport

extension Milestone {
    /// Any milestone, with a due day in the 120 days from `start`, if any.
    static func random(from start: Day, using dice: inout Dice) -> Milestone {
        var milestone = Milestone(status: Status.allCases.randomElement(using: &dice) ?? .open)
        if !dice.once(in: 5) { milestone.due = start + Int.random(in: 0..<120, using: &dice) }
        if milestone.status == .done { milestone.finishedOn = start + Int.random(in: 0..<150, using: &dice) }
        if milestone.status.isPaused, !dice.once(in: 6) {
            milestone.review = start + Int.random(in: 0..<150, using: &dice)
        }
        milestone.isStanding = dice.once(in: 8)
        return milestone
    }
}
