import Glibc

/// Reads comma-separated values as RFC 4180 has them, a record at a time; the file may be of any size.
///
/// Lines end with CR LF or LF; a byte order mark at the beginning is passed over.
final class CSVReader {
    private let file: Int32
    private var buffer: [UInt8] = []
    private var place = 0
    private var isAtEnd = false
    /// The line on which the last record began, from 1.
    private(set) var line = 0
    private var nextLine = 1

    init(file: Int32) {
        self.file = file
        fill()
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    }

    /// The cells of the next record, as bytes; nil at the end. Nil cells mean a quoted cell that never ends.
    func record() -> [[UInt8]]? {
        guard let first = peek() else { return nil }
        _ = first
        line = nextLine
        var cells: [[UInt8]] = []
        while true {
            guard let cell = self.cell() else {
                isUnfinished = true
                return cells
            }
            cells.append(cell)
            guard let byte = take() else { return cells }
            switch byte {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "\r"):
                if peek() == UInt8(ascii: "\n") { _ = take() }
                nextLine += 1
                return cells
            default:
                nextLine += 1
                return cells
            }
        }
    }

    /// The last record ended inside quotes.
    private(set) var isUnfinished = false

    private func cell() -> [UInt8]? {
        guard peek() == UInt8(ascii: "\"") else { return plainCell() }
        _ = take()
        var cell: [UInt8] = []
        while let byte = take() {
            if byte == UInt8(ascii: "\"") {
                guard peek() == UInt8(ascii: "\"") else { return cell + plainCell() }
                _ = take()
            }
            if byte == UInt8(ascii: "\n") { nextLine += 1 }
            cell.append(byte)
        }
        return nil
    }

    private func plainCell() -> [UInt8] {
        var cell: [UInt8] = []
        while let byte = peek(), byte != UInt8(ascii: ","), byte != UInt8(ascii: "\r"), byte != UInt8(ascii: "\n") {
            cell.append(byte)
            place += 1
        }
        return cell
    }

    private func peek() -> UInt8? {
        if place == buffer.count { fill() }
        return place < buffer.count ? buffer[place] : nil
    }

    private func take() -> UInt8? {
        guard let byte = peek() else { return nil }
        place += 1
        return byte
    }

    private func fill() {
        guard !isAtEnd else { return }
        place = 0
        buffer = [UInt8](unsafeUninitializedCapacity: 1 << 18) { bytes, count in
            var got = read(file, bytes.baseAddress, bytes.count)
            while got < 0, errno == EINTR { got = read(file, bytes.baseAddress, bytes.count) }
            count = max(0, got)
        }
        if buffer.isEmpty { isAtEnd = true }
    }
}
