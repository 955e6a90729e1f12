import Foundation
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// Single bits of a ledger's file turned over: nothing traps or hangs, and of what was in use nearly all is found.
@Suite("Flipped bits")
struct FlipTests {
    /// Refused at opening, found by `verify`, or not seen.
    private enum Outcome: Hashable { case refused, found, missed }

    @Test(.timeLimit(.minutes(2))) func `three hundred flips are refused or found`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.set("shiyan-2022/4", to: .waiting, because: "等市级系统", review: TestPlan.today + 30)
        try ledger.setDue("shiyan-2022/6#2", TestPlan.today + 200, because: "系统延期")
        try ledger.store.apply(.addNote([try ledger.row("shiyan-2022/1")], "已与市级对接"), by: .other)
        try ledger.undo()
        try ledger.store.close()
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: ledger.path)))
        let pages = FilePages(whole)
        var dice = Dice(seed: 11)
        var missed: [String] = []
        let used = whole.indices.filter(pages.isInUse)
        for _ in 0..<300 {
            var bytes = whole
            let place = try #require(used.randomElement(using: &dice))
            bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
            let path = ledger.folder.file("flipped")
            for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let outcome = try use(path)
            if outcome == .missed { missed.append("\(place / 4096 + 1):\(place % 4096)") }
        }
        let share = 100 * (300 - missed.count) / 300
        // What is missed lies in what nothing else repeats: the header's counters, notes, settings.
        #expect(share >= 95, "\(share) %; missed \(missed)")
    }

    /// Opens, verifies, reads, changes.
    private func use(_ path: String) throws -> Outcome {
        let store: Store
        do {
            store = try Store.open(path: path)
        } catch is StoreFault {
            return .refused
        }
        defer { try? store.close() }
        var outcome = Outcome.missed
        do {
            if try !store.verify().faults.isEmpty { outcome = .found }
        } catch is StoreFault {
            outcome = .found
        }
        do {
            let rows = try store.outline(below: nil, depth: 9, day: TestPlan.today)
            for row in rows { _ = try store.detail(of: row.id, day: TestPlan.today) }
            _ = try store.units(day: TestPlan.today)
            _ = try store.summary(day: TestPlan.today)
            _ = try store.history()
            if let row = try store.row(of: Reference(head: "shiyan-2022", section: [1], task: "2")) {
                try store.apply(.tick([row], finishedOn: TestPlan.today, all: true), by: .clerk)
                try store.apply(.undo, by: .clerk)
            }
        } catch is StoreFault {
            if outcome == .missed { outcome = .found }
        } catch is Refusal {}
        return outcome
    }
}

/// Which bytes of a file mean something: not the gaps between the cell pointers and the cells, nor what SQLite leaves unread.
private struct FilePages {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func isInUse(_ place: Int) -> Bool {
        // Of the header, fractions, counters, sizes of caches and versions are unread or say nothing.
        if place < 100 {
            return place < 20 || (28..<48).contains(place) || (52..<64).contains(place) || (68..<72).contains(place)
        }
        let page = place / 4096 * 4096
        let start = page == 0 ? 100 : page
        let isLeaf = [10, 13].contains(bytes[start])
        guard isLeaf || [2, 5].contains(bytes[start]) else { return true }
        let cells = Int(bytes[start + 3]) << 8 | Int(bytes[start + 4])
        let content = Int(bytes[start + 5]) << 8 | Int(bytes[start + 6])
        let pointersEnd = start + (isLeaf ? 8 : 12) + 2 * cells
        return place < pointersEnd || (place >= page + content && !isFreed(place, page: page, start: start))
    }

    /// Within a block of a page that a deleted cell has left, behind the four bytes that chain it.
    private func isFreed(_ place: Int, page: Int, start: Int) -> Bool {
        var block = Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
        while block > 0 {
            let size = Int(bytes[page + block + 2]) << 8 | Int(bytes[page + block + 3])
            if (page + block + 4..<page + block + max(4, size)).contains(place) { return true }
            block = Int(bytes[page + block]) << 8 | Int(bytes[page + block + 1])
        }
        return false
    }
}
