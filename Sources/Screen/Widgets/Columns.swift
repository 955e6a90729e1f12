/// The columns of a table, such as number, title, unit and due day, that share the width of a window.
public struct Columns: Hashable, Sendable {
    /// One column.
    public struct Column: Hashable, Sendable {
        /// The cells it always has.
        public var width: Int
        /// Its share of what is left over; 0 for a column that never grows.
        public var share: Int
        /// True for figures, which stand at the right.
        public var alignsRight: Bool

        /// A column of just this width, as for a due day.
        public static func fixed(_ width: Int, alignsRight: Bool = false) -> Column {
            Column(width: width, share: 0, alignsRight: alignsRight)
        }

        /// A column of at least this width that takes its share of the rest, as for a title.
        public static func flexible(_ least: Int, share: Int = 1) -> Column {
            Column(width: least, share: share, alignsRight: false)
        }
    }

    /// The width that each column got. In a narrow window the last ones have none.
    public let widths: [Int]
    private let columns: [Column]
    private let gap: Int

    /// Shares a width out among columns with `gap` blanks between them.
    public init(_ columns: [Column], width: Int, gap: Int = 1) {
        var widths: [Int] = []
        var used = 0
        for column in columns {
            let before = widths.isEmpty ? 0 : gap
            let given = max(0, min(column.width, width - used - before))
            widths.append(given)
            if given > 0 { used += before + given }
        }
        var rest = max(0, width - used)
        var shares = columns.reduce(0) { $0 + $1.share }
        for (index, column) in columns.enumerated() where column.share > 0 && widths[index] > 0 {
            let given = rest * column.share / shares
            widths[index] += given
            rest -= given
            shares -= column.share
        }
        self.columns = columns
        self.widths = widths
        self.gap = gap
    }

    /// A row of the table; missing cells are blank.
    public func line(_ cells: [Line], _ measure: DisplayWidth) -> Line {
        var line = Line([])
        for (index, width) in widths.enumerated() where width > 0 {
            let cell = index < cells.count ? cells[index] : Line([])
            let isSelected = cell.spans.first?.style.isSelected ?? line.spans.last?.style.isSelected ?? false
            let blank = Style(.plain, selected: isSelected)
            if !line.spans.isEmpty { line += Line(String(repeating: " ", count: gap), blank) }
            let cut = cell.cut(to: width, measure)
            let missing = Line(String(repeating: " ", count: max(0, width - cut.width(measure))), blank)
            line += columns[index].alignsRight ? missing + cut : cut + missing
        }
        return line
    }
}
