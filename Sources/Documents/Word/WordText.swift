/// Text of a run as a person sees it.
enum WordText {
    /// Without soft hyphens and marks of no width.
    static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.isInvisible) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isInvisible }))
    }
}

/// A sign that a Word file takes from a font of symbols.
enum WordSymbol {
    /// What it looks like, as a character: `F0FE` of Wingdings is ☑. A sign that is not known is □.
    static func text(font: String?, code: String?) -> String {
        guard let code, let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) else { return "" }
        let isPrivate = (0xE000...0xF8FF).contains(value)
        let low = isPrivate ? value & 0xFF : value
        if let known = tables[font?.lowercased() ?? ""]?[low] { return known }
        if isPrivate || tables[font?.lowercased() ?? ""] != nil { return "□" }
        return String(Character(scalar))
    }

    private static let tables: [String: [UInt32: String]] = [
        "wingdings": [
            0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
            0xD8: "➢",
            0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④",
            0x85: "⑤",
            0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
        ],
        "wingdings 2": [0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0xA3: "□"],
        "symbol": [
            0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xAE: "→",
            0xD7: "·",
        ],
    ]
}
