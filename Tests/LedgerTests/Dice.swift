import Ledger

/// Random numbers that are the same in every run (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in so many throws.
    mutating func once(in throws: Int) -> Bool { Int.random(in: 1...`throws`, using: &self) == 1 }
}

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
