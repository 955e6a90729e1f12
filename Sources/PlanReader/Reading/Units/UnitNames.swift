import Ledger

/// Names of units in a cell or a bracket, taken apart.
enum UnitNames {
    /// Apart by 、 ， ； / and blanks, but not inside quotation marks or brackets; 等 and full stops at the end left out.
    static func split(_ wording: Wording) -> [String] {
        ranges(wording).flatMap { joined(cleaned(wording.raw[$0])) }.filter { !$0.isEmpty }
    }

    /// 甲局和乙局 are two where both are plainly units by themselves; 规划和自然资源局 is one.
    private static func joined(_ name: String) -> [String] {
        let signs = Array(name.unicodeScalars)
        for word in ["以及", "和", "及", "与"] {
            guard let place = signs.first(of: word), place > 2, place + 3 < signs.count else { continue }
            let left = Wording.string(signs[..<place])
            let right = Wording.string(signs[(place + word.unicodeScalars.count)...])
            let likeness = UnitLikeness()
            guard "区县市省州各相有高经".unicodeScalars.contains(signs[place + word.unicodeScalars.count]),
                likeness.strength(of: left) == .certain, likeness.strength(of: right) == .certain
            else { continue }
            return [left] + joined(right)
        }
        return [name]
    }

    static func ranges(_ wording: Wording) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        var closing: [Unicode.Scalar] = []
        let signs = wording.plain
        for place in signs.indices {
            let sign = signs[place]
            if let mark = closers[sign], signs[place...].contains(mark) {
                closing.append(mark)
            } else if sign == closing.last {
                closing.removeLast()
            } else if closing.isEmpty, isSeparator(sign, at: place, in: signs) {
                if start < place { ranges.append(start..<place) }
                start = place + 1
            }
        }
        if start < signs.count { ranges.append(start..<signs.count) }
        return ranges
    }

    private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
        "“": "”", "‘": "’", "(": ")", "《": "》", "「": "」", "【": "】", "〔": "〕",
    ]

    private static func isMark(_ sign: Unicode.Scalar) -> Bool { sign == "." || sign.endsClause }

    private static func isSeparator(_ sign: Unicode.Scalar, at place: Int, in signs: [Unicode.Scalar]) -> Bool {
        switch sign {
        case "、", ",", ";", "。", "/", "|": return true
        default: break
        }
        guard sign.isBlank else { return false }
        // A blank inside a name set wide, 公 安 局, parts nothing.
        let before = signs[..<place].reversed().prefix { !$0.isBlank && !"、,;".unicodeScalars.contains($0) }.count
        let after = signs[(place + 1)...].prefix { !$0.isBlank && !"、,;".unicodeScalars.contains($0) }.count
        return before > 1 && after > 1
    }

    /// Signs that mark out a name, or point to a footnote.
    static let stars = Set("*＊★☆※▲△●".unicodeScalars)

    private static let endings = WordTable(["单位", "部门"])

    /// Without blanks, 等, 及, marks and stars at the ends.
    static func cleaned(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var rest = scalars.filter { !$0.isBlank && $0 != "\u{FFFD}" }
        while let last = rest.last, isMark(last) || stars.contains(last) { rest.removeLast() }
        while let first = rest.first, isMark(first) || first == "-" || stars.contains(first) { rest.removeFirst() }
        if rest.count > 2, let last = rest.last, last == "等" { rest.removeLast() }
        if rest.count > 4, rest.suffix(2) == ["等", "等"] { rest.removeLast(2) }
        if rest.count > 3, let first = rest.first, "和及与".unicodeScalars.contains(first) { rest.removeFirst() }
        if endings.ends(rest) {
            for ending in ["等有关部门", "等相关部门", "等有关单位", "等相关单位", "等单位", "等部门"] {
                let length = ending.unicodeScalars.count
                if rest.count > length + 1, rest.has(ending, at: rest.count - length) { rest.removeLast(length) }
            }
        }
        return Wording.string(rest[...])
    }
}
