/// Writes a flow out as a document: counts its lines, lays tables on their columns.
struct FlowWriter {
    private(set) var document: Document
    let limits: DocumentLimits
    private var tables = 0
    private var cells = 0

    init(format: DocumentFormat, limits: DocumentLimits) {
        document = Document(format: format, lines: [], blocks: [])
        self.limits = limits
    }

    static func document(
        _ flows: [Flow], format: DocumentFormat, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        var writer = FlowWriter(format: format, limits: limits)
        for flow in flows { try writer.write(flow) }
        return writer.finished()
    }

    /// The document; a remark about something after the last line stands on the last line.
    func finished() -> Document {
        var document = document
        for place in document.remarks.indices {
            document.remarks[place].line = max(1, min(document.remarks[place].line, document.lines.count))
        }
        return document
    }

    mutating func write(_ flow: Flow) throws(DocumentFault) {
        switch flow {
        case .paragraph(let paragraph):
            for text in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false) {
                try write(String(text), headingLevel: paragraph.headingLevel)
            }
        case .table(let table):
            if table.isLayout {
                for row in table.rows { try writeContent(of: row) }
            } else {
                try write(table, sheet: nil)
            }
        case .remark(let kind, let what): remark(kind, what)
        }
    }

    private mutating func writeContent(of row: FlowRow) throws(DocumentFault) {
        for remark in row.remarks { try write(remark) }
        for cell in row.cells where !cell.isBlank {
            for flow in cell.content { try write(flow) }
        }
    }

    private mutating func write(_ text: String, headingLevel: Int?) throws(DocumentFault) {
        let text = text.withoutEndBlanks
        let line = try appendLine(text)
        guard !text.isBlank else { return }
        document.blocks.append(.paragraph(Paragraph(text: text, lines: line...line, headingLevel: headingLevel)))
    }

    /// A table's rows as blocks, laid on columns, the shorter ones filled up with a blank cell.
    mutating func write(_ table: FlowTable, sheet: String?) throws(DocumentFault) {
        var grid = TableGrid()
        let first = document.blocks.count
        for row in table.rows {
            for case .remark(let kind, let what) in row.remarks { remark(kind, what) }
            let places = grid.places(of: row)
            guard !row.cells.isEmpty else { continue }
            let start = document.lines.count + 1
            let cells = try write(places, in: &grid)
            guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
            // A row that only continues others needs a place too.
            if document.lines.count < start { _ = try appendLine("") }
            document.blocks.append(
                .row(
                    TableRow(
                        table: tables, cells: cells, lines: start...document.lines.count, sheet: sheet,
                        isHeader: row.isHeader)))
        }
        fillUp(from: first, to: grid.width)
        tables += 1
    }

    private mutating func write(_ places: [TableGrid.Place], in grid: inout TableGrid) throws(DocumentFault)
        -> [TableCell]
    {
        let start = document.lines.count + 1
        var row: [TableCell] = []
        for place in places {
            cells += 1
            guard cells <= limits.lines else { throw .tooManyLines(limit: limits.lines) }
            switch place.content {
            case .continued(let cell): row.append(cell)
            case .own(let cell):
                var written = TableCell(text: "", column: place.column, columns: place.columns, lines: start...start)
                try write(cell, as: &written)
                grid.noteText(of: written)
                row.append(written)
            }
        }
        return row
    }

    private mutating func write(_ cell: FlowCell, as written: inout TableCell) throws(DocumentFault) {
        let start = document.lines.count + 1
        var lines: [String] = []
        for flow in cell.content {
            if case .remark(let kind, let what) = flow { remark(kind, what) }
            flow.paragraphs { paragraph in
                lines += paragraph.text.split(separator: "\n").map(\.withoutEndBlanks).filter { !$0.isBlank }
            }
        }
        for line in lines { _ = try appendLine(line) }
        written.text = lines.joined(separator: "\n")
        written.day = cell.day
        if !lines.isEmpty { written.lines = start...document.lines.count }
    }

    private mutating func fillUp(from first: Int, to width: Int) {
        for place in first..<document.blocks.count {
            guard case .row(var row) = document.blocks[place] else { continue }
            let end = row.cells.last.map { $0.column + $0.columns } ?? 0
            guard end < width else { continue }
            let line = row.lines.lowerBound
            row.cells.append(TableCell(text: "", column: end, columns: width - end, lines: line...line))
            document.blocks[place] = .row(row)
        }
    }

    private mutating func remark(_ kind: DocumentRemark.Kind, _ what: String) {
        document.remarks.append(DocumentRemark(kind: kind, line: document.lines.count + 1, what: what))
    }

    private mutating func appendLine(_ line: String) throws(DocumentFault) -> Int {
        guard line.utf8.count <= limits.lineSize else { throw .longLine(limit: limits.lineSize) }
        document.lines.append(line)
        guard document.lines.count <= limits.lines else { throw .tooManyLines(limit: limits.lines) }
        return document.lines.count
    }
}
