import Screen
import Words

/// Draws a paper as lines of text, for a terminal, a file or a printer.
public enum PaperText {
    /// The lines of a paper on a page of `width` cells. Outside text is made visible; no line ends in blanks.
    public static func lines(_ paper: Paper, width: Int, measure: DisplayWidth, words: Words) -> [String] {
        var page = TextPage(width: max(1, width), measure: measure)
        if !paper.title.isEmpty {
            page.wrap(paper.title)
            page.add(String(repeating: "=", count: min(page.width, measure.of(paper.title))))
        }
        for subtitle in paper.subtitles { page.wrap(subtitle) }
        for block in paper.blocks { page.add(block, words: words) }
        return page.lines
    }

    /// The lines of a table alone.
    public static func lines(_ table: Table, width: Int, measure: DisplayWidth) -> [String] {
        var page = TextPage(width: max(1, width), measure: measure)
        page.add(table)
        return page.lines
    }
}

/// A page while it is written.
private struct TextPage {
    let width: Int
    let measure: DisplayWidth
    private(set) var lines: [String] = []
    private var last: Paper.Block?

    init(width: Int, measure: DisplayWidth) {
        self.width = width
        self.measure = measure
    }

    mutating func add(_ block: Paper.Block, words: Words) {
        if isParted(from: block) { lines.append("") }
        last = block
        switch block {
        case .heading(let text):
            wrap(text)
            add(String(repeating: "-", count: min(width, measure.of(text))))
        case .paragraph(let text):
            wrap(text)
        case .field(let name, let text):
            field(name, text, words)
        case .table(let table):
            add(table)
        case .bar(let bar):
            add(bar)
        case .note(let text):
            wrap(words.reports.note(text))
        }
    }

    mutating func wrap(_ text: String, indent: Int = 0) {
        for line in Line.wrap(text, to: width, measure, indent: indent) { add(line.text) }
    }

    mutating func add(_ line: String) {
        var line = line
        while line.last == " " { line.removeLast() }
        lines.append(line)
    }

    mutating func add(_ table: Table) {
        let table = table.narrowed(to: width, measure)
        let widths = ColumnWidths(table, page: width, measure: measure)
        if table.showsHead {
            let head = Table.Row(table.columns.map(\.title))
            add(row: head, of: table, widths)
            add(String(repeating: "-", count: min(width, widths.total)))
        }
        for row in table.rows { add(row: row, of: table, widths) }
    }

    /// A blank line stands between blocks, but not below a heading nor between fields.
    private func isParted(from block: Paper.Block) -> Bool {
        switch (last, block) {
        case (.heading, _), (.field, .field), (.bar, .bar): false
        default: !lines.isEmpty
        }
    }

    private mutating func field(_ name: String, _ text: String, _ words: Words) {
        let label = name.isEmpty ? "" : words.reports.label(name)
        // Under a long name the text starts at the same place as under a short one.
        let margin = width < 8 ? 0 : min(words.reports.labelWidth, width / 4)
        let pad = String.blanks(margin - measure.of(label))
        wrap(label + pad + text, indent: margin)
    }

    private mutating func add(row: Table.Row, of table: Table, _ widths: ColumnWidths) {
        let cells = row.cells.prefix(table.columns.count).enumerated().map { index, cell -> [Line] in
            let room = widths.room(index, of: row)
            switch table.overflow {
            case .cut: return [Line(VisibleText.of(cell)).cut(to: room, measure)]
            case .wrap: return Line.wrap(cell, to: room, measure)
            }
        }
        for place in 0..<(cells.map(\.count).max() ?? 0) {
            var line = ""
            for (index, lines) in cells.enumerated() {
                let cell = place < lines.count ? lines[place].text : ""
                let room = widths.room(index, of: row)
                let missing = String.blanks(room - measure.of(cell))
                if index > 0 { line += String.blanks(widths.gap) }
                line += table.columns[index].alignment == .right ? missing + cell : cell + missing
            }
            // Columns of one cell and their gaps may still be wider than a very narrow page.
            add(Line(line).cut(to: width, measure).text)
        }
    }

    private mutating func add(_ bar: Paper.Bar) {
        let total = bar.parts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return wrap(bar.label) }
        let label = bar.label.isEmpty ? "" : bar.label + " "
        let room = max(1, min(60, width - measure.of(label)))
        let cells = bar.parts.filter { $0.count > 0 }.map { part in
            let share = max(1, room * part.count / total / max(1, measure.of(part.mark)))
            return String(repeating: part.mark, count: share)
        }
        add(Line(label + cells.joined()).cut(to: width, measure).text)
    }
}
