import Screen
import Testing

@Suite struct KeyDecoderTests {
    private func decode(_ bytes: [UInt8], special: [[UInt8]: Key] = [:]) -> [KeyDecoder.Item] {
        var decoder = KeyDecoder(special: special)
        decoder.take(bytes)
        return drain(&decoder)
    }

    private func drain(_ decoder: inout KeyDecoder) -> [KeyDecoder.Item] {
        var items: [KeyDecoder.Item] = []
        while let item = decoder.next() { items.append(item) }
        decoder.giveUp()
        while let item = decoder.next() { items.append(item) }
        return items
    }

    private func keys(_ text: String) -> [Key] {
        decode(Array(text.utf8)).compactMap { if case .key(let key) = $0 { key } else { nil } }
    }

    @Test(arguments: [
        ("a", [Key.character("a")]), ("保函", [.character("保"), .character("函")]), ("\r", [.enter]), ("\t", [.tab]),
        ("\u{7F}\u{8}", [.backspace, .backspace]), ("\u{12}", [.control("r")]), ("\n", [.control("j")]),
        ("\u{0}", [.control(" ")]),
        ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
        ("\u{1B}保", [.escape, .character("保")]),
        ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}Ox", [.character("8")]), ("\u{1B}OM", [.enter]),
        ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[1;3C", [.right]), ("\u{1B}[Z", [.backTab]),
        ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.home, .home, .home, .home]),
        ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", [.end, .end, .end, .end]),
        ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
        ("\u{1B}OP\u{1B}[11~\u{1B}[[A\u{1B}[P", [.function(1), .function(1), .function(1), .function(1)]),
        (
            "\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[23~\u{1B}[24~",
            [.function(5), .function(6), .function(10), .function(11), .function(12)]
        ),
        ("\u{1B}[1;2P\u{1B}[15;2~\u{1B}[1;2R", [.function(13), .function(17), .function(15)]),
        ("\u{1B}\u{1B}[A", [.up]), ("\u{1B}[3$a", [.delete, .character("a")]), ("\u{1B}[3^", [.delete]),
        ("\u{1B}[27;5;114~\u{1B}[114;5u\u{1B}[27u", [.control("r"), .control("r"), .escape]),
        ("\u{1B}[?1;2c\u{1B}[?2026;2$y\u{1B}[99xa", [.character("a")]), ("\u{1B}[12中", [.character("中")]),
        ("\u{1B}[I\u{1B}[Ox", [.character("x")]),
        ("\u{1B}\r", [.enter]), ("\u{1B}[201~a", [.character("a")]),
    ])
    func sequences(_ bytes: String, expected: [Key]) {
        #expect(keys(bytes) == expected)
    }

    /// Shift and Ctrl with arrows, as xterm, screen and tmux send them, old xterms, rxvt, and the Linux console (without).
    @Test(arguments: [
        (
            "\u{1B}[1;2A\u{1B}[1;2B\u{1B}[1;2C\u{1B}[1;2D",
            [Key.shiftArrow(.up), .shiftArrow(.down), .shiftArrow(.right), .shiftArrow(.left)]
        ),
        (
            "\u{1B}[1;5A\u{1B}[1;5B\u{1B}[1;5C\u{1B}[1;5D",
            [.controlArrow(.up), .controlArrow(.down), .controlArrow(.right), .controlArrow(.left)]
        ),
        ("\u{1B}[1;6A\u{1B}[1;7B\u{1B}[1;4C", [.controlArrow(.up), .controlArrow(.down), .shiftArrow(.right)]),
        (
            "\u{1B}[5A\u{1B}[2D\u{1B}O5A\u{1B}O2B",
            [.controlArrow(.up), .shiftArrow(.left), .controlArrow(.up), .shiftArrow(.down)]
        ),
        (
            "\u{1B}[a\u{1B}[b\u{1B}[c\u{1B}[d",
            [.shiftArrow(.up), .shiftArrow(.down), .shiftArrow(.right), .shiftArrow(.left)]
        ),
        (
            "\u{1B}Oa\u{1B}Ob\u{1B}Oc\u{1B}Od",
            [.controlArrow(.up), .controlArrow(.down), .controlArrow(.right), .controlArrow(.left)]
        ),
        ("\u{1B}[A\u{1B}[1A\u{1B}[1;1A\u{1B}[0A", [.up, .up, .up, .up]),
        ("\u{1B}[2;5~\u{1B}[3;2~\u{1B}[2^\u{1B}[3@\u{1B}[2$", [.insert, .delete, .insert, .delete, .insert]),
        ("\u{1B}\u{1B}[A\u{1B}[;5A\u{1B}[1;A", [.up, .controlArrow(.up), .up]),
    ])
    func arrowsWithModifiers(_ bytes: String, expected: [Key]) {
        #expect(keys(bytes) == expected)
    }

    @Test func badBytesSwallowNothingBehindThem() {
        let a = KeyDecoder.Item.key(.character("A"))
        #expect(decode([0xFF, 0xFE, 0x41]) == [a])
        #expect(decode([0xE4, 0x41]) == [a])
        #expect(decode([0xE4, 0xBF, 0x41]) == [a])
        #expect(decode([0xC0, 0x80, 0x41]) == [a])
        #expect(decode([0xED, 0xA0, 0x80, 0x41]) == [a])
        #expect(decode([0xF5, 0x80, 0x41]) == [a])
        #expect(decode([0xE4, 0xBF, 0xE4, 0xBF, 0x9D]) == [.key(.character("保"))])
        #expect(decode([0xC2, 0x9B, 0x41]) == [a])
        #expect(decode([0xE4]) == [])
    }

    @Test func aPasteIsOnePiece() {
        let bytes = Array("x\u{1B}[200~推行\r\n保函\u{1B}[A\u{1B}[201~y".utf8)
        let expected: [KeyDecoder.Item] = [
            .key(.character("x")), .paste("推行\n保函\u{1B}[A"), .key(.character("y")),
        ]
        #expect(decode(bytes) == expected)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            decoder.take(bytes[..<cut])
            var items: [KeyDecoder.Item] = []
            while let item = decoder.next() { items.append(item) }
            decoder.take(bytes[cut...])
            items += drain(&decoder)
            #expect(items == expected)
        }
        #expect(decode(Array("\u{1B}[200~never ended".utf8)) == [.paste("never ended")])
    }

    @Test func theTerminalsAnswer() {
        #expect(decode(Array("\u{1B}[24;3R".utf8)) == [.report(row: 24, column: 3)])
        #expect(decode(Array("a\u{1B}[24;2Rb".utf8)).count == 3)
    }

    @Test func keysOfThisTerminalGoFirst() {
        let special: [[UInt8]: Key] = [[0x1B, 0x41]: .up, [0x1B]: .delete, [0x7F]: .delete]
        #expect(decode([0x1B, 0x41, 0x7F], special: special) == [.key(.up), .key(.backspace)])
    }

    @Test func patience() {
        var decoder = KeyDecoder(escapeDelay: 25)
        #expect(decoder.patience == nil)
        for (byte, patience) in [(UInt8(0x1B), 25), (0x5B, 250)] {
            decoder.take([byte])
            let item = decoder.next()
            #expect(item == nil && decoder.patience == patience)
        }
        decoder.take([0x41])
        let item = decoder.next()
        #expect(item == .key(.up) && decoder.patience == nil)
    }

    /// However the line chops the bytes, the same keys come out, and it always comes to an end.
    @Test func randomBytesInRandomPieces() {
        var random = SplitMix(state: 11)
        let alphabet: [UInt8] = [
            0x1B, 0x1B, 0x5B, 0x4F, 0x31, 0x32, 0x3B, 0x7E, 0x41, 0x52, 0xE4, 0xBF, 0x9D, 0xFF, 0x0D, 0x24,
        ]
        for _ in 0..<2000 {
            let bytes = (0..<24).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            let whole = decode(bytes)
            var decoder = KeyDecoder()
            var items: [KeyDecoder.Item] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...5, using: &random))
                decoder.take(piece)
                while let item = decoder.next() { items.append(item) }
                rest = rest.dropFirst(piece.count)
            }
            items += drain(&decoder)
            #expect(items == whole)
        }
    }
}
