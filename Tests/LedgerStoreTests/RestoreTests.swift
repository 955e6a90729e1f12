import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

@Suite("Bringing a ledger back")
struct RestoreTests {
    private func restore(_ ledger: TestLedger, _ name: String) throws -> RestoredLedger {
        try Store.restore(path: ledger.path, from: ledger.folder.file(name), on: TestPlan.today)
    }

    @Test func `a restore is seen by those that have the ledger open, and taken back by its copy`() throws {
        let ledger = try TestLedger.bundled()
        let before = try ledger.everything()
        try ledger.store.copy(to: ledger.folder.file("copy"))
        try ledger.tick("jiangjin-2022/1")
        let after = try ledger.everything()
        let version = try ledger.store.dataVersion()
        let restored = try restore(ledger, "copy")
        #expect(restored.entries == 5 && restored.damaged == nil)
        #expect(try ledger.store.dataVersion() != version)
        #expect(try ledger.everything() == before)
        try ledger.expectWhole()
        let copy = try #require(restored.copy)
        #expect(copy == ledger.folder.file("ledger-copies/2022-05-20.duban"))
        let again = try Store.restore(path: ledger.path, from: copy, on: TestPlan.today)
        #expect(again.entries == 6 && again.copy == ledger.folder.file("ledger-copies/2022-05-20-2.duban"))
        #expect(try ledger.everything() == after)
        try ledger.tick("jiangjin-2022/2")
        try ledger.undo()
        try ledger.undo()
        #expect(try ledger.everything() == before)
        try ledger.expectWhole()
        #expect(!ledger.folder.names.contains { $0.hasSuffix(".making") })
    }

