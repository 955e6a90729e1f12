/// The columns of a table being laid out: which cells reach down into the next row.
struct TableGrid {
    struct Place {
        enum Content {
            case own(FlowCell)
            case continued(TableCell)
        }

        var column: Int
        var columns: Int
        var content: Content
    }

    /// A cell that is merged downwards.
    private struct Open {
        /// Rows that it still covers; nil where the rows below say so themselves.
        var rows: Int?
        var cell: TableCell
    }

    /// By their first column.
    private var open: [Int: Open] = [:]
    private(set) var width = 0
    /// Where cells of the row at hand reach down from.
    private var began: Set<Int> = []

    /// A table of more columns is none that a person reads; what stands further right has one column each.
    static let columns = 1000

    mutating func places(of row: FlowRow) -> [Place] {
        var places: [Place] = []
        var column = 0
        began = []
        if row.before > 0 { append(FlowCell(columns: row.before), to: &places, at: &column) }
        for cell in row.cells {
            appendCounted(to: &places, at: &column)
            append(cell, to: &places, at: &column)
        }
        appendCounted(to: &places, at: &column)
        // A cell of this row counts from the next row on.
        for (start, var cell) in open where !began.contains(start) {
            guard let rows = cell.rows else { continue }
            cell.rows = rows - 1
            open[start] = rows > 1 ? cell : nil
        }
        width = max(width, column)
        return places
    }

    /// Cells from rows above that cover the columns from here on.
    private func appendCounted(to places: inout [Place], at column: inout Int) {
        while let cell = open[column], cell.rows != nil {
            places.append(Place(column: column, columns: cell.cell.columns, content: .continued(cell.cell)))
            column += cell.cell.columns
        }
    }

    private mutating func append(_ cell: FlowCell, to places: inout [Place], at column: inout Int) {
        let columns = column < Self.columns ? min(max(cell.columns, 1), Self.columns) : 1
        if cell.rows == .continues, let above = open[column] {
            places.append(Place(column: column, columns: columns, content: .continued(above.cell)))
            column += columns
            return
        }
        for covered in open.keys where (column..<(column + columns)).contains(covered) { open[covered] = nil }
        if let rows = cell.rows.openRows {
            let written = TableCell(text: "", column: column, columns: columns, isContinued: true, lines: 1...1)
            open[column] = Open(rows: rows, cell: written)
            began.insert(column)
        }
        places.append(Place(column: column, columns: columns, content: .own(cell)))
        column += columns
    }

    /// Tells the text and the lines of a cell that was just written, for the rows that it reaches into.
    mutating func noteText(of cell: TableCell) {
        guard open[cell.column] != nil else { return }
        open[cell.column]?.cell.text = cell.text
        open[cell.column]?.cell.lines = cell.lines
        open[cell.column]?.cell.day = cell.day
    }
}

extension FlowCellRows {
    /// How many rows below belong to the cell, nil inside where those rows say so themselves; nil for a cell of one row.
    fileprivate var openRows: Int?? {
        switch self {
        case .begins: .some(nil)
        case .counted(let rows) where rows > 1: rows - 1
        case .counted, .continues: nil
        }
    }
}
