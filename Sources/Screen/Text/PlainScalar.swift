extension Unicode.Scalar {
    static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

    /// True for a character that is visible and never joins its neighbours: ASCII, Han, kana, Chinese punctuation, box
    /// lines. Text of these alone, which is nearly all text here, needs neither `VisibleText` nor a search for clusters.
    @inline(__always)
    var standsAlone: Bool {
        switch value {
        case 0x20..<0x7F, 0x4E00...0x9FFF: true
        case ..<0xA1: false
        default: standsAloneRarely
        }
    }

    private var standsAloneRarely: Bool {
        switch value {
        case 0xA1...0xAC, 0xAE...0x17F: true  // Latin, without the soft hyphen
        case 0x2010...0x2027, 0x2030...0x203B: true  // dashes, quotes, …, ※
        case 0x2160...0x217F, 0x2190...0x21FF: true  // Ⅲ, arrows
        case 0x2460...0x25FF: true  // ①, box lines, blocks, shapes
        case 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF: true  // 、。《》, kana
        case 0x3000, 0x3400...0x4DBF, 0xFF01...0xFF60: true
        default: false
        }
    }
}
