extension Frame {
    /// Draws the part of a field that fits, with the line of the cursor in sight and a scroll bar when there is more. In focus the
    /// hardware cursor sits in it.
    public mutating func drawMultiline(
        _ field: MultilineField, in region: Region, isFocused: Bool, style: Style = .plain
    ) {
        guard !region.isEmpty else { return }
        fill(region, style)
        let wrapped = field.wrapped(to: region.width, measure)
        let place = field.place(in: wrapped)
        let total = wrapped.rows.count
        let first = MultilineField.scrolled(field.firstRow, height: region.height, row: place.row, total: total)
        for row in first..<min(total, first + region.height) {
            draw(wrapped.cells(ofRow: row), in: region, row: region.row + row - first, style)
        }
        scrollBar(column: region.endColumn - 1, rows: region.rows, first: first, total: total)
        guard isFocused else { return }
        cursor = Position(
            column: region.column + min(region.width - 1, place.column), row: region.row + place.row - first)
    }

    private mutating func draw(
        _ cells: [(character: Character, column: Int, width: Int)], in region: Region, row: Int, _ style: Style
    ) {
        for cell in cells where cell.column + cell.width < region.width || region.width == 1 {
            write(String(cell.character), style, column: region.column + cell.column, row: row)
        }
    }
}
