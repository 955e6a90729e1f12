/// How unlike a Chinese or English text it reads: the sign that the encoding was guessed wrong.
enum TextOddness {
    /// The share of characters outside the blocks that such texts use, in ten thousandths.
    static func share(of text: DecodedText) -> Int {
        var odd = 0
        var all = 0
        for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
            all += 1
            if isOdd(scalar.value) { odd += 1 }
        }
        return all == 0 ? 0 : odd * 10_000 / all
    }

    /// A UTF-8 text with a few damaged bytes: at least ten whole characters to each mark.
    static func isMostlyUTF8(_ text: DecodedText) -> Bool {
        text.bytes.count { $0 >= 0xC2 } >= text.marks * 11
    }

    private static func isOdd(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20...0x7E, 0x85, 0xA0...0xFF: false
        case 0x2000...0x27BF, 0x3000...0x30FF, 0x3200...0x33FF, 0x4E00...0x9FFF, 0xFF00...0xFF65: false
        case 0xFEFF, 0x3400...0x4DBF: false
        default: true
        }
    }
}
