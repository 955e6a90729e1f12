import Documents
import Testing

@Suite struct BlockTests {
    @Test func aBlockKnowsItsLines() {
        let paragraph = Block.paragraph(Paragraph(text: "一、总体要求", lines: 3...4))
        let row = Block.row(TableRow(table: 0, cells: [], lines: 7...7))
        #expect(paragraph.lines == 3...4)
        #expect(row.lines == 7...7)
    }
}
