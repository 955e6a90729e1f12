/// How alike two wordings are, by the pairs of characters that follow each other in them; blanks and signs do not count.
///
/// 建立信用档案 and 建立企业信用档案 share four of five and seven pairs.
public struct TextLikeness: Sendable {
    private let pairs: Set<UInt64>
    private let characters: Set<UInt64>

    public init(_ text: String) {
        var pairs: Set<UInt64> = []
        var characters: Set<UInt64> = []
        var previous: UInt64 = 0
        for scalar in text.unicodeScalars where TextLikeness.counts(scalar) {
            let value = UInt64(scalar.value)
            characters.insert(value)
            if previous != 0 { pairs.insert(previous << 32 | value) }
            previous = value
        }
        self.pairs = pairs
        self.characters = characters
    }

    /// From 0 to 1: the shared pairs of all.
    public func likeness(to other: TextLikeness) -> Double {
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        return 2 * Double(TextLikeness.common(pairs, other.pairs)) / Double(pairs.count + other.pairs.count)
    }

    /// From 0 to 1: how much of this, a title, the other holds, a whole wording. Titles are shortened, so that single characters count
    /// beside the pairs.
    public func share(in other: TextLikeness) -> Double {
        guard !pairs.isEmpty else { return 0 }
        let pairShare = Double(TextLikeness.common(pairs, other.pairs)) / Double(pairs.count)
        let characterShare = Double(TextLikeness.common(characters, other.characters)) / Double(characters.count)
        return (pairShare + characterShare) / 2
    }

    private static func common(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Int {
        one.count < other.count ? one.count(where: other.contains) : other.count(where: one.contains)
    }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x3FFFF: true
        default: false
        }
    }
}

extension String {
    /// Without blanks, signs and the difference of wide and narrow characters: what two copies of one sentence have in common.
    public var bareWording: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            var scalar = scalar
            if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
                scalar = narrow
            }
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A, 0x80...0x1FFF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
                scalars.append(scalar)
            case 0x41...0x5A:
                if let small = Unicode.Scalar(scalar.value + 0x20) { scalars.append(small) }
            // ≤ ≥ % and their like are facts.
            case 0x25, 0x2B, 0x3C...0x3E, 0x2200...0x22FF: scalars.append(scalar)
            default: break
            }
        }
        return String(scalars)
    }

    /// A heading without its number: 信用建设 of （三）信用建设.
    public var withoutHeadingNumber: String {
        let marks: Set<Character> = Set("一二三四五六七八九十百零〇第章节部分0123456789０１２３４５６７８９（）().、．，, \u{3000}①②③④⑤⑥⑦⑧⑨⑩")
        var start = startIndex
        var index = startIndex
        while index < endIndex, marks.contains(self[index]) {
            let character = self[index]
            index = self.index(after: index)
            // Only what a sign ends is a number: 一网通办 keeps its 一.
            if "（）().、．，, \u{3000}①②③④⑤⑥⑦⑧⑨⑩章节".contains(character) { start = index }
        }
        return String(self[start...])
    }
}
