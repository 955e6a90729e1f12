import Foundation
import GRDB
import Ledger
import TestSupport
import Testing

@testable import LedgerStore

@Suite("History")
struct HistoryTests {
    /// 5 entries: li ticks 2.1#1 (2), wang notes on §2 (3), li ticks 2.2 and 6#1 (4), li undoes that (5), wang moves a due day back in May (6).
    private func worked() throws -> TestLedger {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/2.1#1")
        try ledger.store.apply(.addNote([try ledger.row("shiyan-2022/§2")], "记"), by: .other)
        try ledger.tick("shiyan-2022/2.2", "shiyan-2022/6#1")
        try ledger.undo()
        try ledger.setDue("shiyan-2022/1", day(2022, 6, 30), by: Author.other.on(day(2022, 5, 1)))
        return ledger
    }

    private func ids(_ ledger: TestLedger, _ filter: HistoryFilter) throws -> [Int64] {
        try ledger.store.history(filter).map(\.id)
    }

    @Test func `by unit, whether it leads or supports`() throws {
        let ledger = try worked()
        #expect(try ids(ledger, HistoryFilter(unit: "区经济信息委")) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(unit: "区经信委")) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(unit: "重庆银行")) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(unit: "市场监管")) == [6, 5, 4, 2])
        #expect(try ids(ledger, HistoryFilter(unit: "各镇街")) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(unit: "没有")) == [])
    }

    @Test func `by user and day`() throws {
        let ledger = try worked()
        #expect(try ids(ledger, HistoryFilter(user: "wang")) == [6, 3])
        #expect(try ids(ledger, HistoryFilter(user: "wan")) == [])
        #expect(try ids(ledger, HistoryFilter(from: TestPlan.today)) == [5, 4, 3, 2])
        #expect(try ids(ledger, HistoryFilter(to: day(2022, 5, 1))) == [6, 1])
        #expect(try ids(ledger, HistoryFilter(from: day(2022, 5, 1), to: day(2022, 5, 1))) == [6])
        #expect(try ledger.store.historyUsers() == ["li", "wang"])
    }

    @Test func `one edit must belong to the row and to the unit`() throws {
        let ledger = try worked()
        let section = try ledger.row("shiyan-2022/§2")
        #expect(try ids(ledger, HistoryFilter(row: section)) == [5, 4, 3])
        // 2.2 is led by the bank but lies in another section.
        #expect(try ids(ledger, HistoryFilter(row: section, unit: "重庆银行")) == [])
        #expect(try ids(ledger, HistoryFilter(row: section, unit: "区经信委", user: "li")) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(row: section, user: "wang")) == [3])
        #expect(try ids(ledger, HistoryFilter(row: try ledger.row("shiyan-2022/2"), unit: "区经信委")) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(row: try ledger.row("shiyan-2022/2.1"), unit: "区经信委")) == [])
        #expect(try ids(ledger, HistoryFilter(row: try ledger.row("shiyan"), to: day(2022, 5, 1))) == [6, 1])
    }

    @Test func `by words that people type`() throws {
        let ledger = try worked()
        #expect(try ids(ledger, HistoryFilter(words: ["WANG"])) == [6, 3])
        #expect(try ids(ledger, HistoryFilter(words: ["试验2.1"])) == [2])
        #expect(try ids(ledger, HistoryFilter(words: ["试验2"])) == [5, 4, 2])
        #expect(try ids(ledger, HistoryFilter(words: ["shiyan-2022/2"])) == [5, 4, 2])
        #expect(try ids(ledger, HistoryFilter(words: ["试验§2"])) == [5, 4, 3])
        #expect(try ids(ledger, HistoryFilter(words: ["试验"])) == [6, 5, 4, 3, 2, 1])
        #expect(try ids(ledger, HistoryFilter(words: ["经信委", "li"])) == [5, 4])
        #expect(try ids(ledger, HistoryFilter(words: ["经信委", "wang"])) == [])
        #expect(try ids(ledger, HistoryFilter(words: ["'); DROP"])) == [])
    }

    @Test func `pages go on behind the last entry`() throws {
        let ledger = try worked()
        let first = try ledger.store.history(HistoryFilter(unit: "市场监管"), limit: 2)
        #expect(first.map(\.id) == [6, 5])
        #expect(try ledger.store.history(HistoryFilter(unit: "市场监管"), before: 5, limit: 9).map(\.id) == [4, 2])
        #expect(try ledger.store.history(HistoryFilter(), before: 1).isEmpty)
    }

