import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

@Suite("The ledger's file")
struct StoreFileTests {
    @Test(arguments: [(false, 0o600), (true, 0o660)])
    func `a new ledger has its mode, whatever the umask`(shared: Bool, mode: Int) throws {
        let folder = try TemporaryFolder()
        let store = try Store.create(path: folder.file("a.duban"), shared: shared)
        #expect(store.readOnly == nil)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file("a.duban"))
        #expect(attributes[.posixPermissions] as? Int == mode)
        #expect(folder.names.filter { $0.contains("making") }.isEmpty)
    }

    @Test func `it says what it is and is set up for safety`() throws {
        let ledger = try TestLedger()
        let pragma = { (name: String) in
            try ledger.store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(name)") }
        }
        #expect(try pragma("application_id") == "1685414510")
        #expect(try pragma("user_version") == "\(Schema.version)")
        #expect(try pragma("journal_mode") == "wal")
        #expect(try pragma("synchronous") == "2")
        #expect(try pragma("foreign_keys") == "1")
        #expect(try pragma("trusted_schema") == "0")
    }

    @Test func `closed, a ledger is one file`() throws {
        let folder = try TemporaryFolder()
        let store = try Store.make(path: folder.file("a.duban"), with: [TestPlan.small], by: .clerk)
        try store.close()
        #expect(folder.names == ["a.duban"])
    }

    @Test func `what is not there`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreFault.missing(path: folder.file("a"))) { try Store.open(path: folder.file("a")) }
        #expect(throws: StoreFault.folderMissing(path: folder.file("b/a"))) { try Store.open(path: folder.file("b/a")) }
        #expect(throws: StoreFault.folderMissing(path: folder.file("b/a"))) {
            try Store.create(path: folder.file("b/a"))
        }
        try folder.write("text", to: "c")
        #expect(throws: StoreFault.folderMissing(path: folder.file("c/a"))) { try Store.open(path: folder.file("c/a")) }
        #expect(folder.names == ["c"])
    }

    @Test func `what is no ledger stays as it was`() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("folder")
        try folder.write("单位,任务\n", to: "text")
        try folder.write(String(repeating: "一二三四五六七八九十\n", count: 4000), to: "long")
        try folder.write("", to: "empty")
        try folder.write("SQLite format 3\u{0}", to: "cut")
        for mode in ["DELETE", "WAL"] {
            let foreign = try DatabaseQueue(path: folder.file("foreign-\(mode)"))
            try foreign.inDatabase { database in
                try database.execute(sql: "PRAGMA journal_mode = \(mode)")
                try database.execute(sql: "CREATE TABLE node(id); INSERT INTO node VALUES(1)")
            }
            try foreign.close()
        }
        for name in folder.names {
            let path = folder.file(name)
            let before = try? Data(contentsOf: URL(fileURLWithPath: path))
            let names = folder.names
            for readOnly in [false, true] {
                #expect(throws: StoreFault.notALedger(path: path)) { try Store.open(path: path, readOnly: readOnly) }
            }
            #expect(throws: StoreFault.exists(path: path)) { try Store.create(path: path) }
            #expect((try? Data(contentsOf: URL(fileURLWithPath: path))) == before, "\(name)")
            #expect(folder.names == names)
        }
    }

    @Test func `another program's database with a log beside it is not carried over`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("foreign")
        let foreign = try DatabaseQueue(path: path)
        try foreign.inDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; CREATE TABLE node(id); INSERT INTO node VALUES(1)")
        }
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: folder.file("copy" + suffix))
        }
        let files = ["copy", "copy-wal"].map { URL(fileURLWithPath: folder.file($0)) }
        let before = try files.map { try Data(contentsOf: $0) }
        #expect(throws: StoreFault.notALedger(path: folder.file("copy"))) { try Store.open(path: folder.file("copy")) }
        #expect(try files.map { try Data(contentsOf: $0) } == before)
        try foreign.close()
    }

    @Test func `a newer ledger is left alone`() throws {
        let ledger = try TestLedger()
        let path = ledger.folder.file("newer.duban")
        try ledger.store.close()
        try FileManager.default.copyItem(atPath: ledger.path, toPath: path)
        let raw = try DatabaseQueue(path: path)
        try raw.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
        try raw.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: StoreFault.newerSchema(path: path, version: 99)) { try Store.open(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `names that SQLite would take for something else`() throws {
        let folder = try TemporaryFolder()
        for name in [":memory:", "file:a?mode=memory", "账本 #1%41?.duban", "-wal"] {
            let path = folder.file(name)
            try Store.make(path: path, with: [TestPlan.small], by: .clerk).close()
            #expect(folder.holds(name))
            #expect(try Store.open(path: path, readOnly: true).lights(day: TestPlan.today).total == 10)
        }
    }

    @Test func `opened for reading on demand it refuses to write`() throws {
        let ledger = try TestLedger()
        let store = try Store.open(path: ledger.path, readOnly: true)
        #expect(store.readOnly == .asked)
        #expect(throws: Refusal.readOnly(.asked)) { try store.apply(.undo, by: .clerk) }
        try ledger.tick("shiyan-2022/1")
        #expect(try store.history().count == 2)
    }

    @Test func `idle carries the log into the file, not after every change`() throws {
        let ledger = try TestLedger()
        let file = { try Data(contentsOf: URL(fileURLWithPath: ledger.path)) }
        let before = try file()
        try ledger.tick("shiyan-2022/1")
        ledger.store.idle()
        #expect(try file() == before)
        let row = try ledger.row("shiyan-2022/4")
        for number in 0..<200 { try ledger.store.apply(.addNote([row], "\(number)"), by: .clerk) }
        #expect(try file() == before)
        ledger.store.idle()
        let carried = try file()
        #expect(carried != before)
        try ledger.store.apply(.addNote([row], "last"), by: .clerk)
        ledger.store.idle()
        #expect(try file() == carried)
        try ledger.expectWhole()
    }
}
