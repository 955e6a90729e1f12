/// A text without packing: running text, markdown, separated values. What it is, its lines say.
enum TextDocument {
    static func read(
        _ text: DecodedText, name: FileName, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        let lines = try TextLines.split(text.bytes, limits: limits)
        var document = Document(format: .text, lines: lines.map { String(decoding: $0, as: UTF8.self) }, blocks: [])
        if text.marks > 0 { document.remarkMarks() }
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
}

extension Document {
    /// One remark for each line that holds a mark for bytes that are no text.
    mutating func remarkMarks() {
        for (place, line) in lines.enumerated() where line.unicodeScalars.contains("\u{FFFD}") {
            remarks.append(DocumentRemark(kind: .invalidBytes, line: place + 1, what: line))
        }
    }
}
