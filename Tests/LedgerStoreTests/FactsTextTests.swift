import Ledger
import Testing

@testable import LedgerStore

/// Facts written plainly are those that the encoder writes: the digest of a plan is taken over them.
@Suite struct FactsTextTests {
    @Test(arguments: ["2022年6月底前", "\"引号\"", "a/b\\c", "行\n行", "\u{2028}\u{7F}", "😀é", ""])
    func plainlyWrittenAsEncoded(text: String) throws {
        let deadlines = [
            Deadline(kind: .by, phrase: text, date: Day(2022, 6, 30), isHedged: true),
            Deadline(
                kind: .relative, phrase: "待\(text)后", isYearTarget: true, trigger: text, period: text, printed: text),
        ]
        let figures = [
            Figure(what: text, comparator: "≤", value: "8", unit: "个", from: "9", phrase: text),
            Figure(what: "网办率", comparator: "≥", value: "99.9", unit: "%"),
        ]
        for remarks in [Remarks(), Remarks(notes: [text])] {
            for facts in [
                MeasureFacts(deadlines: deadlines, figures: figures, remarks: remarks),
                MeasureFacts(deadlines: [], figures: [], remarks: remarks),
            ] {
                #expect(try facts.plainJSON() == facts.json())
            }
        }
    }

    @Test(arguments: ["一窗 受理", "ＡＢ　甲", "“双随机、一公开”", "Abc\tD", "é\u{A0}", "（一）《办法》——"])
    func squeezedPlainlyAsSlowly(text: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace { scalars.append(scalar) }
        #expect(text.squeezed == String(scalars))
    }
}
