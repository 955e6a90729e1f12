import Foundation
import Ledger
import LedgerStore
import TestSupport
import Testing

@Suite("Making a ledger")
struct MakingTests {
    @Test func `it is there whole with its plans`() throws {
        let folder = try TemporaryFolder()
        let store = try Store.make(path: folder.file("a"), with: [TestPlan.small], by: .clerk)
        #expect(try store.lights(day: TestPlan.today).total == 10)
        #expect(try store.verify().faults.isEmpty)
    }

    @Test func `what cannot be filled leaves nothing`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: (any Error).self) {
            try Store.make(path: folder.file("a"), with: [TestPlan.small, TestPlan.small], by: .clerk)
        }
        #expect(folder.names.isEmpty)
    }

    @Test func `what an earlier making left behind does no harm`() throws {
        let folder = try TemporaryFolder()
        for suffix in ["", "-wal", "-shm", "-journal"] { try folder.write("cut off", to: "a.making" + suffix) }
        try folder.write("of a ledger that is gone", to: "a-wal")
        let store = try Store.make(path: folder.file("a"), with: [TestPlan.small], by: .clerk)
        #expect(try store.verify().faults.isEmpty)
        try store.close()
        #expect(folder.names == ["a"])
    }

    @Test func `a draft that is a ledger's second name is not written over`() throws {
        let folder = try TemporaryFolder()
        try Store.make(path: folder.file("old"), with: [TestPlan.small], by: .clerk).close()
        try FileManager.default.linkItem(atPath: folder.file("old"), toPath: folder.file("a.making"))
        try Store.make(path: folder.file("a"), by: .clerk).close()
        #expect(try Store.open(path: folder.file("old")).lights(day: TestPlan.today).total == 10)
        #expect(try Store.open(path: folder.file("a")).lights(day: TestPlan.today).total == 0)
    }

    @Test func `where a ledger lies it stays`() throws {
        let ledger = try TestLedger()
        let before = try ledger.everything()
        #expect(throws: StoreFault.exists(path: ledger.path)) { try Store.make(path: ledger.path, by: .clerk) }
        #expect(try ledger.everything() == before)
    }

    @Test func `the old one is kept under another name`() throws {
        let ledger = try TestLedger()
        let kept = ledger.path + ".2022-05-20"
        try ledger.tick("shiyan-2022/1")
        let busy = StoreFault.heldByAnother(path: ledger.path)
        #expect(throws: busy) { try Store.make(path: ledger.path, keepingOldAs: kept, by: .clerk) }
        try ledger.store.close()
        let new = try Store.make(path: ledger.path, keepingOldAs: kept, by: .clerk)
        #expect(try new.history().isEmpty)
        #expect(try Store.open(path: kept).history().count == 2)
        try new.close()
        #expect(throws: StoreFault.exists(path: kept)) {
            try Store.make(path: ledger.path, keepingOldAs: kept, by: .clerk)
        }
        #expect(!ledger.folder.names.contains { $0.contains("making") })
    }

    @Test func `kept is also what is no ledger, and where nothing lies nothing is kept`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a")
        try Store.make(path: folder.file("a"), keepingOldAs: folder.file("old"), by: .clerk).close()
        #expect(try folder.read("old") == "text")
        try Store.make(path: folder.file("b"), keepingOldAs: folder.file("none"), by: .clerk).close()
        #expect(folder.names == ["a", "b", "old"])
    }

    @Test func `of several that make one ledger at once one does`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a")
        let outcomes = inParallel(4) { _ -> String in
            do {
                try Store.make(path: path, with: [TestPlan.small], by: .clerk).close()
                return "made"
            } catch StoreFault.exists { return "exists" } catch { return "\(error)" }
        }
        #expect(outcomes.sorted() == ["exists", "exists", "exists", "made"])
        #expect(folder.names == ["a"])
        #expect(try Store.open(path: path).verify().faults.isEmpty)
    }
}
