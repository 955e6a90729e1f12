import Ledger
@testable import LedgerStore
import Testing

/// A filtered tree asks the index once, until a word somewhere has changed.
@Suite struct FoundMemoryTests {
    private let ledger: TestLedger

    init() throws { ledger = try TestLedger() }

    private func matches(_ words: [String], in store: Store) throws -> [String] {
        try store.tree(TreeRequest(day: TestPlan.today, words: words)).rows
            .filter { !$0.kind.isNode && $0.isMatch }.map(\.reference.withinPlan)
    }

    private func edit(_ reference: String, title: String, in store: Store) throws {
        try store.apply(.edit([try ledger.row(reference)], RowFields(title: title)), by: .clerk)
    }

    @Test func `a tick leaves it as it was`() throws {
        let store = ledger.store
        #expect(try matches(["水表"], in: store) == ["2.1"])
        try store.apply(.tick([try ledger.row("shiyan-2022/1")], finishedOn: TestPlan.today, all: true), by: .clerk)
        let again = try WorkCount.of(store) { _ = try matches(["水表"], in: $0) }
        let anew = try WorkCount.of(store) { store in
            _ = try matches(["电子印章"], in: store)
            _ = try matches(["水表"], in: store)
        }
        #expect(again.statements * 2 < anew.statements)
        #expect(try matches(["水表"], in: store) == ["2.1"])
    }

    @Test func `a changed title is found, the old one is not`() throws {
        let store = ledger.store
        #expect(try matches(["开办"], in: store) == ["1"])
        try edit("shiyan-2022/1", title: "企业注销", in: store)
        #expect(try matches(["企业注销"], in: store) == ["1"])
        try edit("shiyan-2022/3", title: "企业注销便利", in: store)
        #expect(try matches(["企业注销"], in: store) == ["1", "3"])
        try store.apply(.undo, by: .clerk)
        #expect(try matches(["企业注销"], in: store) == ["1"])
    }

    @Test func `what another process changed is found`() throws {
        let store = ledger.store
        let other = try ledger.reopened()
        try edit("shiyan-2022/1", title: "企业注销", in: store)
        #expect(try matches(["企业注销"], in: store) == ["1"])
        try edit("shiyan-2022/3", title: "企业注销便利", in: other)
        #expect(try matches(["企业注销"], in: store) == ["1", "3"])
        try edit("shiyan-2022/1", title: "企业开办", in: other)
        #expect(try matches(["企业注销"], in: store) == ["3"])
    }

    @Test func `a change that was refused or only tried leaves nothing behind`() throws {
        let store = ledger.store
        try edit("shiyan-2022/1", title: "企业注销", in: store)
        #expect(try matches(["企业注销"], in: store) == ["1"])
        #expect(throws: Refusal.self) {
            try store.apply(.edit([try ledger.row("shiyan-2022/3")], RowFields(title: "")), by: .clerk)
        }
        _ = try store.preview(.edit([try ledger.row("shiyan-2022/3")], RowFields(title: "企业注销便利")), by: .clerk)
        #expect(try matches(["企业注销"], in: store) == ["1"])
    }
}
