/// A phrase in the form that its readers know: no blanks, plain figures.
enum PhraseText {
    /// Without blanks at the ends.
    static func trimmed(_ text: some BidirectionalCollection<Character>) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        while rest.last?.isWhitespace == true { rest = rest.dropLast() }
        return String(Array(rest))
    }

    /// `２０２２ 年 十二月。` is `2022年12月`.
    static func plain(_ phrase: String) -> [Character] {
        var characters = phrase.filter { !$0.isWhitespace }.map(halfWidth)
        while let last = characters.last, "。，,、.．".contains(last) { characters.removeLast() }
        return withFigures(characters)
    }

    /// `２` is `2`, `／` is `/`.
    private static func halfWidth(_ character: Character) -> Character {
        let scalars = character.unicodeScalars
        guard let scalar = scalars.first, scalars.count == 1, (0xFF01...0xFF5E).contains(scalar.value),
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(narrow)
    }

    /// Chinese numerals before a word of time become figures: 二〇二二年十二月 is 2022年12月, 三个月 is 3个月.
    private static func withFigures(_ characters: [Character]) -> [Character] {
        var plain: [Character] = []
        var place = 0
        while place < characters.count {
            let numerals = characters[place...].prefix { value(ofNumeral: $0) != nil }
            let end = place + numerals.count
            guard !numerals.isEmpty else {
                plain.append(characters[place])
                place += 1
                continue
            }
            let isCounted = end < characters.count && "年月日号季个天周旬工".contains(characters[end])
            if isCounted, let figures = figures(of: numerals) {
                plain += figures
            } else {
                plain += numerals
            }
            place = end
        }
        return plain
    }

    /// 二〇二二 is 2022, 十二 is 12, 一百八十 is 180; nil for what is no number.
    private static func figures(of numerals: ArraySlice<Character>) -> String? {
        let values = numerals.compactMap(value)
        guard values.count <= 8 else { return nil }
        guard values.contains(where: { $0 >= 10 }) else { return values.map(String.init).joined() }
        var total = 0
        var digit: Int?
        for value in values {
            if value < 10 {
                guard digit == nil || digit == 0 else { return nil }
                digit = value
            } else {
                total += (digit ?? 1) * value
                digit = nil
            }
        }
        return String(total + (digit ?? 0))
    }

    private static func value(ofNumeral character: Character) -> Int? {
        switch character {
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        case "百": 100
        default: nil
        }
    }
}
