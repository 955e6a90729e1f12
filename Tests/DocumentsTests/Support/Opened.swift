import Documents
import Testing

/// Opens a text as UTF-8, or bytes, and fails the test where that does not work.
func opened(
    _ text: String, name: String = "方案.txt", sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
    try opened(Array(text.utf8), name: name, sourceLocation: sourceLocation)
}

func opened(
    _ bytes: [UInt8], name: String = "方案.txt", sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
    do {
        return try DocumentOpener.open(bytes, name: name).get()
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
        throw error
    }
}

/// What keeps some bytes from being opened; nil when they open.
func fault(_ bytes: [UInt8], name: String = "方案.docx") -> DocumentFault? {
    switch DocumentOpener.open(bytes, name: name) {
    case .success: nil
    case .failure(let fault): fault
    }
}

extension Document {
    /// Each block in a line: a paragraph as it stands (`# ` before a heading for each level), a row with ` | ` between its cells. A cell
    /// over several columns ends in `<n>`, one that began above is `^text`, a head row begins with `! `, a line break is `/`.
    var outline: [String] {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph):
                (paragraph.headingLevel.map { String(repeating: "#", count: $0) + " " } ?? "") + paragraph.text
            case .row(let row): (row.isHeader ? "! " : "") + row.cells.map(\.outline).joined(separator: " | ")
            }
        }
    }

    var rows: [TableRow] {
        blocks.compactMap { block in
            guard case .row(let row) = block else { return nil }
            return row
        }
    }

    /// The lines that a block says it came from.
    func source(of block: Block) -> [String] { Array(lines[(block.lines.lowerBound - 1)..<block.lines.upperBound]) }
}

extension TableCell {
    fileprivate var outline: String {
        (isContinued ? "^" : "") + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "/")
            + (columns > 1 ? "<\(columns)>" : "")
    }
}
