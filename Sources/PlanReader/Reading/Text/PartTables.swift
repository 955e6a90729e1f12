import Documents

/// A table among the parts of a document, with its place.
struct PlacedTable {
    var rows: [TableRow]
    var range: Range<Int>
}

extension Part {
    /// The tables in their order.
    static func tables(of parts: [Part]) -> [PlacedTable] {
        var tables: [PlacedTable] = []
        for (place, part) in parts.enumerated() {
            guard case .row(let row) = part else { continue }
            // Not kept in a name of its own, which would copy the rows with each more.
            let goesOn = tables.last.map { $0.range.upperBound == place && $0.rows.last?.table == row.table }
            if goesOn == true {
                tables[tables.count - 1].rows.append(row)
                tables[tables.count - 1].range = tables[tables.count - 1].range.lowerBound..<place + 1
            } else {
                tables.append(PlacedTable(rows: [row], range: place..<place + 1))
            }
        }
        return tables
    }
}

/// The rows of each table that stand above its head with a single text each: a workbook's title, the notice above a list that was saved
/// as separated values. They are paragraphs.
struct CaptionRows {
    private var counts: [Int: Int] = [:]
    private var passed: [Int: Int] = [:]

    init(_ document: Document) {
        var tables: [Int: [TableRow]] = [:]
        for case .row(let row) in document.blocks { tables[row.table, default: []].append(row) }
        for (table, rows) in tables {
            let captions = rows.prefix { CaptionRows.text(of: $0) != nil }.count
            if captions > 0, RealTable.hasHead(Array(rows[captions...])) { counts[table] = captions }
        }
    }

    /// The cell of the next row of a document where the row is such a one.
    mutating func cell(of row: TableRow) -> TableCell? {
        passed[row.table, default: 0] += 1
        guard passed[row.table, default: 0] <= counts[row.table, default: 0] else { return nil }
        return CaptionRows.text(of: row)
    }

    /// The cell with text where all that have some say the same.
    private static func text(of row: TableRow) -> TableCell? {
        let filled = row.cells.filter { cell in cell.text.unicodeScalars.contains { !$0.isBlank } }
        guard let first = filled.first, !first.isContinued, filled.allSatisfy({ $0.text == first.text }) else {
            return nil
        }
        return first
    }
}
