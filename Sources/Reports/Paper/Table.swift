/// A table of a paper.
public struct Table: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable {
        case left, right
    }

    /// A column. It is as wide as its widest cell where the page allows.
    public struct Column: Hashable, Sendable {
        public var title: String
        public var alignment: Alignment
        /// The cells it keeps when the page is too narrow; nil for a column that is never made narrower.
        public var least: Int?
        /// On a page too narrow for all columns this one goes, the lowest number first; nil for one that stays.
        public var goes: Int?

        public init(_ title: String, _ alignment: Alignment = .left, least: Int? = nil, goes: Int? = nil) {
            self.goes = goes
            self.title = title
            self.alignment = alignment
            self.least = least
        }
    }

    /// A row. With fewer cells than columns, the last one takes the room of the missing ones.
    public struct Row: Hashable, Sendable {
        public var cells: [String]

        public init(_ cells: [String]) {
            self.cells = cells
        }
    }

    /// What happens to a text that is wider than its column.
    public enum Overflow: Hashable, Sendable {
        /// It is cut and ends in ….
        case cut
        /// It goes on in the next line of the same row.
        case wrap
    }

    public var columns: [Column]
    public var rows: [Row]
    public var overflow: Overflow
    public var showsHead: Bool
    /// Blanks between two columns.
    public var gap: Int

    public init(
        columns: [Column], rows: [Row] = [], overflow: Overflow = .wrap, showsHead: Bool = true, gap: Int = 2
    ) {
        self.gap = gap
        self.columns = columns
        self.rows = rows
        self.overflow = overflow
        self.showsHead = showsHead
    }
}
