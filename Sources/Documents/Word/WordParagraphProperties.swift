/// What a Word file says of a paragraph before its text.
struct WordParagraphProperties: Hashable {
    var style: String?
    var number = WordNumberReference()
    /// From 1; 10 is running text.
    var outlineLevel: Int?
    /// The mark at the paragraph's end was deleted: its text belongs to the next paragraph.
    var isMarkDeleted = false

    init() {}

    /// Reads the element `pPr` that the reader has just begun.
    init(reading reader: MarkupReader) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "pStyle": style = reader.attribute("val")
            case "outlineLvl": outlineLevel = reader.number("val").map { min(max($0, 0), 9) + 1 }
            case "numPr": return try readNumber(reader)
            case "rPr": return try readMark(reader)
            default: break
            }
            try reader.skip()
        }
    }

    private mutating func readNumber(_ reader: MarkupReader) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            if name.name == "numId" { number.list = reader.attribute("val") }
            if name.name == "ilvl" { number.level = reader.number("val").map { min(max($0, 0), 8) } }
            try reader.skip()
        }
    }

    private mutating func readMark(_ reader: MarkupReader) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            if name.name == "del" || name.name == "moveFrom" { isMarkDeleted = true }
            try reader.skip()
        }
    }
}
