extension Line {
    /// Breaks a text into lines of at most `width` cells, by the rules of Chinese print: between any two Han characters, but
    /// no ，。、；：！？）》”’】 begins a line, no （《“‘【 ends one, and —— and …… stay together. An ASCII word stays whole
    /// when a line can hold it. A `\n` ends a line. From the second line on, `indent` blanks come first.
    public static func wrap(
        _ text: String, to width: Int, style: Style = .plain, _ measure: DisplayWidth, indent: Int = 0
    ) -> [Line] {
        let hanging = indent > 0 && indent < width ? indent : 0
        let blanks = String.blanks(hanging)
        var lines: [Line] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var breaker = LineBreaker(VisibleText.of(String(paragraph)), measure)
            repeat {
                let margin = lines.isEmpty ? 0 : hanging
                let piece = breaker.next(width: max(1, width - margin))
                lines.append(Line(margin > 0 && !piece.isEmpty ? blanks + piece : piece, style))
            } while !breaker.isAtEnd
        }
        return lines
    }
}

/// Takes a paragraph apart, line by line.
private struct LineBreaker {
    /// A character: where it begins, what the rules go by, the cells it takes.
    private struct Unit {
        let start: String.Index
        let code: UInt32
        let width: Int
    }

    private let text: String
    private var units: [Unit] = []
    private var next = 0

    init(_ text: String, _ measure: DisplayWidth) {
        self.text = text
        units.reserveCapacity(text.utf8.count / 2)
        if text.unicodeScalars.allSatisfy(\.standsAlone) {
            let scalars = text.unicodeScalars
            for index in scalars.indices {
                let scalar = scalars[index]
                units.append(Unit(start: index, code: scalar.value, width: measure.ofScalar(scalar)))
            }
        } else {
            for index in text.indices {
                let code = text.unicodeScalars[index].value
                units.append(Unit(start: index, code: code, width: measure.ofCluster(text[index])))
            }
        }
    }

    var isAtEnd: Bool { next >= units.count }

    /// The next line, at least one character long as long as there is one.
    mutating func next(width: Int) -> String {
        if isAtEnd { return "" }
        let start = next
        var end = start
        var used = 0
        var lastBreak = start
        while end < units.count {
            let unit = units[end]
            // A blank that does not fit hangs over the edge, where nobody sees it.
            if used + unit.width > width, !BreakRule.isBlank(unit.code) { break }
            used += unit.width
            end += 1
            if end == units.count || BreakRule.allows(unit.code, units[end].code) { lastBreak = end }
        }
        next = lastBreak > start ? lastBreak : max(end, start + 1)
        var last = next
        while last > start, BreakRule.isBlank(units[last - 1].code) { last -= 1 }
        while next < units.count, BreakRule.isBlank(units[next].code) { next += 1 }
        return String(text[units[start].start..<(last < units.count ? units[last].start : text.endIndex)])
    }
}
