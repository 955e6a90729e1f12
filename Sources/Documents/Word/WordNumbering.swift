/// The automatic numbering (自动编号) of a Word file while its paragraphs are read in order.
struct WordNumbering {
    private let part: WordNumberingPart
    /// The last number of each level, by the pattern: lists of one pattern count on.
    private var counters: [String: [Int: Int]] = [:]
    /// Lists whose own beginnings were used, by list and level.
    private var begun: Set<WordNumberReference> = []

    init(_ part: WordNumberingPart) { self.part = part }

    /// The number before the next paragraph of a list, with what stands between it and the text: `（一）` or `1. `. Empty for signs
    /// that are no numbers; nil where the list is unknown.
    mutating func label(_ reference: WordNumberReference, styles: [String]) -> String? {
        guard let identity = reference.list, let list = part.lists[identity],
            let (patternName, pattern) = part.pattern(of: list)
        else { return nil }
        let place = reference.level ?? level(of: styles, list, pattern) ?? 0
        guard let level = list.levels[place] ?? pattern.levels[place] else { return nil }
        let numbers = count(WordNumberReference(list: identity, level: place), list, level, patternName)
        let text = text(of: level) { upper in
            let level = list.levels[upper] ?? pattern.levels[upper] ?? WordListLevel()
            return (numbers[upper] ?? level.start, level.format)
        }
        guard level.format != "bullet", text.contains(where: { $0.isLetter || $0.isNumber }) else { return "" }
        return text + separator(after: text, level.suffix)
    }

    private func level(of styles: [String], _ list: WordNumberingPart.List, _ pattern: WordNumberingPart.Pattern)
        -> Int?
    {
        for style in styles {
            let levels = pattern.levels.merging(list.levels) { _, own in own }
            if let place = levels.filter({ $0.value.style == style }).keys.min() { return place }
        }
        return nil
    }

    /// Counts one on, and answers the numbers of all levels.
    private mutating func count(
        _ reference: WordNumberReference, _ list: WordNumberingPart.List, _ level: WordListLevel, _ pattern: String
    ) -> [Int: Int] {
        let place = reference.level ?? 0
        var numbers = counters[pattern] ?? [:]
        if let start = list.starts[place], begun.insert(reference).inserted {
            numbers[place] = start
        } else {
            numbers[place] = min((numbers[place] ?? level.start - 1), 1_000_000) + 1
        }
        for lower in numbers.keys where lower > place {
            let restart = self.restart(of: lower, list, pattern)
            if restart.map({ $0 > place && $0 > 0 }) ?? true { numbers[lower] = nil }
        }
        counters[pattern] = numbers
        return numbers
    }

    private func restart(of place: Int, _ list: WordNumberingPart.List, _ pattern: String) -> Int? {
        (list.levels[place] ?? part.patterns[pattern]?.levels[place])?.restart
    }

    private func text(of level: WordListLevel, number: (Int) -> (value: Int, format: String)) -> String {
        var text = ""
        var rest = Array(level.text)[...]
        while let character = rest.popFirst() {
            guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
                text.append(character)
                continue
            }
            rest.removeFirst()
            let (value, format) = number(digit - 1)
            text += NumberText.text(value, format: level.isLegal ? "decimal" : format)
        }
        return text
    }

    /// A number that ends in a wide sign (`、`, `）`) has its own distance.
    private func separator(after text: String, _ suffix: String) -> String {
        guard suffix != "nothing", let last = text.unicodeScalars.last else { return "" }
        let isWide = (0x3000...0x303F).contains(last.value) || (0xFF00...0xFFEF).contains(last.value)
        return isWide ? "" : " "
    }
}
