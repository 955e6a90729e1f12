/// The text of a paragraph of a page while it is gathered: blanks between words count once, as a browser shows them.
struct PageText {
    private var bytes: [UInt8] = []
    private var isBlankDue = false
    private var isBreakDue = false
    /// Text is among it whose blanks all count.
    private var isAsWritten = false

    /// Adds text of an element; with `isAsWritten` all blanks and line breaks count.
    mutating func append(_ text: String, isAsWritten: Bool) {
        if isAsWritten {
            bytes += text.utf8
            self.isAsWritten = true
            return
        }
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x09, 0x0C: isBlankDue = true
            case 0x0A, 0x0D: isBreakDue = true
            default:
                settleBlank(before: byte)
                bytes.append(byte)
            }
        }
    }

    mutating func appendBreak() {
        (isBlankDue, isBreakDue) = (false, false)
        bytes.append(0x0A)
    }

    /// A line break of the markup between two Chinese characters stands for nothing, elsewhere for a blank.
    private mutating func settleBlank(before next: UInt8) {
        guard isBlankDue || isBreakDue else { return }
        defer { (isBlankDue, isBreakDue) = (false, false) }
        guard let last = bytes.last, last != 0x0A else { return }
        if isBreakDue && next >= 0xE2 && isWideAtEnd { return }
        bytes.append(0x20)
    }

    private var isWideAtEnd: Bool { bytes.count > 2 && bytes[bytes.count - 3] >= 0xE2 }

    /// The lines gathered so far, without blank ones; it begins anew.
    mutating func take() -> [String] {
        defer { self = PageText() }
        guard !bytes.isEmpty else { return [] }
        return bytes.split(separator: 0x0A).compactMap { line in
            let text = WordText.visible(String(decoding: line, as: UTF8.self))
            let plain = withNarrowBlanks(text)
            return plain.isBlank ? nil : plain.withoutEndBlanks
        }
    }

    /// With no-break blanks as ordinary ones; pages line them up to move text, so that several are one.
    private func withNarrowBlanks(_ text: String) -> String {
        guard text.unicodeScalars.contains("\u{A0}") else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let scalar = scalar == "\u{A0}" ? " " : scalar
            if isAsWritten || scalar != " " || plain.last != " " { plain.append(scalar) }
        }
        return String(plain)
    }
}
