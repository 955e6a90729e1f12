import Ledger

/// Names typed in one line, apart by 、 ， , ； ; or blanks, but within “ ” or （ ）: 区住房城乡建委、区财政局.
enum NameList {
    static func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || "、，,；;".contains(character)
    }

    static func names(in text: String) -> [String] {
        NameRule.names(in: text, isSeparator: isSeparator)
    }

    static func text(_ names: [String]) -> String { names.joined(separator: "、") }

    /// Names that stand there more than once.
    static func repeated(in text: String) -> [String] {
        var seen: Set<String> = []
        var repeated: [String] = []
        for name in names(in: text) where !seen.insert(name).inserted && !repeated.contains(name) {
            repeated.append(name)
        }
        return repeated
    }

    /// The name that the cursor stands in or right behind, as places of characters; empty where it stands at none.
    static func range(at cursor: Int, in text: String) -> Range<Int> {
        let place = min(cursor, text.count)
        return NameRule.ranges(in: Array(text), isSeparator: isSeparator).first {
            $0.lowerBound <= place && place <= $0.upperBound
        } ?? place..<place
    }

    /// That name.
    static func name(at cursor: Int, in text: String) -> String {
        let range = range(at: cursor, in: text)
        return String(Array(text)[range])
    }
}

extension [UnitName] {
    /// The unit of a name, which may be any of its names.
    func unit(named name: String) -> UnitName? {
        first { $0.name == name } ?? first { $0.aliases.contains(name) }
    }

    /// Units that what was typed may mean, the likeliest first: by a part of a name, of another name, of the pinyin or its initials.
    /// None where it is a unit's name already.
    func matching(_ typed: String, limit: Int) -> [UnitName] {
        guard !typed.isEmpty, unit(named: typed) == nil else { return [] }
        let lowered = typed.lowercased()
        let ranked = enumerated().compactMap { place, unit in
            unit.rank(of: lowered).map { (rank: $0, place: place, unit: unit) }
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(limit).map(\.unit)
    }
}

extension UnitName {
    /// How near a typed text comes to the unit, 0 the nearest; nil where it is not meant.
    fileprivate func rank(of typed: String) -> Int? {
        if name.lowercased().hasPrefix(typed) { return 0 }
        if name.lowercased().contains(typed) { return 1 }
        if aliases.contains(where: { $0.lowercased().contains(typed) }) { return 2 }
        let spellings = pinyin.split(separator: " ")
        if spellings.contains(where: { $0.hasPrefix(typed) }) { return 3 }
        return spellings.contains { $0.contains(typed) } ? 4 : nil
    }
}
