import Glibc

/// What stands in cells, with the quotation marks that are doubled taken for one.
struct CSVCellText {
    private var unquoted: [UInt8] = []

    /// Looks at the bytes of a cell.
    mutating func with<Value>(
        _ cell: CSVCell, of record: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value
    ) rethrows -> Value {
        let raw = UnsafeBufferPointer(rebasing: record[cell.start..<cell.end])
        guard cell.form != .plain else { return try body(raw) }
        unquote(raw, isQuoted: cell.form == .doubled)
        return try unquoted.withUnsafeBufferPointer(body)
    }

    private mutating func unquote(_ raw: UnsafeBufferPointer<UInt8>, isQuoted: Bool) {
        let mark = UInt8(ascii: "\"")
        unquoted.removeAll(keepingCapacity: true)
        var at = 0
        if !isQuoted {
            // Only its quoted part knows doubled marks; what comes behind it stands as it is.
            at = 1
            while at < raw.count {
                if raw[at] == mark {
                    guard at + 1 < raw.count, raw[at + 1] == mark else { break }
                    at += 1
                }
                unquoted.append(raw[at])
                at += 1
            }
            unquoted.append(contentsOf: raw[min(at + 1, raw.count)...])
            return
        }
        while at < raw.count {
            guard let start = raw.baseAddress, let hit = memchr(start + at, Int32(mark), raw.count - at) else { break }
            let end = UnsafePointer(hit.assumingMemoryBound(to: UInt8.self)) - start + 1
            unquoted.append(contentsOf: UnsafeBufferPointer(rebasing: raw[at..<end]))
            at = end + 1
        }
        if at < raw.count { unquoted.append(contentsOf: UnsafeBufferPointer(rebasing: raw[at...])) }
    }
}
