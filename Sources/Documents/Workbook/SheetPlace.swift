/// A cell's place in a sheet, from 0: `B3` is column 1, row 2.
struct SheetPlace: Hashable {
    var column: Int
    var row: Int

    /// No sheet has more columns and rows.
    static let columns = 16_384
    static let rows = 1_048_576

    init?(_ reference: some StringProtocol) {
        var column = 0
        var row = 0
        for byte in reference.utf8 where byte != UInt8(ascii: "$") {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.columns, row <= Self.rows else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.column = column - 1
        self.row = row - 1
    }
}

/// Merged cells of a sheet: `A1:C2`.
struct SheetRange: Hashable {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>

    init?(_ reference: String) {
        let ends = reference.split(separator: ":")
        guard let first = ends.first.flatMap({ SheetPlace($0) }), let last = ends.last.flatMap({ SheetPlace($0) }),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        columns = first.column...last.column
        rows = first.row...last.row
    }
}
