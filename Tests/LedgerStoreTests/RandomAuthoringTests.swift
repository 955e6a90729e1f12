import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("Any writing by several users")
struct RandomAuthoringTests {
    private static let users = ["li", "wang", "zhao"]

    /// Whatever three users add, edit, move, close, tick and undo, all counts stay right, every row holds what its history says, and an
    /// undo followed by a redo changes nothing. Where all is undone the ledger is as it began.
    @Test(arguments: [11, 12, 13])
    func `nothing gets out of step`(seed: UInt64) throws {
        let ledger = try TestLedger([TestPlan.small])
        let start = try LedgerPicture(ledger.store)
        var walk = AuthoringWalk(ledger.store, seed: seed)
        for round in 0..<10 {
            for _ in 0..<50 { try walk.change(by: Self.users.randomElement(using: &walk.dice) ?? "li") }
            let (_, faults) = try ledger.store.verify()
            #expect(faults.isEmpty, "round \(round): \(faults.prefix(3))")
            try expectRedo(ledger, user: Self.users.randomElement(using: &walk.dice) ?? "li")
        }
        #expect(walk.made > 150, "\(walk.made) made, \(walk.refused) refused")
        try expectPrefixes(ledger)
        try undoAll(ledger)
        let end = try LedgerPicture(ledger.store)
        #expect(end.differences(from: start) == [])
        try ledger.expectWhole()
    }

    /// What an undo takes back a redo restores, to the last field.
    private func expectRedo(_ ledger: TestLedger, user: String) throws {
        let author = Author(user: user, day: TestPlan.today, stamp: "2022-05-21T08:00:00Z")
        let before = try LedgerPicture(ledger.store)
        do { try ledger.undo(by: author) } catch is Refusal { return }
        try ledger.redo(by: author)
        let after = try LedgerPicture(ledger.store)
        #expect(after.differences(from: before) == [])
    }

    /// The ledger as of each day on which something was done is whole.
    private func expectPrefixes(_ ledger: TestLedger) throws {
        for offset in stride(from: 0, through: 12, by: 3) {
            let past = try ledger.store.asOf(TestPlan.today + offset)
            let faults = try past.verify().faults
            #expect(faults.isEmpty, "\(offset): \(faults.prefix(3))")
        }
    }

    /// Users undo in turns until none has anything left; one that is refused waits for the others.
    private func undoAll(_ ledger: TestLedger) throws {
        var isMoving = true
        while isMoving {
            isMoving = false
            for user in Self.users {
                let author = Author(user: user, day: TestPlan.today, stamp: "2022-05-22T12:00:00Z")
                do {
                    while true {
                        try ledger.undo(by: author)
                        isMoving = true
                    }
                } catch is Refusal {}
            }
        }
        for user in Self.users {
            #expect(try ledger.store.nextUndo(of: user) == nil, "\(user)")
        }
    }
}

/// All that a ledger shows: rows in order, measures with all their facts, units.
struct LedgerPicture: Equatable {
    var rows: [TreeRow]
    var measures: [MeasureDetail]
    var units: [UnitStanding]

    init(_ store: Store) throws {
        rows = try store.outline(below: nil, depth: 9, day: TestPlan.today)
        measures = try store.list(Filter(), day: TestPlan.today)
        units = try store.units(day: TestPlan.today)
    }

    /// The rows, measures and units that differ, in few words.
    func differences(from other: LedgerPicture) -> [String] {
        differing(rows, other.rows) { "\($0.reference) \($0.title)" }
            + differing(measures, other.measures) { "measure \($0.reference)" }
            + differing(units, other.units) { $0.name }
    }

    private func differing<Value: Equatable>(
        _ values: [Value], _ others: [Value], _ name: (Value) -> String
    ) -> [String] {
        if values == others { return [] }
        let changed = zip(values, others).filter { $0 != $1 }.map { "\(name($0)) / \(name($1))" }
        return ["\(values.count)/\(others.count)"] + changed.prefix(4)
    }
}

/// Writing at random, counting what was made and what was refused.
struct AuthoringWalk {
    var dice: Dice
    private(set) var made = 0
    private(set) var refused = 0
    private let store: Store
    private var clock = 0

    init(_ store: Store, seed: UInt64) {
        self.store = store
        dice = Dice(seed: seed)
    }

    /// One change; the day goes on every forty.
    mutating func change(by user: String, undoes: Bool = true) throws {
        let author = Author(user: user, day: TestPlan.today + clock / 40, stamp: "2022-05-20T08:00:\(clock)Z")
        clock += 1
        let rows = try store.outline(below: nil, depth: 9, day: TestPlan.today)
        do {
            let result = try store.apply(randomChange(rows, undoes), by: author)
            if result.entry != nil { made += 1 }
        } catch is Refusal {
            refused += 1
        }
    }

    private mutating func randomChange(_ rows: [TreeRow], _ undoes: Bool) -> Change {
        let row = rows.randomElement(using: &dice)?.id ?? .node(0)
        let other = rows.randomElement(using: &dice)?.id ?? .node(0)
        let district = rows.first { $0.kind == .district }?.id ?? .node(0)
        let some = TestPlan.today + Int.random(in: -200...200, using: &dice)
        switch Int.random(in: 0..<(undoes ? 20 : 16), using: &dice) {
        case 0..<4:
            let kind = RowKind.allCases.randomElement(using: &dice) ?? .task
            return .add(NewRow(kind, at: row, isInside: dice.once(in: 2), fields(some)))
        case 4, 5: return .edit([row], fields(some))
        case 6, 7: return .move(row, to: other)
        case 8: return .withdraw([row], reason: "因\(clock)")
        case 9:
            return .divide(row, [MilestoneStep(title: "一", due: some), MilestoneStep(title: "二", due: some + 30)])
        case 10: return .close(row, carryingInto: dice.once(in: 2) ? "ci-\(clock)" : nil)
        case 11: return .reopen(row)
        case 12: return .alias(district: district, unit: unit(), name: unit())
        case 13: return .tick([row], finishedOn: some, all: true)
        case 14: return .setDue([row], some, reason: nil, all: true)
        case 15: return .addNote([row], "记\(clock % 5)")
        case 16..<19: return .undo
        default: return .redo
        }
    }

    private mutating func unit() -> String { "单位\(Int.random(in: 1..<9, using: &dice))" }

    private mutating func fields(_ day: Day) -> RowFields {
        var fields = RowFields()
        if !dice.once(in: 3) { fields.title = "题\(clock)" }
        if dice.once(in: 3) { fields.leads = [unit(), unit()] }
        if dice.once(in: 4) { fields.supports = [unit()] }
        if dice.once(in: 3) {
            fields.deadlines = [
                dice.once(in: 4)
                    ? Deadline(kind: .ongoing, phrase: "长期") : Deadline(kind: .by, phrase: "到期", date: day)
            ]
        }
        if dice.once(in: 5) { fields.summary = "说明\(clock)" }
        if dice.once(in: 9) { fields.number = clock }
        return fields
    }
}
