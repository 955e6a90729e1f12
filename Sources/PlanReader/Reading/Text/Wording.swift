import Ledger

/// A piece of a document's text in two forms of the same length: as printed, and in plain signs (half-width figures and marks), in
/// which everything is looked for.
struct Wording: Hashable, Sendable {
    let raw: [Unicode.Scalar]
    let plain: [Unicode.Scalar]

    init(_ text: some StringProtocol) {
        self.init(Array(text.unicodeScalars)[...])
    }

    /// Without blanks at the ends, and without the dot or square of a list before it.
    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var rest = scalars
        while let first = rest.first, first.isBlank || first.isBullet { rest = rest.dropFirst() }
        while let last = rest.last, last.isBlank { rest = rest.dropLast() }
        raw = Array(rest)
        plain = raw.map(\.plainSign)
    }

    var count: Int { raw.count }
    var isEmpty: Bool { raw.isEmpty }
    var text: String { Wording.string(raw[...]) }

    func text(_ range: Range<Int>) -> String { Wording.string(raw[range]) }
    func plainText(_ range: Range<Int>) -> String { Wording.string(plain[range]) }

    func part(_ range: Range<Int>) -> Wording { Wording(raw[range]) }

    /// Without any blank, in plain signs: how titles and header words are compared.
    var bare: [Unicode.Scalar] { plain.filter { !$0.isBlank } }
    var bareText: String { Wording.string(bare[...]) }

    func begins(with word: String, at place: Int = 0) -> Bool {
        plain.has(word, at: place)
    }

    func ends(with word: String) -> Bool {
        plain.has(word, at: count - word.unicodeScalars.count)
    }

    func contains(_ word: String) -> Bool { first(of: word) != nil }

    /// Where the word begins, from a place on.
    func first(of word: String, from start: Int = 0) -> Int? { plain.first(of: word, from: start) }

    func contains(anyOf words: [String]) -> Bool { words.contains { contains($0) } }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 3)
        for scalar in scalars { bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [Unicode.Scalar] {
    func has(_ word: String, at place: Int) -> Bool {
        guard place >= 0 else { return false }
        var index = place
        for scalar in word.unicodeScalars {
            guard index < count, self[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    func first(of word: String, from start: Int = 0) -> Int? {
        guard let head = word.unicodeScalars.first else { return nil }
        var place = Swift.max(start, 0)
        while place < count {
            if self[place] == head, has(word, at: place) { return place }
            place += 1
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// A blank of any width, or a line break.
    var isBlank: Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2002...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// A dot or a square before an item, also one of Word's symbol fonts.
    var isBullet: Bool {
        switch value {
        case 0xF000...0xF0FF, 0x25CF, 0x25A0, 0x25AA, 0x25C6, 0x27A2, 0x2022: true
        default: false
        }
    }

    var isDigit: Bool { (0x30...0x39).contains(value) }
    var digit: Int? { isDigit ? Int(value) - 0x30 : nil }
    /// A Chinese character.
    var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007 }

    /// `２` is `2`, `：` is `:`, `、` and `。` stay.
    var plainSign: Unicode.Scalar {
        switch value {
        case 0x3000, 0xA0, 0x09: " "
        case 0x2022, 0x00B7: "·"
        default: halfWidth
        }
    }

    /// It ends a sentence.
    var endsSentence: Bool {
        switch self {
        case "。", "！", "？", "；", "!", "?", ";": true
        default: false
        }
    }
    /// It ends a clause.
    var endsClause: Bool {
        switch self {
        case "，", ",", "、", "：", ":": true
        default: endsSentence
        }
    }
}
