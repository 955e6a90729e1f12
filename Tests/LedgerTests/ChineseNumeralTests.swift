import Ledger
import Testing

/// Numbers in Chinese numerals.
@Suite("Chinese numerals")
struct ChineseNumeralTests {
    @Test(arguments: [
        ("一", 1), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("一百", 100), ("一百零二", 102), ("一百二", 120),
        ("一百一十五", 115), ("三千五百", 3500), ("一千零八", 1008), ("二〇二四", 2024), ("二○一九", 2019), ("二零零六", 2006), ("〇五", 5),
        ("零", 0),
    ])
    func counts(numeral: String, value: Int) throws {
        let number = try #require(ChineseNumeral(numeral.unicodeScalars))
        #expect(number.value == value)
        #expect(number.length == numeral.count)
    }

    @Test(arguments: [
        "", "年", "十十", "百", "一二十", "十百", "二百百", "一百零", "零十零", "一二三四五六七八九", "3", "半",
    ])
    func isNone(text: String) {
        #expect(ChineseNumeral(text.unicodeScalars) == nil)
    }

    /// As far as the numerals go, and how they stand in figures.
    @Test(arguments: [
        ("三个月", "3", 1, false), ("二〇二四年六月", "2024", 4, true), ("〇五", "05", 2, true), ("十五日", "15", 2, false),
    ])
    func begins(text: String, figures: String, length: Int, isSpelledOut: Bool) throws {
        let number = try #require(ChineseNumeral(text.unicodeScalars))
        #expect(number.figures == figures)
        #expect(number.length == length)
        #expect(number.isSpelledOut == isSpelledOut)
    }
}
