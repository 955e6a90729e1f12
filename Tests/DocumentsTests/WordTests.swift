import Documents
import TestSupport
import Testing

/// A Word file's document from the markup of its body.
func word(
    _ body: String, styles: String = "", numbering: String = "", sourceLocation: SourceLocation = #_sourceLocation
) throws -> Document {
    let file = WordFile(body: body, styles: styles, numbering: numbering)
    return try opened(file.bytes, name: "方案.docx", sourceLocation: sourceLocation)
}

@Suite struct WordTests {
    private let line = WordFile.paragraph("甲局牵头")

    @Test func paragraphsInOrderWithTheirLines() throws {
        let document = try word(WordFile.paragraph("一、总体安排") + "<w:p/>" + WordFile.paragraph("　　甲局牵头。"))
        #expect(document.format == .docx)
        #expect(document.outline == ["一、总体安排", "　　甲局牵头。"])
        #expect(document.lines == ["一、总体安排", "", "　　甲局牵头。"])
        #expect(document.blocks.map(\.lines) == [1...1, 3...3])
    }

    @Test func theStrictFormAndAnyPrefixReadTheSame() throws {
        var file = WordFile(body: line)
        file.isStrict = true
        #expect(try opened(file.bytes).outline == ["甲局牵头"])
    }

    @Test func aRenamedFileIsWhatItHolds() throws {
        #expect(try opened(WordFile(body: line).bytes, name: "方案.txt").format == .docx)
    }

    @Test func runsTabsBreaksAndHyphens() throws {
        let document = try word(
            "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙\u{AD}</w:t><w:softHyphen/></w:r>"
                + "<w:r><w:t>丁</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\"> </w:t><w:t>戊</w:t></w:r></w:p>")
        #expect(document.outline == ["甲\t乙", "丙丁- 戊"])
        #expect(document.blocks.map(\.lines) == [1...1, 2...2])
    }

    @Test func symbolsOfSymbolFonts() throws {
        let document = try word(
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>已完成</w:t>"
                + "<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"
                + "<w:sym w:font=\"宋体\" w:char=\"2460\"/><w:sym w:font=\"Webdings\" w:char=\"F001\"/></w:r></w:p>")
        #expect(document.outline == ["☑已完成□≥①□"])
    }

    @Test func trackedChangesAsAcceptedWithARemark() throws {
        let document = try word(
            line
                + "<w:p><w:r><w:t>甲局</w:t></w:r><w:del><w:r><w:delText>配合</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>牵头</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>"
                + "<w:moveTo><w:r><w:t>新处</w:t></w:r></w:moveTo></w:p>")
        #expect(document.outline == ["甲局牵头", "甲局牵头新处"])
        #expect(
            document.remarks == [DocumentRemark(kind: .trackedChange, line: 2, what: "配合；牵头；旧处；新处")])
    }

    @Test func aDeletedParagraphMarkJoinsTheNext() throws {
        let document = try word(
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲局</w:t></w:r></w:p>"
                + WordFile.paragraph("牵头") + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>末</w:t></w:r></w:p>")
        #expect(document.outline == ["甲局牵头", "末"])
    }

    @Test func insertedAndDeletedRows() throws {
        let cells = "<w:tc>\(line)</w:tc><w:tc>\(line)</w:tc>"
        let document = try word(
            "<w:tbl><w:tr>\(cells)</w:tr><w:tr><w:trPr><w:del/></w:trPr>\(cells)</w:tr>"
                + "<w:tr><w:trPr><w:ins/></w:trPr>\(cells)</w:tr></w:tbl>")
        #expect(document.outline == ["甲局牵头 | 甲局牵头", "甲局牵头 | 甲局牵头"])
        #expect(document.remarks.map(\.kind) == [.trackedChange, .trackedChange])
        #expect(document.remarks.map(\.line) == [3, 3])
    }

    @Test func fieldsGiveTheirResult() throws {
        let document = try word(
            "<w:p><w:r><w:t>见第</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText>REF a</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:t>内</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\"><w:r><w:t>条</w:t></w:r>"
                + "</w:fldSimple></w:p>")
        #expect(document.outline == ["见第3条"])
    }

    @Test func aFieldThatNeverEndsSilencesNothingBelow() throws {
        let document = try word(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:t>x</w:t></w:r></w:p>" + line)
        #expect(document.outline == ["甲局牵头"])
    }

    @Test func linksControlsTagsFormulasAndReadings() throws {
        let document = try word(
            "<w:p><w:hyperlink r:id=\"rId9\"><w:r><w:t>甲</w:t></w:r></w:hyperlink>"
                + "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt>"
                + "<w:smartTag><w:r><w:t>丙</w:t></w:r></w:smartTag><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
                + "<w:r><w:ruby><w:rt><w:r><w:t>dīng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>丁</w:t></w:r></w:rubyBase>"
                + "</w:ruby></w:r></w:p><w:sdt><w:sdtContent>\(line)</w:sdtContent></w:sdt>")
        #expect(document.outline == ["甲乙丙x=1丁", "甲局牵头"])
    }

    @Test func hiddenTextIsLeftOutWithARemark() throws {
        let document = try word(
            "<w:p><w:r><w:t>由</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>草稿</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
                + "<w:t>甲局</w:t></w:r></w:p>")
        #expect(document.outline == ["由甲局"])
        #expect(document.remarks == [DocumentRemark(kind: .hidden, line: 1, what: "草稿")])
    }

    @Test func aTextBoxIsReadOnce() throws {
        let box = "<w:txbxContent>\(WordFile.paragraph("框内一"))\(WordFile.paragraph("框内二"))</w:txbxContent>"
        let document = try word(
            "<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + "<wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + "<v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                + "</w:p>")
        #expect(document.outline == ["框外", "框内一", "框内二"])
        let old = try word("<w:p><w:r><w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict></w:r></w:p>")
        #expect(old.outline == ["框内一", "框内二"])
    }

    @Test func aTableOfContentsAndNotesBelowAreLeftOut() throws {
        let document = try word(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                + "<w:sdtContent>\(line)</w:sdtContent></w:sdt>"
                + WordFile.paragraph("一、总体安排\t3", style: "11")
                + "<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
            styles: "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>")
        #expect(document.outline == ["正文"])
    }

    @Test func headingsByTheirStylesAndByThemselves() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/>"
            + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"章\"/><w:basedOn w:val=\"1\"/>"
            + "</w:style><w:style w:type=\"paragraph\" w:styleId=\"3\"><w:name w:val=\"heading 3\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"c\"/><w:basedOn w:val=\"c\"/></w:style>"
        let own = "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>戊</w:t></w:r></w:p>"
        let text = "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/></w:pPr><w:r><w:t>己</w:t></w:r></w:p>"
        let document = try word(
            ["1", "b", "3", "c"].map { WordFile.paragraph("甲", style: $0) }.joined() + own + text + line, styles: styles
        )
        #expect(document.outline == ["# 甲", "# 甲", "### 甲", "甲", "## 戊", "己", "甲局牵头"])
    }
}
