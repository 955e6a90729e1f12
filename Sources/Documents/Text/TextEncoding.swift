/// An encoding that Chinese offices' files come in.
enum TextEncoding: Hashable {
    /// In the order in which they are preferred where two read equally well.
    case utf8, gb18030, utf16LittleEndian, utf16BigEndian

    /// The encoding that a mark at the start names, and the mark's length.
    static func named(byMarkOf bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        for (mark, encoding) in marks where bytes.starts(with: mark) { return (encoding, mark.count) }
        return nil
    }

    private static let marks: [([UInt8], TextEncoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
        ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ]

    /// As a web page names it: `gb2312`, `UTF-8`.
    init?(label: String) {
        switch label.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936": self = .gb18030
        case "utf-16", "utf-16le", "unicode": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        default: return nil
        }
    }
}
