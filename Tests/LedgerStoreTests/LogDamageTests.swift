import Foundation
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// The log beside a ledger, cut, turned over or gone, as a crash or a careless copy leaves it.
@Suite("Damaged logs")
struct LogDamageTests {
    /// A ledger with three ticks in the log alone, copied as it stands; `history` has 4 entries.
    private func leftLedger() throws -> TemporaryFolder {
        let ledger = try TestLedger()
        for reference in ["shiyan-2022/1", "shiyan-2022/4", "shiyan-2022/§3/1"] { try ledger.tick(reference) }
        let folder = try TemporaryFolder()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: ledger.path + suffix, toPath: folder.file("a.duban" + suffix))
        }
        return folder
    }

    private func change(_ folder: TemporaryFolder, _ body: (inout [UInt8]) -> Void) throws {
        let log = URL(fileURLWithPath: folder.file("a.duban-wal"))
        var bytes = [UInt8](try Data(contentsOf: log))
        body(&bytes)
        try Data(bytes).write(to: log)
    }

    private func entries(_ folder: TemporaryFolder) throws -> Int {
        let store = try Store.open(path: folder.file("a.duban"))
        defer { try? store.close() }
        #expect(try store.verify().faults.isEmpty)
        return try store.history().count
    }

    @Test func `left whole, everything is there`() throws {
        #expect(try entries(leftLedger()) == 4)
    }

    /// A power cut in the middle of the last commit: what was committed before is there.
    @Test(arguments: [1, 100, 4120, 5000]) func `cut at the end`(bytes: Int) throws {
        let folder = try leftLedger()
        try change(folder) { $0.removeLast(bytes) }
        #expect(try entries(folder) == 3)
    }

    @Test func `its last frame torn`() throws {
        let folder = try leftLedger()
        try change(folder) { $0[$0.count - 5] ^= 1 }
        #expect(try entries(folder) == 3)
    }

    @Test(arguments: [0, 3, 9, 17, 27, 40, 60, 4100]) func `a byte turned over`(place: Int) throws {
        let folder = try leftLedger()
        try change(folder) { $0[place] ^= 4 }
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.duban-wal")))
        #expect(throws: StoreFault.logDamaged(path: folder.file("a.duban"))) {
            try Store.checkLog(path: folder.file("a.duban"))
        }
        #expect(throws: StoreFault.logDamaged(path: folder.file("a.duban"))) {
            try Store.open(path: folder.file("a.duban"))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.duban-wal"))) == before)
        #expect(folder.names == ["a.duban", "a.duban-wal"])
    }

    @Test(arguments: [32, 5000, 20_000]) func `garbage`(count: Int) throws {
        let folder = try leftLedger()
        var dice = Dice(seed: 3)
        try change(folder) { $0 = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) } }
        #expect(throws: StoreFault.logDamaged(path: folder.file("a.duban"))) {
            try Store.open(path: folder.file("a.duban"), readOnly: true)
        }
    }

    /// Without its log a ledger is what it was when the log was last carried over: whole, and nothing in it can tell.
    @Test(arguments: [nil, 0, 20]) func `gone, or hardly begun`(count: Int?) throws {
        let folder = try leftLedger()
        if let count {
            try change(folder) { $0 = Array($0.prefix(count)) }
        } else {
            try FileManager.default.removeItem(atPath: folder.file("a.duban-wal"))
        }
        #expect(try entries(folder) == 1)
    }

    /// What SQLite shares between processes is made anew from the log.
    @Test func `the file of locks gone or garbage`() throws {
        for content in [nil, Data(repeating: 7, count: 32_768), Data()] {
            let folder = try leftLedger()
            if let content { try content.write(to: URL(fileURLWithPath: folder.file("a.duban-shm"))) }
            #expect(try entries(folder) == 4)
        }
    }

    /// A damaged log is no damage to a ledger that is in use: its own log is the one that counts.
    @Test func `a log in use is whole while others write`() throws {
        let ledger = try TestLedger()
        let path = ledger.path
        let outcomes = inParallel(2) { thread -> Bool in
            do {
                if thread == 0 {
                    for _ in 0..<100 { try Store.checkLog(path: path) }
                } else {
                    let store = try Store.open(path: path)
                    let row = try #require(try store.row(of: Reference(head: "shiyan-2022", task: "1")))
                    for number in 0..<150 {
                        try store.apply(.addNote([row], "\(number)"), by: .clerk)
                        if number % 20 == 0 { store.idle() }
                    }
                }
                return true
            } catch {
                Issue.record("\(error)")
                return false
            }
        }
        #expect(outcomes == [true, true])
    }
}
