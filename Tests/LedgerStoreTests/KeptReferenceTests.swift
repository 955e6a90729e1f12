import Ledger
import LedgerStore
import Testing

/// A REF once printed always means the same row.
@Suite("REFs are kept")
struct KeptReferenceTests {
    private let ledger: TestLedger

    init() throws {
        ledger = try TestLedger()
    }

    @Test func `the place of a measure that was taken back is not given again`() throws {
        let first = try ledger.add(.measure, at: "shiyan-2022/2", RowFields(title: "甲"))
        #expect(first == "shiyan-2022/2.3")
        try ledger.undo()
        let second = try ledger.add(.measure, at: "shiyan-2022/2", RowFields(title: "乙"))
        #expect(second == "shiyan-2022/2.4")
        #expect(try ledger.title(first) == nil)
        try ledger.expectWhole()
    }

    @Test func `nor that of a milestone or a section`() throws {
        let milestone = RowFields(title: "验收")
        #expect(try ledger.add(.milestone, at: "shiyan-2022/6", milestone) == "shiyan-2022/6#3")
        try ledger.undo()
        #expect(try ledger.add(.milestone, at: "shiyan-2022/6", milestone, by: .other) == "shiyan-2022/6#4")
        #expect(try ledger.add(.section, at: "shiyan-2022", RowFields(title: "四、甲")) == "shiyan-2022/§4")
        try ledger.undo()
        #expect(try ledger.add(.section, at: "shiyan-2022", RowFields(title: "四、乙")) == "shiyan-2022/§5")
        try ledger.expectWhole()
    }

    @Test func `a redo brings the row back under its REF`() throws {
        let first = try ledger.add(.measure, at: "shiyan-2022/2", RowFields(title: "甲"))
        try ledger.undo()
        let others = try ledger.add(.measure, at: "shiyan-2022/2", RowFields(title: "乙"), by: .other)
        try ledger.redo()
        #expect(try ledger.title(first) == "甲")
        #expect(try ledger.title(others) == "乙")
        try ledger.expectWhole()
    }

    @Test func `a milestone of an only measure keeps its REF when the task gets another measure`() throws {
        let row = try ledger.row("shiyan-2022/6#2")
        try ledger.add(.measure, at: "shiyan-2022/6", RowFields(title: "另做", deadlines: []))
        #expect(try ledger.row("shiyan-2022/6#2") == row)
        #expect(try ledger.row("shiyan-2022/6.1#2") == row)
        // Where several measures came with the task the measure was always said.
        #expect(try ledger.title("shiyan-2022/2#1") == nil)
        try ledger.undo()
        try ledger.redo()
        #expect(try ledger.row("shiyan-2022/6#2") == row)
    }

    @Test func `the same holds of a task made by hand, also after undo and redo`() throws {
        let task = try ledger.add(.task, at: "shiyan-2022/§1", RowFields(title: "新", number: 30))
        try ledger.add(.milestone, at: task, RowFields(title: "验收"))
        let row = try ledger.row(task + "#2")
        try ledger.add(.measure, at: task, RowFields(title: "另做"))
        for _ in 0..<3 { try ledger.undo() }
        for _ in 0..<3 { try ledger.redo() }
        #expect(try ledger.row(task + "#2") == row)
        try ledger.expectWhole()
    }

    @Test func `a district with several open plans, or none, stands for no plan`() throws {
        let row = try ledger.row("shiyan-2022/1")
        #expect(try ledger.row("试验/1") == row)
        let second = try ledger.add(.plan, RowFields(title: "第二个方案", district: "试验", issued: day(2022, 4, 1)))
        #expect(second == "shiyan-2022b")
        let both = Refusal.districtNotAPlan("试验", plans: ["shiyan-2022", "shiyan-2022b"])
        try ledger.expectRefusal(both) { _ = try ledger.row("试验/1") }
        try ledger.store.apply(.close(try ledger.row(second), carryingInto: nil), by: .clerk)
        #expect(try ledger.row("试验/1") == row)
        try ledger.store.apply(.close(try ledger.row("shiyan-2022"), carryingInto: nil), by: .clerk)
        try ledger.expectRefusal(.districtNotAPlan("试验", plans: [])) { _ = try ledger.row("试验/1") }
        #expect(try ledger.row("shiyan-2022/1") == row)
    }
}
