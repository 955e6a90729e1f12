/// Where a line of Chinese may be broken.
enum BreakRule {
    /// True when a line may end with `left` and the next begin with `right`: 函，is never parted, nor is （保.
    static func allows(_ left: Character, _ right: Character) -> Bool {
        if isBlank(right) { return false }
        if isBlank(left) { return true }
        if neverBegins(right) || neverEnds(left) { return false }
        if left == right, left == "—" || left == "…" { return false }
        return !isWordPart(left) || !isWordPart(right)
    }

    static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\u{3000}"
    }

    private static func neverBegins(_ character: Character) -> Bool {
        closing.contains(character)
    }

    private static func neverEnds(_ character: Character) -> Bool {
        opening.contains(character)
    }

    private static let closing = Set<Character>("，。、；：！？）》”’】〉」』〕〗］｝·～％‰℃,.;:!?)]}%/")
    private static let opening = Set<Character>("（《“‘【〈「『〔〖［｛([{￥¥$№")

    /// Letters and figures of a word that is not to be torn apart; Han and kana are words by themselves.
    private static func isWordPart(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x21..<0x7F, 0xA1..<0x2000: return true
        default: return false
        }
    }
}
