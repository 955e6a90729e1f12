/// Writes Word files in memory from the markup of their body.
public struct WordFile: Sendable {
    /// The children of `w:body`, for example `<w:p><w:r><w:t>一、…</w:t></w:r></w:p>`.
    public var body: String
    /// The children of `w:styles`; the part is left out where it is empty, as the others are.
    public var styles = ""
    public var numbering = ""
    /// The strict form's namespaces instead of the first.
    public var isStrict = false
    /// Further parts by path.
    public var others: [(name: String, text: String)] = []
    /// What stands before the document's outermost element.
    public var prolog = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#

    public init(body: String, styles: String = "", numbering: String = "") {
        self.body = body
        self.styles = styles
        self.numbering = numbering
    }

    /// A paragraph of plain text.
    public static func paragraph(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// A table of plain text.
    public static func table(_ rows: [[String]]) -> String {
        let rows = rows.map { row in
            "<w:tr>" + row.map { "<w:tc><w:tcPr/>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
    }

    private var word: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    }

    private var relation: String {
        isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    }

    public var parts: [(name: String, text: String)] {
        let names = """
            xmlns:w="\(word)" xmlns:r="\(relation)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            """
        var parts = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("_rels/.rels", Self.relationships([("rId1", "\(relation)/officeDocument", "word/document.xml")])),
            ("word/document.xml", "\(prolog)<w:document \(names)><w:body>\(body)<w:sectPr/></w:body></w:document>"),
        ]
        var related: [(String, String, String)] = []
        if !styles.isEmpty {
            related.append(("rId1", "\(relation)/styles", "styles.xml"))
            parts.append(("word/styles.xml", "<w:styles \(names)>\(styles)</w:styles>"))
        }
        if !numbering.isEmpty {
            related.append(("rId2", "\(relation)/numbering", "numbering.xml"))
            parts.append(("word/numbering.xml", "<w:numbering \(names)>\(numbering)</w:numbering>"))
        }
        parts.append(("word/_rels/document.xml.rels", Self.relationships(related)))
        return parts + others
    }

    public var bytes: [UInt8] { ZipFile(parts).bytes }

    /// The part that names others: identity, kind, target.
    public static func relationships(_ entries: [(String, String, String)]) -> String {
        let entries = entries.map { "<Relationship Id=\"\($0.0)\" Type=\"\($0.1)\" Target=\"\($0.2)\"/>" }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + entries.joined() + "</Relationships>"
    }
}
