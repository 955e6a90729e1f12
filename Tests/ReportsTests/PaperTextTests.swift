import Reports
import Screen
import Testing

/// Papers as text: aligned with Chinese, within the page, without anything that drives a terminal.
@Suite struct PaperTextTests {
    private let table = Table(
        columns: [Table.Column("代号"), Table.Column("名称", least: 8), Table.Column("天", .right)],
        rows: [
            Table.Row(["a-1", "电子保函推广应用", "5"]), Table.Row(["a-10", "abc", "120"]), Table.Row(["汉", "跨着写到行尾"]),
        ])

    @Test func columnsStandUnderOneAnother() {
        #expect(
            Samples.text(Paper(title: "", blocks: [.table(table)])) == [
                "代号  名称               天",
                "---------------------------",
                "a-1   电子保函推广应用    5",
                "a-10  abc               120",
                "汉    跨着写到行尾",
            ])
    }

    @Test func aNarrowPageWrapsOrCuts() {
        #expect(
            Samples.text(Paper(title: "", blocks: [.table(table)]), width: 21) == [
                "代号  名称         天",
                "---------------------",
                "a-1   电子保函推    5",
                "      广应用",
                "a-10  abc         120",
                "汉    跨着写到行尾",
            ])
        var cut = table
        cut.overflow = .cut
        #expect(
            Samples.text(Paper(title: "", blocks: [.table(cut)]), width: 21) == [
                "代号  名称         天",
                "---------------------",
                "a-1   电子保函…     5",
                "a-10  abc         120",
                "汉    跨着写到行尾",
            ])
    }

    @Test(arguments: [1, 2, 3, 7, 12, 20, 33, 40, 79, 80, 132]) func noLineIsWiderThanThePage(width: Int) {
        let bar = Paper.Bar(label: "合计", parts: [.init(mark: "逾", count: 3), .init(mark: "正", count: 300)])
        let paper = Paper(
            title: "督办情况汇总，标题很长很长很长很长很长很长很长很长", subtitles: ["2022-06-15 的情况"],
            blocks: [
                .heading("分区县"), .paragraph(Samples.nasty), .field("牵头", Samples.nasty), .field("", "续"),
                .table(table), .bar(bar), .note("按举措计。"),
            ])
        for line in Samples.text(paper, width: width) {
            // A glyph of two cells has no place on a page of one.
            #expect(Samples.measure.of(line) <= max(2, width), "\(line)")
            #expect(!line.hasSuffix(" "))
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E })
        }
    }

    @Test func columnsThatMayGoDoSoInTheirOrder() {
        let table = Table(
            columns: [
                Table.Column("灯"), Table.Column("名称", least: 6), Table.Column("牵头", least: 4, goes: 1),
                Table.Column("天", .right, goes: 2),
            ], rows: [Table.Row(["逾", "电子保函", "财政局", "5"]), Table.Row(["临", "合计 9"])], overflow: .cut, gap: 1)
        func heads(_ width: Int) -> String { PaperText.lines(table, width: width, measure: Samples.measure)[0] }
        #expect(heads(40) == "灯 名称     牵头   天")
        #expect(heads(18) == "灯 名称   牵头  天")
        #expect(heads(14) == "灯 名称     天")
        #expect(heads(11) == "灯 名称")
        #expect(PaperText.lines(table, width: 12, measure: Samples.measure)[3] == "临 合计 9")
    }

    @Test func blocksArePartedAndFieldsStandTogether() {
        let paper = Paper(
            title: "题", subtitles: ["日"],
            blocks: [.heading("节"), .field("牵头", "甲"), .field("范围", "全区"), .paragraph("文"), .note("计")])
        #expect(
            Samples.text(paper) == [
                "题", "==", "日", "", "节", "--", "牵头：    甲", "范围：    全区", "", "文", "", "注：计",
            ])
        #expect(Samples.text(paper, .english).contains("牵头:       甲"))
    }

    @Test func aLongFieldHangs() {
        let lines = Samples.text(Paper(title: "", blocks: [.field("摘要", "一二三四五六七八九十一二")]), width: 30)
        #expect(lines == ["摘要： 一二三四五六七八九十一", "       二"])
    }

    @Test func aBarSharesItsRoom() {
        let bar = Paper.Bar(
            label: "", parts: [.init(mark: "逾", count: 1), .init(mark: "正", count: 1), .init(mark: "完", count: 0)])
        #expect(Samples.text(Paper(title: "", blocks: [.bar(bar)]), width: 8) == ["逾逾正正"])
        #expect(Samples.text(Paper(title: "", blocks: [.bar(Paper.Bar(label: "无", parts: []))])) == ["无"])
    }

    @Test func anEmptyPaperHasNoLines() {
        #expect(Samples.text(Paper(title: "")).isEmpty)
        #expect(Samples.text(Paper(title: "", blocks: [.table(Table(columns: []))])).allSatisfy { $0.isEmpty })
    }
}
