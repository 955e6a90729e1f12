import Ledger
import Testing

@testable import PlanReader

@Suite("Doubts in their order")
struct DoubtOrderTests {
    @Test func `each once, by line`() {
        let late = Doubt(line: 9, what: "区水务局", why: .gluedUnits)
        let early = Doubt(line: 4, what: "拆除围挡", why: .noLead)
        #expect(DoubtOrder.sorted([late, early, late]) == [early, late])
    }

    @Test func `one date is one doubt`() {
        let whole = Doubt(line: 9, what: "2024年13月底前完成", why: .impossibleDate)
        let part = Doubt(line: 9, what: "2024年13月底前", why: .impossibleDate)
        #expect(DoubtOrder.sorted([part, whole]) == [whole])
        // Elsewhere, of another kind, or about units it is a doubt of its own.
        let others = [
            Doubt(line: 10, what: "2024年13月底前", why: .impossibleDate),
            Doubt(line: 10, what: "13月", why: .unclearDeadline), Doubt(line: 10, what: "区水务局", why: .gluedUnits),
            Doubt(line: 10, what: "区水务局区财政局", why: .gluedUnits),
        ]
        #expect(DoubtOrder.sorted([whole] + others) == [whole] + others)
    }
}
