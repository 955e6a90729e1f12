/// Whether a text is markdown: its name says so, or it has a heading of `#` or a table of bars.
enum MarkdownSigns {
    static func isMarkdown(_ lines: [ArraySlice<UInt8>], name: FileName) -> Bool {
        if name.isMarkdown { return true }
        return lines.contains { line in
            line.first == UInt8(ascii: "#") && MarkdownLine.headingLevel(String(decoding: line, as: UTF8.self)) != nil
                || line.contains(UInt8(ascii: "|")) && PipeTable.isRule(line)
        }
    }
}

/// A line of markdown as a paragraph: a heading with its level, the marks of bold and links gone.
enum MarkdownLine {
    static func paragraph(_ line: String, line number: Int) -> Paragraph? {
        if isRule(line) { return nil }
        guard let level = headingLevel(line) else {
            return Paragraph(text: plain(line), lines: number...number)
        }
        var text = line.withoutEndBlanks.drop { $0 == "#" }
        while text.last == "#" { text.removeLast() }
        return Paragraph(text: plain(text.withoutEndBlanks), lines: number...number, headingLevel: level)
    }

    /// `## 一、…` is 2.
    static func headingLevel(_ line: String) -> Int? {
        let marks = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
        let rest = line.utf8.dropFirst(marks)
        guard (1...6).contains(marks), rest.first == UInt8(ascii: " "),
            rest.contains(where: { $0 > 0x20 && $0 != 0x23 })
        else { return nil }
        return marks
    }

    /// A line across the page (`---`), below a heading (`===`) or around text as written.
    private static func isRule(_ line: String) -> Bool {
        let marks = line.utf8.filter { $0 != 0x20 }
        guard marks.count >= 3, let first = marks.first, marks.allSatisfy({ $0 == first }) else { return false }
        return first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "_")
            || first == UInt8(ascii: "=") || first == UInt8(ascii: "`")
    }

    /// Without the marks of bold text (`**`) and with what a backslash protects; a link is its words.
    static func plain(_ text: String) -> String {
        var rest = Array(text)[...]
        if rest.first == ">" { rest = rest.dropFirst().drop { $0 == " " } }
        if let bullet = rest.first, "-*+".contains(bullet), rest.dropFirst().first == " " { rest = rest.dropFirst(2) }
        var plain: [Character] = []
        while let character = rest.popFirst() {
            switch character {
            case "\\" where rest.first.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } == true:
                plain.append(rest.removeFirst())
            case "*" where rest.first == "*", "_" where rest.first == "_": rest.removeFirst()
            case "[": plain += linkWords(&rest) ?? ["["]
            default: plain.append(character)
            }
        }
        return String(plain)
    }

    /// The words of `[words](address)`, of which `[` is read.
    private static func linkWords(_ rest: inout ArraySlice<Character>) -> [Character]? {
        let near = rest.prefix(200)
        guard let end = near.firstIndex(of: "]"), rest[end...].dropFirst().first == "(" else { return nil }
        guard let close = rest[end...].prefix(500).firstIndex(of: ")") else { return nil }
        let words = Array(rest[..<end])
        rest = rest[(close + 1)...]
        return words
    }
}
