/// A table of a page while its cells are read.
struct PageTable {
    /// Its rows stand in the table's head.
    var isInHead = false
    private var table = FlowTable()
    private var row: FlowRow?
    private var cell = FlowCell()
    private var isRowOfHeads = true

    init(isForLayout: Bool) { table.isForLayout = isForLayout }

    mutating func beginRow() {
        endRow()
        row = FlowRow()
        isRowOfHeads = true
    }

    mutating func endRow() {
        guard var row else { return }
        row.isHeader = isInHead || isRowOfHeads && !row.cells.isEmpty
        table.rows.append(row)
        self.row = nil
    }

    mutating func beginCell(_ reader: MarkupReader, isHead: Bool) {
        if row == nil { beginRow() }
        if !isHead { isRowOfHeads = false }
        cell = FlowCell(columns: min(max(reader.number("colspan") ?? 1, 1), TableGrid.columns))
        let rows = reader.number("rowspan") ?? 1
        // Nought means to the table's end.
        cell.rows = .counted(rows == 0 ? 65_534 : min(max(rows, 1), 65_534))
    }

    mutating func endCell(_ content: [Flow]) {
        cell.content = content
        row?.cells.append(cell)
    }

    mutating func finished() -> FlowTable {
        endRow()
        return table
    }
}

/// A list of a page: its items get their numbers.
struct PageList {
    private var next: Int
    private let step: Int
    private let format: String?

    /// The list that the reader has just begun.
    init(_ reader: MarkupReader, isOrdered: Bool) {
        next = reader.number("start") ?? 1
        step = reader.attribute("reversed") == nil ? 1 : -1
        let style = reader.attribute("style")?.filter { $0 != " " }.lowercased() ?? ""
        let isPlain = style.contains("list-style:none") || style.contains("list-style-type:none")
        format = isOrdered && !isPlain ? Self.formats[reader.attribute("type") ?? "1"] ?? "decimal" : nil
    }

    private static let formats = [
        "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    ]

    /// The number before the item that the reader has just begun; empty in a list without numbers.
    mutating func nextLabel(_ reader: MarkupReader) -> String {
        guard let format else { return "" }
        let number = reader.number("value") ?? next
        next = (number &+ step)
        return NumberText.text(number, format: format) + ". "
    }

    /// Whether a line begins with a number of its own, which the page's style shows instead of the list's.
    static func hasNumber(_ line: String) -> Bool {
        let begin = line.unicodeScalars.drop { $0.value == 0x20 || $0.value == 0x3000 }
        guard let first = begin.first else { return false }
        if (0x2460...0x249B).contains(first.value) { return true }
        let rest = first == "（" || first == "(" ? begin.dropFirst() : begin
        let numerals = "0123456789０１２３４５６７８９一二三四五六七八九十百".unicodeScalars
        let number = rest.prefix { numerals.contains($0) }
        guard !number.isEmpty, let behind = rest.dropFirst(number.count).first else { return false }
        return "、.．)）".unicodeScalars.contains(behind)
    }
}
