import Documents
import TestSupport
import Testing

@Suite struct WorkbookTests {
    private func sheet(_ rows: String, _ more: String = "") -> String { "<sheetData>\(rows)</sheetData>\(more)" }

    private func text(_ place: String, _ text: String) -> String {
        "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private func book(_ markup: String, _ change: (inout WorkbookFile) -> Void = { _ in }) throws -> Document {
        var file = WorkbookFile([WorkbookFile.Sheet("清单", markup)])
        change(&file)
        return try opened(file.bytes, name: "清单.xlsx")
    }

    @Test(arguments: [false, true]) func rowsInOrderOfTheSheets(isStrict: Bool) throws {
        var file = WorkbookFile([
            WorkbookFile.Sheet("甲表", WorkbookFile.rows([["序号", "事项"], ["1", "减材料"]])),
            WorkbookFile.Sheet("乙表", WorkbookFile.rows([["序号", "事项"], ["2", "减时间"]])),
        ])
        file.isStrict = isStrict
        let document = try opened(file.bytes, name: "清单.docx")
        #expect(document.format == .xlsx)
        #expect(document.outline == ["序号 | 事项", "1 | 减材料", "序号 | 事项", "2 | 减时间"])
        #expect(document.rows.map(\.sheet) == ["甲表", "甲表", "乙表", "乙表"])
        #expect(document.rows.map(\.table) == [0, 0, 1, 1])
        #expect(document.lines == ["序号", "事项", "1", "减材料", "序号", "事项", "2", "减时间"])
    }

    @Test func sharedRichAndComputedTexts() throws {
        let rows =
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
            + "<c r=\"C2\" t=\"str\"><f>A2&amp;B2</f><v>甲局乙局</v></c><c r=\"D2\" t=\"b\"><v>1</v></c>"
            + "<c r=\"E2\" t=\"s\"><v>99</v></c><c r=\"G2\"><v>3</v></c></row>"
        let document = try book(sheet(rows)) { file in
            file.sharedTexts = [
                "<r><t>甲</t></r><r><rPr><b/></rPr><t>局</t></r><rPh sb=\"0\" eb=\"1\"><t>jiǎ</t></rPh><phoneticPr/>",
                "<t>乙局_x000D_\n丙局</t>",
            ]
        }
        #expect(document.outline == ["甲局 | 乙局/丙局 | 甲局乙局 | TRUE |  |  | 3"])
        #expect(document.rows.first?.lines == 1...6)
    }

    @Test func mergedCells() throws {
        let rows =
            "<row r=\"1\">\(text("A1", "某区清单"))</row><row r=\"3\">\(text("A3", "一"))\(text("B3", "减材料"))\(text("C3", "甲局"))</row>"
            + "<row r=\"4\">\(text("B4", "减时间"))\(text("C4", "乙局"))</row><row r=\"5\">\(text("A5", "二"))\(text("B5", "减跑动"))</row>"
        let merged =
            "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"C4:C5\"/></mergeCells>"
        let document = try book(sheet(rows, merged))
        #expect(document.outline == ["某区清单<3>", "一 | 减材料 | 甲局", "^一 | 减时间 | 乙局", "二 | 减跑动 | ^乙局"])
    }

    @Test func hiddenSheetsRowsAndColumnsAreLeftOut() throws {
        let rows =
            "<row r=\"1\">\(text("A1", "序号"))\(text("B1", "内部意见"))\(text("C1", "事项"))</row>"
            + "<row r=\"2\" hidden=\"1\">\(text("A2", "1"))\(text("C2", "旧事"))</row>"
            + "<row r=\"3\">\(text("A3", "2"))\(text("B3", "可"))\(text("C3", "新事"))</row>"
        var file = WorkbookFile([
            WorkbookFile.Sheet("草稿", WorkbookFile.rows([["甲", "乙"]]), state: "hidden"),
            WorkbookFile.Sheet("底稿", WorkbookFile.rows([["甲", "乙"]]), state: "veryHidden"),
            WorkbookFile.Sheet("清单", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + sheet(rows)),
        ])
        file.formats = []
        let document = try opened(file.bytes)
        #expect(document.outline == ["序号 | 事项", "2 | 新事"])
        #expect(document.remarks.map(\.what) == ["草稿", "底稿", "内部意见", "1 旧事"])
        #expect(document.remarks.map(\.line) == [1, 1, 1, 3])
        #expect(document.remarks.allSatisfy { $0.kind == .hidden })
    }

