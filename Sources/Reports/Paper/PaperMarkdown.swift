import Screen
import Words

/// Draws a paper as Markdown.
public enum PaperMarkdown {
    /// The lines of a paper. Outside text is escaped, so that it is read as it stands.
    public static func lines(_ paper: Paper, words: Words) -> [String] {
        var lines: [String] = paper.title.isEmpty ? [] : ["# " + escaped(paper.title)]
        for subtitle in paper.subtitles { lines += parted(lines, escaped(subtitle)) }
        var wasField = false
        for block in paper.blocks {
            var isField = false
            if case .field = block { isField = true }
            if !lines.isEmpty, !(isField && wasField) { lines.append("") }
            wasField = isField
            lines += self.lines(block, words)
        }
        return lines
    }

    private static func parted(_ lines: [String], _ line: String) -> [String] { lines.isEmpty ? [line] : ["", line] }

    private static func lines(_ block: Paper.Block, _ words: Words) -> [String] {
        switch block {
        case .heading(let text): ["## " + escaped(text)]
        case .paragraph(let text): [escaped(text)]
        case .field(let name, let text):
            ["- " + (name.isEmpty ? "" : "**" + escaped(words.reports.label(name)) + "** ") + escaped(text)]
        case .table(let table): self.lines(table)
        case .bar(let bar):
            [
                escaped(bar.label) + " "
                    + bar.parts.filter { $0.count > 0 }.map { escaped($0.mark) + "\($0.count)" }.joined(separator: " ")
            ]
        case .note(let text): ["> " + escaped(words.reports.note(text))]
        }
    }

    private static func lines(_ table: Table) -> [String] {
        let marks = table.columns.map { $0.alignment == .right ? "---:" : "---" }
        return [row(table.columns.map { escaped($0.title) }), row(marks)]
            + table.rows.map { cells in
                let missing = max(0, table.columns.count - cells.cells.count)
                return row(cells.cells.map(escaped) + Array(repeating: "", count: missing))
            }
    }

    private static func row(_ cells: [String]) -> String {
        "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
    }

    /// What Markdown or HTML would read as markup stands as itself.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for (index, character) in VisibleText.of(text).enumerated() {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": escaped += "\\" + String(character)
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "#", "+", "-", "=":
                // Only at the beginning of a line do these mean anything.
                escaped += index == 0 ? "\\" + String(character) : String(character)
            default: escaped.append(character)
            }
        }
        return hidingListNumber(escaped)
    }

    /// `1. …` at the beginning would become a list of its own.
    private static func hidingListNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return text }
        return digits + "\\" + rest
    }
}
