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
        guard let scalar = scalars.first, scalars.count == 1 else { return character }
        return Character(scalar.halfWidth)
    }

    /// Chinese numerals before a word of time become figures: 二〇二二年十二月 is 2022年12月, 三个月 is 3个月.
    private static func withFigures(_ characters: [Character]) -> [Character] {
        var plain: [Character] = []
        var place = 0
        while place < characters.count {
            let rest = characters[place...].lazy.flatMap(\.unicodeScalars)
            guard let number = ChineseNumeral(rest) else {
                plain.append(characters[place])
                place += 1
                continue
            }
            let end = place + number.length
            plain += isCounted(characters[end...]) ? Array(number.figures) : Array(characters[place..<end])
            place = end
        }
        return plain
    }

    /// What follows a numeral counts by it: 月, or another numeral as in 二、三季度.
    private static func isCounted(_ rest: ArraySlice<Character>) -> Bool {
        guard let next = rest.first else { return false }
        if "年月日号季个天周旬工".contains(next) { return true }
        guard "、至到-—–~".contains(next) else { return false }
        let second = rest.dropFirst()
        return second.first == "第" || ChineseNumeral(second.lazy.flatMap(\.unicodeScalars)) != nil
    }
}