    /// Whatever size either has.
    @Test func `a small ledger over a large one and back`() throws {
        let ledger = try TestLedger.bundled()
        try Store.make(path: ledger.folder.file("small"), with: [TestPlan.small], by: .clerk).close()
        let large = try ledger.everything()
        let restored = try restore(ledger, "small")
        #expect(try ledger.store.lights(day: TestPlan.today).total == 10)
        try ledger.expectWhole()
        _ = try Store.restore(path: ledger.path, from: try #require(restored.copy), on: TestPlan.today)
        #expect(try ledger.everything() == large)
        try ledger.expectWhole()
    }

    @Test func `what is no whole copy is refused, and nothing changes`() throws {
        let ledger = try TestLedger()
        try ledger.folder.write("text", to: "t")
        try ledger.store.copy(to: ledger.folder.file("cut"))
        try ledger.store.copy(to: ledger.folder.file("forged"))
        let cut = try #require(FileHandle(forUpdatingAtPath: ledger.folder.file("cut")))
        try cut.truncate(atOffset: 60_000)
        let forged = try DatabaseQueue(path: ledger.folder.file("forged"))
        try forged.inDatabase { try $0.execute(sql: "UPDATE history SET user = 'x'") }
        try forged.close()
        let before = try ledger.everything()
        for (name, fault) in [
            ("none", CopyFault.missing(path: ledger.folder.file("none"))),
            ("t", CopyFault.notACopy(path: ledger.folder.file("t"))),
            ("cut", CopyFault.copyDamaged(path: ledger.folder.file("cut"))),
            ("forged", CopyFault.copyDamaged(path: ledger.folder.file("forged"))),
            ("ledger.duban", CopyFault.isTheLedger(path: ledger.path)),
        ] {
            #expect(throws: fault) { try restore(ledger, name) }
        }
        #expect(try ledger.everything() == before)
        #expect(!ledger.folder.holds("ledger-copies"))
        #expect(!ledger.folder.names.contains { $0.contains(".making") })
    }

    @Test(arguments: ["zero", "cut", "header", "text"])
    func `a damaged ledger is kept under another name`(damage: String) throws {
        let ledger = try TestLedger()
        try ledger.store.copy(to: ledger.folder.file("copy"))
        try ledger.store.close()
        var data = try Data(contentsOf: URL(fileURLWithPath: ledger.path))
        switch damage {
        case "zero": data = Data()
        case "cut": data = data.prefix(50_000)
        case "header": data.replaceSubrange(0..<100, with: Data(count: 100))
        default: data = Data("text".utf8)
        }
        try data.write(to: URL(fileURLWithPath: ledger.path))
        let restored = try restore(ledger, "copy")
        #expect(restored.copy == nil)
        let kept = try #require(restored.damaged)
        #expect(kept == ledger.folder.file("ledger-damaged-2022-05-20.duban"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == data)
        let store = try ledger.reopened()
        #expect(try store.verify().faults.isEmpty)
        #expect(try store.lights(day: TestPlan.today).total == 10)
    }

    @Test func `where no ledger lies the copy becomes it`() throws {
        let ledger = try TestLedger()
        try ledger.store.copy(to: ledger.folder.file("copy"))
        let path = ledger.folder.file("b.duban")
        let restored = try Store.restore(path: path, from: ledger.folder.file("copy"), on: TestPlan.today)
        #expect(restored == RestoredLedger(entries: 1))
        #expect(try Store.open(path: path).verify().faults.isEmpty)
    }

    /// Whoever writes between the safety copy and the restore finds their change in a copy.
    @Test func `no change is lost while others write`() throws {
        let ledger = try TestLedger.bundled()
        try ledger.store.copy(to: ledger.folder.file("copy"))
        let path = ledger.path
        let from = ledger.folder.file("copy")
        let marks = inParallel(2) { thread -> [String] in
            if thread == 0 {
                for _ in 0..<10 {
                    do { _ = try Store.restore(path: path, from: from, on: TestPlan.today) } catch {
                        Issue.record("\(error)")
                    }
                }
                return []
            }
            var written: [String] = []
            guard let store = try? Store.open(path: path),
                let row = try? store.row(of: Reference(head: "jiangjin-2022", task: "1"))
            else { return [] }
            for number in 0..<200 {
                do {
                    try store.apply(.addNote([row], "记号\(number)。"), by: .clerk)
                    written.append("记号\(number)。")
                } catch { Issue.record("\(error)") }
            }
            return written
        }[1]
        #expect(marks.count == 200)
        let copies = CopyFolder(ledger: path)
        let stores = try copies.copies.map { try Store.openCopy(path: copies.path(of: $0)) } + [ledger.reopened()]
        var found: Set<String> = []
        for store in stores {
            #expect(try store.verify().faults.isEmpty)
            for entry in try store.history(limit: 9999) { for edit in entry.edits { found.insert(edit.after ?? "") } }
        }
        #expect(Set(marks).subtracting(found) == [])
    }

    @Test func `a copy of an older version is brought to this one`() throws {
        let old = try TestLedger()
        try old.tick("shiyan-2022/1")
        let before = try old.everything()
        try old.becomeFirstVersion()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: old.path))
        let ledger = try TestLedger.bundled()
        let restored = try Store.restore(path: ledger.path, from: old.path, on: TestPlan.today)
        #expect(restored.entries == 2)
        #expect(try ledger.everything() == before)
        try ledger.expectWhole()
        #expect(try Data(contentsOf: URL(fileURLWithPath: old.path)) == bytes)
        #expect(old.folder.names == ["ledger.duban"])
    }

    /// Who may not write looks at it all the same, and leaves it as it was.
    @Test func `a ledger of an older version is read without being changed`() throws {
        let old = try TestLedger()
        let before = try old.everything()
        try old.becomeFirstVersion()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: old.path))
        let store = try Store.open(path: old.path, readOnly: true)
        #expect(try store.list(Filter(), day: TestPlan.today) == before)
        #expect(try store.verify().faults.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: old.path)) == bytes)
        let written = try old.reopened()
        #expect(try written.list(Filter(), day: TestPlan.today) == before)
        #expect(try written.verify().faults.isEmpty)
    }

    @Test func `a ledger that may not be written`() throws {
        let ledger = try TestLedger()
        try ledger.store.copy(to: ledger.folder.file("copy"))
        try ledger.store.close()
        try ledger.folder.setMode(0o444, of: "ledger.duban")
        try ledger.folder.setMode(0o444, of: "copy")
        #expect(throws: Refusal.readOnly(.noPermission(path: ledger.path))) {
            try actingAsNobody { try restore(ledger, "copy") }
        }
    }
}
