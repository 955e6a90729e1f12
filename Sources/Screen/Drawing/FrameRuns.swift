extension Frame {
    /// Gives a row, up to a column, as stretches of one style each, in UTF-8, from left to right: what a terminal needs to
    /// draw it. The bytes are only good inside the call.
    ///
    /// A cluster goes out in a form of which ncurses and every terminal count the same cells as the frame: an emoji family
    /// as its first member, a figure without its form selector.
    public func forEachRun(
        inRow row: Int, upTo limit: Int,
        _ body: (_ column: Int, _ style: Style, _ bytes: UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard row >= 0, row < size.height else { return }
        let end = min(limit, size.width)
        let start = row * size.width
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * end)
        var column = 0
        while column < end {
            let first = column
            let style = cells[start + first].style
            bytes.removeAll(keepingCapacity: true)
            while column < end, cells[start + column].style == style || cells[start + column].width == 0 {
                append(cells[start + column], isCut: column + Int(cells[start + column].width) > end, to: &bytes)
                column += 1
            }
            bytes.withUnsafeBufferPointer { body(first, style, $0) }
        }
    }

    @inline(__always)
    private func append(_ cell: PackedCell, isCut: Bool, to bytes: inout [UInt8]) {
        if cell.width == 0 { return }
        if isCut { return bytes.append(0x20) }
        if cell.isCluster {
            return appendCluster(clusters[cell.clusterIndex], width: Int(cell.width), to: &bytes)
        }
        let value = cell.content
        switch value {
        case ..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case ..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }

    private func appendCluster(_ cluster: Character, width: Int, to bytes: inout [UInt8]) {
        var room = width
        var marks = 4  // ncurses keeps no more in a cell
        for scalar in cluster.unicodeScalars where !isFormSelectorOrJoiner(scalar) {
            let scalarWidth = measure.ofScalar(scalar)
            if scalarWidth == 0 {
                if room == width {
                    bytes.append(0x20)  // an accent without a letter
                    room -= 1
                }
                guard marks > 0 else { continue }
                marks -= 1
            } else if scalarWidth > room {
                break
            }
            room -= scalarWidth
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        for _ in 0..<room { bytes.append(0x20) }
    }

    private func isFormSelectorOrJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar == .zeroWidthJoiner || (0xFE00...0xFE0F).contains(scalar.value)
            || (0xE0100...0xE01EF).contains(scalar.value)
    }
}
