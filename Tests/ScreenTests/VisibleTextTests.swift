import Screen
import Testing

@Suite struct VisibleTextTests {
    @Test(arguments: [
        "推行“保函制度”——（一）投标保证金、履约保证金……①", "plan 2022-05-31", "👩‍👩‍👧 🏳️‍🌈 ❤️‍🔥", "e\u{301}", "葛\u{E0100}", "각",
        "　全角空格", "",
    ])
    func ordinaryTextIsUnchanged(_ text: String) {
        #expect(VisibleText.of(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    }

    @Test(arguments: [
        ("a\u{1B}[2Jb", "a␛[2Jb"), ("\u{7}\u{8}\t", "␇␈␉"), ("一\n二", "一␊二"), ("a\r\nb", "a␍␊b"), ("\u{7F}", "␡"),
        ("\u{9B}31m", "␦31m"), ("\u{85}\u{2028}\u{2029}", "␤␤␤"), ("\u{202E}gpj", "␦gpj"), ("\u{2066}x\u{2069}", "␦x␦"),
        ("保\u{200B}函", "保␦函"), ("保\u{200D}函", "保␦函"), ("\u{FEFF}a", "␦a"), ("a\u{AD}b", "a␦b"), ("\u{E0041}", "␦"),
        ("👩\u{200D}a", "👩␦a"), ("\u{0}", "␀"), ("\u{3164}", "␦"), ("\u{61C}", "␦"),
    ])
    func hiddenCharactersBecomeMarks(_ text: String, shown: String) {
        #expect(VisibleText.of(text) == shown)
    }

    @Test func nothingThatDrivesATerminalIsLeft() {
        let all = String(String.UnicodeScalarView((0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }))
        for scalar in VisibleText.of(all).unicodeScalars {
            #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
            #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
        }
    }
}
