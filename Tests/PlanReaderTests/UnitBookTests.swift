import Ledger
import PlanReader
import Testing

@Suite("Unit book")
struct UnitBookTests {
    private let book = UnitBook([
        Unit(name: "区水务局", aliases: ["区水利局"], misprints: ["区水务"]),
        Unit(name: "高新区建管局", administration: "高新区", misprints: ["新区建管局"]),
        Unit(name: "各镇街", kind: .collective, aliases: ["高新区建管局", "各街镇", "区水利局"]),
    ])

    @Test(arguments: [
        ("区水务局", 0), ("区水利局", 0), ("区水务", 0), ("新区建管局", 1), ("各街镇", 2),
    ])
    func place(name: String, place: Int) {
        #expect(book.place(of: name) == place)
        #expect(book[name] == book.units[place])
    }

    /// Nothing is guessed.
    @Test(arguments: ["", "水务局", "区水务局 ", "各镇街道"])
    func nobody(name: String) {
        #expect(book[name] == nil)
    }

    /// A name that two claim belongs to the one that is called so.
    @Test func claimedTwice() {
        #expect(book.place(of: "高新区建管局") == 1)
    }

    @Test func unitsOfACell() {
        let units = book.units(named: ["各街镇", "区水利局", "无此局", "区水务局"])
        #expect(units.map(\.name) == ["各镇街", "区水务局"])
    }
}