    @Test func aMergedCellThatBeginsInAHiddenRowIsShown() throws {
        let rows =
            "<row r=\"1\" hidden=\"1\">\(text("A1", "一"))\(text("B1", "旧"))</row><row r=\"2\">\(text("B2", "甲"))</row>"
            + "<row r=\"3\">\(text("B3", "乙"))</row>"
        let document = try book(sheet(rows, "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>"))
        #expect(document.outline == ["一 | 甲", "^一 | 乙"])
    }

    @Test func blankCellsWithoutAPlaceOfTheirOwn() throws {
        #expect(try book(WorkbookFile.rows([["甲", "", "乙"], ["", "丙"]])).outline == ["甲 |  | 乙", " | 丙 | "])
    }

    @Test func aSheetOfOneColumnIsText() throws {
        let document = try book(WorkbookFile.rows([["某区方案"], ["一、总体安排"]]))
        #expect(document.blocks.map(\.lines) == [1...1, 2...2])
        #expect(document.rows.isEmpty)
    }

    @Test(arguments: [
        ("14", "2024/6/30"), ("22", "2024/6/30 12:00"), ("27", "2024年6月"), ("31", "2024年6月30日"), ("57", "2024年6月"),
        ("58", "6月30日"), ("yyyy\"年\"m\"月\"d\"日\";@", "2024年6月30日"), ("[$-804]yyyy-mm-dd", "2024-06-30"),
        ("[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "二〇二四年六月三十日"), ("yyyy.mm", "2024.06"), ("m/d", "6/30"),
        ("yyyy\\-mm\\-dd\\ hh:mm", "2024-06-30 12:00"),
    ])
    func daysByTheirFormat(_ format: String, _ expected: String) throws {
        let markup = sheet("<row><c r=\"A1\" s=\"1\"><v>45473.5</v></c>\(text("B1", "甲"))</row>")
        let document = try book(markup) { $0.formats = [format] }
        #expect(document.rows.first?.cells.first?.text == expected)
        #expect(document.rows.first?.cells.first?.day == "2024-06-30")
    }

    @Test func daysCountedFrom1904() throws {
        let markup = sheet(
            "<row><c r=\"A1\" s=\"1\"><v>44011</v></c><c r=\"B1\" t=\"d\"><v>2024-06-30T00:00:00</v></c></row>")
        let document = try book(markup) { file in
            file.formats = ["14"]
            file.isFrom1904 = true
        }
        #expect(document.rows.first?.cells.map(\.day) == ["2024-06-30", "2024-06-30"])
    }

    @Test(arguments: [
        ("0", "12.0", "12"), ("0", "0.30000000000000004", "0.3"), ("0", "1E3", "1000"), ("2", "2.675", "2.68"),
        ("9", "0.85", "85%"), ("3", "12345678", "12,345,678"), ("000", "7", "007"), ("\"第\"0\"项\"", "3", "第3项"),
        ("0.0\"万户\"", "1.25", "1.3万户"), ("@", "45473", "45473"), ("0.00E+00", "5", "5"), ("18", "0.5", "12:00"),
        ("#,##0;[Red]-#,##0", "-1234", "-1,234"), ("0.##", "1.5", "1.5"), ("14", "-5", "-5"), ("0", "1e300", "1e300"),
        ("0", "很多", "很多"),
    ])
    func numbersAsTheSheetShowsThem(_ format: String, _ written: String, _ expected: String) throws {
        let markup = sheet("<row><c r=\"A1\" s=\"1\"><v>\(written)</v></c>\(text("B1", "甲"))</row>")
        let document = try book(markup) { $0.formats = [format] }
        #expect(document.rows.first?.cells.first?.text == expected)
        #expect(document.rows.first?.cells.first?.day == nil)
    }

    @Test(arguments: [
        (1, "1900-1-1"), (59, "1900-2-28"), (61, "1900-3-1"), (36525, "1999-12-31"), (45351, "2024-2-29"),
    ])
    func theCalendarOfSheets(_ serial: Int, _ expected: String) throws {
        let markup = sheet("<row><c r=\"A1\" s=\"1\"><v>\(serial)</v></c>\(text("B1", "甲"))</row>")
        #expect(try book(markup) { $0.formats = ["yyyy-m-d"] }.rows.first?.cells.first?.text == expected)
    }
}
