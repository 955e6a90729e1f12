/// A text of several paragraphs broken into rows of a width, with a place for each of its characters. Rows are broken by the rules of
/// Chinese print, as `Line.wrap` does it; unlike there no blank is lost, since the cursor has to reach it.
struct WrappedText {
    /// A row: its characters, counted from the beginning of the text, without the line break.
    struct Row: Equatable {
        var range: Range<Int>
        /// The next row goes on with the same paragraph.
        var isContinued: Bool
    }

    let characters: [Character]
    private(set) var rows: [Row] = []
    private let widths: [Int]
    private let width: Int

    /// Wraps to rows of `width` cells; blanks that do not fit hang over the edge.
    init(_ text: String, width: Int, measure: DisplayWidth) {
        self.width = max(1, width)
        characters = Array(text)
        widths = characters.map { $0.isNewline ? 0 : measure.of($0) }
        var start = 0
        while true {
            let end = characters[start...].firstIndex(where: \.isNewline) ?? characters.count
            wrap(start..<end)
            guard end < characters.count else { break }
            start = end + 1
        }
    }

    private mutating func wrap(_ paragraph: Range<Int>) {
        var start = paragraph.lowerBound
        repeat {
            let end = rowEnd(from: start, in: paragraph)
            rows.append(Row(range: start..<end, isContinued: end < paragraph.upperBound))
            start = end
        } while start < paragraph.upperBound
    }

    private func rowEnd(from start: Int, in paragraph: Range<Int>) -> Int {
        var used = 0
        var lastBreak = start
        var end = start
        while end < paragraph.upperBound {
            if used + widths[end] > width, !BreakRule.isBlank(code(end)) { break }
            used += widths[end]
            end += 1
            if end == paragraph.upperBound || BreakRule.allows(code(end - 1), code(end)) { lastBreak = end }
        }
        if end == paragraph.upperBound { return end }
        return lastBreak > start ? lastBreak : max(end, start + 1)
    }

    private func code(_ place: Int) -> UInt32 {
        characters[place].unicodeScalars.first?.value ?? 0x20
    }

    /// The row of a place between characters. Where a row is broken, the place belongs to the next, or with `atEnd` to the one before.
    func row(of place: Int, atEnd: Bool) -> Int {
        var low = 0
        var high = rows.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if rows[middle].range.lowerBound <= place { low = middle } else { high = middle - 1 }
        }
        if atEnd, low > 0, rows[low].range.lowerBound == place, rows[low - 1].isContinued { return low - 1 }
        return low
    }

    /// The cells left of a place in its row.
    func column(of place: Int, inRow row: Int) -> Int {
        widths[rows[row].range.lowerBound..<max(rows[row].range.lowerBound, place)].reduce(0, +)
    }

    /// The place in a row that stands nearest at the left of a column.
    func place(atColumn column: Int, inRow row: Int) -> Int {
        var used = 0
        for place in rows[row].range {
            used += widths[place]
            if used > column { return place }
        }
        return rows[row].range.upperBound
    }

    /// The characters of a row with the columns that they begin at.
    func cells(ofRow row: Int) -> [(character: Character, column: Int, width: Int)] {
        var column = 0
        return rows[row].range.map { place in
            defer { column += widths[place] }
            return (characters[place], column, widths[place])
        }
    }
}
