import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

@Suite("Damaged files and full disks")
struct DamageTests {
    @Test func `a file cut short`() throws {
        let ledger = try TestLedger.bundled()
        try ledger.store.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: ledger.path))
        for count in [99, 100, 511, 512, 4095, 4096, 5000, 8192, whole.count / 2, whole.count - 4096, whole.count - 1] {
            let path = try write(whole.prefix(count), in: ledger.folder)
            let outcome = useAll(path)
            #expect(
                outcome == .damaged(path: path) || (count < 4096 && outcome == .notALedger(path: path)),
                "\(count): \(outcome as Any)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole.prefix(count), "\(count)")
        }
    }

    /// Whatever bytes are wrong, the answer is one of the words for it, or the damage was to mere text; never a crash.
    @Test func `bytes turned over anywhere`() throws {
        let ledger = try TestLedger()
        try ledger.store.close()
        let whole = try Data(contentsOf: URL(fileURLWithPath: ledger.path))
        var dice = Dice(seed: 7)
        var outcomes: [String: Int] = [:]
        for round in 0..<200 {
            var data = whole
            let start = round < 100 ? round : Int.random(in: 0..<data.count, using: &dice)
            for place in start..<min(start + Int.random(in: 1...24, using: &dice), data.count) {
                data[place] ^= .random(in: 1...255, using: &dice)
            }
            let path = try write(data, in: ledger.folder)
            let outcome = useAll(path)
            outcomes[outcome.map { String("\($0)".prefix { $0 != "(" }) } ?? "fine", default: 0] += 1
            switch outcome {
            case nil, .damaged?, .notALedger?, .newerSchema?, .failed?: break
            default: Issue.record("\(start): \(outcome as Any)")
            }
        }
        #expect(outcomes["damaged", default: 0] > 20, "\(outcomes)")
        #expect(outcomes["failed", default: 0] < 25, "\(outcomes)")
    }

    @Test func `damage met in the middle of a change takes all of it back`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/4")
        try ledger.store.close()
        let store = try Store.open(path: ledger.path)
        try store.queue.inDatabase {
            try $0.execute(sql: "UPDATE history SET hash = NULL WHERE 0; PRAGMA writable_schema = ON")
        }
        try store.queue.inDatabase { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON; UPDATE node SET done = 'x' WHERE id = 0")
        }
        let row = try #require(try store.row(of: Reference(head: "shiyan-2022", task: "1")))
        try store.queue.inDatabase { try $0.execute(sql: "UPDATE milestone SET status = 'damaged' WHERE task = 2") }
        let below = try #require(try store.row(of: Reference(head: "shiyan-2022", section: [1])))
        #expect(throws: StoreFault.damaged(path: ledger.path)) {
            try store.apply(.tick([row, below], finishedOn: TestPlan.today, all: true), by: .clerk)
        }
        #expect(throws: StoreFault.damaged(path: ledger.path)) { try store.summary(day: TestPlan.today) }
        #expect(
            try store.detail(of: row, day: TestPlan.today)?.measures.first?.milestones.first?.milestone.status == .open)
        #expect(try store.history().count == 2)
    }

    @Test func `verify names what was tampered with`() throws {
        let cases: [(String, (VerifyFault) -> Bool)] = [
            (
                "UPDATE node SET done = done + 1 WHERE ref = 'shiyan-2022'",
                { $0 == .count(what: "shiyan-2022 done", stored: 3, recounted: 2) }
            ),
            ("UPDATE task SET title = title || 'x' WHERE id = 3", { $0 == .imported(plan: "shiyan-2022") }),
            ("UPDATE measure_text SET summary = 'x' WHERE task = 2", { $0 == .imported(plan: "shiyan-2022") }),
            ("UPDATE milestone SET due = due + 1 WHERE task = 8", { if case .count = $0 { true } else { false } }),
            (
                "UPDATE milestone SET due = due + 1 WHERE task = 1",
                { $0 == .row(Reference(head: "shiyan-2022", task: "1"), field: "due") }
            ),
            ("DELETE FROM plan_share", { if case .count = $0 { true } else { false } }),
            (
                "INSERT INTO plan_share VALUES(4711, x'00')",
                { $0 == .count(what: "share of plan 4711", stored: 1, recounted: 0) }
            ),
            ("DELETE FROM unit_lights WHERE pack = 0", { if case .count = $0 { true } else { false } }),
            (
                "UPDATE agenda SET due = due + 1 WHERE done = 0",
                { if case .count = $0 { true } else { false } }
            ),
            ("UPDATE unit SET led = led + 1 WHERE id = 1", { if case .count = $0 { true } else { false } }),
            ("UPDATE history SET user = 'x' WHERE id = 2", { $0 == .chain(entry: 2) }),
            ("UPDATE edit SET before = 'x' WHERE entry = 2 AND n = 0", { $0 == .chain(entry: 2) }),
            ("DELETE FROM edit WHERE entry = 2 AND n = 1", { $0 == .chain(entry: 2) }),
            ("DELETE FROM history WHERE id = 1", { $0 == .chain(entry: 2) }),
            (
                "UPDATE milestone SET finished = finished - 1 WHERE status = 'done' AND task = 1",
                { $0 == .row(Reference(head: "shiyan-2022", task: "1"), field: "finished") }
            ),
            (
                "INSERT INTO responsible(task, measure, role, rank, unit) VALUES(999, 1, 0, 0, 1)",
                { if case .integrity = $0 { true } else { false } }
            ),
        ]
        for (statement, names) in cases {
            let ledger = try TestLedger()
            try ledger.tick("shiyan-2022/1")
            try ledger.store.queue.inDatabase { try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(statement)") }
            let faults = try ledger.store.verify().faults
            #expect(faults.contains(where: names), "\(statement): \(faults)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func `a plan inside its own section is found, and reads of it end`() throws {
        let ledger = try TestLedger()
        let plan = try ledger.row("shiyan-2022")
        try ledger.store.queue.inDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA foreign_keys = OFF;
                    UPDATE node SET parent = (SELECT min(id) FROM node AS section WHERE section.parent = node.id)
                    WHERE ref = 'shiyan-2022'
                    """)
        }
        _ = try? ledger.store.history(HistoryFilter(row: plan))
        #expect(try !ledger.store.verify().faults.isEmpty)
    }

    @Test func `a full disk changes nothing and says so`() throws {
        let ledger = try TestLedger()
        let store = try Store.open(path: ledger.path)
        try store.queue.inDatabase { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let note = String(repeating: "长", count: 20_000)
        let row = try ledger.row("shiyan-2022/1")
        #expect(throws: StoreFault.diskFull(path: ledger.path)) { try store.apply(.addNote([row], note), by: .clerk) }
        #expect(try store.history().count == 1)
        try ledger.expectWhole()
    }

    @Test(.enabled(if: testsRunAsRoot, "mounting a small disk needs root"))
    func `a disk that is really full`() throws {
        let folder = try TemporaryFolder()
        let disk = try folder.makeFolder("disk")
        guard mount("tmpfs", disk, "tmpfs", 0, "size=900k") == 0 else { return }
        defer { umount2(disk, Int32(MNT_DETACH)) }
        let path = disk + "/a.duban"
        let store = try Store.make(path: path, with: [TestPlan.small], by: .clerk)
        let filler = disk + "/filler"
        _ = FileManager.default.createFile(atPath: filler, contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: filler))
        while (try? handle.write(contentsOf: Data(count: 4096))) != nil {}
        let row = try #require(try store.row(of: Reference(head: "shiyan-2022", task: "1")))
        var ticks = 0
        #expect(throws: StoreFault.diskFull(path: path)) {
            for _ in 0..<2000 {
                try store.apply(.tick([row], finishedOn: TestPlan.today, all: false), by: .clerk)
                try store.apply(.untick([row], all: false), by: .clerk)
                ticks += 2
            }
        }
        #expect(try store.history(limit: 9999).count >= 1 + ticks)
        #expect(throws: StoreFault.diskFull(path: disk + "/b.duban")) {
            try Store.make(path: disk + "/b.duban", with: [TestPlan.small], by: .clerk)
        }
        try handle.close()
        try FileManager.default.removeItem(atPath: filler)
        try store.apply(.addNote([row], "有了空间"), by: .clerk)
        #expect(try store.verify().faults.isEmpty)
        let names = try FileManager.default.contentsOfDirectory(atPath: disk)
        #expect(!names.contains { $0.hasPrefix("b.duban") })
        try store.close()
    }

    private func write(_ data: Data, in folder: TemporaryFolder) throws -> String {
        let path = folder.file("damaged")
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        try data.write(to: URL(fileURLWithPath: path))
        return path
    }

    /// Asks for everything and changes something; answers what was wrong.
    private func useAll(_ path: String) -> StoreFault? {
        do {
            let store = try Store.open(path: path, readOnly: true)
            defer { try? store.close() }
            let rows = try store.outline(below: nil, depth: 9, day: TestPlan.today)
            for row in rows { _ = try store.detail(of: row.id, day: TestPlan.today) }
            _ = try store.list(Filter(), day: TestPlan.today)
            _ = try store.units(day: TestPlan.today)
            _ = try store.summary(day: TestPlan.today)
            _ = try store.history()
            _ = try store.tree(TreeRequest(day: TestPlan.today, words: ["数"]))
            let faults = try store.verify().faults
            return faults.contains { if case .integrity = $0 { true } else { false } } ? .damaged(path: path) : nil
        } catch let fault as StoreFault {
            return fault
        } catch {
            Issue.record("\(error)")
            return nil
        }
    }
}
