import TestSupport
import Testing

/// The tests' own terminal: what stands on the glass after a program wrote something.
@Suite struct EmulatedScreenTests {
    private func screen(after written: String, columns: Int = 10, rows: Int = 3) -> EmulatedScreen {
        var screen = EmulatedScreen(columns: columns, rows: rows)
        _ = screen.feed(written.utf8)
        return screen
    }

    @Test(arguments: [
        ("plain", "ab\r\nc", "ab\nc"),
        ("wrapping", "0123456789ab", "0123456789\nab"),
        ("no wrapping before the next character", "0123456789\r\nab", "0123456789\nab"),
        ("wide", "江津x", "江津x"),
        ("a wide one does not fit the last cell", "012345678津", "012345678\n津"),
        ("the left half overwritten", "江津\rx", "x 津"),
        ("the right half overwritten", "江津\u{1B}[2Gx", " x津"),
        ("a mark joins", "e\u{301}f", "e\u{301}f"),
        ("scrolling", "a\r\nb\r\nc\r\nd", "b\nc\nd"),
        ("place", "\u{1B}[2;3Hx\u{1B}[Hy", "y\n  x"),
        ("column and row", "\u{1B}[3d\u{1B}[5Gx", "\n\n    x"),
        ("relative", "\u{1B}[2B\u{1B}[3Cx\u{1B}[2A\u{1B}[2Dy", "  y\n\n   x"),
        ("erase to the end", "abcdef\u{1B}[3G\u{1B}[K", "ab"),
        ("erase to the beginning", "abcdef\u{1B}[3G\u{1B}[1K", "   def"),
        ("erase cells", "abcdef\u{1B}[2G\u{1B}[3X", "a   ef"),
        ("erase below", "a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", "a"),
        ("erase all", "abc\u{1B}[2Jd", "   d"),
        ("repeat", "-\u{1B}[4bx", "-----x"),
        ("repeat wide", "江\u{1B}[2b", "江江江"),
        ("insert cells", "abc\u{1B}[2G\u{1B}[2@", "a  bc"),
        ("delete cells", "abcdef\u{1B}[2G\u{1B}[2P", "adef"),
        ("insert cells at the cost of a wide one", "01234567津\u{1B}[1G\u{1B}[@", " 01234567"),
        ("insert mode", "ac\u{1B}[2G\u{1B}[4hb\u{1B}[4l", "abc"),
        ("insert lines", "a\r\nb\r\nc\u{1B}[2H\u{1B}[L", "a\n\nb"),
        ("delete lines", "a\r\nb\r\nc\u{1B}[1H\u{1B}[M", "b\nc"),
        ("region", "a\r\nb\r\nc\u{1B}[1;2r\u{1B}[2;1H\nx", "b\nx\nc"),
        ("reverse index", "\u{1B}[2Ha\u{1B}M\u{1B}Mb", " b\n\na"),
        ("scroll up and down", "a\r\nb\r\nc\u{1B}[2S\u{1B}[T", "\nc"),
        ("save and restore", "ab\u{1B}7\u{1B}[3;3Hx\u{1B}8c", "abc\n\n  x"),
        ("back", "abc\u{8}\u{8}x", "axc"),
        ("tabs", "a\tb", "a       b"),
        ("line drawing", "\u{1B}(0lqk\u{1B}(Bl", "┌─┐l"),
        ("line drawing by shift", "\u{1B})0\u{E}x\u{F}x", "│x"),
        ("colours and titles leave no trace", "\u{1B}[1;31ma\u{1B}[m\u{1B}]0;title\u{7}b\u{1B}P+q544e\u{1B}\\c", "abc"),
        ("broken UTF-8", "a\u{FFFD}b", "a\u{FFFD}b"),
        ("second screen", "ab\u{1B}[?1049hxyz\u{1B}[?1049lc", "abc"),
    ])
    func draws(what: String, written: String, shown: String) {
        let screen = screen(after: written)
        #expect(screen.text == shown, "\(what)")
        #expect(screen.unknown == [], "\(what)")
    }

    @Test func takesBytesInAnyPortions() {
        let written = Array("\u{1B}[2;3H江\u{1B}[?25l津\u{1B}(0q\u{1B}(B".utf8)
        var screen = EmulatedScreen(columns: 10, rows: 3)
        for byte in written { _ = screen.feed([byte]) }
        #expect(screen.text == "\n  江津─")
        #expect(!screen.cursorVisible)
        #expect((screen.cursorColumn, screen.cursorRow) == (7, 1))
    }

    @Test func badBytesShowAsReplacements() {
        var screen = EmulatedScreen(columns: 10, rows: 1)
        _ = screen.feed([0xFF, 0x41, 0xE6, 0x42])
        #expect(screen.text == "\u{FFFD}A\u{FFFD}B")
    }

    @Test func answersQuestions() {
        var screen = EmulatedScreen(columns: 10, rows: 3)
        #expect(String(decoding: screen.feed("\u{1B}[2;3H\u{1B}[6n".utf8), as: UTF8.self) == "\u{1B}[2;3R")
        #expect(String(decoding: screen.feed("\u{1B}[c".utf8), as: UTF8.self) == "\u{1B}[?62;22c")
        #expect(screen.feed("abc".utf8) == [])
    }

    @Test func ambiguousCharactersAreAsWideAsTheTerminalSays() {
        var narrow = EmulatedScreen(columns: 10, rows: 1)
        var wide = EmulatedScreen(columns: 10, rows: 1, ambiguousWidth: 2)
        #expect(String(decoding: narrow.feed("“\u{1B}[6n".utf8), as: UTF8.self) == "\u{1B}[1;2R")
        #expect(String(decoding: wide.feed("“\u{1B}[6n".utf8), as: UTF8.self) == "\u{1B}[1;3R")
    }

    @Test func resizingKeepsWhatFits() {
        var screen = screen(after: "abcdef\r\ng\r\nh")
        screen.resize(columns: 3, rows: 2)
        #expect(screen.text == "abc\ng")
        _ = screen.feed("\u{1B}[9;9Hx".utf8)
        #expect(screen.row(1) == "g x")
    }

    @Test func everySizeTakesEverything() {
        let written = (0..<600).map {
            "\u{1B}[\($0 % 70);\($0 % 9)H江x\u{1B}[\($0 % 5)\("@PXLMSTbJK".randomByPlace($0))"
        }.joined()
        for columns in 1...12 {
            for rows in 1...4 {
                var screen = EmulatedScreen(columns: columns, rows: rows)
                _ = screen.feed(written.utf8)
                #expect(screen.cursorColumn < columns && screen.cursorRow < rows)
            }
        }
    }
}

extension String {
    fileprivate func randomByPlace(_ place: Int) -> Character {
        self[index(startIndex, offsetBy: place * 7 % count)]
    }
}
