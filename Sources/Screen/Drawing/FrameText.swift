extension Frame {
    /// The text of a row without the blanks at its end; empty outside the frame.
    public func row(_ row: Int) -> String {
        guard row >= 0, row < size.height else { return "" }
        let start = row * size.width
        var scalars = String.UnicodeScalarView()
        var kept = scalars.endIndex
        for cell in cells[start..<start + size.width] where cell.width > 0 {
            if cell.isCluster {
                scalars.append(contentsOf: clusters[cell.clusterIndex].unicodeScalars)
            } else {
                scalars.append(Unicode.Scalar(cell.content) ?? " ")
            }
            if cell.content != 0x20 { kept = scalars.endIndex }
        }
        return String(scalars[..<kept])
    }

    /// The frame as plain text: for `print`, screen readers and the golden files of the tests. Each row ends with `\n` and
    /// has no blanks before it.
    public var text: String {
        var text = ""
        for row in 0..<size.height {
            text += self.row(row)
            text += "\n"
        }
        return text
    }
}
