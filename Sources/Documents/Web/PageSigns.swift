/// Whether a text is a web page, and in which encoding it says that it is.
enum PageSigns {
    enum Kind: Hashable {
        case page
        /// A page and its pictures in one file (.mht).
        case archive
        /// Markup of another kind: an office program's old xml form, or something unknown.
        case refused(DocumentFault)
        case text
    }

    static func kind(of text: [UInt8]) -> Kind {
        guard let start = text.firstIndex(where: { $0 > 0x20 }) else { return .text }
        let begin = text[start...].prefix(4096)
        if isArchive(begin) { return .archive }
        guard begin.first == UInt8(ascii: "<") else { return .text }
        if let name = firstElement(of: text[start...]) {
            if names.contains(name) { return .page }
            return begin.starts(with: "<?xml".utf8) ? .refused(otherMarkup(begin)) : .text
        }
        return begin.starts(with: "<?xml".utf8) ? .refused(otherMarkup(begin)) : .text
    }

    /// Elements that a page or a part of one begins with.
    private static let names: Set<String> = [
        "html", "head", "body", "meta", "title", "link", "style", "script", "base", "table", "div", "p", "span", "h1",
        "h2",
        "h3", "h4", "ul", "ol", "section", "article", "main", "header", "center", "font", "b", "strong", "br", "pre",
        "!doctype html", "thead", "tbody", "tr", "td", "form", "a", "img",
    ]

    /// The name of the first element in small letters, after instructions and comments.
    private static func firstElement(of text: ArraySlice<UInt8>) -> String? {
        var rest = text
        for _ in 0..<20 {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "<") else { return nil }
            let end = rest.starts(with: "<?".utf8) ? ">" : rest.starts(with: "<!--".utf8) ? "-->" : nil
            guard let end else { return name(rest.dropFirst()) }
            guard let close = rest.place(of: end) else { return nil }
            rest = rest[close...].dropFirst(end.utf8.count)
        }
        return nil
    }

    private static func name(_ tag: ArraySlice<UInt8>) -> String {
        let begin = String(decoding: tag.prefix(13), as: UTF8.self).lowercased()
        if begin == "!doctype html" { return begin }
        return String(begin.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    private static func otherMarkup(_ begin: ArraySlice<UInt8>) -> DocumentFault {
        let office = ["mso-application", "w:wordDocument", "office:spreadsheet", "pkg:package"]
        return office.contains { begin.holds($0) } ? .oldOffice : .unknownFormat
    }

    /// Letters with a head, as mail has them.
    private static func isArchive(_ begin: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: begin, as: UTF8.self).lowercased()
        let heads = [
            "mime-version:", "from:", "content-type:", "content-location:", "subject:", "date:", "snapshot-content",
        ]
        return heads.contains { text.hasPrefix($0) } && text.contains("mime-version:") && text.contains("content-type:")
    }

    /// The encoding that a page names in its head: `<meta charset="gb2312">`.
    static func label(in bytes: [UInt8]) -> TextEncoding? {
        let begin = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let place = begin[...].place(of: "charset=") else { return nil }
        let value = begin[place...].dropFirst(8).drop { "\"' ".utf8.contains($0) }
        let name = value.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_".utf8.contains($0) }
        return TextEncoding(label: String(decoding: name, as: UTF8.self))
    }
}
