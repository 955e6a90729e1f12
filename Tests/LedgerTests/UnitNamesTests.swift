import Ledger
import Testing

@Suite("Names of units in a row")
struct UnitNamesTests {
    @Test func `a pause mark parts names, but not inside quotation marks or brackets`() {
        #expect(Unit.names(in: "区发展改革委、区财政局") == ["区发展改革委", "区财政局"])
        #expect(Unit.names(in: "甲、“双随机、一公开”联席会议、乙（丙、丁）") == ["甲", "“双随机、一公开”联席会议", "乙（丙、丁）"])
        #expect(Unit.names(in: "、甲、、") == ["甲"])
        #expect(Unit.names(in: "甲”、乙") == ["甲”", "乙"])
        #expect(Unit.names(in: "") == [])
    }
}
