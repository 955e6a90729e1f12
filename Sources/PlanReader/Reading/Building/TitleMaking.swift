/// Titles for tasks and measures that print none.
enum TitleMaking {
    static let mostCharacters = 24

    /// The first clause of a text, cut at punctuation within 24 characters: 优化开办企业服务 of 优化开办企业服务。简化住所登记要求….
    static func title(of text: String) -> String {
        let wording = Wording(text)
        var signs = wording.raw[...]
        if let mark = ListMark(wording) { signs = signs[mark.end...] }
        let start = signs.startIndex
        var cuts: [Int] = []
        var depth = 0
        for place in signs.indices.prefix(mostCharacters + 1) {
            let sign = signs[place]
            if "（(“‘《【〔[「".unicodeScalars.contains(sign) { depth += 1 }
            if "）)”’》】〕]」".unicodeScalars.contains(sign) { depth = max(0, depth - 1) }
            if sign == "\n" || depth == 0 && (sign.endsClause || sign == "？" || sign == "！") { cuts.append(place) }
        }

        if signs.count <= mostCharacters, cuts.isEmpty { return trimmed(signs) }
        let isClauseEnd: (Int) -> Bool = { !"、：:".unicodeScalars.contains(signs[$0]) }
        if let first = cuts.first(where: { isClauseEnd($0) && $0 - start >= 4 }) {
            return trimmed(signs[start..<first])
        }
        if let last = cuts.last(where: { $0 - start >= 4 }) { return trimmed(signs[start..<last]) }
        return trimmed(balanced(signs.prefix(mostCharacters)))
    }

    /// Without a bracket or quotation mark that the cut left open.
    private static func balanced(_ signs: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        for (opening, closing) in [("（", "）"), ("(", ")"), ("《", "》")] as [(Unicode.Scalar, Unicode.Scalar)] {
            guard let open = signs.lastIndex(of: opening), !signs[open...].contains(closing),
                open - signs.startIndex >= 4
            else {
                continue
            }
            return signs[..<open]
        }
        return signs
    }

    private static func trimmed(_ signs: ArraySlice<Unicode.Scalar>) -> String {
        var rest = signs
        while let last = rest.last, last.isBlank || last.endsClause || last == "。" { rest = rest.dropLast() }
        while let first = rest.first, first.isBlank || first.endsClause { rest = rest.dropFirst() }
        return Wording.string(rest.filter { $0 != "\n" }[...])
    }
}
