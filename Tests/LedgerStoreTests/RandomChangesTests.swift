import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("Any changes by several users")
struct RandomChangesTests {
    private static let users = ["li", "wang", "zhao"]

    /// Whatever three users do, all counts stay right and the chain whole; where all is undone the ledger is as it began.
    @Test(arguments: [1, 2])
    func `nothing gets out of step`(seed: UInt64) throws {
        let ledger = try TestLedger([TestPlan.small, BundledPlans.draft("jiangjin-2022")])
        let start = try ledger.everything()
        var walk = RandomWalk(ledger.store, seed: seed)
        for round in 0..<12 {
            for _ in 0..<100 { try walk.change(by: Self.users.randomElement(using: &walk.dice) ?? "li") }
            let (_, faults) = try ledger.store.verify()
            #expect(faults.isEmpty, "round \(round)")
        }
        #expect(walk.made > 300 && walk.refused > 50, "\(walk.made) \(walk.refused)")
        try undoAll(ledger)
        #expect(try ledger.everything() == start)
        try ledger.expectWhole()
    }

    /// Users undo in turns until none has anything left; one that is refused waits for the others.
    private func undoAll(_ ledger: TestLedger) throws {
        var isMoving = true
        while isMoving {
            isMoving = false
            for user in Self.users {
                let author = Author(user: user, day: TestPlan.today, stamp: "2022-05-20T12:00:00Z")
                do {
                    while true {
                        try ledger.undo(by: author)
                        isMoving = true
                    }
                } catch is Refusal {}
            }
        }
        for user in Self.users { #expect(try ledger.store.nextUndo(of: user) == nil, "\(user)") }
    }
}

/// Changes at random, counting what was made and what was refused.
struct RandomWalk {
    var dice: Dice
    private(set) var made = 0
    private(set) var refused = 0
    private let store: Store
    private let rows: [RowID]
    private var clock = 0

    init(_ store: Store, seed: UInt64) {
        self.store = store
        dice = Dice(seed: seed)
        rows =
            (try? store.outline(below: nil, depth: 9, day: TestPlan.today).filter { !$0.kind.isNode }.map(\.id)) ?? []
    }

    /// One change; the day goes on every fifty.
    mutating func change(by user: String, undoes: Bool = true) throws {
        let author = Author(user: user, day: TestPlan.today + clock / 50, stamp: "2022-05-20T08:00:\(clock)Z")
        clock += 1
        do {
            let result = try store.apply(randomChange(undoes), by: author)
            if result.entry != nil { made += 1 }
        } catch is Refusal {
            refused += 1
        }
    }

    private mutating func randomChange(_ undoes: Bool) -> Change {
        // Few rows, so that users come upon each other's changes.
        let chosen = (0..<(dice.once(in: 5) ? 3 : 1)).map { _ in
            rows[Int.random(in: 0..<min(rows.count, 40), using: &dice)]
        }
        let some = TestPlan.today + Int.random(in: -200...200, using: &dice)
        let all = dice.once(in: 3)
        switch Int.random(in: 0..<(undoes ? 12 : 8), using: &dice) {
        case 0..<3: return .tick(chosen, finishedOn: some, all: all)
        case 3: return .untick(chosen, all: all)
        case 4, 5:
            let status = Status.allCases.randomElement(using: &dice) ?? .open
            return .setStatus(
                chosen, StatusChange(status, reason: dice.once(in: 9) ? nil : "因\(clock)", review: some), all: all)
        case 6:
            return .setDue(
                chosen, dice.once(in: 6) ? nil : some, reason: dice.once(in: 2) ? nil : "改\(clock)", all: all)
        case 7: return .addNote([chosen[0]], "记\(Int.random(in: 0..<5, using: &dice))")
        case 8..<11: return .undo
        default: return .redo
        }
    }
}
