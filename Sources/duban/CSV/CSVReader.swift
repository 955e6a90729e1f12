import Glibc

/// A cell of a record: where its bytes lie, counted from the record's beginning, without the quotes around it.
struct CSVCell {
    enum Form {
        /// The bytes are the text.
        case plain
        /// A quotation mark stands twice for one.
        case doubled
        /// The whole cell, in which only a part is quoted.
        case mixed
    }

    var start: Int
    var end: Int
    var form: Form
}

/// Reads comma-separated values as RFC 4180 has them, a record at a time; the file may be of any size, or a pipe.
///
/// Lines end with CR LF or LF; a byte order mark at the beginning is passed over. The cells are looked at where they were read into,
/// so they hold until the next `advance`.
final class CSVReader {
    /// The line on which the record began, from 1.
    private(set) var line = 0
    /// The record ended inside quotes.
    private(set) var isUnfinished = false
    private(set) var cells: [CSVCell] = []
    /// How many bytes were taken from the file.
    private(set) var bytesRead = 0

    private let file: Int32
    /// Asked while nothing comes from a pipe; true ends the reading.
    private let isCancelled: () -> Bool
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 20
    private var filled = 0
    private var isAtEnd = false
    private var start = 0
    private var next = 0
    private var nextLine = 1
    /// The first cells of the last record that did not repeat the one before, with their commas.
    private var shared: [UInt8] = []
    private var sharedLines = 0

    init(file: Int32, isCancelled: @escaping () -> Bool = { false }) {
        self.file = file
        self.isCancelled = isCancelled
        bytes = .allocate(capacity: capacity)
        fill()
        if filled >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { next = 3 }
    }

    deinit { bytes.deallocate() }

    /// The record's bytes.
    var record: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes + start, count: next - start) }

    /// Goes to the next record; nil at the end. True where its first `count` cells are, to the byte, those of the record before.
    func advance(sharing count: Int) -> Bool? {
        start = next
        line = nextLine
        if !shared.isEmpty, startsShared {
            cells.removeLast(cells.count - count)
            nextLine += sharedLines
            if read(from: shared.count) { return true }
        }
        nextLine = line
        cells.removeAll(keepingCapacity: true)
        guard read(from: 0) else { return nil }
        remember(count)
        return false
    }

    private var startsShared: Bool {
        while filled - start < shared.count {
            guard makeRoom() else { return false }
        }
        return memcmp(bytes + start, shared, shared.count) == 0
    }

    private func remember(_ count: Int) {
        shared.removeAll(keepingCapacity: true)
        guard count > 0, cells.count > count else { return }
        // The comma is the last byte before the cell, or before its quotation mark.
        var end = cells[count].start
        while end > cells[count - 1].end, bytes[start + end - 1] != UInt8(ascii: ",") { end -= 1 }
        shared.append(contentsOf: UnsafeBufferPointer(start: bytes + start, count: end))
        sharedLines = shared.count { $0 == UInt8(ascii: "\n") }
    }

    // MARK: Cells

    private enum Scan { case whole, cutOff, nothing }

    /// Reads the cells from an offset in the record on; false where there is no record.
    private func read(from offset: Int) -> Bool {
        let (known, knownLine) = (cells.count, nextLine)
        while true {
            switch scan(from: start + offset) {
            case .whole: return true
            case .nothing: return false
            case .cutOff:
                // What was read so far moves to the front, and more comes behind it.
                _ = makeRoom()
                cells.removeLast(cells.count - known)
                nextLine = knownLine
            }
        }
    }

    private func scan(from first: Int) -> Scan {
        var at = first
        if at == filled, first == start { return isAtEnd ? .nothing : .cutOff }
        while true {
            let begin = at
            if at < filled, bytes[at] == UInt8(ascii: "\"") {
                guard let end = quoted(from: begin) else {
                    guard isAtEnd else { return .cutOff }
                    isUnfinished = true
                    next = filled
                    return .whole
                }
                at = end
            } else {
                at = plainEnd(from: at)
                cells.append(CSVCell(start: begin - start, end: at - start, form: .plain))
            }
            if at == filled {
                next = at
                return isAtEnd ? .whole : .cutOff
            }
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: ",") { continue }
            if byte == UInt8(ascii: "\r") {
                if at == filled, !isAtEnd { return .cutOff }
                if at < filled, bytes[at] == UInt8(ascii: "\n") { at += 1 }
            }
            nextLine += 1
            next = at
            return .whole
        }
    }

    private func plainEnd(from begin: Int) -> Int {
        var at = begin
        while at < filled {
            let byte = bytes[at]
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            at += 1
        }
        return at
    }

    /// Adds the cell whose quotation mark stands at `begin`; its end, or nil where it has none.
    private func quoted(from begin: Int) -> Int? {
        var form = CSVCell.Form.plain
        var at = begin + 1
        while true {
            guard at < filled, let mark = memchr(bytes + at, Int32(UInt8(ascii: "\"")), filled - at) else { return nil }
            at = mark.assumingMemoryBound(to: UInt8.self) - bytes
            if at + 1 == filled, !isAtEnd { return nil }
            guard at + 1 < filled, bytes[at + 1] == UInt8(ascii: "\"") else { break }
            form = .doubled
            at += 2
        }
        var line = begin + 1
        while let end = memchr(bytes + line, Int32(UInt8(ascii: "\n")), at - line) {
            nextLine += 1
            line = end.assumingMemoryBound(to: UInt8.self) - bytes + 1
        }
        let end = plainEnd(from: at + 1)
        cells.append(
            end == at + 1
                ? CSVCell(start: begin + 1 - start, end: at - start, form: form)
                : CSVCell(start: begin - start, end: end - start, form: .mixed))
        return end
    }

    // MARK: Bytes

    /// Makes room for more of the record and reads it; false at the end of the file.
    private func makeRoom() -> Bool {
        if isAtEnd { return false }
        if start > 0 {
            memmove(bytes, bytes + start, filled - start)
            filled -= start
            next -= start
            start = 0
        }
        if filled == capacity {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            memcpy(larger, bytes, filled)
            bytes.deallocate()
            bytes = larger
            capacity *= 2
        }
        fill()
        return !isAtEnd
    }

    private func fill() {
        var poll = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        // A pipe may stay empty for long, and whoever waits may give up.
        while Glibc.poll(&poll, 1, 200) == 0 {
            if isCancelled() {
                isAtEnd = true
                return
            }
        }
        var got = Glibc.read(file, bytes + filled, capacity - filled)
        while got < 0, errno == EINTR { got = Glibc.read(file, bytes + filled, capacity - filled) }
        if got > 0 {
            filled += got
            bytesRead += got
        } else {
            isAtEnd = true
        }
    }
}
