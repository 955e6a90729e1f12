/// A text's lines as UTF-8, without the breaks between them.
enum TextLines {
    /// Breaks are LF, CR, CRLF, NEL, the vertical tab, the line and the paragraph separator. A form feed breaks a line too, but not
    /// where one ends anyway, so that lines keep the numbers that an editor shows.
    static func split(_ bytes: [UInt8], limits: DocumentLimits) throws(DocumentFault) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var place = 0
        while place < bytes.count {
            let width = breakWidth(bytes, at: place)
            if width == 0 || bytes[place] == formFeed && place == start {
                place += 1
                if width > 0 { start = place }
                continue
            }
            lines.append(bytes[start..<place])
            place += width
            start = place
            guard lines.count <= limits.lines else { throw .tooManyLines(limit: limits.lines) }
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        guard lines.allSatisfy({ $0.count <= limits.lineSize }) else { throw .longLine(limit: limits.lineSize) }
        return lines
    }

    private static let formFeed: UInt8 = 0x0C

    private static func breakWidth(_ bytes: [UInt8], at place: Int) -> Int {
        guard place < bytes.count else { return 0 }
        switch bytes[place] {
        case 0x0A, 0x0B: return 1
        case formFeed:
            return 1 + (place + 1 < bytes.count && bytes[place + 1] == formFeed ? 0 : breakWidth(bytes, at: place + 1))
        case 0x0D: return place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
        case 0xC2: return place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : 0
        case 0xE2:
            return place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] & 0xFE == 0xA8 ? 3 : 0
        default: return 0
        }
    }
}
