/// Where in a long list the visible rows lie: the stretch of a scroll bar that is marked.
public enum ScrollBar {
    /// The rows of a bar of `height` that are marked when rows from `first` on show in it, of `total`; `nil` when all show.
    /// It touches the top only at the beginning of the list, and the bottom only at its end.
    public static func mark(height: Int, first: Int, total: Int) -> Range<Int>? {
        guard height > 0, total > height else { return nil }
        let length = max(1, min(height - 1, height * height / total))
        let last = total - height
        let first = min(max(0, first), last)
        var start = (height - length) * first / last
        if first > 0, start == 0, height - length > 1 { start = 1 }
        if first < last, start == height - length, start > 1 { start -= 1 }
        return start..<start + length
    }
}

extension Frame {
    /// Draws a scroll bar downwards in one column; nothing when the list fits.
    public mutating func scrollBar(column: Int, rows: Range<Int>, first: Int, total: Int, ascii: Bool = false) {
        guard let mark = ScrollBar.mark(height: rows.count, first: first, total: total) else { return }
        let isPlain = ascii || measure.ambiguous == .wide
        for (offset, row) in rows.enumerated() {
            let isMarked = mark.contains(offset)
            let text = isPlain ? (isMarked ? "#" : "|") : (isMarked ? "█" : "│")
            write(text, Style(isMarked ? .faint : .border), column: column, row: row)
        }
    }
}
