/// Bytes that are no escape sequence: characters in UTF-8 and control characters.
enum CharacterSequence {
    static func step(_ bytes: ArraySlice<UInt8>) -> DecodingStep {
        guard let first = bytes.first else { return .incomplete }
        if first < 0x20 || first == 0x7F { return control(first) }
        let length: Int
        switch first {
        case ..<0x80: return .key(.character(Character(Unicode.Scalar(first))), 1)
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return .nothing(1)
        }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        var used = 1
        for byte in bytes.dropFirst().prefix(length - 1) {
            guard byte & 0xC0 == 0x80 else { return .nothing(used) }
            value = value << 6 | UInt32(byte & 0x3F)
            used += 1
        }
        guard used == length else { return .incomplete }
        guard let scalar = Unicode.Scalar(value), value >= [0x80, 0x800, 0x10000][length - 2], value >= 0xA0 else {
            return .nothing(length)
        }
        return .key(.character(Character(scalar)), length)
    }

    private static func control(_ byte: UInt8) -> DecodingStep {
        switch byte {
        case 0x00: .key(.control(" "), 1)
        case 0x08, 0x7F: .key(.backspace, 1)
        case 0x09: .key(.tab, 1)
        case 0x0D: .key(.enter, 1)
        case 0x01...0x1A: .key(.control(Character(Unicode.Scalar(byte + 0x60))), 1)
        default: .key(.control(Character(Unicode.Scalar(byte + 0x40))), 1)
        }
    }
}