    @Test func `an undone step says so until it is restored`() throws {
        let ledger = try worked()
        let undone = { try ledger.store.history(HistoryFilter()).filter(\.isUndone).map(\.id) }
        #expect(try undone() == [4])
        try ledger.redo()
        #expect(try undone() == [])
    }

    @Test func `rows that came and went are called by what they were`() throws {
        let ledger = try TestLedger()
        let section = try ledger.row("shiyan-2022/§2.1")
        let fields = RowFields(
            title: "新事", leads: ["区经信委", "新来的办公室"],
            deadlines: [Deadline(kind: .by, phrase: "6月底前", date: day(2022, 6, 30))])
        try ledger.store.apply(.add(NewRow(.task, at: section, fields)), by: .clerk)
        let added = try #require(try ledger.store.history(HistoryFilter(), limit: 1).first)
        let row = try #require(added.plainEdits.first { $0.field == "row" && $0.row.task != nil })
        #expect(row.before == nil && row.after == "新事" && row.reference != nil)
        let label = row.label
        try ledger.undo()
        let undone = try #require(try ledger.store.history(HistoryFilter(), limit: 1).first)
        let gone = try #require(undone.edits.first { $0.row == row.row })
        #expect(gone.before == "新事" && gone.after == nil && gone.reference == nil && gone.label == label)
        #expect(undone.plainEdits.count { $0.row.task != nil } == 1)
        #expect(try ids(ledger, HistoryFilter(row: section)) == [3, 2])
        #expect(try ids(ledger, HistoryFilter(row: try ledger.row("shiyan"))) == [3, 2, 1])
        #expect(try ids(ledger, HistoryFilter(row: try ledger.row("shiyan-2022/§1"))) == [])
    }

    @Test func `values are those that people read`() throws {
        let ledger = try TestLedger()
        let fields = RowFields(
            leads: ["区经信委", "各镇街"], deadlines: [Deadline(kind: .by, phrase: "6月底前", date: day(2022, 6, 30))])
        try ledger.store.apply(.edit([try ledger.row("shiyan-2022/4")], fields), by: .clerk)
        let edits = try #require(try ledger.store.history(HistoryFilter(), limit: 1).first).edits
        #expect(edits.first { $0.field == "leads" }?.after == "区经信委、各镇街")
        #expect(edits.first { $0.field == "deadlines" }?.after == "6月底前")
        try ledger.store.apply(.move(try ledger.row("shiyan-2022/6"), to: try ledger.row("shiyan-2022/§1")), by: .clerk)
        let place = try #require(try ledger.store.history(HistoryFilter(), limit: 1).first?.edits.first)
        #expect(place.field == "place" && place.before == "shiyan-2022/§2.2 > 试验5")
        #expect(place.after == "shiyan-2022/§1 > 试验3")
    }

    /// No query reads a whole table of edits or tasks, whatever is asked for.
    @Test func `every filter goes through an index`() throws {
        let ledger = try worked()
        let filters = [
            HistoryFilter(), HistoryFilter(row: try ledger.row("shiyan-2022/2.1")),
            HistoryFilter(row: try ledger.row("shiyan-2022")), HistoryFilter(unit: "市场监管"),
            HistoryFilter(user: "li"), HistoryFilter(row: try ledger.row("shiyan-2022"), unit: "市场监管", user: "li"),
            HistoryFilter(words: ["li"]), HistoryFilter(words: ["试验2", "市场监管"]),
        ]
        for filter in filters {
            let plan = try ledger.store.read { reader in
                let query = try HistoryQuery(filter, reader).page(before: 9, limit: 9)
                return try reader.database.all("EXPLAIN QUERY PLAN " + query.sql, query.arguments) {
                    try $0[3] as String
                }
            }
            let scans = plan.filter {
                $0.hasPrefix("SCAN") && !$0.contains("json_each") && !$0.contains("SCAN (") && $0 != "SCAN inside"
            }
            #expect(scans.allSatisfy { $0.hasPrefix("SCAN history") }, "\(filter)\n\(plan.joined(separator: "\n"))")
            #expect(!plan.contains { $0.hasPrefix("SCAN edit") || $0.hasPrefix("SCAN responsible") })
        }
    }
}
