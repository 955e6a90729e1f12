/// Writes workbooks in memory from the markup of their sheets.
public struct WorkbookFile: Sendable {
    public struct Sheet: Sendable {
        public var name: String
        /// The children of `worksheet`: `<sheetData><row r="1">…`.
        public var markup: String
        public var state: String?

        public init(_ name: String, _ markup: String, state: String? = nil) {
            self.name = name
            self.markup = markup
            self.state = state
        }
    }

    public var sheets: [Sheet]
    /// Texts of `sst`, each the children of its `si`.
    public var sharedTexts: [String] = []
    /// The formats of the looks that cells name by `s`: a known number, or a code.
    public var formats: [String] = []
    public var isFrom1904 = false
    public var isStrict = false

    public init(_ sheets: [Sheet]) { self.sheets = sheets }

    /// A sheet of plain texts, each in its cell.
    public static func rows(_ rows: [[String]]) -> String {
        let rows = rows.map { row in
            "<row>" + row.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
                + "</row>"
        }
        return "<sheetData>\(rows.joined())</sheetData>"
    }

    public var parts: [(name: String, text: String)] {
        let sheet =
            isStrict
            ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relation =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let names = "xmlns=\"\(sheet)\" xmlns:r=\"\(relation)\""
        let listed = sheets.enumerated().map { place, sheet in
            let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
            return "<sheet name=\"\(sheet.name)\" sheetId=\"\(place + 7)\"\(state) r:id=\"rId\(place + 1)\"/>"
        }
        let pages = sheets.indices.map { ("rId\($0 + 1)", "\(relation)/worksheet", "worksheets/page\(9 - $0).xml") }
        let others = [
            ("rId90", "\(relation)/sharedStrings", "/xl/sharedStrings.xml"),
            ("rId91", "\(relation)/styles", "styles.xml"),
        ]
        let texts = sharedTexts.map { "<si>\($0)</si>" }.joined()
        return [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            (
                "_rels/.rels",
                WordFile.relationships([("rId1", "\(relation)/officeDocument", "xl/workbook.xml")])
            ),
            (
                "xl/workbook.xml",
                "<workbook \(names)><workbookPr date1904=\"\(isFrom1904 ? 1 : 0)\"/><sheets>\(listed.joined())</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", WordFile.relationships(pages + others)),
            ("xl/sharedStrings.xml", "<sst \(names)>\(texts)</sst>"), ("xl/styles.xml", styles(names)),
        ]
            + sheets.enumerated().map { place, sheet in
                ("xl/worksheets/page\(9 - place).xml", "<worksheet \(names)>\(sheet.markup)</worksheet>")
            }
    }

    private func styles(_ names: String) -> String {
        let codes = formats.enumerated().filter { !Self.isKnown($1) }.map { place, code in
            let code = code.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
            return "<numFmt numFmtId=\"\(200 + place)\" formatCode=\"\(code)\"/>"
        }
        let looks = formats.enumerated().map { place, code in
            "<xf numFmtId=\"\(Self.isKnown(code) ? code : "\(200 + place)")\"/>"
        }
        return
            "<styleSheet \(names)><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs><xf numFmtId=\"0\"/>\(looks.joined())</cellXfs></styleSheet>"
    }

    /// The number of a format that every program knows, not a code such as `000`.
    private static func isKnown(_ code: String) -> Bool { Int(code).map { "\($0)" == code } ?? false }

    public var bytes: [UInt8] { ZipFile(parts).bytes }
}
