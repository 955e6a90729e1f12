import Documents
import Testing

@Suite struct TextTests {
    @Test func aParagraphALineAndBlankLinesCounted() throws {
        let document = try opened("某区年度方案\n\n　　一、总体安排\n  \n1．整理台账。\n")
        #expect(document.format == .text)
        #expect(document.outline == ["某区年度方案", "　　一、总体安排", "1．整理台账。"])
        #expect(document.blocks.map(\.lines) == [1...1, 3...3, 5...5])
        #expect(document.lines == ["某区年度方案", "", "　　一、总体安排", "  ", "1．整理台账。"])
    }

    @Test(arguments: ["\r", "\r\n", "\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}"])
    func everyLineBreak(_ line: String) throws {
        let document = try opened(["甲一", "乙二", "丙三"].joined(separator: line))
        #expect(document.lines == ["甲一", "乙二", "丙三"])
    }

    @Test func aFormFeedBesideALineBreakCountsNoLineOfItsOwn() throws {
        #expect(try opened("甲\n\u{0C}乙\u{0C}\n丙\n\u{0C}\n丁").lines == ["甲", "乙", "丙", "", "丁"])
    }

    @Test func indentationByTabsIsNoTable() throws {
        let document = try opened("\t序号\n\t事项\n\t牵头\n\n\t1\n\t办理时间减半\n")
        #expect(document.outline == ["\t序号", "\t事项", "\t牵头", "\t1", "\t办理时间减半"])
    }

    @Test func aTableCopiedAmongRunningText() throws {
        let document = try opened(
            "清单如下：\n序号\t事项\t牵头\n1\t减材料\t甲局\n2\t\"减环节\n减时间\"\t乙局\n3\t并表\n说明：另行通知。\n序\t甲\n")
        #expect(
            document.outline == [
                "清单如下：", "序号 | 事项 | 牵头", "1 | 减材料 | 甲局", "2 | 减环节/减时间 | 乙局", "3 | 并表 | ", "说明：另行通知。", "序\t甲",
            ])
        #expect(document.rows.map(\.table) == [0, 0, 0, 0])
        #expect(document.rows[2].lines == 4...5)
        #expect(document.rows[3].cells.last?.text == "")
    }

    @Test func markdownHeadingsTablesAndMarks() throws {
        let document = try opened(
            "# 某区方案 #\n\n## 一、**重点**任务\n见[附件](a.docx)\n---\n```\n| 序号 | 事项 |\n|:--|--|\n| 1 | 甲<br>乙\\|丙 |\n| 2 |\n- 收尾\n"
        )
        #expect(document.format == .markdown)
        #expect(
            document.outline == ["# 某区方案", "## 一、重点任务", "见附件", "! 序号 | 事项", "1 | 甲/乙|丙", "2 | ", "收尾"])
        #expect(document.rows.last?.lines == 10...10)
    }
}

@Suite struct SeparatedValuesTests {
    @Test(arguments: [",", ";", "\t"]) func quotesBreaksAndRaggedRows(_ separator: String) throws {
        let text = [
            ["序号", "事项", "牵头单位", ""], ["1", "\"减\"\"材料\"\"\n减时间\(separator)减环节\"", "甲局"], ["", "", "", ""],
            ["2", "合并"],
        ]
        let document = try opened(
            text.map { $0.joined(separator: separator) }.joined(separator: "\r\n"), name: "清单.csv")
        #expect(document.format == (separator == "\t" ? .tsv : .csv))
        #expect(document.outline == ["序号 | 事项 | 牵头单位", "1 | 减\"材料\"/减时间\(separator)减环节 | 甲局", "2 | 合并 | "])
        #expect(document.blocks.map(\.lines) == [1...1, 2...3, 5...5])
    }

    @Test func aTableOfCommasIsFoundWithoutItsName() throws {
        let text = "序号,事项,牵头\n1,减材料,甲局\n2,减时间,乙局\n"
        #expect(try opened(text, name: "清单.txt").format == .csv)
        #expect(try opened("甲，乙,丙\n丁,戊\n", name: "方案.txt").format == .text)
    }

    @Test func runningTextCalledATableIsRunningText() throws {
        #expect(try opened("一、总体安排\n二、工作任务\n", name: "方案.csv").outline == ["一、总体安排", "二、工作任务"])
    }

    @Test func aQuoteThatNeverClosesIsACharacter() throws {
        let document = try opened("序号,事项,牵头\n1,\"减材料,甲局\n2,减时间,乙局\n", name: "清单.csv")
        #expect(document.outline == ["序号 | 事项 | 牵头", "1 | \"减材料 | 甲局", "2 | 减时间 | 乙局"])
    }

    @Test func excelsSeparatorLineIsNoRow() throws {
        #expect(try opened("sep=;\n甲;乙\n丙;丁\n", name: "a.csv").outline == ["甲 | 乙", "丙 | 丁"])
    }
}
