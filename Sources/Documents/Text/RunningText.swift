/// Running text and markdown: one paragraph a line, and tables where the lines around agree.
struct RunningText {
    let lines: [ArraySlice<UInt8>]
    let isMarkdown: Bool
    private var tables = 0
    /// Up to there lines were looked at and are no table: a long run is not looked at again from each of its lines.
    private var plainUntil = 0
    private var values = SeparatedValues(separator: UInt8(ascii: "\t"))

    init(lines: [ArraySlice<UInt8>], isMarkdown: Bool) {
        self.lines = lines
        self.isMarkdown = isMarkdown
    }

    mutating func blocks(limits: DocumentLimits) throws(DocumentFault) -> [Block] {
        var blocks: [Block] = []
        var cells = 0
        var place = 0
        while place < lines.count {
            let rows = tableRows(at: place)
            if let last = rows.last {
                blocks += PlainRow.blocks(rows, table: tables)
                tables += 1
                place = last.lines.upperBound
                cells += rows.reduce(0) { $0 + $1.texts.count }
                guard cells <= limits.lines else { throw .tooManyLines(limit: limits.lines) }
                continue
            }
            if let paragraph = paragraph(at: place) { blocks.append(.paragraph(paragraph)) }
            place += 1
        }
        return blocks
    }

    private func paragraph(at place: Int) -> Paragraph? {
        let text = String(decoding: lines[place], as: UTF8.self)
        guard !text.isBlank else { return nil }
        let number = place + 1
        guard isMarkdown else { return Paragraph(text: text, lines: number...number) }
        return MarkdownLine.paragraph(text, line: number)
    }

    private mutating func tableRows(at place: Int) -> [PlainRow] {
        if lines[place].contains(UInt8(ascii: "|")) { return PipeTable.rows(lines, at: place) }
        guard place >= plainUntil else { return [] }
        var table = AlignedTable(lines: lines, values: values)
        let aligned = table.rows(at: place)
        values = table.values
        if let aligned { return aligned }
        let rows = lines[place].contains(UInt8(ascii: "\t")) ? tabbedRows(at: place) : []
        if rows.isEmpty { plainUntil = max(plainUntil, table.end - RunningText.shortRun) }
        return rows
    }

    /// The rows of a table copied from a browser or an office program: records apart by tabs, the commonest width in half of them
    /// at least, and more than indentation.
    private mutating func tabbedRows(at first: Int) -> [PlainRow] {
        var rows: [PlainRow] = []
        var place = first
        while place < lines.count, lines[place].contains(UInt8(ascii: "\t")) {
            let record = values.record(at: lines[place...])
            guard record.fields.count > 1 else { break }
            rows.append(PlainRow(texts: record.fields, lines: (place + 1)...(place + record.lines)))
            place += record.lines
        }
        let full = rows.filter { row in row.texts.count { !$0.isBlank } > 1 }
        let widths = Dictionary(grouping: rows, by: \.texts.count).mapValues(\.count)
        guard rows.count > 1, !full.isEmpty, full.count * 3 >= rows.count, (widths.values.max() ?? 0) * 2 >= rows.count
        else {
            plainUntil = place - RunningText.shortRun
            return []
        }
        return rows
    }

    /// So many lines may be looked at again.
    private static let shortRun = 50
}
