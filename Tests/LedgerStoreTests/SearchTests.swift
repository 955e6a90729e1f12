import Ledger
import LedgerStore
import Testing

@Suite("Searching")
struct SearchTests {
    @Test(
        "words find their measures",
        arguments: [
            (["开办"], ["1"]), (["执"], ["1"]), (["执照和印章"], ["1"]), (["电子印章"], ["1"]), (["abc_100%"], ["1"]),
            (["ABC"], ["1"]),
            (["信用"], ["§3/1", "§3/2", "2b"]), (["信用", "承诺"], ["2b"]), (["承诺", "信用"], ["2b"]), (["信用 承诺"], ["2b"]),
            (["scjgj"], ["1", "2.1", "2.2", "§3/1", "§3/2", "2b"]),
            (["shichangjian"], ["1", "2.1", "2.2", "§3/1", "§3/2", "2b"]),
            (["xzjc"], ["4"]), (["kuaiji"], ["2.2"]), (["kjhd"], ["2.2"]), (["chongqingyinhang"], ["2.2"]),
            (["cqyh"], ["2.2"]),
            (["区经信委"], ["2.2", "4", "5", "6"]), (["区市场盟管局", "会计"], ["2.2"]), (["区市监局", "开办"], ["1"]),
            (["%"], ["1"]), (["_"], ["1"]), (["ABC%"], []), (["'"], ["2.2"]), (["\""], []), (["*"], []),
            (["' OR 1=1 --"], []),
            (["水表"], ["2.1"]), (["线上", "会计"], []), (["没有的"], []),
            ([""], ["1", "2.1", "2.2", "3", "4", "5", "6", "§3/1", "§3/2", "2b"]),
        ])
    func words(words: [String], expected: [String]) throws {
        let ledger = try TestLedger()
        let found = try ledger.store.list(Filter(words: words), day: TestPlan.today)
        #expect(found.map(\.reference.withinPlan) == expected)
        #expect(try ledger.store.matchCount(words) == expected.count)
        guard words != [""] else { return }
        let window = try ledger.store.tree(TreeRequest(day: TestPlan.today, words: words))
        let rows = window.rows.filter { !$0.kind.isNode && $0.isMatch }.map(\.reference.withinPlan)
        // Where both measures of task 2 match, the task is the match.
        let both = expected.contains("2.1") && expected.contains("2.2")
        #expect(rows == expected.compactMap { both && $0 == "2.1" ? "2" : both && $0 == "2.2" ? nil : $0 })
    }

    /// Any piece of a title, an own summary or a keyword finds its row, in all five plans.
    @Test func `pieces of real titles`() throws {
        let ledger = try TestLedger.bundled()
        let all = try ledger.everything()
        for (place, measure) in all.enumerated() where place % 29 == 0 {
            for text in [measure.title, measure.keywords.first ?? measure.title] {
                let characters = text.filter { !$0.isWhitespace }
                let piece = String(characters.dropFirst(place % 3).prefix(2))
                let expected = all.filter { other in
                    let unitNames = (other.leads + other.supports).flatMap { [$0.unit, $0.printed] }
                    let texts =
                        [other.title, other.measureTitle ?? "", other.summary ?? ""] + other.keywords + unitNames
                    return texts.contains { $0.lowercased().filter { !$0.isWhitespace }.contains(piece.lowercased()) }
                }
                let found = Set(try ledger.store.list(Filter(words: [piece]), day: TestPlan.today).map(\.id))
                #expect(found.isSuperset(of: expected.map(\.id)), "\(piece)")
                #expect(found.contains(measure.id))
            }
        }
    }

    @Test func `the first match is the first in tree order`() throws {
        let ledger = try TestLedger()
        let window = try ledger.store.tree(
            TreeRequest(day: TestPlan.today, words: ["数据"], anchor: .firstMatch, before: 9))
        let anchor = try #require(window.anchor)
        #expect(window.rows[anchor].reference.withinPlan == "5")
        #expect(window.rows.map(\.isMatch) == [false, false, false, false, true, true])
        #expect(window.rows.map(\.title) == ["试验区", "试验方案", "二、环境", "（二）数据", "数据目录", "数据共享"])
    }
}
