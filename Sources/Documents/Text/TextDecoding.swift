/// A file's text as valid UTF-8.
struct DecodedText {
    var bytes: [UInt8]
    var encoding: TextEncoding
    /// How many marks (U+FFFD) stand for bytes that are no text.
    var marks = 0
}

/// From bytes to text: by the mark at the start, else by what reads best.
enum TextDecoding {
    static func decode(_ bytes: [UInt8], label: TextEncoding? = nil) throws(DocumentFault) -> DecodedText {
        let trimmed = bytes.last == endOfFile ? bytes.dropLast() : bytes[...]
        let text = try best(trimmed, label: label)
        guard !isRubbish(text) else { throw .unknownFormat }
        return text
    }

    /// DOS programs end a text with it.
    private static let endOfFile: UInt8 = 0x1A

    private static func best(_ bytes: ArraySlice<UInt8>, label: TextEncoding?) throws(DocumentFault) -> DecodedText {
        if let (encoding, length) = TextEncoding.named(byMarkOf: bytes) {
            return try decoded(bytes.dropFirst(length), as: encoding)
        }
        let utf8 = try decoded(bytes, as: .utf8)
        let holdsNull = bytes.contains(0)
        // Text of another encoding that happens to be valid reads oddly; the label is asked then.
        let isDoubted = label != nil && label != .utf8 && TextOddness.share(of: utf8) > 1000
        if !holdsNull && !isDoubted && (utf8.marks == 0 || TextOddness.isMostlyUTF8(utf8)) { return utf8 }
        var best = utf8
        var least = TextOddness.share(of: utf8)
        let others: [TextEncoding] = [label, .gb18030, .utf16LittleEndian, .utf16BigEndian].compactMap { $0 }
        for encoding in others where least > 0 {
            let text = try decoded(bytes, as: encoding)
            let share = TextOddness.share(of: text)
            if share < least { (best, least) = (text, share) }
        }
        return best
    }

    private static func decoded(
        _ bytes: ArraySlice<UInt8>, as encoding: TextEncoding
    ) throws(DocumentFault) -> DecodedText {
        switch encoding {
        case .utf8: utf8(bytes)
        case .gb18030: try Converter.gb18030(bytes)
        case .utf16LittleEndian: utf16(bytes, low: 0, high: 1, encoding)
        case .utf16BigEndian: utf16(bytes, low: 1, high: 0, encoding)
        }
    }

    private static func utf8(_ bytes: ArraySlice<UInt8>) -> DecodedText {
        if let valid = String(validating: bytes, as: UTF8.self) {
            return DecodedText(bytes: Array(valid.utf8), encoding: .utf8)
        }
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return DecodedText(bytes: repaired, encoding: .utf8, marks: marks(in: repaired[...]) - marks(in: bytes))
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, low: Int, high: Int, _ encoding: TextEncoding
    ) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var place = bytes.startIndex
        while place + 1 < bytes.endIndex {
            units.append(UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + low]))
            place += 2
        }
        let written = units.count { $0 == 0xFFFD }
        // Half a character at the end: the file was cut.
        if place < bytes.endIndex { units.append(0xFFFD) }
        let text = Array(String(decoding: units, as: UTF16.self).utf8)
        return DecodedText(bytes: text, encoding: encoding, marks: marks(in: text[...]) - written)
    }

    private static func marks(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var place = bytes.startIndex
        while place + 2 < bytes.endIndex {
            if bytes[place] == 0xEF && bytes[place + 1] == 0xBF && bytes[place + 2] == 0xBD { count += 1 }
            place += 1
        }
        return count
    }

    /// More than one character in twenty is none that a text has; a single one is a cut at the end.
    private static func isRubbish(_ text: DecodedText) -> Bool {
        let controls = text.bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
        let all = text.bytes.count { $0 & 0xC0 != 0x80 }
        return (max(text.marks - 1, 0) + controls) * 20 > all || text.marks * 2 > all
    }
}
