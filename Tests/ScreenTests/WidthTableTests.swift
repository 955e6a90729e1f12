import CWidth
import Glibc
import Screen
import Testing

@Suite struct WidthTableTests {
    @Test(arguments: [
        ("a", 1, 1), ("保", 2, 2), ("，", 2, 2), ("“", 1, 2), ("—", 1, 2), ("①", 1, 2), ("│", 1, 2), ("é", 1, 2),
        ("\u{301}", 0, 0),
        ("\u{1F600}", 2, 2), ("\u{20000}", 2, 2), ("\u{3000}", 2, 2), ("Ａ", 2, 2), ("ｱ", 1, 1), ("ㄅ", 2, 2),
    ])
    func knownWidths(_ text: Unicode.Scalar, narrow: Int, wide: Int) {
        #expect(Int(cwidth_of(text.value, 0)) == narrow)
        #expect(Int(cwidth_of(text.value, 1)) == wide)
    }

    @Test func controlCharactersHaveNoWidth() {
        for code: UInt32 in [0x01, 0x0A, 0x1B, 0x7F, 0x80, 0x9F, 0xD800, 0x110000] {
            #expect(cwidth_of(code, 0) == -1)
        }
    }

    /// libc goes by the same Unicode facts, an older edition of them; ncurses of other programs goes by libc.
    @Test func agreesWithLibc() throws {
        let libc = try #require(LibcWidth())
        var differing: [UInt32] = []
        var unknownToLibc = 0
        for code: UInt32 in 1...0x10FFFF where !(0xD800...0xDFFF).contains(code) {
            let (ours, theirs) = (cwidth_of(code, 0), libc.width(of: code))
            if theirs < 0, ours >= 0 {
                unknownToLibc += 1
                #expect(!(0x4E00...0x9FFF).contains(code))
            } else if ours != theirs {
                differing.append(code)
            }
        }
        // ㉈ to ㉏, circled tens: ambiguous to Unicode, two cells to libc.
        #expect(differing == Array(0x3248...0x324F))
        #expect(unknownToLibc > 0)
    }
}

/// libc's own `wcwidth`, which `import Glibc` does not show, in a UTF-8 locale of this thread only.
private struct LibcWidth {
    private typealias Function = @convention(c) (Int32) -> Int32
    private let function: Function

    init?() {
        guard let library = dlopen("libc.so.6", RTLD_NOW), let symbol = dlsym(library, "wcwidth") else { return nil }
        function = unsafeBitCast(symbol, to: Function.self)
        guard let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil) else { return nil }
        uselocale(locale)
    }

    func width(of code: UInt32) -> Int { Int(function(Int32(code))) }
}
