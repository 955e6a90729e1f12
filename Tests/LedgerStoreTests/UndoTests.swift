import Ledger
import LedgerStore
import Testing

@Suite("Undo and redo")
struct UndoTests {
    @Test func `undo takes back whole steps, the newest first`() throws {
        let ledger = try TestLedger()
        let start = try ledger.everything()
        try ledger.tick("shiyan-2022/1", "shiyan-2022/4")
        let first = try ledger.everything()
        try ledger.setDue("shiyan-2022/6#2", day(2023, 1, 31), because: "延期")
        let result = try ledger.undo()
        #expect(result.action == .undo && result.target == .due)
        #expect(result.references.map(\.description) == ["shiyan-2022/6#2"])
        #expect(try ledger.everything() == first)
        #expect(try ledger.undo().target == .tick)
        #expect(try ledger.everything() == start)
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
        try ledger.expectWhole()
    }

    @Test func `redo restores in the order of the steps and ends at the next change`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.set("shiyan-2022/6#1", to: .waiting, because: "等市里", review: day(2022, 7, 1))
        let both = try ledger.everything()
        try ledger.undo()
        try ledger.undo()
        #expect(try ledger.redo().target == .tick)
        #expect(try ledger.redo().target == .status)
        #expect(try ledger.everything() == both)
        try ledger.expectRefusal(.nothingToRedo) { try ledger.redo() }
        try ledger.undo()
        try ledger.tick("shiyan-2022/4")
        try ledger.expectRefusal(.nothingToRedo) { try ledger.redo() }
        #expect(try ledger.undo().references.map(\.description) == ["shiyan-2022/4"])
        #expect(try ledger.redo().references.map(\.description) == ["shiyan-2022/4"])
        #expect(try ledger.undo().references.map(\.description) == ["shiyan-2022/4"])
        #expect(try ledger.undo().references.map(\.description) == ["shiyan-2022/1"])
        try ledger.expectWhole()
    }

    @Test func `up and down many times`() throws {
        let ledger = try TestLedger()
        var states = [try ledger.everything()]
        for text in ["shiyan-2022/1", "shiyan-2022/4", "shiyan-2022/6#1", "shiyan-2022/6#2"] {
            try ledger.tick(text)
            states.append(try ledger.everything())
        }
        for _ in 0..<3 {
            for state in states.dropLast().reversed() {
                try ledger.undo()
                #expect(try ledger.everything() == state)
            }
            for state in states.dropFirst() {
                try ledger.redo()
                #expect(try ledger.everything() == state)
            }
        }
        try ledger.expectWhole()
    }

    @Test func `each user has their own steps, also after opening the ledger again`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1", by: .clerk)
        try ledger.tick("shiyan-2022/4", by: .other)
        let again = try ledger.reopened()
        #expect(try again.nextUndo(of: "li")?.action == .tick)
        #expect(try again.nextUndo(of: "nobody") == nil)
        #expect(try again.apply(.undo, by: .clerk).references.map(\.description) == ["shiyan-2022/1"])
        #expect(try ledger.milestone("shiyan-2022/4").milestone.status == .done)
        #expect(try ledger.reopened().apply(.redo, by: .clerk).references.map(\.description) == ["shiyan-2022/1"])
        try ledger.expectRefusal(.nothingToRedo) { try ledger.redo(by: .other) }
        try ledger.expectWhole()
    }

    @Test func `another's later change of the same field is named and nothing changes`() throws {
        let ledger = try TestLedger()
        let reference = Reference(head: "shiyan-2022", task: "1")
        try ledger.tick("shiyan-2022/4", "shiyan-2022/1")
        try ledger.store.apply(.untick([try ledger.row("shiyan-2022/1")], all: false), by: .other)
        let refusal = Refusal.changedSince(reference, by: "wang", at: "2022-05-20T09:30:00Z")
        try ledger.expectRefusal(refusal) { try ledger.undo() }
        // Ticked again by the other it looks as the step left it, and is another's all the same.
        try ledger.tick("shiyan-2022/1", by: .other)
        try ledger.expectRefusal(refusal) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.expectRefusal(refusal) { try ledger.undo() }
        try ledger.undo(by: .other)
        #expect(try ledger.undo().references.count == 2)
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
        try ledger.expectWhole()
    }

    @Test func `another's change of another field does not stand in the way`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.setDue("shiyan-2022/1", day(2022, 6, 30), by: .other)
        try ledger.undo()
        let stored = try ledger.milestone("shiyan-2022/1").milestone
        #expect(stored.status == .open && stored.due == day(2022, 6, 30))
        try ledger.expectWhole()
    }

    @Test func `a redo is refused where another has changed the field meanwhile`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.undo()
        try ledger.tick("shiyan-2022/1", on: day(2022, 5, 1), by: .other)
        try ledger.expectRefusal(
            .changedSince(Reference(head: "shiyan-2022", task: "1"), by: "wang", at: "2022-05-20T09:30:00Z")
        ) { try ledger.redo() }
        try ledger.undo(by: .other)
        #expect(try ledger.redo().target == .tick)
        try ledger.expectRefusal(
            .changedSince(Reference(head: "shiyan-2022", task: "1"), by: "li", at: "2022-05-20T08:00:00Z")
        ) { try ledger.redo(by: .other) }
        try ledger.expectWhole()
    }

    @Test func `undo and redo count for the day of their step`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1", by: Author.clerk.on(day(2022, 5, 3)))
        try ledger.undo(by: Author.clerk.on(day(2022, 6, 9)))
        try ledger.redo(by: Author.clerk.on(day(2022, 7, 9)))
        let entries = try ledger.store.history(limit: 3)
        #expect(entries.map(\.action) == [.redo, .undo, .tick])
        #expect(entries.allSatisfy { $0.day == day(2022, 5, 3) })
        #expect(entries.map(\.target) == [entries[2].id, entries[2].id, nil])
        #expect(entries[1].edits.map(\.before) == ["2022-05-20", "done"])
    }

    @Test func `what plans brought cannot be undone`() throws {
        let ledger = try TestLedger()
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
        try ledger.store.importPlan(TestPlan.plan("shiyan-2022b"), by: .clerk)
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
    }

    @Test func `a note goes and comes back as its own writer's`() throws {
        let ledger = try TestLedger()
        let row = try ledger.row("shiyan-2022/1")
        let notes = { try ledger.store.detail(of: row, day: TestPlan.today)?.notes.map { $0.user + $0.text } }
        try ledger.store.apply(.addNote([row], "已催"), by: .clerk)
        try ledger.store.apply(.addNote([row], "已催"), by: .other)
        try ledger.undo()
        #expect(try notes() == ["wang已催"])
        try ledger.redo()
        #expect(try notes() == ["wang已催", "li已催"])
        try ledger.expectWhole()
    }

    @Test func `done again is no step`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/1")
        try ledger.tick("shiyan-2022/1")
        try ledger.undo()
        #expect(try ledger.milestone("shiyan-2022/1").milestone.status == .open)
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
    }
}
