import Ledger

/// The cells of a record by their columns.
struct BulkCells {
    let head: BulkHead
    private var reading = CSVCellText()

    init(_ head: BulkHead) {
        self.head = head
    }

    /// Looks at the bytes of a cell; nil where the column is missing or the cell empty. One apostrophe at its front is the export's own.
    mutating func bytes<Value>(
        _ column: BulkColumn, _ record: CSVReader, _ body: (UnsafeBufferPointer<UInt8>) throws -> Value?
    ) rethrows -> Value? {
        guard let place = head.place(of: column) else { return nil }
        let cell = record.cells[place]
        guard cell.end > cell.start else { return nil }
        return try reading.with(cell, of: record.record) { bytes in
            guard bytes.first == UInt8(ascii: "'") else { return bytes.isEmpty ? nil : try body(bytes) }
            return try body(UnsafeBufferPointer(rebasing: bytes.dropFirst()))
        }
    }

    mutating func text(_ column: BulkColumn, _ record: CSVReader) throws -> String? {
        let line = record.line
        return try bytes(column, record) { try BulkCells.text($0, line: line) }
    }

    mutating func needed(_ column: BulkColumn, _ record: CSVReader) throws -> String {
        guard let text = try text(column, record) else {
            throw BulkFault(line: record.line, .empty(column: column.name))
        }
        return text
    }

    mutating func number(_ column: BulkColumn, _ record: CSVReader) throws -> Int? {
        let line = record.line
        return try bytes(column, record) { bytes in
            if let number = Digits.number(bytes) { return number }
            let text = try BulkCells.text(bytes, line: line)
            guard let number = Int(text), number >= 0, number < 1_000_000_000 else {
                throw BulkFault(line: line, .unreadable(column: column.name, text))
            }
            return number
        }
    }

    mutating func day(_ column: BulkColumn, _ record: CSVReader) throws -> Day? {
        let line = record.line
        return try bytes(column, record) { bytes in
            if let day = Digits.day(bytes) { return day }
            throw BulkFault(line: line, .unreadable(column: column.name, try BulkCells.text(bytes, line: line)))
        }
    }

    mutating func reference(_ column: BulkColumn, _ record: CSVReader) throws -> Reference? {
        guard let text = try text(column, record) else { return nil }
        guard let reference = Reference(text) else {
            throw BulkFault(line: record.line, .unreadable(column: column.name, text))
        }
        return reference
    }

    mutating func lines(_ column: BulkColumn, _ record: CSVReader) throws -> [String] {
        try text(column, record)?.split(separator: "\n").map(String.init) ?? []
    }

    static func text(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw BulkFault(line: line, .notUTF8) }
        return text
    }
}

/// Numbers and days as an export writes them, read from bytes.
enum Digits {
    /// A number of one to nine digits.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            let digit = Int(byte) - 0x30
            guard (0...9).contains(digit) else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// `2022-05-31`
    static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(UnsafeBufferPointer(rebasing: bytes[0..<4])),
            let month = number(UnsafeBufferPointer(rebasing: bytes[5..<7])),
            let day = number(UnsafeBufferPointer(rebasing: bytes[8..<10]))
        else { return nil }
        return Day(year, month, day)
    }
}
