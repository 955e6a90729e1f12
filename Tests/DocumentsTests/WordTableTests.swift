import Documents
import TestSupport
import Testing

@Suite struct WordTableTests {
    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>"
            + text.split(separator: "/", omittingEmptySubsequences: false).map { WordFile.paragraph(String($0)) }
            .joined()
            + "</w:tc>"
    }

    private func table(_ rows: String...) -> String {
        "<w:tbl><w:tblPr/>" + rows.map { "<w:tr>\($0)</w:tr>" }.joined() + "</w:tbl>"
    }

    @Test func cellsAndTheirLines() throws {
        let document = try word(
            WordFile.paragraph("清单")
                + table(cell("序号") + cell("事项"), cell("1") + cell("减材料/减时间"), cell("") + cell("另行通知")))
        #expect(document.lines == ["清单", "序号", "事项", "1", "减材料", "减时间", "另行通知"])
        #expect(document.outline == ["清单", "序号 | 事项", "1 | 减材料/减时间", " | 另行通知"])
        #expect(document.blocks.map(\.lines) == [1...1, 2...3, 4...6, 7...7])
        #expect(document.rows[1].cells.map(\.lines) == [4...4, 5...6])
        #expect(document.rows[2].cells.map(\.lines) == [7...7, 7...7])
    }

    @Test func mergedCells() throws {
        let document = try word(
            table(
                "<w:trPr><w:tblHeader/></w:trPr>" + cell("事项", "<w:gridSpan w:val=\"2\"/>") + cell("牵头"),
                cell("一", "<w:vMerge w:val=\"restart\"/>") + cell("减材料") + cell("甲局"),
                cell("藏", "<w:vMerge/>") + cell("减时间") + cell("乙局", "<w:vMerge w:val=\"restart\"/>"),
                cell("二") + cell("减跑动") + cell("", "<w:vMerge w:val=\"continue\"/>")))
        #expect(
            document.outline == [
                "! 事项<2> | 牵头", "一 | 减材料 | 甲局", "^一 | 减时间 | 乙局", "二 | 减跑动 | ^乙局",
            ])
        #expect(document.rows[2].cells.map(\.lines) == [3...3, 6...6, 7...7])
        #expect(document.rows[2].lines == 6...7)
        #expect(document.lines == ["事项", "牵头", "一", "减材料", "甲局", "减时间", "乙局", "二", "减跑动"])
    }

    @Test func aContinuationWithoutABeginningIsACell() throws {
        let document = try word(table(cell("甲", "<w:vMerge/>") + cell("乙"), cell("丙") + cell("丁")))
        #expect(document.outline == ["甲 | 乙", "丙 | 丁"])
    }

    @Test func oldMergingToTheLeftAndFreeColumns() throws {
        let document = try word(
            table(
                cell("甲", "<w:hMerge w:val=\"restart\"/>") + cell("", "<w:hMerge/>") + cell("乙"),
                "<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("丙") + cell("丁"), cell("戊") + cell("己")))
        #expect(document.outline == ["甲<2> | 乙", " | 丙 | 丁", "戊 | 己 | "])
    }

    @Test func aTableInACellIsFlattened() throws {
        let inner = table(cell("牵头") + cell("甲局"))
        let document = try word(
            table(cell("序号") + cell("事项") + cell("单位"), cell("1") + cell("减材料") + "<w:tc>\(inner)<w:p/></w:tc>"))
        #expect(document.outline == ["序号 | 事项 | 单位", "1 | 减材料 | 牵头/甲局"])
    }

    @Test func aFrameAroundTheDocumentIsNoTable() throws {
        let inner = table(cell("序号") + cell("事项"), cell("1") + cell("减材料"))
        let document = try word("<w:tbl><w:tr><w:tc>\(WordFile.paragraph("清单"))\(inner)<w:p/></w:tc></w:tr></w:tbl>")
        #expect(document.outline == ["清单", "序号 | 事项", "1 | 减材料"])
        #expect(document.rows.map(\.table) == [0, 0])
    }

    @Test func tablesAreNumberedInOrder() throws {
        let one = table(cell("甲") + cell("乙"))
        #expect(try word(one + WordFile.paragraph("中") + one).rows.map(\.table) == [0, 1])
    }

    @Test func spansThatNobodyHas() throws {
        let huge = "<w:gridSpan w:val=\"9223372036854775807\"/>"
        let document = try word(
            table(
                "<w:trPr><w:gridBefore w:val=\"9223372036854775807\"/></w:trPr>" + cell("甲", huge)
                    + cell("", "<w:hMerge/>" + huge) + cell("乙", "<w:gridSpan w:val=\"-5\"/>"), cell("丙") + cell("丁")))
        #expect(document.rows.map(\.cells.count) == [3, 3])
    }

    @Test func hiddenRowsAreLeftOut() throws {
        let document = try word(
            table(cell("甲") + cell("乙"), "<w:trPr><w:hidden/></w:trPr>" + cell("丙") + cell("丁")))
        #expect(document.outline == ["甲 | 乙"])
        #expect(document.remarks == [DocumentRemark(kind: .hidden, line: 2, what: "丙 丁")])
    }

    @Test func rowsAndCellsInsideControls() throws {
        let row =
            "<w:sdt><w:sdtContent><w:tr>\(cell("甲"))<w:sdt><w:sdtContent>\(cell("乙"))</w:sdtContent></w:sdt></w:tr>"
        #expect(try word("<w:tbl>\(row)</w:sdtContent></w:sdt></w:tbl>").outline == ["甲 | 乙"])
    }
}
