import Documents
import Testing

/// Tables within running text: one row a line, with headings between them.
@Suite("tables within running text")
struct AlignedTableTests {
    private func blocks(_ text: String) throws -> [Block] {
        try DocumentOpener.open(Array(text.utf8), name: "稿.txt").get().blocks
    }

    private func rows(_ blocks: [Block]) -> [[String]] {
        blocks.compactMap { block in
            if case .row(let row) = block { row.cells.map(\.text).filter { !$0.isEmpty } } else { nil }
        }
    }

    /// A cell broken over two lines is one cell; the lines around are paragraphs.
    @Test func rowsApartByTabs() throws {
        let found = try blocks(
            "渡口清单\n序号\t任务\t措施\t单位\n一、渡船\n1\t早班\t七点开船。\n八点再开。\t交通局\n\n2\t晚班\t九点开船\t交通局\n此件公开\n第二段\n")
        #expect(
            rows(found) == [
                ["序号", "任务", "措施", "单位"], ["一、渡船"], ["1", "早班", "七点开船。\n八点再开。", "交通局"], ["2", "晚班", "九点开船", "交通局"],
            ])
        #expect(found.count == 7)
        #expect(found.map(\.lines) == [1...1, 2...2, 3...3, 4...5, 7...7, 8...8, 9...9])
    }

    @Test func rowsApartByGaps() throws {
        let found = try blocks("渡口清单\n序号　　任务　　　单位\n一、渡船\n1    早班    交通局\n2    晚 班    交通局\n结束\n")
        #expect(rows(found) == [["序号", "任务", "单位"], ["一、渡船"], ["1", "早班", "交通局"], ["2", "晚 班", "交通局"]])
    }

    /// Prose that is set with gaps is none.
    @Test func proseWithGaps() throws {
        #expect(rows(try blocks("　　张三    李四    王五\n　　今天开会，请准时。\n　　明天休息。\n")).isEmpty)
        #expect(rows(try blocks("　　第一段  有  空格\n　　第二段也有  空格\n　　第三段没有\n")).isEmpty)
    }

    /// Lines that are no table are not looked at again from each of them.
    @Test(arguments: ["\t甲乙\n", "\t\t甲乙\n", "甲  乙  丙\n丁\n", "甲\t乙\t丙\t丁\n戊\t己\n"])
    func longRuns(line: String) throws {
        let clock = ContinuousClock()
        let text = "渡口清单\n" + String(repeating: line, count: 8_000)
        #expect(try clock.measure { _ = try blocks(text) } < .seconds(20))
    }
}
