/// How large a window is, in cells: `Size(width: 80, height: 24)`.
public struct Size: Hashable, Sendable {
    /// Cells across; a Chinese character takes two.
    public var width: Int
    /// Rows.
    public var height: Int

    /// `Size(width: 120, height: 40)`; less than nothing counts as nothing.
    public init(width: Int, height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A place in a window; the top left one is `Position(column: 0, row: 0)`.
public struct Position: Hashable, Sendable {
    /// Cells from the left edge, from 0.
    public var column: Int
    /// Rows from the top, from 0.
    public var row: Int

    /// `Position(column: 3, row: 0)` is the fourth cell of the first row.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
