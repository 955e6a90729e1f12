import Foundation
import GRDB
import Ledger
import Synchronization
import TestSupport
import Testing

@testable import LedgerStore

@Suite("Several at one ledger")
struct ConcurrencyTests {
    @Test func `ticks of different rows at once are all there`() throws {
        let ledger = try TestLedger.bundled()
        let milestones = try ledger.everything().flatMap(\.milestones).filter {
            $0.milestone.status == .open && !$0.milestone.isStanding
        }.map(\.id)
        let path = ledger.path
        let outcomes = inParallel(3) { thread -> Int in
            let author = Author(user: "user\(thread)", day: TestPlan.today, stamp: "2022-05-20T08:00:00Z")
            guard let store = try? Store.open(path: path) else { return 0 }
            return milestones.enumerated().count { place, row in
                place < 240 && place % 3 == thread
                    && (try? store.apply(.tick([row], finishedOn: TestPlan.today, all: false), by: author))?.entry
                        != nil
            }
        }
        #expect(outcomes == [80, 80, 80])
        let done = try ledger.everything().flatMap(\.milestones).filter { $0.milestone.finishedOn == TestPlan.today }
            .map(\.id)
        #expect(Set(done) == Set(milestones.prefix(240)))
        #expect(try ledger.store.history(limit: 999).count == 245)
        try ledger.expectWhole()
    }

    @Test func `ticks of the same row at once are one`() throws {
        let ledger = try TestLedger()
        let path = ledger.path
        let row = try ledger.row("shiyan-2022/1")
        for round in 0..<20 {
            let entries = inParallel(3) { thread -> Int64? in
                let author = Author(user: "user\(thread)", day: TestPlan.today, stamp: "2022-05-20T08:00:00Z")
                let change =
                    round % 2 == 0
                    ? Change.tick([row], finishedOn: TestPlan.today, all: false) : .untick([row], all: false)
                return try? Store.open(path: path).apply(change, by: author).entry
            }
            #expect(entries.count { $0 != nil } == 1)
        }
        #expect(try ledger.store.history().count == 21)
        try ledger.expectWhole()
    }

    @Test func `another's change is noticed, one's own is not`() throws {
        let ledger = try TestLedger()
        let other = try ledger.reopened()
        let before = try other.dataVersion()
        #expect(try other.dataVersion() == before)
        let own = try ledger.store.dataVersion()
        try ledger.tick("shiyan-2022/1")
        #expect(try other.dataVersion() != before)
        #expect(try ledger.store.dataVersion() == own)
        #expect(try other.history().count == 2)
    }

    @Test func `a write that is held up waits as long as it is told`() throws {
        let ledger = try TestLedger()
        let asked = Mutex(0)
        let store = try Store.open(
            path: ledger.path,
            patience: Patience { waited in
                asked.withLock { $0 = waited }
                return waited < 60
            })
        let row = try ledger.row("shiyan-2022/1")
        let tick = Change.tick([row], finishedOn: TestPlan.today, all: false)
        let holder = try DatabaseQueue(path: ledger.path)
        try holder.inDatabase { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            let start = DispatchTime.now().uptimeNanoseconds
            #expect(throws: StoreFault.heldByAnother(path: ledger.path)) { try store.apply(tick, by: .clerk) }
            let waited = (DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
            #expect((40...2000).contains(waited), "\(waited) ms")
            #expect(try store.lights(day: TestPlan.today).total == 10)
            try database.execute(sql: "ROLLBACK")
        }
        #expect(asked.withLock { $0 } == 60)
        #expect(try store.apply(tick, by: .clerk).entry == 2)
    }
}
