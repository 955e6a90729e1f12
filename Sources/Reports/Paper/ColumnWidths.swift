import Screen

/// How wide the columns of a table are on a page of some width.
struct ColumnWidths {
    /// Blanks between two columns.
    let gap: Int
    private(set) var widths: [Int]

    init(_ table: Table, page: Int, measure: DisplayWidth) {
        gap = table.gap
        widths = table.columns.map { table.showsHead ? measure.of($0.title) : 0 }
        for row in table.rows {
            for (index, cell) in row.cells.enumerated() where index < widths.count && !spans(index, row) {
                widths[index] = max(widths[index], measure.of(cell))
            }
        }
        for row in table.rows {
            guard let last = row.cells.last, spans(row.cells.count - 1, row) else { continue }
            widths[widths.count - 1] += max(0, measure.of(last) - room(row.cells.count - 1, of: row))
        }
        shrink(to: page, least: table.columns.map(\.least))
    }

    /// The cells of the whole table.
    var total: Int { widths.reduce(0, +) + max(0, widths.count - 1) * gap }

    private func spans(_ index: Int, _ row: Table.Row) -> Bool {
        index == row.cells.count - 1 && row.cells.count < widths.count
    }

    /// The room of a cell; the last one of a short row takes that of the columns behind it.
    func room(_ index: Int, of row: Table.Row) -> Int {
        guard spans(index, row) else { return widths[index] }
        return widths[index...].reduce(0, +) + (widths.count - 1 - index) * gap
    }

    private mutating func shrink(to page: Int, least: [Int?]) {
        var excess = total - page
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
