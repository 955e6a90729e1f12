/// What stands before the first element of an xml file.
enum XMLProlog {
    /// The text for the parser: in UTF-8 where it was UTF-16. A document type (entities, outside files) is refused: no office program
    /// writes one.
    static func checked(_ part: [UInt8]) throws(DocumentFault) -> [UInt8] {
        var text = part
        if let (encoding, _) = TextEncoding.named(byMarkOf: part[...]), encoding != .gb18030 {
            text = withoutDeclaration(try TextDecoding.decode(part).bytes)
        }
        try check(text[...])
        return text
    }

    private static func check(_ text: ArraySlice<UInt8>) throws(DocumentFault) {
        var rest = text
        while let start = rest.firstIndex(where: { $0 > 0x20 }) {
            rest = rest[start...]
            guard rest.first == UInt8(ascii: "<") else { throw .damaged }
            let end: String
            if rest.starts(with: "<?".utf8) {
                end = "?>"
            } else if rest.starts(with: "<!--".utf8) {
                end = "-->"
            } else if rest.starts(with: "<!".utf8) {
                throw .hostile
            } else {
                return
            }
            guard let close = rest.place(of: end) else { throw .damaged }
            rest = rest[close...].dropFirst(end.utf8.count)
        }
    }

    /// It names an encoding that the text has no more.
    private static func withoutDeclaration(_ text: [UInt8]) -> [UInt8] {
        guard text.starts(with: "<?xml ".utf8), let end = text[...].place(of: "?>") else { return text }
        return Array(text[(end + 2)...])
    }
}

extension ArraySlice<UInt8> {
    /// Where these bytes stand first.
    func place(of wanted: String) -> Int? {
        guard let first = wanted.utf8.first else { return nil }
        return indices.first { self[$0] == first && self[$0...].starts(with: wanted.utf8) }
    }
}
