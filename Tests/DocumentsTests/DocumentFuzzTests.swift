import TestSupport
import Testing

@testable import Documents

/// Changed copies of documents of every format through `DocumentOpener`.
@Suite struct DocumentFuzzTests {
    private static let pieces = [
        "\0", "\r", "\u{85}", "\u{0C}", "\t", "\"", "\"\"", ",", "|", "|---|", "#", "\u{FEFF}", "\u{FFFD}", "\u{FF}",
        "<", ">",
        "</", "/>", "&", "&#0;", "&#x110000;", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "<table>",
        "</table>", "<tr>", "<td rowspan=0 colspan=99>", "<td rowspan=-1 colspan=9999999999999999999>",
        "<li value=9223372036854775807>",
        "<ol start=9223372036854775807 reversed>", "<pre>", "<br>", "<p hidden>", "<th>", "<w:p>", "</w:p>", "<w:r>",
        "<w:tbl>", "</w:tbl>", "<w:tr>", "<w:tc>", "<w:tcPr><w:vMerge/></w:tcPr>", "<w:gridSpan w:val=\"-1\"/>",
        "<w:gridSpan w:val=\"9223372036854775807\"/>", "<w:gridBefore w:val=\"9223372036854775807\"/>", "<w:ins>",
        "<w:del>", "<w:sdt>",
        "<w:fldChar w:fldCharType=\"end\"/>", "<w:fldChar w:fldCharType=\"separate\"/>", "<w:numId w:val=\"1\"/>",
        "<w:ilvl w:val=\"-9223372036854775808\"/>", "<w:start w:val=\"-9223372036854775808\"/>",
        "<w:start w:val=\"9223372036854775807\"/>", "<w:startOverride w:val=\"9223372036854775807\"/>",
        "<w:outlineLvl w:val=\"9223372036854775807\"/>", "<w:lvlText w:val=\"%1%9%0%\"/>", "<w:sym w:char=\"D800\"/>",
        "w:val=\"\"",
        "<c r=\"XFD1048576\">", "<c r=\"AAAAAAAAAAAA99999999999999999999\">", "<row r=\"-1\">",
        "<row r=\"9223372036854775807\">",
        "<v>-1</v>", "<v>1e308</v>", "<v>nan</v>", "<v>999999999999999</v>", "<v>-0.0000001</v>",
        "<v>2958465.999999999</v>",
        "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>", "t=\"s\"", "s=\"1\"", "yyyy", "[", "_x000",
        "_xD800_",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"\"\r\n\r\n", "=0", "=\r\n",
    ]

    private static let word = WordFile(
        body: WordFile.paragraph("一、总体安排", style: "1") + WordFile.table([["序号", "事项"], ["1", "减材料"]])
            + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:ins><w:r><w:t>甲</w:t>"
            + "<w:tab/><w:br/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText>"
            + "</w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc>"
            + "</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        styles:
            "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"2\"/><w:pPr>"
            + "<w:outlineLvl w:val=\"0\"/></w:pPr></w:style>",
        numbering:
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
            + "<w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    )

    private static var workbook: WorkbookFile {
        var file = WorkbookFile([
            WorkbookFile.Sheet(
                "清单",
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                    + "<c r=\"B1\" s=\"1\"><v>45473</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\" s=\"2\"><v>0.5</v></c></row>"
                    + "<row r=\"3\"><c r=\"D3\" t=\"inlineStr\"><is><t>甲</t></is></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>")
        ])
        file.sharedTexts = ["<r><t>甲_x000D_局</t></r>"]
        file.formats = ["[DBNum1]yyyy\"年\"m\"月\"d\"日\" h:mm:ss AM/PM", "#,##0.0#%"]
        return file
    }

    private static let texts = [
        "一、总体安排\r\n\n1\t甲\t乙\n2\t\"丙\n丁\"\t戊\n", "序号,事项,牵头\n1,\"甲,\"\"乙\"\"\n丙\",丁\n",
        "# 题\n| a | b |\n|---|---|\n| 1<br>2 | **x** |\n[a](b)",
        "<html><meta charset=gbk><body><h1>题</h1><table><thead><tr><th rowspan=2>甲<th colspan=2>乙</thead><tr><td>丙<td>丁<tr><td>戊"
            + "</table><ol><li>己<ul><li>庚</ol><pre>辛\n壬</pre>&nbsp;&lt;<script>x</script></body></html>",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E7=94=B2</p>\r\n--b--\r\n",
    ]

    /// What once crashed or hung.
    private static let found: [[UInt8]] = []

    @Test func textsAndPages() throws {
        var corpus = Self.found + Self.texts.map { Array($0.utf8) }
        corpus += try ["GB18030", "UTF-16LE"].map { try encoded("\u{FEFF}" + Self.texts[0], as: $0) }
        try Fuzz("documents-text", pieces: Self.pieces).run(corpus: corpus) { Self.wrong($0) }
    }

    @Test func packages() throws {
        let corpus = [Self.word.bytes, Self.workbook.bytes]
        try Fuzz("documents-package", pieces: Self.pieces).run(corpus: corpus) { Self.wrong($0) }
    }

    /// Changes inside the parts, before they are packed.
    @Test(arguments: [false, true]) func parts(isWorkbook: Bool) throws {
        let parts = isWorkbook ? Self.workbook.parts : Self.word.parts
        let mark = UInt8(ascii: "\u{1}")
        let joined = Array(parts.map { Array($0.text.utf8) }.joined(separator: [mark]))
        try Fuzz("documents-parts\(isWorkbook ? 2 : 1)", pieces: Self.pieces).run(corpus: [joined]) { input in
            var file = ZipFile()
            let texts = input.split(separator: mark, omittingEmptySubsequences: false)
            for (part, text) in zip(parts, texts) { file.add(part.name, Array(text)) }
            return Self.wrong(file.bytes)
        }
    }

    /// What is wrong with what an input gives; a fault never is.
    private static func wrong(_ input: [UInt8]) -> String? {
        guard case .success(let document) = DocumentOpener.open(input, name: "清单.csv") else { return nil }
        if document.blocks.isEmpty { return "no block" }
        let lines = 1...max(document.lines.count, 1)
        for block in document.blocks where !lines.contains(block.lines) { return "\(block) outside the lines" }
        for remark in document.remarks where !lines.contains(remark.line) { return "\(remark) outside the lines" }
        return wrongTable(document.rows, lines)
    }

    private static func wrongTable(_ rows: [TableRow], _ lines: ClosedRange<Int>) -> String? {
        var widths: [Int: Int] = [:]
        for row in rows {
            var column = 0
            for cell in row.cells {
                if cell.column != column || cell.columns < 1 { return "\(row) has a gap" }
                if !lines.contains(cell.lines) { return "\(cell) outside the lines" }
                column += cell.columns
            }
            if widths[row.table, default: column] != column { return "\(row) has another width" }
            widths[row.table] = column
        }
        return nil
    }
}

extension ClosedRange<Int> {
    fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
        contains(other.lowerBound) && contains(other.upperBound)
    }
}
