import Documents

/// A paragraph of the document, or one line of a table that lost its borders, ready to be understood.
struct Passage: Hashable, Sendable {
    var wording: Wording
    var lines: ClosedRange<Int>
    /// The level of a heading by its style.
    var headingLevel: Int?
    /// The line begins with a tab, as the cells of a table do that was copied from a browser.
    var startsWithTab = false
    /// Lines before it that hold nothing but a tab: blank cells.
    var blankCells = 0

    var text: String { wording.text }
    var line: Int { lines.lowerBound }

    /// This and what follows it as one, as when the text layer broke a name in two.
    func joined(_ next: Passage, by separator: String = "") -> Passage {
        var whole = self
        whole.wording = Wording(text + separator + next.text)
        whole.lines = lines.lowerBound...max(lines.upperBound, next.lines.upperBound)
        return whole
    }
}

/// The stream of a document: paragraphs and the rows of real tables.
enum Part: Hashable, Sendable {
    case passage(Passage)
    case row(TableRow)

    var lines: ClosedRange<Int> {
        switch self {
        case .passage(let passage): passage.lines
        case .row(let row): row.lines
        }
    }
}

extension Part {
    /// The parts of a document, furniture left out. Rows of tables without columns (a single cell, or a text file whose lines begin
    /// with a tab) are paragraphs.
    static func parts(of document: Document) -> [Part] {
        let real = realTables(in: document)
        var captions = CaptionRows(document)
        var parts: [Part] = []
        var previous = 0
        for block in document.blocks {
            switch block {
            case .row(let row) where real.contains(row.table):
                if let cell = captions.cell(of: row) {
                    append(cell.text, lines: cell.lines, level: nil, to: &parts, in: document, after: previous)
                } else {
                    parts.append(.row(row))
                }
            case .row(let row):
                for cell in row.cells where !cell.isContinued {
                    append(cell.text, lines: cell.lines, level: nil, to: &parts, in: document, after: previous)
                    previous = cell.lines.upperBound
                }
            case .paragraph(let paragraph):
                append(
                    paragraph.text, lines: paragraph.lines, level: paragraph.headingLevel, to: &parts, in: document,
                    after: previous)
            }
            previous = max(previous, block.lines.upperBound)
        }
        return parts
    }

    private static func append(
        _ text: String, lines: ClosedRange<Int>, level: Int?, to parts: inout [Part], in document: Document,
        after previous: Int
    ) {
        // A line break inside a paragraph begins a new passage where there are as many lines as texts.
        let texts = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let isOneLineEach = texts.count == lines.count
        for (place, part) in texts.enumerated() {
            let wording = withoutBorder(Wording(part))
            guard !wording.isEmpty, !Furniture.isFurniture(wording) else { continue }
            let own = isOneLineEach ? lines.lowerBound + place...lines.lowerBound + place : lines
            var passage = Passage(wording: wording, lines: own, headingLevel: level)
            if document.format == .text, document.lines.indices.contains(own.lowerBound - 1) {
                passage.startsWithTab = document.lines[own.lowerBound - 1].unicodeScalars.first == "\t"
                passage.blankCells = blankCells(before: own.lowerBound, after: previous, in: document)
            }
            parts.append(.passage(passage))
        }
    }

    /// A cell that kept its border: 序号 |
    private static func withoutBorder(_ wording: Wording) -> Wording {
        guard let last = wording.plain.last, let first = wording.plain.first, wording.count > 1,
            last == "|" || first == "|"
        else {
            return wording
        }
        var rest = wording.raw[...]
        while let end = rest.last, end == "|" || end == "｜" || end.isBlank { rest = rest.dropLast() }
        while let start = rest.first, start == "|" || start == "｜" || start.isBlank { rest = rest.dropFirst() }
        return Wording(rest)
    }

    private static func blankCells(before line: Int, after previous: Int, in document: Document) -> Int {
        var count = 0
        var place = line - 1
        while place > previous, document.lines.indices.contains(place - 1) {
            let text = document.lines[place - 1].unicodeScalars
            guard text.allSatisfy(\.isBlank) else { break }
            if text.first == "\t" { count += 1 }
            place -= 1
        }
        return count
    }

    /// Tables with a row of two cells that say something.
    private static func realTables(in document: Document) -> Set<Int> {
        var real: Set<Int> = []
        for case .row(let row) in document.blocks where !real.contains(row.table) {
            let filled = row.cells.filter { cell in cell.text.unicodeScalars.contains { !$0.isBlank } }
            if filled.count > 1 { real.insert(row.table) }
        }
        return real
    }
}
