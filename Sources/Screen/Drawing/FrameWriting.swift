extension Frame {
    /// Writes a line from a place on. With a `width`, exactly so many cells are written: the line is cut with … or padded
    /// with blanks.
    public mutating func write(_ line: Line, column: Int, row: Int, width: Int? = nil) {
        guard row >= 0, row < size.height else { return }
        let line = width.map { line.fitted(to: $0, measure) } ?? line
        var column = column
        for span in line.spans {
            column = put(span.text, span.style, column: column, row: row)
        }
    }

    /// Writes a text in one style: `frame.write("督办", Style(.heading), column: 0, row: 0)`.
    public mutating func write(_ text: String, _ style: Style = .plain, column: Int, row: Int, width: Int? = nil) {
        guard width == nil else { return write(Line(text, style), column: column, row: row, width: width) }
        guard row >= 0, row < size.height else { return }
        _ = put(text, style, column: column, row: row)
    }

    /// Blanks a region and gives it a style.
    public mutating func fill(_ region: Region, _ style: Style = .plain) {
        let first = max(0, region.column)
        let end = min(size.width, region.endColumn)
        guard first < end else { return }
        for row in max(0, region.row)..<max(0, region.row, min(size.height, region.endRow)) {
            for column in first..<end {
                put(0x20, width: 1, style: style, column: column, row: row, end: end)
            }
        }
    }

    /// Gives a stretch of a row another style and leaves its text, as for the letters that a search found.
    public mutating func restyle(_ style: Style, column: Int, row: Int, width: Int) {
        guard row >= 0, row < size.height else { return }
        let first = max(0, column)
        for column in first..<max(first, min(size.width, column + width)) {
            cells[row * size.width + column].style = style
        }
    }

    /// Writes the text and returns the column behind it.
    private mutating func put(_ text: String, _ style: Style, column: Int, row: Int) -> Int {
        let written = putPlain(text, style, column: column, row: row)
        if let written { return written }
        var column = column
        for character in VisibleText.of(text) {
            if column >= size.width { break }
            let width = measure.ofCluster(character)
            put(content(for: character), width: width, style: style, column: column, row: row, end: size.width)
            column += width
        }
        return column
    }

    /// The quick way for text in which every scalar stands alone; `nil`, with nothing lost, for any other text.
    private mutating func putPlain(_ text: String, _ style: Style, column: Int, row: Int) -> Int? {
        guard text.unicodeScalars.allSatisfy(\.standsAlone) else { return nil }
        var column = column
        for scalar in text.unicodeScalars {
            if column >= size.width { break }
            let width = measure.ofScalar(scalar)
            put(scalar.value, width: width, style: style, column: column, row: row, end: size.width)
            column += width
        }
        return column
    }
}
