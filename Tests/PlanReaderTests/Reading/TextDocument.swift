import Documents

/// A text as a document: a paragraph a line, blank lines counted and left out.
func textDocument(_ text: String) -> Document {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    var blocks: [Block] = []
    for (place, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
        blocks.append(.paragraph(Paragraph(text: line, lines: place + 1...place + 1)))
    }
    return Document(format: .text, lines: lines, blocks: blocks)
}
