import Ledger
import Testing

@testable import Console

/// Names typed in one line, and the units they may mean.
@Suite struct NameListTests {
    @Test(arguments: [
        ("", []), ("、", []), ("甲", ["甲"]), ("甲、乙", ["甲", "乙"]), ("甲，乙,丙；丁;戊", ["甲", "乙", "丙", "丁", "戊"]),
        (" 甲  乙　丙 ", ["甲", "乙", "丙"]), ("甲、、乙、", ["甲", "乙"]),
        ("“双随机、一公开”办公室、乙", ["“双随机、一公开”办公室", "乙"]), ("甲（一、二）、乙", ["甲（一、二）", "乙"]), ("“甲、乙", ["“甲", "乙"]),
    ])
    func namesStandApart(text: String, names: [String]) {
        #expect(NameList.names(in: text) == names)
    }

    @Test(arguments: [
        (0, "", ""), (0, "甲乙、丙", "甲乙"), (1, "甲乙、丙", "甲乙"), (2, "甲乙、丙", "甲乙"), (3, "甲乙、丙", "丙"), (4, "甲乙、丙", "丙"),
        (3, "甲乙、", ""), (9, "甲", "甲"),
    ])
    func theCursorStandsAtAName(cursor: Int, text: String, name: String) {
        #expect(NameList.name(at: cursor, in: text) == name)
    }

    @Test func aRepeatedNameIsFoundOnce() {
        #expect(NameList.repeated(in: "甲、乙、甲、甲") == ["甲"])
        #expect(NameList.repeated(in: "甲、乙") == [])
    }

    @Test(arguments: [
        ("市场", ["区市场监管局"]), ("市监", ["区市场监管局"]), ("scjg", ["区市场监管局"]), ("QSCJ", ["区市场监管局"]),
        ("shichang", ["区市场监管局"]), ("经信", ["区经济信息委"]), ("区", ["区经济信息委", "区市场监管局", "区住房城乡建委", "区财政局"]),
        ("区市", ["区市场监管局"]), ("jianguan", ["区市场监管局"]), ("没有", []), ("", []),
    ])
    func aUnitIsFoundByPartsAliasesAndPinyin(typed: String, names: [String]) {
        #expect(SampleFacts.units.matching(typed, limit: 9).map(\.name) == names)
    }

    @Test(arguments: ["区财政局", "区经信委"])
    func aWholeNameNeedsNoCompletion(typed: String) {
        #expect(SampleFacts.units.matching(typed, limit: 9) == [])
        #expect(SampleFacts.units.unit(named: typed) != nil)
    }
}
