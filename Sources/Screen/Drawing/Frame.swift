/// One picture of the whole window, as a value: `view` makes it, ncurses shows it, a test reads it, `print` writes its
/// text. It is drawn from empty each time.
///
/// A wide character owns two cells. Writing over either half blanks both, none ever stands in the last column, and
/// whatever lies outside is clipped, so that no frame can have a row longer than the window.
public struct Frame: Sendable {
    /// The window's size.
    public let size: Size
    /// How text is measured.
    public let measure: DisplayWidth
    /// Where the hardware cursor sits, which is where an input method shows its candidates; `nil` hides it.
    public var cursor: Position?

    var cells: [PackedCell]
    /// What does not fit into one scalar: emoji families, letters with loose accents.
    var clusters: [Character] = []
    private var clusterIndices: [Character: UInt32] = [:]

    /// An empty frame.
    public init(size: Size, measure: DisplayWidth = DisplayWidth()) {
        self.size = size
        self.measure = measure
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// The cell at a place; a blank outside the frame.
    public subscript(column: Int, row: Int) -> Cell {
        guard column >= 0, column < size.width, row >= 0, row < size.height else { return Cell(" ", .plain, width: 1) }
        let cell = cells[row * size.width + column]
        return Cell(character(of: cell), cell.style, width: Int(cell.width))
    }

    func character(of cell: PackedCell) -> Character {
        if cell.isCluster { return clusters[cell.clusterIndex] }
        return Character(Unicode.Scalar(cell.content) ?? " ")
    }

    /// Puts something into a cell of this row, where `end` is the first column that is out of bounds.
    @inline(__always)
    mutating func put(_ content: UInt32, width: Int, style: Style, column: Int, row: Int, end: Int) {
        guard column < end, column + width > 0, end > 0 else { return }
        let start = row * size.width
        if column < 0 || column + width > end {
            // Half of it would stick out.
            clear(start + max(0, column), style)
            return
        }
        let index = start + column
        if width == 1, cells[index].width == 1 {
            cells[index] = PackedCell(content: content, style: style, width: 1)
            return
        }
        clear(index, style)
        if width == 2 {
            clear(index + 1, style)
            cells[index + 1].width = 0
        }
        cells[index].content = content
        cells[index].width = UInt8(width)
    }

    /// Blanks a cell, and the other half of the wide character it was part of.
    private mutating func clear(_ index: Int, _ style: Style) {
        switch cells[index].width {
        case 0:
            cells[index - 1].content = 0x20
            cells[index - 1].width = 1
        case 2:
            cells[index + 1].width = 1
        default:
            break
        }
        cells[index] = PackedCell(content: 0x20, style: style, width: 1)
    }

    mutating func content(for character: Character) -> UInt32 {
        let scalars = character.unicodeScalars
        if let first = scalars.first, scalars.count == 1, measure.ofScalar(first) > 0 { return first.value }
        if let known = clusterIndices[character] { return known }
        let index = PackedCell.clusterFlag | UInt32(clusters.count)
        clusters.append(character)
        clusterIndices[character] = index
        return index
    }
}

extension Frame: Hashable {
    /// True when both would look the same on the glass.
    public static func == (left: Frame, right: Frame) -> Bool {
        left.size == right.size && left.cursor == right.cursor && left.measure == right.measure
            && (0..<left.size.height).allSatisfy { left.hasSameRow($0, as: right) }
    }

    /// Hashes what `==` compares, but for the styles.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        hasher.combine(cursor)
        hasher.combine(text)
    }

    /// True when a row looks the same in another frame of the same width.
    public func hasSameRow(_ row: Int, as other: Frame) -> Bool {
        guard size.width == other.size.width, row < size.height, row < other.size.height else { return false }
        for index in row * size.width..<(row + 1) * size.width where cells[index] != other.cells[index] {
            return hasSameClusters(row, as: other)
        }
        return clusters.isEmpty || clusters == other.clusters || hasSameClusters(row, as: other)
    }

    private func hasSameClusters(_ row: Int, as other: Frame) -> Bool {
        if clusters.isEmpty, other.clusters.isEmpty { return false }
        return (0..<size.width).allSatisfy { self[$0, row] == other[$0, row] }
    }
}
