import Screen
import Testing

@Suite struct LineWrappingTests {
    private let measure = DisplayWidth()

    private func wrap(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
        Line.wrap(text, to: width, measure, indent: indent).map(\.text)
    }

    @Test(arguments: [
        ("推行保函制度", 4, ["推行", "保函", "制度"]),
        ("推行保函制度", 5, ["推行", "保函", "制度"]),
        ("推行保函，制度", 8, ["推行保", "函，制度"]),
        ("推行“保函”制度", 6, ["推行", "“保函”", "制度"]),
        ("推行（保函）制度", 6, ["推行", "（保", "函）制", "度"]),
        ("制度。”", 5, ["制", "度。”"]),
        ("保证金……由", 8, ["保证金……", "由"]),
        ("保证金……由", 7, ["保证金", "……由"]),
        ("改革——工程", 5, ["改革", "——工", "程"]),
        ("按plan执行", 5, ["按", "plan", "执行"]),
        ("the office must know", 10, ["the office", "must know"]),
        ("internationalization", 8, ["internat", "ionaliza", "tion"]),
        ("2022年5月底前完成", 9, ["2022年5月", "底前完成"]),
        ("占比10%以上", 6, ["占比", "10%以", "上"]),
        ("一\n二", 10, ["一", "二"]),
        ("一\n\n二\n", 10, ["一", "", "二", ""]),
        ("", 10, [""]),
        ("保函", 1, ["保", "函"]),
        ("保函", 0, ["保", "函"]),
        ("））））））", 4, ["））", "））", "））"]),
        ("一　　二", 4, ["一", "二"]),
        ("　　为推行", 6, ["　　为", "推行"]),
        ("👩‍👩‍👧👩‍👩‍👧", 3, ["👩‍👩‍👧", "👩‍👩‍👧"]),
        ("a\u{1B}[2J", 8, ["a␛[2J"]),
    ])
    func breaking(_ text: String, at width: Int, lines: [String]) {
        #expect(wrap(text, width) == lines)
    }

    @Test func hangingIndent() {
        #expect(wrap("推行保函制度", 6, indent: 2) == ["推行保", "  函制", "  度"])
        #expect(wrap("推行", 2, indent: 4) == ["推", "行"])
    }

    @Test func quotesOfTwoCells() {
        let lines = Line.wrap("推行“保函”制度", to: 8, DisplayWidth(.wide)).map(\.text)
        #expect(lines == ["推行“保", "函”制度"])
    }

    /// A paragraph of a real plan at every width: nothing is lost, nothing too long, the rules of print hold.
    @Test(arguments: 4...90)
    func aParagraphAtEveryWidth(_ width: Int) {
        let text = """
            全面推行工程建设项目“保函制度”，（一）投标保证金、履约保证金、农民工工资保证金……均可以“银行保函”“保险保单”等方式\
            缴纳；由区住房城乡建委牵头——区发展改革委、区财政局、区公共资源交易中心（区金融办）配合，2022年5月底前完成，覆盖率达到98.5%以上。
            """
        let lines = wrap(text, width)
        #expect(lines.joined() == text)
        for (line, following) in zip(lines, lines.dropFirst()) {
            #expect(measure.of(line) <= width)
            guard let last = line.last, let first = following.first, width >= 12 else { continue }
            #expect(!"（《“‘【".contains(last))
            #expect(!"，。、；：！？）》”’】".contains(first))
            #expect(!(last == first && "—…".contains(first)))
        }
    }
}
