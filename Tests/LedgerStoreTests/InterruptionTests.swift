import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("Reads that give way")
struct InterruptionTests {
    @Test func `a read is given up when something else is urgent, and works again afterwards`() throws {
        let ledger = try TestLedger.bundled()
        let whole = try ledger.store.list(Filter(), day: TestPlan.today)
        let read = { (store: Store) in try store.list(Filter(), day: TestPlan.today) }
        #expect(try ledger.store.read(unless: { true }, read) == nil)
        #expect(try ledger.store.read(unless: { false }, read) == whole)
        #expect(try read(ledger.store) == whole)
    }

    @Test func `what goes wrong for another reason is told`() throws {
        let ledger = try TestLedger()
        #expect(throws: Refusal.self) {
            try ledger.store.read(unless: { false }) { _ -> Int in throw Refusal.nothingToUndo }
        }
    }
}
