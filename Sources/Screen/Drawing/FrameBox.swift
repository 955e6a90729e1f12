extension Frame {
    /// Draws lines around a region, with a title in the upper one. Plain ASCII when asked for, and wherever the terminal
    /// draws box lines two cells wide.
    public mutating func box(_ region: Region, title: Line? = nil, ascii: Bool = false) {
        guard region.width >= 2, region.height >= 2 else { return }
        let lines = BoxLines(ascii: ascii || measure.ambiguous == .wide)
        let style = Style(.border)
        let inner = region.width - 2
        let edge = String(repeating: lines.across, count: inner)
        write(lines.topLeft + edge + lines.topRight, style, column: region.column, row: region.row)
        write(lines.bottomLeft + edge + lines.bottomRight, style, column: region.column, row: region.endRow - 1)
        for row in region.rows.dropFirst().dropLast() {
            write(lines.down, style, column: region.column, row: row)
            write(lines.down, style, column: region.endColumn - 1, row: row)
        }
        guard let title, inner > 4 else { return }
        let label = Line(" ") + title.cut(to: inner - 4, measure) + Line(" ")
        write(label, column: region.column + 2, row: region.row)
    }

    /// Draws a line downwards, as between tree and detail.
    public mutating func lineDown(column: Int, rows: Range<Int>, ascii: Bool = false) {
        let lines = BoxLines(ascii: ascii || measure.ambiguous == .wide)
        for row in rows { write(lines.down, Style(.border), column: column, row: row) }
    }
}

private struct BoxLines {
    let topLeft, topRight, bottomLeft, bottomRight, across, down: String

    init(ascii: Bool) {
        let marks = ascii ? ["+", "+", "+", "+", "-", "|"] : ["┌", "┐", "└", "┘", "─", "│"]
        (topLeft, topRight, bottomLeft) = (marks[0], marks[1], marks[2])
        (bottomRight, across, down) = (marks[3], marks[4], marks[5])
    }
}
