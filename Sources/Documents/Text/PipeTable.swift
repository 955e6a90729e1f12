/// A markdown table: a line of heads, a rule (`|---|:--|`), the rows, all with bars between the cells.
enum PipeTable {
    static func rows(_ lines: [ArraySlice<UInt8>], at place: Int) -> [PlainRow] {
        guard place + 1 < lines.count, isRule(lines[place + 1]), !isRule(lines[place]) else { return [] }
        var rows = [PlainRow(texts: cells(of: lines[place]), lines: (place + 1)...(place + 1), isHeader: true)]
        var next = place + 2
        while next < lines.count, lines[next].contains(UInt8(ascii: "|")) {
            rows.append(PlainRow(texts: cells(of: lines[next]), lines: (next + 1)...(next + 1)))
            next += 1
        }
        return rows
    }

    static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
            && line.allSatisfy { " \t|:-".utf8.contains($0) }
    }

    /// Cells between bars; the bars at both ends are the table's, `\|` is a bar in the text, `<br>` a line break.
    private static func cells(of line: ArraySlice<UInt8>) -> [String] {
        var cells: [[UInt8]] = [[]]
        var isProtected = false
        for byte in line {
            if byte == UInt8(ascii: "|"), !isProtected {
                cells.append([])
            } else {
                cells[cells.count - 1].append(byte)
            }
            isProtected = byte == UInt8(ascii: "\\") && !isProtected
        }
        var texts = cells.map { String(decoding: $0, as: UTF8.self).withoutEndBlanks }
        if texts.first == "" { texts.removeFirst() }
        if texts.last == "" { texts.removeLast() }
        return texts.map { withBreaks(MarkdownLine.plain($0)) }
    }

    private static func withBreaks(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var rest = Substring(text)
        var lines = ""
        while let start = rest.firstIndex(of: "<") {
            lines += rest[..<start]
            let tag = rest[start...].prefix(6).lowercased()
            if let found = ["<br />", "<br/>", "<br>"].first(where: { tag.hasPrefix($0) }) {
                lines += "\n"
                rest = rest[start...].dropFirst(found.count)
            } else {
                lines += "<"
                rest = rest[start...].dropFirst()
            }
        }
        return lines + rest
    }
}
