/// Writes zip packages in memory, so that no packed file lies among the tests.
public struct ZipFile: Sendable {
    private var contents: [UInt8] = []
    private var directory: [UInt8] = []
    private var entries: UInt16 = 0

    public init() {}

    /// A package of texts, in order.
    public init(_ parts: [(name: String, text: String)]) {
        for part in parts { add(part.name, Array(part.text.utf8)) }
    }

    /// Adds an entry as it is, unpacked. With `isEncrypted` it only says that it is.
    public mutating func add(_ name: String, _ bytes: [UInt8], isEncrypted: Bool = false) {
        add(name, packed: bytes, method: 0, size: bytes.count, checksum: Self.checksum(bytes), isEncrypted: isEncrypted)
    }

    /// Adds an entry that unpacks to a text and then so many blanks: a small one to a very large one.
    public mutating func addPackedBlanks(_ name: String, after text: String, count: Int) {
        var bits = BitWriter()
        bits.append(0b011, 3)
        for byte in text.utf8 { bits.appendLiteral(byte) }
        bits.appendLiteral(0x20)
        for _ in 0..<(count / 258) {
            // 258 times the byte before: the length's code 285, the distance's code 0.
            bits.appendCode(0b1100_0101, 8)
            bits.appendCode(0, 5)
        }
        bits.appendCode(0, 7)
        let all = Array(text.utf8) + [UInt8](repeating: 0x20, count: 1 + count / 258 * 258)
        add(
            name, packed: bits.finished(), method: 8, size: all.count, checksum: Self.checksum(all), isEncrypted: false)
    }

    private mutating func add(
        _ name: String, packed: [UInt8], method: UInt16, size: Int, checksum: UInt32, isEncrypted: Bool
    ) {
        let name = Array(name.utf8)
        let head =
            bytes(20 as UInt16) + bytes((isEncrypted ? 0x0801 : 0x0800) as UInt16) + bytes(method)
            + bytes(0 as UInt16) + bytes(0x5821 as UInt16) + bytes(checksum) + bytes(UInt32(packed.count))
            + bytes(UInt32(size)) + bytes(UInt16(name.count)) + bytes(0 as UInt16)
        directory += [0x50, 0x4B, 0x01, 0x02] + bytes(20 as UInt16) + head
        directory += [UInt8](repeating: 0, count: 10) + bytes(UInt32(contents.count)) + name
        contents += [0x50, 0x4B, 0x03, 0x04] + head + name + packed
        entries += 1
    }

    public var bytes: [UInt8] {
        let end =
            [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + bytes(entries) + bytes(entries) + bytes(UInt32(directory.count))
            + bytes(UInt32(contents.count)) + [0, 0]
        return contents + directory + end
    }

    private func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
}

/// The bits of a packed entry, lowest first.
private struct BitWriter {
    private var bytes: [UInt8] = []
    private var current: UInt32 = 0
    private var count = 0

    mutating func append(_ bits: UInt32, _ width: Int) {
        for place in 0..<width {
            current |= (bits >> UInt32(place) & 1) << UInt32(count)
            count += 1
            if count == 8 {
                bytes.append(UInt8(current))
                (current, count) = (0, 0)
            }
        }
    }

    /// A code's bits stand highest first.
    mutating func appendCode(_ code: UInt32, _ width: Int) {
        for place in (0..<width).reversed() { append(code >> UInt32(place) & 1, 1) }
    }

    mutating func appendLiteral(_ byte: UInt8) {
        if byte < 144 { appendCode(0x30 + UInt32(byte), 8) } else { appendCode(0x190 + UInt32(byte) - 144, 9) }
    }

    mutating func finished() -> [UInt8] {
        append(0, (8 - count) % 8)
        return bytes
    }
}
