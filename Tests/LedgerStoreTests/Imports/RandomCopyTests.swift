import Ledger
@testable import LedgerStore
import TestSupport
import Testing

@Suite("Any number of corrected copies")
struct RandomCopyTests {
    /// Whatever is corrected in copy after copy: no task is doubled or lost, ticks and notes stay with their tasks, the plan reads as the last
    /// copy does, a copy brought twice writes nothing, and an undo takes all of a copy back.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 42])
    func `each task stays itself`(seed: UInt64) throws {
        let ledger = try TestLedger([])
        var copies = RandomCopies(seed: seed, restarts: seed.isMultiple(of: 2))
        try ledger.store.bringIn([copies.draft], reason: "", by: .clerk)
        var dice = Dice(seed: seed &+ 99)
        var ticked: [String: Day] = [:]
        for round in 0..<6 {
            try tickOne(of: ledger, &ticked, &dice)
            copies.correct()
            let before = try LedgerPicture(ledger.store)
            let result = try ledger.store.bringIn([copies.draft], reason: "", by: .other)
            let after = try LedgerPicture(ledger.store)
            try expect(after.measures, readAs: copies, ticked, "\(seed) \(round)")
            #expect(try !ledger.store.bringIn([copies.draft], reason: "", by: .other).isWritten, "\(seed) \(round)")
            guard result.isWritten else { continue }
            try ledger.undo(by: .other)
            #expect(try LedgerPicture(ledger.store).differences(from: before) == [], "\(seed) \(round)")
            try ledger.redo(by: .other)
            #expect(try LedgerPicture(ledger.store).differences(from: after) == [], "\(seed) \(round)")
        }
        try ledger.expectWhole()
    }

    private func tickOne(of ledger: TestLedger, _ ticked: inout [String: Day], _ dice: inout Dice) throws {
        let open = try ledger.everything().filter { $0.status == .open && $0.due != nil }
        guard let measure = open.randomElement(using: &dice), let tag = measure.keywords.first else { return }
        try ledger.tick(measure.reference.description)
        try ledger.store.apply(.addNote([measure.id], "记 \(tag)"), by: .clerk)
        ticked[tag] = TestPlan.today
    }

    private func expect(
        _ measures: [MeasureDetail], readAs copies: RandomCopies, _ ticked: [String: Day], _ place: Comment
    ) throws {
        #expect(Set(measures.compactMap(\.keywords.first)) == copies.tags, place)
        #expect(measures.count == copies.tags.count, place)
        let current = copies.measures.map { $0.measure.keywords[0] }
        let shown = measures.filter { current.contains($0.keywords[0]) }
        try #require(Set(shown.map { $0.keywords[0] }) == Set(current), place)
        #expect(
            tasks(shown.map { ($0.section, $0.number) }) == tasks(copies.measures.map { ($0.section, $0.number) }),
            place)
        for (number, section, drafted) in copies.measures {
            let measure = try #require(shown.first { $0.keywords == drafted.keywords }, place)
            #expect(measure.number == number && measure.section == section && measure.text == drafted.text, place)
            #expect(measure.leads.map(\.printed) == drafted.leads.names, place)
            #expect(measure.deadlines == drafted.deadlines, place)
        }
        for measure in measures {
            guard let tag = measure.keywords.first, ticked[tag] != nil else { continue }
            #expect(measure.milestones.contains { $0.milestone.status == .done }, place)
            #expect(measure.note == "记 \(tag)", place)
        }
    }

    /// The tasks of measures, in their order.
    private func tasks(_ measures: [(section: String, number: Int)]) -> [String] {
        measures.map { "\($0.section) \($0.number)" }.inOrderOnce
    }
}
