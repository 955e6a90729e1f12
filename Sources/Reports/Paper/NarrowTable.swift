import Screen

extension Table {
    /// The table without the columns that may go, as far as the page is too narrow for them.
    func narrowed(to page: Int, _ measure: DisplayWidth) -> Table {
        var table = self
        while ColumnWidths(table, page: .max, measure: measure).least(of: table) > page,
            let next = table.columns.indices.filter({ table.columns[$0].goes != nil })
                .min(by: { table.columns[$0].goes ?? 0 < table.columns[$1].goes ?? 0 })
        {
            table.removeColumn(next)
        }
        return table
    }

    private mutating func removeColumn(_ index: Int) {
        let count = columns.count
        columns.remove(at: index)
        for row in rows.indices where rows[row].cells.count == count { rows[row].cells.remove(at: index) }
    }
}

extension ColumnWidths {
    /// The narrowest page on which every column keeps what it needs.
    func least(of table: Table) -> Int {
        let kept = zip(widths, table.columns).map { width, column in min(width, column.least ?? width) }
        return kept.reduce(0, +) + max(0, kept.count - 1) * gap
    }
}
