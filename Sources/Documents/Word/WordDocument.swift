/// A Word file (also of WPS and LibreOffice): its body, without headers, footers, footnotes and comments.
enum WordDocument {
    /// Reads the part at a path, whose outermost element the reader has just begun.
    static func read(
        _ package: OfficePackage, main: String, reader: MarkupReader, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        let related = try Relationships(of: main, in: package, limits: limits)
        var styles = WordStyles()
        if let part = related.byKind["styles"].flatMap({ package.parts[$0] }) {
            styles = try WordStyles(part, limits: limits)
        }
        var numbering = WordNumberingPart()
        if let part = related.byKind["numbering"].flatMap({ package.parts[$0] }) {
            numbering = try WordNumberingPart(part, limits: limits)
        }
        let body = WordBody(reader: reader, styles: styles, numbering: WordNumbering(numbering), limits: limits)
        return try FlowWriter.document(try body.flows(), format: .docx, limits: limits)
    }
}
