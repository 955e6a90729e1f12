import Foundation

/// Which pieces (segments) of the search index stand on which level: FTS5's structure record, of which the form is told in SQLite's
/// `fts5_index.c`. Sixteen pieces of a level are merged into one of the next.
struct IndexLevels: Equatable {
    struct Piece: Equatable {
        var number: UInt64
        var firstPage: UInt64
        var lastPage: UInt64
    }

    /// From the newest and smallest pieces to the oldest; within a level the oldest piece is first.
    private(set) var levels: [[Piece]]
    private let cookie: [UInt8]
    private let written: UInt64

    /// Nil where the record is of another form, or a merge is under way.
    init?(_ record: Data) {
        var reader = Reader(bytes: Array(record))
        cookie = reader.take(4)
        guard let count = reader.number(), reader.number() != nil, let written = reader.number() else { return nil }
        self.written = written
        levels = []
        for _ in 0..<count {
            guard reader.number() == 0, let size = reader.number() else { return nil }
            var pieces: [Piece] = []
            for _ in 0..<size {
                guard let number = reader.number(), let first = reader.number(), let last = reader.number() else {
                    return nil
                }
                pieces.append(Piece(number: number, firstPage: first, lastPage: last))
            }
            levels.append(pieces)
        }
        guard reader.isAtEnd else { return nil }
    }

    /// The record with all pieces on one level so high that no change of later years merges them again: merging what a bulk load brought
    /// takes seconds.
    func raised(to level: Int = 6) -> Data {
        let pieces = levels.reversed().flatMap(\.self)
        var bytes = cookie
        append(UInt64(level + 1), to: &bytes)
        append(UInt64(pieces.count), to: &bytes)
        append(written, to: &bytes)
        for own in 0...level {
            append(0, to: &bytes)
            append(own == level ? UInt64(pieces.count) : 0, to: &bytes)
            guard own == level else { continue }
            for piece in pieces {
                for number in [piece.number, piece.firstPage, piece.lastPage] { append(number, to: &bytes) }
            }
        }
        return Data(bytes)
    }

    /// SQLite's numbers of variable length, below 2⁵⁶: seven bits a byte, the highest first.
    private func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var groups = [UInt8(number & 0x7F)]
        var rest = number >> 7
        while rest > 0 {
            groups.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes += groups.reversed()
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        var isAtEnd: Bool { place == bytes.count }

        mutating func take(_ count: Int) -> [UInt8] {
            defer { place = min(place + count, bytes.count) }
            return Array(bytes[place..<min(place + count, bytes.count)])
        }

        mutating func number() -> UInt64? {
            var number: UInt64 = 0
            for _ in 0..<8 {
                guard place < bytes.count else { return nil }
                let byte = bytes[place]
                place += 1
                number = number << 7 | UInt64(byte & 0x7F)
                if byte < 0x80 { return number }
            }
            return nil
        }
    }
}
