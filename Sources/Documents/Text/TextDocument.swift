/// A text without packing: running text, markdown, separated values. What it is, its lines say.
enum TextDocument {
    static func read(
        _ text: DecodedText, name: FileName, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        let lines = try TextLines.split(text.bytes, limits: limits)
        var document = Document(format: .text, lines: lines.map { String(decoding: $0, as: UTF8.self) }, blocks: [])
        if text.marks > 0 { document.remarks = remarks(on: document.lines) }
        if let separator = SeparatorChoice.separator(of: lines, name: name) {
            document.format = separator == UInt8(ascii: "\t") ? .tsv : .csv
            document.blocks = try SeparatedTable.blocks(lines, separator: separator, limits: limits)
        } else {
            var reading = RunningText(lines: lines, isMarkdown: MarkdownSigns.isMarkdown(lines, name: name))
            document.format = reading.isMarkdown ? .markdown : .text
            document.blocks = try reading.blocks(limits: limits)
        }
        return document
    }

    /// One remark for each line that holds a mark.
    private static func remarks(on lines: [String]) -> [DocumentRemark] {
        lines.indices.filter { lines[$0].unicodeScalars.contains("\u{FFFD}") }
            .map { DocumentRemark(kind: .invalidBytes, line: $0 + 1, what: lines[$0]) }
    }
}
