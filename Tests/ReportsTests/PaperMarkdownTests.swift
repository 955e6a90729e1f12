import Reports
import Testing

/// Papers as Markdown: what comes from outside is read as it stands.
@Suite struct PaperMarkdownTests {
    @Test func blocksHaveTheirMarks() {
        let table = Table(
            columns: [Table.Column("名称"), Table.Column("天", .right)], rows: [Table.Row(["甲", "5"]), Table.Row(["乙"])])
        let bar = Paper.Bar(label: "灯", parts: [.init(mark: "逾", count: 3), .init(mark: "正", count: 0)])
        let paper = Paper(
            title: "题", subtitles: ["日"],
            blocks: [
                .heading("节"), .paragraph("文"), .field("牵头", "甲"), .field("范围", "全区"), .table(table), .bar(bar),
                .note("计"),
            ])
        #expect(
            Samples.markdown(paper) == [
                "# 题", "", "日", "", "## 节", "", "文", "", "- **牵头：** 甲", "- **范围：** 全区", "",
                "| 名称 | 天 |", "| --- | ---: |", "| 甲 | 5 |", "| 乙 | |", "", "灯 逾3", "", "> 注：计",
            ])
    }

    @Test func nothingFromOutsideIsMarkup() {
        let text = Samples.markdown(Paper(title: "", blocks: [.paragraph(Samples.nasty)])).joined(separator: "\n")
        #expect(!text.contains("\n") && !text.contains("\u{1B}") && !text.contains("\u{202E}"))
        #expect(text.hasPrefix("\\# \\*a\\* \\_b\\_ \\[c\\](d) \\| \\`e\\` &lt;f&gt; &amp; \\\\ \\~g\\~ ␛\\[31m"))
        for (given, escaped) in [
            ("1. 甲", "1\\. 甲"), ("12) 乙", "12\\) 乙"), ("- 丙", "\\- 丙"), ("+ 丁", "\\+ 丁"), ("2022-05-31", "2022-05-31"),
            ("=", "\\="), ("a-b", "a-b"),
        ] {
            #expect(Samples.markdown(Paper(title: "", blocks: [.paragraph(given)])) == [escaped])
        }
    }

    @Test func aCellKeepsToItsCell() {
        let table = Table(columns: [Table.Column("a|b")], rows: [Table.Row(["c|d\ne"])])
        #expect(
            Samples.markdown(Paper(title: "", blocks: [.table(table)])) == ["| a\\|b |", "| --- |", "| c\\|d␊e |"])
    }
}
