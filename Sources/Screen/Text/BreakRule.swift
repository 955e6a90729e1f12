/// Where a line of Chinese may be broken. Characters are given by their first scalar value.
enum BreakRule {
    /// True when a line may end with `left` and the next begin with `right`: 函，is never parted, nor is （保.
    static func allows(_ left: UInt32, _ right: UInt32) -> Bool {
        if isHan(left), isHan(right) { return true }
        if isBlank(right) { return false }
        if isBlank(left) { return true }
        if neverBegins.contains(right) || neverEnds.contains(left) { return false }
        if left == right, left == 0x2014 || left == 0x2026 { return false }  // —— and ……
        return !isWordPart(left) || !isWordPart(right)
    }

    static func isBlank(_ code: UInt32) -> Bool {
        code == 0x20 || code == 0x3000
    }

    private static func isHan(_ code: UInt32) -> Bool {
        code >= 0x4E00 && code <= 0x9FFF
    }

    /// Letters and figures of a word that is not to be torn apart; Han and kana are words by themselves.
    private static func isWordPart(_ code: UInt32) -> Bool {
        (0x21..<0x7F).contains(code) || (0xA1..<0x2000).contains(code)
    }

    private static let neverBegins = CodeSet("，。、；：！？）》”’】〉」』〕〗］｝·～％‰℃,.;:!?)]}%/")
    private static let neverEnds = CodeSet("（《“‘【〈「『〔〖［｛([{￥¥$№")
}

/// A few characters, quickly found.
private struct CodeSet {
    private let codes: [UInt32]

    init(_ characters: String) {
        codes = characters.unicodeScalars.map(\.value).sorted()
    }

    func contains(_ code: UInt32) -> Bool {
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low + high) / 2
            if codes[middle] == code { return true }
            if codes[middle] < code { low = middle + 1 } else { high = middle }
        }
        return false
    }
}
