import Glibc

/// A list of objects without anything nested and without escapes, as nearly all cells hold it, read from its bytes:
/// `[{"kind":"by","date":null}]`. Whatever else may stand there is left to a full reader: then nil comes back somewhere.
struct FlatJSON {
    /// A text, or the bytes of a number, `true`, `false`; nil for null.
    enum Value {
        case text(UnsafeBufferPointer<UInt8>)
        case plain(UnsafeBufferPointer<UInt8>)
        case null
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var isFirst = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Goes through all objects: `member` is called for each member of one, `end` behind it. False where it is no such list.
    mutating func objects(
        member: (UnsafeBufferPointer<UInt8>, Value) -> Bool, end: () -> Bool
    ) -> Bool {
        guard take("[") else { return false }
        repeat {
            guard take("{") else { return false }
            repeat {
                guard let key = text(), take(":"), let value = value(), member(key, value) else { return false }
            } while take(",")
            guard take("}"), end() else { return false }
        } while take(",")
        return take("]") && at == bytes.count
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(truncatingIfNeeded: mark.value) else { return false }
        at += 1
        return true
    }

    private mutating func text() -> UnsafeBufferPointer<UInt8>? {
        guard take("\"") else { return nil }
        let start = at
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            // An escape, or what may not stand in a text.
            if bytes[at] == UInt8(ascii: "\\") || bytes[at] < 0x20 { return nil }
            at += 1
        }
        let end = at
        return take("\"") ? UnsafeBufferPointer(rebasing: bytes[start..<end]) : nil
    }

    private mutating func value() -> Value? {
        if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return text().map(Value.text) }
        let start = at
        while at < bytes.count, isPlain(bytes[at]) { at += 1 }
        let value = UnsafeBufferPointer(rebasing: bytes[start..<at])
        if FlatJSON.matches(value, "null") { return .null }
        return value.isEmpty ? nil : .plain(value)
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    /// Whether bytes are those of a word.
    static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
        return memcmp(start, word.utf8Start, bytes.count) == 0
    }
}

extension FlatJSON.Value {
    /// The text; nil for anything else, and where it is no UTF-8.
    var text: String? {
        guard case .text(let bytes) = self else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    var isTrue: Bool {
        guard case .plain(let bytes) = self else { return false }
        return FlatJSON.matches(bytes, "true")
    }

    /// The digits of a whole number or one with a point, as they stand.
    var digits: String? {
        guard case .plain(let bytes) = self, bytes.first != UInt8(ascii: "0") || bytes.count == 1 else { return nil }
        let isPlain = bytes.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        return isPlain && bytes.count < 16 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
