import Screen

/// The sign of a marked row, in the cell before its tick. Plain ASCII, and seen without colour.
enum MarkSign {
    static func of(_ isMarked: Bool) -> Line {
        isMarked ? Line("*", Style(.notice, bold: true)) : Line(" ")
    }
}
