import Ledger
import LedgerStore
import Testing

@Suite("REFs")
struct ReferenceTests {
    @Test(
        "every form names its row",
        arguments: [
            ("shiyan", "shiyan"), ("试验区", "shiyan"), ("试验", "shiyan"), ("shiyan-2022", "shiyan-2022"),
            ("shiyan/1", "shiyan-2022/1"), ("试验区/2.1", "shiyan-2022/2.1"), ("试验/§2.2", "shiyan-2022/§2.2"),
            ("shiyan-2022/§1", "shiyan-2022/§1"), ("shiyan-2022/§1/2", "shiyan-2022/2"),
            ("shiyan-2022/§2/6", "shiyan-2022/6"),
            ("shiyan-2022/§2.2/6", "shiyan-2022/6"), ("shiyan-2022/§2.2/6#2", "shiyan-2022/6#2"),
            ("shiyan-2022/1.1", "shiyan-2022/1"), ("shiyan-2022/1#1", "shiyan-2022/1"),
            ("shiyan-2022/2.1#2", "shiyan-2022/2.1#2"),
            ("shiyan-2022/2.2#1", "shiyan-2022/2.2"), ("shiyan-2022/6.1#1", "shiyan-2022/6#1"),
            ("shiyan-2022/§3/1", "shiyan-2022/§3/1"), ("shiyan-2022/§3/2", "shiyan-2022/§3/2"),
            ("shiyan-2022/2b", "shiyan-2022/2b"),
            ("shiyan-2022/§3/2b", "shiyan-2022/2b"),
        ])
    func forms(text: String, printed: String) throws {
        let ledger = try TestLedger()
        #expect(try ledger.store.reference(of: try ledger.row(text)).description == printed)
    }

    @Test(
        "nothing of that name",
        arguments: [
            "nowhere", "shiyan-2021", "shiyan-2022/99", "shiyan-2022/§4", "shiyan-2022/§2.3", "shiyan-2022/§2/1",
            "shiyan-2022/2.3",
            "shiyan-2022/2#1", "shiyan-2022/6#3", "shiyan-2022/1.1#2", "shiyan-2022/2c", "shiyan-2022/§1.1", "一",
            "区市场监管局",
        ])
    func unknown(text: String) throws {
        let ledger = try TestLedger()
        #expect(try ledger.store.row(of: try #require(Reference(text))) == nil)
    }

    @Test func `numbers that restart name the first without a section`() throws {
        let ledger = try TestLedger()
        #expect(try ledger.store.row(try ledger.row("shiyan-2022/1"), day: TestPlan.today)?.title == "开办一件事")
        #expect(try ledger.store.row(try ledger.row("shiyan-2022/§3/1"), day: TestPlan.today)?.title == "信用修复")
        #expect(try ledger.store.row(try ledger.row("shiyan-2022/2b"), day: TestPlan.today)?.title == "信用承诺")
    }

    @Test func `a district with two plans is refused with both`() throws {
        let ledger = try TestLedger([TestPlan.small, TestPlan.plan("shiyan-2022b")])
        #expect(throws: Refusal.districtNotAPlan("试验区", plans: ["shiyan-2022", "shiyan-2022b"])) {
            try ledger.store.row(of: Reference(head: "试验区", task: "1"))
        }
        #expect(try ledger.store.reference(of: try ledger.row("试验区")).description == "shiyan")
        #expect(try ledger.store.reference(of: try ledger.row("shiyan-2022b/1")).description == "shiyan-2022b/1")
    }

    @Test func `every printed REF of the five plans names its row again`() throws {
        let ledger = try TestLedger.bundled()
        let rows = try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today)
        #expect(rows.count > 600)
        #expect(Set(rows.map(\.reference)).count == rows.count)
        for row in rows {
            let text = row.reference.description
            #expect(Reference(text) == row.reference)
            #expect(try ledger.store.row(of: row.reference) == row.id, "\(text)")
            #expect(try ledger.store.reference(of: row.id) == row.reference)
        }
    }

    @Test func `a plan with a thousand tasks of one number`() throws {
        var plan = TestPlan.small
        plan.sections = [SectionDraft(title: "一", tasks: (0..<1000).map { TaskDraft(number: 1, title: "事\($0)") })]
        let ledger = try TestLedger([plan])
        let rows = try ledger.store.outline(below: nil, depth: 9, day: TestPlan.today)
        #expect(Set(rows.map(\.reference)).count == 1003)
        for row in rows { #expect(try ledger.store.row(of: row.reference) == row.id) }
    }
}
