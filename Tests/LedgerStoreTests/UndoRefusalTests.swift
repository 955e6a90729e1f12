import Ledger
import LedgerStore
import Testing

/// An undo that another's later change stands in the way of names who and when, and changes nothing.
@Suite("Undo is refused")
struct UndoRefusalTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
    }

    private func refusal(_ reference: String) throws -> Refusal {
        .changedSince(try #require(Reference(reference)), by: "wang", at: "2022-05-20T09:30:00Z")
    }

    @Test func `a move where another moved among the same siblings`() throws {
        try ledger.move("shiyan-2022/1", to: "shiyan-2022/3")
        try ledger.move("shiyan-2022/2", to: "shiyan-2022/1", by: .other)
        try ledger.expectRefusal(try refusal("shiyan-2022/1")) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.undo()
        #expect(try ledger.everything().map(\.number) == [1, 2, 2, 3, 4, 5, 6, 1, 2, 2])
        try ledger.expectWhole()
    }

    @Test func `a move that another moved on`() throws {
        try ledger.move("shiyan-2022/4", to: "shiyan-2022/§1")
        try ledger.move("shiyan-2022/4", to: "shiyan-2022/§3", by: .other)
        try ledger.expectRefusal(try refusal("shiyan-2022/4")) { try ledger.undo() }
        try ledger.expectWhole()
    }

    @Test func `another's move elsewhere does not stand in the way`() throws {
        try ledger.move("shiyan-2022/1", to: "shiyan-2022/3")
        try ledger.move("shiyan-2022/§2.2", to: "shiyan-2022/§2.1", by: .other)
        try ledger.undo()
        #expect(try ledger.everything().map(\.number) == [1, 2, 2, 3, 5, 6, 4, 1, 2, 2])
        try ledger.expectWhole()
    }

    @Test func `a new section in which another put a task`() throws {
        let section = try ledger.add(.section, at: "shiyan-2022", RowFields(title: "四、新"))
        try ledger.add(.task, at: section, RowFields(title: "新任务"), by: .other)
        try ledger.expectRefusal(try refusal(section)) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.undo()
        #expect(try ledger.title(section) == nil)
        try ledger.expectWhole()
    }

    @Test func `a new section into which another moved a task`() throws {
        let section = try ledger.add(.section, at: "shiyan-2022", RowFields(title: "四、新"))
        try ledger.move("shiyan-2022/4", to: section, by: .other)
        try ledger.expectRefusal(try refusal(section)) { try ledger.undo() }
        #expect(try ledger.title("shiyan-2022/4") == "行政检查")
        try ledger.expectWhole()
    }

    @Test func `a new task that another changed or gave a milestone`() throws {
        let task = try ledger.add(.task, at: "shiyan-2022/§1", RowFields(title: "新任务", number: 30))
        try ledger.setDue(task, day(2022, 9, 1), by: .other)
        try ledger.expectRefusal(try refusal(task)) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.add(.milestone, at: task, RowFields(title: "验收"), by: .other)
        try ledger.expectRefusal(try refusal(task)) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.undo()
        try ledger.expectWhole()
    }

    @Test func `closing with carrying, once another worked in the new plan`() throws {
        try ledger.store.apply(.close(try ledger.row("shiyan-2022"), carryingInto: "shiyan-2023"), by: .clerk)
        let state = try ledger.everything()
        try ledger.tick("shiyan-2023/1", by: .other)
        try ledger.expectRefusal(try refusal("shiyan-2023/1")) { try ledger.undo() }
        try ledger.undo(by: .other)
        #expect(try ledger.everything() == state)
        try ledger.undo()
        try ledger.expectWhole()
    }

    @Test func `an alias once another gave the name away`() throws {
        let district = try ledger.row("shiyan")
        try ledger.store.apply(.alias(district: district, unit: "区市场监管局", name: "市场局"), by: .clerk)
        try ledger.store.apply(.alias(district: district, unit: "区市场监管局", name: "市管局"), by: .other)
        #expect(throws: Refusal.self) { try ledger.undo() }
        try ledger.undo(by: .other)
        try ledger.undo()
        try ledger.expectWhole()
    }

    @Test func `redo ends at the user's next change, not at another's`() throws {
        try ledger.edit("shiyan-2022/1", RowFields(title: "甲"))
        try ledger.undo()
        try ledger.edit("shiyan-2022/4", RowFields(title: "乙"), by: .other)
        try ledger.redo()
        #expect(try ledger.title("shiyan-2022/1") == "甲")
        try ledger.undo()
        try ledger.edit("shiyan-2022/5", RowFields(title: "丙"))
        try ledger.expectRefusal(.nothingToRedo) { try ledger.redo() }
        // What was undone stays undone; the next undo takes the newest back.
        #expect(try ledger.undo().references.map(\.description) == ["shiyan-2022/5"])
        try ledger.expectRefusal(.nothingToUndo) { try ledger.undo() }
        try ledger.expectWhole()
    }
}
