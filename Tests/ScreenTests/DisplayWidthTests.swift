import Screen
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0, 0), ("plan", 4, 4), ("保函", 4, 4), ("“十四五”规划", 12, 14), ("——", 2, 4), ("e\u{301}", 1, 1),
        ("\u{301}", 1, 1), ("👩‍👩‍👧", 2, 2), ("👍🏽", 2, 2), ("🇨🇳", 2, 2), ("⚠\u{FE0F}", 1, 1), ("각", 2, 2),
        ("\u{1100}\u{1161}\u{11A8}", 2, 2), ("a\tb", 3, 3), ("\r\n", 2, 2), ("a\u{202E}b", 3, 3), ("保\u{200D}函", 5, 5),
        ("葛\u{E0100}", 2, 2),
    ])
    func widths(_ text: String, narrow: Int, wide: Int) {
        #expect(DisplayWidth().of(text) == narrow)
        #expect(DisplayWidth(.wide).of(text) == wide)
    }

    @Test(arguments: ["a", "保", "“", "👩‍👩‍👧", "\u{1B}", "\u{200B}", "\r\n", "e\u{301}"])
    func ofCharacterAndOfTextAgree(_ character: Character) {
        for measure in [DisplayWidth(), DisplayWidth(.wide)] {
            #expect(measure.of(character) == measure.of(String(character)))
        }
    }
}
