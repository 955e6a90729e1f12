import CWidth
import Screen
import Testing

/// Whatever is written, wherever: rows are never too long, wide characters never halved, and ncurses counts what the
/// frame counts.
@Suite struct FrameInvariantTests {
    private static let pieces = [
        "督办", "plan", "“", "——", "👩‍👩‍👧", "🇨🇳", "e\u{301}", "\u{301}", "\u{1B}[31m", "각", "क्षि", "กำ", "⚠\u{FE0F}", "👍🏽", "✌🏽",
        "\u{200D}",
        "①", "\t", "葛\u{E0100}", "z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "❤️‍🔥", "1\u{FE0F}\u{20E3}", "\u{1F1E6}",
        "ｱ",
    ]

    @Test(arguments: [AmbiguousWidth.narrow, .wide])
    func everySizeFromOneByOne(_ ambiguous: AmbiguousWidth) {
        var random = SplitMix(state: 7)
        for width in 0...24 {
            for height in 0...5 {
                var frame = Frame(size: Size(width: width, height: height), measure: DisplayWidth(ambiguous))
                for _ in 0..<12 {
                    let text = (0..<3).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
                    let column = Int.random(in: -4...26, using: &random)
                    let row = Int.random(in: -1...5, using: &random)
                    let field = Bool.random(using: &random) ? Int.random(in: -1...9, using: &random) : nil
                    frame.write(Line(text), column: column, row: row, width: field)
                    frame.box(
                        Region(column: column, row: row, width: column + 3, height: row + 2), title: "督办", ascii: false)
                    frame.fill(Region(column: row, row: column, width: 3, height: 2))
                }
                check(frame)
            }
        }
    }

    private func check(_ frame: Frame) {
        for row in 0..<frame.size.height {
            var column = 0
            while column < frame.size.width {
                let width = frame[column, row].width
                #expect(width == 1 || width == 2)
                if width == 2 { #expect(column + 1 < frame.size.width && frame[column + 1, row].width == 0) }
                column += max(1, width)
            }
            #expect(column == frame.size.width)
            #expect(frame.measure.of(frame.row(row)) <= frame.size.width)
            for limit in 0...frame.size.width { checkRuns(frame, row, limit) }
        }
        #expect(frame.text.split(separator: "\n", omittingEmptySubsequences: false).count == frame.size.height + 1)
    }

    private func checkRuns(_ frame: Frame, _ row: Int, _ limit: Int) {
        var expected = 0
        frame.forEachRun(inRow: row, upTo: limit) { column, _, bytes in
            #expect(column == expected)
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                expected += Int(cwidth_of(scalar.value, frame.measure.ambiguous == .wide ? 1 : 0))
            }
        }
        #expect(expected == limit || expected == limit + 1 && limit < frame.size.width)
    }

    @Test func clustersGoOutInASafeForm() {
        #expect(sent("👩‍👩‍👧") == "👩")
        #expect(sent("⚠\u{FE0F}") == "⚠")
        #expect(sent("🇨🇳") == "🇨🇳")
        #expect(sent("✌🏽") == "✌ ")
        #expect(sent("\u{301}") == " \u{301}")
        #expect(sent("e\u{301}") == "e\u{301}")
    }

    private func sent(_ text: String) -> String {
        let width = DisplayWidth().of(text)
        var frame = Frame(size: Size(width: width, height: 1))
        frame.write(text, column: 0, row: 0)
        var sent = ""
        frame.forEachRun(inRow: 0, upTo: width) { _, _, bytes in sent += String(decoding: bytes, as: UTF8.self) }
        return sent
    }
}

/// A fixed random start, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
