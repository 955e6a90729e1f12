import Screen

/// How wide the columns of a table are on a page of some width.
struct ColumnWidths {
    static let gap = 2
    private(set) var widths: [Int]

    init(_ table: Table, page: Int, measure: DisplayWidth) {
        widths = table.columns.map { table.showsHead ? measure.of($0.title) : 0 }
        for row in table.rows {
            for (index, cell) in row.cells.enumerated() where index < widths.count {
                let spans = index == row.cells.count - 1 && row.cells.count < widths.count
                if !spans { widths[index] = max(widths[index], measure.of(cell)) }
            }
        }
        shrink(to: page, least: table.columns.map(\.least))
    }

    /// The room of a cell; the last one of a short row takes that of the columns behind it.
    func room(_ index: Int, of row: Table.Row) -> Int {
        guard index == row.cells.count - 1, row.cells.count < widths.count else { return widths[index] }
        return widths[index...].reduce(0, +) + (widths.count - 1 - index) * ColumnWidths.gap
    }

    private mutating func shrink(to page: Int, least: [Int?]) {
        var excess = widths.reduce(0, +) + (widths.count - 1) * ColumnWidths.gap - page
        // First those that may, the widest first; on a page that is narrower still, every column.
        for floor in [least, least.map { min($0 ?? 4, 4) }, least.map { _ in 1 }] {
            while excess > 0 {
                let open = widths.indices.filter { widths[$0] > floor[$0] ?? widths[$0] }
                guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
    }
}
