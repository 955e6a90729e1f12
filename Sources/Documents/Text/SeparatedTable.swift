/// A whole file of separated values as the rows of one table.
enum SeparatedTable {
    static func blocks(
        _ lines: [ArraySlice<UInt8>], separator: UInt8, limits: DocumentLimits
    ) throws(DocumentFault) -> [Block] {
        var values = SeparatedValues(separator: separator)
        var rows: [PlainRow] = []
        var rest = lines[...]
        var cells = 0
        if let first = lines.first, first.starts(with: "sep=".utf8), first.count == 5 { rest = rest.dropFirst() }
        while !rest.isEmpty {
            let record = values.record(at: rest)
            let first = rest.startIndex + 1
            rest = rest.dropFirst(record.lines)
            guard record.fields.contains(where: { !$0.isBlank }) else { continue }
            rows.append(PlainRow(texts: record.fields, lines: first...(first + record.lines - 1)))
            cells += record.fields.count
            guard cells <= limits.lines else { throw .tooManyLines(limit: limits.lines) }
        }
        return PlainRow.blocks(rows, table: 0)
    }
}

/// A row of a table that a text file writes out in lines: no spans, no styles.
struct PlainRow {
    var texts: [String]
    var lines: ClosedRange<Int>
    var isHeader = false

    /// The rows of one table. Columns that are blank throughout at the right are left out; a shorter row ends in one blank cell that
    /// covers the rest.
    static func blocks(_ rows: [PlainRow], table: Int) -> [Block] {
        let width = rows.map { ($0.texts.lastIndex { !$0.isBlank } ?? 0) + 1 }.max() ?? 0
        return rows.map { row in
            var cells = row.texts.prefix(width).enumerated().map { place, text in
                TableCell(text: text, column: place, lines: row.lines)
            }
            if cells.count < width {
                cells.append(TableCell(text: "", column: cells.count, columns: width - cells.count, lines: row.lines))
            }
            return .row(TableRow(table: table, cells: cells, lines: row.lines, isHeader: row.isHeader))
        }
    }
}
