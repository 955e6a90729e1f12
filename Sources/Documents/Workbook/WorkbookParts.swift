/// The texts that the cells of all sheets share, without readings (拼音).
enum SharedTexts {
    static func read(_ part: [UInt8], limits: DocumentLimits) throws(DocumentFault) -> [String] {
        let reader = try MarkupReader.xml(part, limits: limits)
        guard try reader.root() != nil else { return [] }
        var texts: [String] = []
        try reader.children { name throws(DocumentFault) in
            guard name.is(.sheet, "si") else { return try reader.skip() }
            guard texts.count < limits.lines else { throw .tooManyLines(limit: limits.lines) }
            texts.append(try text(reader))
        }
        return texts
    }

    /// The text of a shared or an inline string: plain, or in runs of different looks.
    static func text(_ reader: MarkupReader) throws(DocumentFault) -> String {
        var text = ""
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "t": text += try reader.text()
            case "r":
                try reader.children { name throws(DocumentFault) in
                    if name.name == "t" { text += try reader.text() } else { try reader.skip() }
                }
            default: try reader.skip()
            }
        }
        return plain(text)
    }

    /// With line feeds as line breaks, without characters that only xml cannot hold (`_x000D_`).
    static func plain(_ text: String) -> String {
        var plain = WordText.visible(text)
        if plain.utf8.contains(UInt8(ascii: "_")) { plain = withoutEscapes(plain) }
        guard plain.utf8.contains(0x0D) else { return plain }
        return plain.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
            .joined(separator: "\n")
    }

    private static func withoutEscapes(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let first = rest.first {
            let near = Array(rest.prefix(7))
            if near.count == 7, near[0] == "_", near[1] == "x", near[6] == "_",
                let value = UInt32(String(String.UnicodeScalarView(near[2...5])), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                if value != 0x0D { plain.append(scalar) }
                rest = rest.dropFirst(7)
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(plain)
    }
}

/// How the cells of a workbook show their numbers, by the look that a cell names.
enum WorkbookFormats {
    static func read(_ part: [UInt8], limits: DocumentLimits) throws(DocumentFault) -> [NumberFormat] {
        let reader = try MarkupReader.xml(part, limits: limits)
        guard try reader.root() != nil else { return [] }
        var own: [Int: NumberFormat] = [:]
        var formats: [NumberFormat] = []
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "numFmts":
                try reader.children { _ throws(DocumentFault) in
                    if let identity = reader.number("numFmtId"), let code = reader.attribute("formatCode") {
                        own[identity] = NumberFormat(code: String(code.prefix(200)))
                    }
                    try reader.skip()
                }
            case "cellXfs":
                try reader.children { _ throws(DocumentFault) in
                    let identity = reader.number("numFmtId") ?? 0
                    formats.append(own[identity] ?? NumberFormat(known: identity))
                    try reader.skip()
                }
            default: try reader.skip()
            }
        }
        return formats
    }
}

/// What the main part of a workbook says: its sheets in order, and from when it counts days.
struct WorkbookPart {
    struct Sheet: Hashable {
        var name: String
        var identity: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var isFrom1904 = false

    /// Reads the part, whose outermost element the reader has just begun.
    init(_ reader: MarkupReader) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "workbookPr":
                isFrom1904 = reader.flag("date1904") ?? false
                try reader.skip()
            case "sheets":
                try reader.children { _ throws(DocumentFault) in
                    sheets.append(
                        Sheet(
                            name: reader.attribute("name") ?? "", identity: reader.attribute("id") ?? "",
                            isHidden: (reader.attribute("state") ?? "visible") != "visible"))
                    try reader.skip()
                }
            default: try reader.skip()
            }
        }
    }
}
