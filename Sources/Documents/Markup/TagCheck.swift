/// Looks through markup before a parser does: parsers compare each attribute of an element with each, which takes for ever where an
/// element has a hundred thousand.
enum TagCheck {
    /// Whether no element has more attributes than it may.
    static func isHarmless(_ text: [UInt8], attributes: Int) -> Bool {
        text.withUnsafeBufferPointer { text in
            var place = 0
            while place < text.count {
                guard text[place] == UInt8(ascii: "<"), place + 1 < text.count, isLetter(text[place + 1]) else {
                    place += 1
                    continue
                }
                let end = self.end(of: place, in: text, attributes)
                guard let end else { return false }
                place = end
            }
            return true
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    /// Where a tag ends; nil when it has too many attributes: words outside quotes, or values in quotes.
    private static func end(of start: Int, in text: UnsafeBufferPointer<UInt8>, _ attributes: Int) -> Int? {
        var place = start + 1
        var words = 0
        var isInWord = true
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: ">") { return place + 1 }
            if byte == UInt8(ascii: "<") { return place }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), text[place - 1] == UInt8(ascii: "=") {
                guard let close = self.place(of: byte, after: place, in: text) else { return place + 1 }
                place = close
                isInWord = false
            } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
                isInWord = false
            } else if !isInWord {
                isInWord = true
                words += 1
                if words > attributes { return nil }
            }
            place += 1
        }
        return place
    }

    private static func place(of byte: UInt8, after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = start + 1
        while place < text.count {
            if text[place] == byte { return place }
            place += 1
        }
        return nil
    }
}
