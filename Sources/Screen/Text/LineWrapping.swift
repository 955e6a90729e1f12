extension Line {
    /// Breaks a text into lines of at most `width` cells, by the rules of Chinese print: between any two Han characters, but
    /// no ，。、；：！？）》”’】 begins a line, no （《“‘【 ends one, and —— and …… stay together. An ASCII word stays whole
    /// when a line can hold it. A `\n` ends a line. From the second line on, `indent` blanks come first.
    public static func wrap(
        _ text: String, to width: Int, style: Style = .plain, _ measure: DisplayWidth, indent: Int = 0
    ) -> [Line] {
        let hanging = indent > 0 && indent < width ? indent : 0
        var lines: [Line] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var breaker = LineBreaker(VisibleText.of(String(paragraph)), measure)
            repeat {
                let margin = lines.isEmpty ? 0 : hanging
                let piece = breaker.next(width: max(1, width - margin))
                lines.append(Line(String(repeating: " ", count: margin) + piece, style))
            } while !breaker.isAtEnd
        }
        return lines
    }
}

/// Takes a paragraph apart, line by line.
private struct LineBreaker {
    private let characters: [Character]
    private let widths: [Int]
    private var start = 0

    init(_ paragraph: String, _ measure: DisplayWidth) {
        characters = Array(paragraph)
        widths = characters.map { measure.of($0) }
    }

    var isAtEnd: Bool { start >= characters.count }

    /// The next line, at least one character long as long as there is one.
    mutating func next(width: Int) -> String {
        var end = start
        var used = 0
        var lastBreak = start
        while end < characters.count {
            // A blank that does not fit hangs over the edge, where nobody sees it.
            if used + widths[end] > width, !BreakRule.isBlank(characters[end]) { break }
            used += widths[end]
            end += 1
            if end == characters.count || BreakRule.allows(characters[end - 1], characters[end]) { lastBreak = end }
        }
        if lastBreak == start { lastBreak = max(end, start + 1) }
        if isAtEnd { return "" }
        var line = characters[start..<lastBreak]
        while let last = line.last, BreakRule.isBlank(last) { line.removeLast() }
        start = lastBreak
        while start < characters.count, BreakRule.isBlank(characters[start]) { start += 1 }
        return String(line)
    }
}
