import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

@Suite("Safety copies")
struct CopyTests {
    @Test func `a copy is the ledger as it was, alone in its file`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        let path = ledger.folder.file("copy")
        try ledger.store.copy(to: path)
        try ledger.tick("shiyan-2022/4")
        #expect(ledger.folder.names.filter { $0.hasPrefix("copy") } == ["copy"])
        let copy = try Store.openCopy(path: path)
        #expect(try copy.history().count == 2)
        #expect(try copy.verify().faults.isEmpty)
        #expect(try ledger.store.history().count == 3)
        try copy.close()
        #expect(ledger.folder.names.filter { $0.hasPrefix("copy") } == ["copy"])
        try ledger.expectWhole()
    }

    @Test(arguments: [(false, 0o600), (true, 0o660)])
    func `its mode is the ledger's`(shared: Bool, mode: Int) throws {
        let folder = try TemporaryFolder()
        let store = try Store.create(path: folder.file("a.duban"), shared: shared)
        try store.copy(to: folder.file("b.duban"))
        let copies = CopyFolder(ledger: folder.file("a.duban"))
        let path = try #require(try copies.add(of: store, on: TestPlan.today))
        for file in [folder.file("b.duban"), path] {
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == mode)
        }
        let folderMode = try FileManager.default.attributesOfItem(atPath: copies.path)[.posixPermissions] as? Int
        #expect(folderMode.map { $0 & 0o777 } == (shared ? 0o770 : 0o700))
    }

    @Test func `an older copy is replaced only on demand, anything else never`() throws {
        let ledger = try TestLedger()
        let path = ledger.folder.file("copy")
        try ledger.store.copy(to: path)
        try ledger.tick("shiyan-2022/1")
        #expect(throws: CopyFault.exists(path: path)) { try ledger.store.copy(to: path) }
        try ledger.store.copy(to: path, replacing: true)
        #expect(try Store.openCopy(path: path).history().count == 2)
        try ledger.folder.write("照片", to: "t")
        try ledger.folder.write("", to: "empty")
        try ledger.folder.makeFolder("folder")
        try FileManager.default.createSymbolicLink(
            atPath: ledger.folder.file("nowhere"), withDestinationPath: ledger.folder.file("gone/x"))
        let foreign = try DatabaseQueue(path: ledger.folder.file("foreign"))
        try foreign.inDatabase { try $0.execute(sql: "CREATE TABLE node(id)") }
        for name in ["t", "empty", "folder", "foreign", "nowhere"] {
            let path = ledger.folder.file(name)
            for isForced in [false, true] {
                #expect(throws: CopyFault.notACopy(path: path)) { try ledger.store.copy(to: path, replacing: isForced) }
            }
        }
        #expect(try ledger.folder.read("t") == "照片")
        #expect(!ledger.folder.names.contains { $0.hasSuffix(".making") })
    }

    @Test func `the ledger itself is never the target`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try FileManager.default.createSymbolicLink(
            atPath: ledger.folder.file("link"), withDestinationPath: ledger.path)
        for path in [
            ledger.path, ledger.folder.file("link"), ledger.folder.path + "/./ledger.duban", ledger.path + "-wal",
        ] {
            #expect(throws: CopyFault.isTheLedger(path: path)) { try ledger.store.copy(to: path, replacing: true) }
        }
        try ledger.expectWhole()
    }

    @Test func `a place that is none`() throws {
        let ledger = try TestLedger()
        let path = ledger.folder.file("none/copy")
        #expect(throws: CopyFault.folderMissing(path: path)) { try ledger.store.copy(to: path) }
        try ledger.folder.makeFolder("closed")
        try ledger.folder.setMode(0o555, of: "closed")
        let closed = ledger.folder.file("closed/copy")
        let store = try ledger.reopened()
        try ledger.folder.setMode(0o644, of: "ledger.duban")
        #expect(throws: CopyFault.noPermission(path: closed)) { try actingAsNobody { try store.copy(to: closed) } }
    }

    @Test func `what a killed copy left is removed, one at work is not disturbed`() throws {
        let ledger = try TestLedger()
        let path = ledger.folder.file("copy")
        try ledger.folder.write("cut off", to: "copy.making")
        try ledger.store.copy(to: path)
        let draft = try DraftFile(for: ledger.folder.file("other"), like: StoreFile(path: ledger.path))
        #expect(throws: CopyFault.heldByAnother(path: ledger.folder.file("other"))) {
            try ledger.store.copy(to: ledger.folder.file("other"))
        }
        draft.end()
        #expect(!ledger.folder.names.contains { $0.hasSuffix(".making") })
    }

    @Test func `a damaged ledger gives no copy`() throws {
        let ledger = try TestLedger.bundled()
        try ledger.store.close()
        let handle = try #require(FileHandle(forUpdatingAtPath: ledger.path))
        try handle.seek(toOffset: 40 * 4096)
        try handle.write(contentsOf: Data(repeating: 0xFF, count: 4096))
        try handle.close()
        let store = try ledger.reopened()
        #expect(throws: CopyFault.ledgerDamaged(path: ledger.path)) { try store.copy(to: ledger.folder.file("copy")) }
        #expect(!ledger.folder.names.contains { $0.hasPrefix("copy") })
    }

    /// A copy is one state of the ledger while others write to it.
    @Test func `copies while others write`() throws {
        let ledger = try TestLedger.bundled()
        let path = ledger.path
        let folder = ledger.folder.path
        let outcomes = inParallel(4) { thread -> Bool in
            do {
                let store = try Store.open(path: path)
                if thread == 0 {
                    for number in 0..<20 { try store.copy(to: "\(folder)/copy\(number)") }
                    return true
                }
                let author = Author(user: "user\(thread)", day: TestPlan.today, stamp: "2022-05-20T08:00:00Z")
                let row = try store.row(of: try #require(Reference("jiangjin-2022/\(thread)")))
                for round in 0..<60 {
                    let change = Change.addNote([try #require(row)], "第 \(round) 次")
                    try store.apply(change, by: author)
                }
                return true
            } catch {
                Issue.record("\(error)")
                return false
            }
        }
        #expect(outcomes == [true, true, true, true])
        for number in 0..<20 { #expect(try Store.openCopy(path: "\(folder)/copy\(number)").verify().faults.isEmpty) }
        try ledger.expectWhole()
    }

    @Test func `the folder keeps what the rule keeps, and every other file`() throws {
        let ledger = try TestLedger()
        let copies = CopyFolder(ledger: ledger.path)
        #expect(copies.path == ledger.folder.file("ledger-copies"))
        #expect(try copies.add(of: ledger.store, on: TestPlan.today) == copies.path + "/2022-05-20.duban")
        #expect(copies.has(TestPlan.today) && !copies.has(TestPlan.today + 1))
        #expect(try copies.add(of: ledger.store, on: TestPlan.today) == copies.path + "/2022-05-20-2.duban")
        for name in [
            "notes.txt", "2022-05-20 (1).duban", "2020-01-01.duban", "2020-01-01.duban.making", "2020-01-01.db",
        ] {
            try ledger.folder.write("x", to: "ledger-copies/" + name)
        }
        _ = try copies.add(of: ledger.store, on: TestPlan.today + 30)
        let names = try FileManager.default.contentsOfDirectory(atPath: copies.path).sorted()
        #expect(
            names == ["2020-01-01.db", "2022-05-20 (1).duban", "2022-05-20-2.duban", "2022-06-19.duban", "notes.txt"])
        try ledger.folder.write("broken", to: "ledger-copies/2022-06-20.duban")
        #expect(copies.newestWhole() == copies.path + "/2022-06-19.duban")
        #expect(copies.newestVerified() == copies.path + "/2022-06-19.duban")
        #expect(!(try FileManager.default.contentsOfDirectory(atPath: copies.path)).contains { $0.contains("-wal") })
    }

    @Test(.enabled(if: testsRunAsRoot, "mounting a small disk needs root"))
    func `a full disk leaves nothing half`() throws {
        let ledger = try TestLedger.bundled()
        let disk = try ledger.folder.makeFolder("disk")
        guard mount("tmpfs", disk, "tmpfs", 0, "size=800k") == 0 else { return }
        defer { umount2(disk, Int32(MNT_DETACH)) }
        #expect(throws: CopyFault.diskFull(path: disk + "/copy")) { try ledger.store.copy(to: disk + "/copy") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk).isEmpty)
    }
}
