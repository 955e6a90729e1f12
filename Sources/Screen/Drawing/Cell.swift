/// One cell of a frame.
public struct Cell: Hashable, Sendable {
    /// What stands in it; a blank in the second half of a wide character.
    public var character: Character
    /// How it is shown.
    public var style: Style
    /// 2 for the first half of a wide character such as 保, 0 for its second half, 1 for everything else.
    public var width: Int

    /// `Cell("保", .plain, width: 2)`.
    public init(_ character: Character, _ style: Style, width: Int) {
        self.character = character
        self.style = style
        self.width = width
    }
}

/// A cell as a frame keeps it: eight plain bytes, so that a whole frame is made, copied and compared in microseconds.
struct PackedCell: Equatable {
    /// A scalar value, or `clusterFlag` and an index into the frame's clusters.
    var content: UInt32
    var style: Style
    var width: UInt8

    static let clusterFlag: UInt32 = 0x8000_0000
    static let blank = PackedCell(content: 0x20, style: .plain, width: 1)

    var isCluster: Bool { content & PackedCell.clusterFlag != 0 }
    var clusterIndex: Int { Int(content & ~PackedCell.clusterFlag) }
}
