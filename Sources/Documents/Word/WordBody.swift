/// Reads the body of a Word file into paragraphs and tables, in reading order. Tracked changes count as accepted.
final class WordBody {
    let reader: MarkupReader
    let styles: WordStyles
    var numbering: WordNumbering
    private let limits: DocumentLimits
    private var counted = 0
    /// Text of paragraphs whose end mark was deleted, for the next paragraph.
    var carried = ""
    /// Fields that began in a paragraph before and go on, such as a list of pages; all have come to their result.
    var openFields: [Bool] = []

    init(reader: MarkupReader, styles: WordStyles, numbering: WordNumbering, limits: DocumentLimits) {
        self.reader = reader
        self.styles = styles
        self.numbering = numbering
        self.limits = limits
    }

    /// What the document holds, whose outermost element the reader has just begun.
    func flows() throws(DocumentFault) -> [Flow] {
        var flows: [Flow] = []
        try reader.children { name throws(DocumentFault) in
            if name.is(.word, "body") { try blocks(into: &flows) } else { try reader.skip() }
        }
        if !carried.isEmpty { flows.append(.paragraph(FlowParagraph(text: carried))) }
        return flows
    }

    /// Counts a paragraph or a cell: more than a document may have are not even kept.
    func count() throws(DocumentFault) {
        counted += 1
        guard counted <= 2 * limits.lines else { throw .tooManyLines(limit: limits.lines) }
    }

    /// A paragraph that nobody wrote is refused while it grows.
    func checkLength(of paragraph: WordParagraph) throws(DocumentFault) {
        guard paragraph.text.utf8.count <= limits.lineSize else { throw .longLine(limit: limits.lineSize) }
    }

    /// The blocks that the element at hand holds: of the body, a cell, a text box.
    func blocks(into flows: inout [Flow]) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in try block(name, into: &flows) }
    }

    func block(_ name: MarkupName, into flows: inout [Flow]) throws(DocumentFault) {
        switch (name.vocabulary, name.name) {
        case (.word, "p"): try paragraph(into: &flows)
        case (.word, "tbl"): flows.append(.table(try table()))
        case (.word, "sdt"): try contentControl { () throws(DocumentFault) in try blocks(into: &flows) }
        case (.word, "ins"), (.word, "moveTo"), (.word, "customXml"), (.word, "smartTag"): try blocks(into: &flows)
        case (.compatibility, "AlternateContent"):
            let count = flows.count
            try alternatives(isDone: { flows.count > count }) { () throws(DocumentFault) in
                try blocks(into: &flows)
            }
        case (.math, "oMathPara"): flows.append(.paragraph(FlowParagraph(text: try mathText())))
        default: try reader.skip()
        }
    }

    /// A content control (a field to fill in, a picked date) holds ordinary content; a table of contents is passed over.
    func contentControl(_ content: () throws(DocumentFault) -> Void) throws(DocumentFault) {
        var isContents = false
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "sdtPr": isContents = try isTableOfContents()
            case "sdtContent" where !isContents: try content()
            default: try reader.skip()
            }
        }
    }

    private func isTableOfContents() throws(DocumentFault) -> Bool {
        var isContents = false
        try reader.children { name throws(DocumentFault) in
            guard name.name == "docPartObj" else { return try reader.skip() }
            try reader.children { name throws(DocumentFault) in
                if name.name == "docPartGallery" { isContents = reader.attribute("val") == "Table of Contents" }
                try reader.skip()
            }
        }
        return isContents
    }

    /// Of several forms of the same content only the first that gives something is read.
    func alternatives(
        isDone: () -> Bool, _ content: () throws(DocumentFault) -> Void
    ) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            if isDone() || name.name != "Choice" && name.name != "Fallback" {
                try reader.skip()
            } else {
                try content()
            }
        }
    }

    /// The text of a formula as it stands in a line.
    func mathText() throws(DocumentFault) -> String {
        var text = ""
        try reader.children { name throws(DocumentFault) in
            text += name.name == "t" ? try reader.text() : try mathText()
        }
        return text
    }
}
