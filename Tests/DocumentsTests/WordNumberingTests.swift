import Documents
import TestSupport
import Testing

@Suite struct WordNumberingTests {
    private func level(_ place: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(place)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
            + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private func list(_ identity: Int, _ levels: String...) -> String {
        "<w:abstractNum w:abstractNumId=\"\(identity)\">\(levels.joined())</w:abstractNum>"
    }

    private func number(_ identity: Int, of list: Int, _ more: String = "") -> String {
        "<w:num w:numId=\"\(identity)\"><w:abstractNumId w:val=\"\(list)\"/>\(more)</w:num>"
    }

    private func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    @Test func levelsCountAndBeginAnew() throws {
        let numbering =
            list(
                0, level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCounting", "（%2）"),
                level(2, "decimal", "%3."), level(3, "decimal", "%3.%4", "<w:suff w:val=\"space\"/>"))
            + number(1, of: 0)
        let document = try word(
            [0, 1, 1, 2, 3, 3, 2, 0, 1, 2].map { item("甲", 1, $0) }.joined(), numbering: numbering)
        #expect(
            document.outline == [
                "一、甲", "（一）甲", "（二）甲", "1. 甲", "1.1 甲", "1.2 甲", "2. 甲", "二、甲", "（一）甲", "1. 甲",
            ])
    }

    @Test func listsOfOnePatternCountOnUnlessTheyBeginAnew() throws {
        let begin = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
        let own = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "upperRoman", "%1)"))</w:lvlOverride>"
        let numbering =
            list(0, level(0, "decimal", "%1、")) + number(1, of: 0) + number(2, of: 0) + number(3, of: 0, begin)
            + number(4, of: 0, own)
        let document = try word([1, 1, 2, 3, 3, 1, 4].map { item("甲", $0) }.joined(), numbering: numbering)
        #expect(document.outline == ["1、甲", "2、甲", "3、甲", "5、甲", "6、甲", "7、甲", "VIII) 甲"])
    }

    @Test func levelsThatNeverBeginAnew() throws {
        let numbering =
            list(
                0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%2．", "<w:lvlRestart w:val=\"0\"/>"),
                level(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>")) + number(1, of: 0)
        let document = try word([0, 1, 2, 1, 2, 0, 1, 2].map { item("甲", 1, $0) }.joined(), numbering: numbering)
        #expect(document.outline == ["一、甲", "1．甲", "1) 甲", "2．甲", "2) 甲", "二、甲", "3．甲", "1) 甲"])
    }

    @Test func numbersTiedToStyles() throws {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"s1\"><w:name w:val=\"s1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>"
            + "</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"s2\"><w:name w:val=\"s2\"/><w:basedOn w:val=\"s1\"/>"
            + "</w:style>"
        let numbering =
            list(
                0, level(0, "chineseCounting", "第%1章", "<w:pStyle w:val=\"s1\"/>"),
                level(1, "decimal", "第%2条", "<w:pStyle w:val=\"s2\"/>")) + number(1, of: 0)
        let off =
            "<w:p><w:pPr><w:pStyle w:val=\"s1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>"
        let document = try word(
            ["s1", "s2", "s2"].map { WordFile.paragraph("甲", style: $0) }.joined() + off, styles: styles,
            numbering: numbering)
        #expect(document.outline == ["第一章 甲", "第1条 甲", "第2条 甲", "乙"])
    }

    @Test func aListThatOnlyNamesAListStyle() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"3\"><w:numStyleLink w:val=\"公文\"/></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"4\"><w:styleLink w:val=\"公文\"/>\(level(0, "chineseCounting", "%1、"))</w:abstractNum>"
            + number(1, of: 3)
        #expect(try word(item("甲", 1), numbering: numbering).outline == ["一、甲"])
    }

    @Test func aNumberAloneInACellAndSignsThatAreNoNumbers() throws {
        let numbering =
            list(0, level(0, "decimal", "%1")) + list(1, level(0, "bullet", "\u{F0B7}")) + number(1, of: 0)
            + number(2, of: 1)
        let row = "<w:tr><w:tc>\(item("", 1))</w:tc><w:tc>\(item("甲", 2))</w:tc></w:tr>"
        #expect(try word("<w:tbl>\(row)\(row)</w:tbl>", numbering: numbering).outline == ["1 | 甲", "2 | 甲"])
    }

    @Test func legalLevelsAndFormatsForOldPrograms() throws {
        let custom =
            "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"01, 02\"/></mc:Choice>"
            + "<mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent>"
        let numbering =
            list(
                0, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>"),
                "<w:lvl w:ilvl=\"2\"><w:start w:val=\"3\"/>\(custom)<w:lvlText w:val=\"%3\"/></w:lvl>")
            + number(1, of: 0)
        #expect(
            try word([0, 1, 2].map { item("甲", 1, $0) }.joined(), numbering: numbering).outline.prefix(2) == [
                "一、甲", "1.1 甲",
            ])
    }

    @Test func numbersAndLevelsThatNobodyHas() throws {
        let level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"-9223372036854775808\"/><w:lvlText w:val=\"%1、%9%\"/></w:lvl>"
        let begin = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9223372036854775807\"/></w:lvlOverride>"
        let numbering = list(0, level) + number(1, of: 0) + number(2, of: 0, begin)
        let heading = "<w:p><w:pPr><w:outlineLvl w:val=\"9223372036854775807\"/></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>"
        let document = try word(
            item("甲", 1) + item("乙", 2) + item("丙", 2) + item("戊", 1, -9) + heading, numbering: numbering)
        #expect(document.outline.count == 5)
        #expect(document.outline.last == "丁")
    }

    @Test func aDeletedParagraphIsNotCounted() throws {
        let numbering = list(0, level(0, "decimal", "%1、")) + number(1, of: 0)
        let gone =
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
            + "<w:del><w:r><w:delText>废</w:delText></w:r></w:del></w:p>"
        #expect(try word(item("甲", 1) + gone + item("乙", 1), numbering: numbering).outline == ["1、甲", "2、乙"])
    }
}
