/// A sheet of a workbook as it is stored.
struct Sheet {
    struct Cell: Hashable {
        var column: Int
        var text: String
        var day: String?
    }

    struct Row: Hashable {
        var number: Int
        var isHidden: Bool
        var cells: [Cell]
    }

    var rows: [Row] = []
    var merged: [SheetRange] = []
    var hiddenColumns: [ClosedRange<Int>] = []
}

/// What all sheets of a workbook share.
struct WorkbookContext {
    var texts: [String] = []
    var formats: [NumberFormat] = []
    var isFrom1904 = false
    var limits: DocumentLimits
}

/// Reads a sheet's part.
struct SheetReading {
    let reader: MarkupReader
    let context: WorkbookContext
    private var sheet = Sheet()
    private var cells = 0
    private var lastRow = -1

    init(reader: MarkupReader, context: WorkbookContext) {
        self.reader = reader
        self.context = context
    }

    /// The sheet; nil for a part that is none, such as a page with only a chart.
    mutating func read() throws(DocumentFault) -> Sheet? {
        guard let root = try reader.root(), root.is(.sheet, "worksheet") else { return nil }
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "cols": try readColumns()
            case "sheetData":
                try reader.children { name throws(DocumentFault) in
                    if name.is(.sheet, "row") { try readRow() } else { try reader.skip() }
                }
            case "mergeCells": try readMerged()
            default: try reader.skip()
            }
        }
        return sheet
    }

    private mutating func readColumns() throws(DocumentFault) {
        try reader.children { _ throws(DocumentFault) in
            if reader.flag("hidden") == true, let first = reader.number("min"), let last = reader.number("max"),
                first > 0, first <= last
            {
                guard sheet.hiddenColumns.count < SheetPlace.columns else { throw .damaged }
                sheet.hiddenColumns.append((first - 1)...(last - 1))
            }
            try reader.skip()
        }
    }

    private mutating func readMerged() throws(DocumentFault) {
        try reader.children { _ throws(DocumentFault) in
            if let range = reader.attribute("ref").flatMap({ SheetRange($0) }) { sheet.merged.append(range) }
            guard sheet.merged.count <= context.limits.lines else { throw .tooManyLines(limit: context.limits.lines) }
            try reader.skip()
        }
    }

    private mutating func readRow() throws(DocumentFault) {
        let number = reader.number("r").map { $0 &- 1 } ?? (lastRow + 1)
        guard number > lastRow, number < SheetPlace.rows else { throw .damaged }
        lastRow = number
        let isHidden = reader.flag("hidden") ?? false
        var row = Sheet.Row(number: number, isHidden: isHidden, cells: [])
        var column = -1
        try reader.children { name throws(DocumentFault) in
            guard name.is(.sheet, "c") else { return try reader.skip() }
            column = reader.attribute("r").flatMap { SheetPlace($0)?.column } ?? column + 1
            if let cell = try readCell(in: column) { row.cells.append(cell) }
        }
        if !row.cells.isEmpty || !isHidden { sheet.rows.append(row) }
    }

    /// A cell with text; nil for one that has only a look.
    private mutating func readCell(in column: Int) throws(DocumentFault) -> Sheet.Cell? {
        let kind = reader.attribute("t") ?? "n"
        let format = reader.number("s").flatMap { context.formats.indices.contains($0) ? context.formats[$0] : nil }
        var value: String?
        var inline: String?
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "v": value = try reader.text()
            case "is": inline = try SharedTexts.text(reader)
            default: try reader.skip()
            }
        }
        guard let shown = shown(value, inline, kind, format ?? .general), !shown.text.isBlank else { return nil }
        cells += 1
        guard cells <= context.limits.lines else { throw .tooManyLines(limit: context.limits.lines) }
        return Sheet.Cell(column: column, text: shown.text, day: shown.day)
    }

    private func shown(
        _ value: String?, _ inline: String?, _ kind: String, _ format: NumberFormat
    ) -> (text: String, day: String?)? {
        if kind == "inlineStr" { return (inline ?? value ?? "", nil) }
        guard let value else { return nil }
        switch kind {
        case "s":
            let place = Int(value.withoutEndBlanks) ?? -1
            return context.texts.indices.contains(place) ? (context.texts[place], nil) : nil
        case "str", "e": return (SharedTexts.plain(value), nil)
        case "b": return (value == "1" || value == "true" ? "TRUE" : "FALSE", nil)
        case "d": return (value, String(value.prefix(10)))
        default:
            return NumberShown.text(value.withoutEndBlanks, format: format, isFrom1904: context.isFrom1904)
        }
    }
}
