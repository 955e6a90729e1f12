/// A rectangle of a window that one part of the screen may draw in, such as the tree at the left.
///
/// Splitting never makes a region larger than the one it came from, so that any window size, down to 1x1, gives regions
/// that are at worst empty.
public struct Region: Hashable, Sendable {
    /// Cells from the left edge of the window.
    public var column: Int
    /// Rows from the top of the window.
    public var row: Int
    /// Cells across.
    public var width: Int
    /// Rows.
    public var height: Int

    /// `Region(column: 0, row: 1, width: 80, height: 22)` is what head line and foot line leave of 80x24.
    public init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// The whole window.
    public init(_ size: Size) {
        self.init(column: 0, row: 0, width: size.width, height: size.height)
    }

    /// True when nothing can be drawn in it.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The row just below it.
    public var endRow: Int { row + height }

    /// The column just right of it.
    public var endColumn: Int { column + width }

    /// Its size alone.
    public var size: Size { Size(width: width, height: height) }

    /// The rows it covers, `1..<23`.
    public var rows: Range<Int> { row..<row + height }

    /// Cuts off the `left` columns at the left: `split(left: 60)` makes tree and detail.
    public func split(left: Int) -> (left: Region, rest: Region) {
        let taken = min(max(0, left), width)
        return (
            Region(column: column, row: row, width: taken, height: height),
            Region(column: column + taken, row: row, width: width - taken, height: height)
        )
    }

    /// Cuts off the `right` columns at the right, as for a scroll bar.
    public func split(right: Int) -> (rest: Region, right: Region) {
        let parts = split(left: width - min(max(0, right), width))
        return (parts.left, parts.rest)
    }

    /// Cuts off the `top` rows at the top: `split(top: 1)` makes head line and the rest.
    public func split(top: Int) -> (top: Region, rest: Region) {
        let taken = min(max(0, top), height)
        return (
            Region(column: column, row: row, width: width, height: taken),
            Region(column: column, row: row + taken, width: width, height: height - taken)
        )
    }

    /// Cuts off the `bottom` rows at the bottom: `split(bottom: 1)` makes the rest and the foot line.
    public func split(bottom: Int) -> (rest: Region, bottom: Region) {
        let parts = split(top: height - min(max(0, bottom), height))
        return (parts.top, parts.rest)
    }

    /// Smaller by so many cells on every side: `inset(1, 1)` is what a box leaves.
    public func inset(_ columns: Int, _ rows: Int) -> Region {
        let columns = min(max(0, columns), width / 2 + width % 2)
        let rows = min(max(0, rows), height / 2 + height % 2)
        return Region(
            column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
    }

    /// A region of at most this size in its middle, as for a dialog.
    public func centered(width: Int, height: Int) -> Region {
        let width = min(max(0, width), self.width)
        let height = min(max(0, height), self.height)
        return Region(
            column: column + (self.width - width) / 2, row: row + (self.height - height) / 2,
            width: width, height: height)
    }

    /// True when the place lies in it.
    public func contains(_ position: Position) -> Bool {
        position.column >= column && position.column < endColumn && position.row >= row && position.row < endRow
    }
}
