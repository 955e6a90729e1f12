import Ledger
import LedgerStore
import Testing

/// A search finds a task as an office calls it: 江津40.
@Suite struct CalledRowTests {
    @Test(
        arguments: [
            ("江津40", (1...6).map { "jiangjin-2022/40.\($0)" }), ("江津区40.2", ["jiangjin-2022/40.2"]),
            ("jiangjin-2022/53", ["jiangjin-2022/53"]), ("江津/53", ["jiangjin-2022/53"]), ("江津999", []),
            ("没有区40", []), ("江津40.9", []),
        ])
    func wordsNameATask(word: String, found: [String]) throws {
        let ledger = try TestLedger.bundled()
        let day = try #require(Day("2022-06-15"))
        let list = try ledger.store.list(Filter(words: [word]), day: day)
        #expect(list.map(\.reference.description) == found)
        #expect(try ledger.store.matchCount([word]) == found.count)
        let window = try ledger.store.tree(TreeRequest(day: day, words: [word]))
        #expect(window.rows.contains { $0.kind == .task } == !found.isEmpty)
        let due = try ledger.store.dueEntries(day: day, words: [word], limit: 9)
        #expect(due.allSatisfy { $0.reference.description.hasPrefix(found.first?.prefix(16) ?? "-") })
    }

    @Test func aNumberAloneIsOfEveryPlan() throws {
        let ledger = try TestLedger.bundled()
        let day = try #require(Day("2022-06-15"))
        let list = try ledger.store.list(Filter(words: ["40"]), day: day)
        let tasks = Set(list.map { "\($0.reference.head)/\($0.reference.task ?? "")" })
        for plan in ["jiangbei-2022", "jiangjin-2022", "nanan-2019"] { #expect(tasks.contains("\(plan)/40")) }
        // Another word narrows it.
        let narrowed = try ledger.store.list(Filter(words: ["40", "江津区市场监管局"]), day: day)
        #expect(narrowed.count < list.count)
    }

    @Test func whereNumbersRestartEachIsFound() throws {
        let ledger = try TestLedger()
        let found = try ledger.store.list(Filter(words: ["1"]), day: TestPlan.today).map(\.reference.withinPlan)
        #expect(found.contains("1") && found.contains("§3/1"))
    }
}
