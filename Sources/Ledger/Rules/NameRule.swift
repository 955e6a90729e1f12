/// What can be the name of a district or a unit: 江津区, 区市场监管局. Names stand in REFs, and in lists apart by 、; so they hold none of
/// the signs that would end them there, but for 、 within quotation marks or brackets: “双随机、一公开”联席会议.
public enum NameRule {
    /// Longer ones break every table.
    public static let mostCharacters = 60

    /// Whether it can be a unit's.
    public static func isUnit(_ name: String) -> Bool {
        (1...mostCharacters).contains(name.count) && name.contains { $0.isLetter || $0.isNumber }
            && (!name.contains(where: isSeparator) || names(in: name, isSeparator: isSeparator) == [name])
    }

    /// Keeps the names of a list apart.
    private static func isSeparator(_ character: Character) -> Bool {
        switch character {
        case "、", "，", ",", "；", ";": true
        default: false
        }
    }

    /// Whether it can be a district's, which begins a REF: no `/`, `§` or `#` either.
    public static func isDistrict(_ name: String) -> Bool {
        isUnit(name) && !name.contains { "/／§#".contains($0) }
    }

    /// The names in a text, apart by separators. Those within a pair of marks do not count.
    public static func names(in text: String, isSeparator: (Character) -> Bool) -> [String] {
        let characters = Array(text)
        return ranges(in: characters, isSeparator: isSeparator).map { String(characters[$0]) }
    }

    /// Where the names lie.
    public static func ranges(in characters: [Character], isSeparator: (Character) -> Bool) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var place = 0
        func take(_ end: Int) {
            if start < end { ranges.append(start..<end) }
        }
        while place < characters.count {
            if let end = endOfPair(at: place, in: characters) {
                place = end
            } else if isSeparator(characters[place]) {
                take(place)
                start = place + 1
            }
            place += 1
        }
        take(characters.count)
        return ranges
    }

    /// Where the mark that opens there is closed; nil where none opens or it never closes.
    private static func endOfPair(at place: Int, in characters: [Character]) -> Int? {
        closing(characters[place]).flatMap { characters[place...].firstIndex(of: $0) }
    }

    private static func closing(_ mark: Character) -> Character? {
        switch mark {
        case "“": "”"
        case "（": "）"
        case "(": ")"
        case "《": "》"
        case "「": "」"
        case "‘": "’"
        default: nil
        }
    }
}
