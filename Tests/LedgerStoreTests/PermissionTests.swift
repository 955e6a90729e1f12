import Foundation
import Ledger
import LedgerStore
import TestSupport
import Testing

/// As a user whom file modes bind.
@Suite("Permissions on the ledger's file")
struct PermissionTests {
    @Test func `a file that may not be read`() throws {
        let ledger = try TestLedger()
        try ledger.store.close()
        try ledger.folder.setMode(0o000, of: "ledger.duban")
        #expect(throws: StoreFault.noPermission(path: ledger.path)) {
            try actingAsNobody { try Store.open(path: ledger.path) }
        }
    }

    @Test func `a folder that may not be entered`() throws {
        let ledger = try TestLedger()
        try ledger.store.close()
        try ledger.folder.setMode(0o600)
        defer { try? ledger.folder.setMode(0o755) }
        #expect(throws: StoreFault.noPermission(path: ledger.path)) {
            try actingAsNobody { try Store.open(path: ledger.path) }
        }
    }

    @Test func `a folder in which nothing may be made`() throws {
        let folder = try TemporaryFolder()
        try folder.setMode(0o555)
        defer { try? folder.setMode(0o755) }
        #expect(throws: StoreFault.noPermission(path: folder.file("a"))) {
            try actingAsNobody { try Store.create(path: folder.file("a")) }
        }
        #expect(folder.names.isEmpty)
    }

    @Test("only to be read", arguments: [(0o444, 0o777), (0o444, 0o555), (0o666, 0o555)])
    func readable(file: Int, folder: Int) throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.store.close()
        try expectReadable(ledger, file: file, folder: folder)
    }

    @Test("only to be read, with a log beside it", arguments: [(0o444, 0o777), (0o444, 0o555)])
    func readableWithLog(file: Int, folder: Int) throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        #expect(ledger.folder.holds("ledger.duban-wal"))
        for name in ledger.folder.names { try ledger.folder.setMode(0o444, of: name) }
        try expectReadable(ledger, file: file, folder: folder)
        try ledger.tick("shiyan-2022/4")
        try ledger.expectWhole()
    }

    /// As somebody copied it, or a crash left it: the newest changes are in the log only, and nobody has made the locks' file.
    @Test func `only to be read, with a log that was left`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        let left = try TemporaryFolder()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: ledger.path + suffix, toPath: left.file("ledger.duban" + suffix))
            try left.setMode(0o444, of: "ledger.duban" + suffix)
        }
        try left.setMode(0o555)
        defer { try? left.setMode(0o755) }
        try actingAsNobody {
            let store = try Store.open(path: left.file("ledger.duban"))
            #expect(store.readOnly == .noPermission(path: left.file("ledger.duban")))
            #expect(try store.history().count == 2)
            #expect(try store.verify().faults.isEmpty)
            try store.close()
        }
        #expect(left.names == ["ledger.duban", "ledger.duban-wal"])
    }

    private func expectReadable(_ ledger: TestLedger, file: Int, folder: Int) throws {
        try ledger.folder.setMode(file, of: "ledger.duban")
        try ledger.folder.setMode(folder)
        defer { try? ledger.folder.setMode(0o755) }
        try actingAsNobody {
            let store = try Store.open(path: ledger.path)
            #expect(store.readOnly == .noPermission(path: ledger.path))
            #expect(try store.history().count == 2)
            #expect(throws: Refusal.readOnly(.noPermission(path: ledger.path))) { try store.apply(.undo, by: .clerk) }
            try store.close()
        }
    }
}
