import Screen
import Testing

@Suite struct LineTests {
    private let measure = DisplayWidth()

    @Test(arguments: [
        ("保函制度", 8, "保函制度"), ("保函制度", 7, "保函制…"), ("保函制度", 6, "保函…"), ("保函制度", 3, "保…"), ("保函制度", 2, "…"),
        ("保函制度", 1, "…"), ("保函制度", 0, ""), ("保函制度", -3, ""), ("plan", 3, "pl…"), ("", 3, ""), ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("a\u{1B}bc", 3, "a␛…"),
    ])
    func cutting(_ text: String, to width: Int, shown: String) {
        let line = Line(text).cut(to: width, measure)
        #expect(line.text == shown)
        #expect(line.width(measure) <= max(0, width))
    }

    @Test func cuttingKeepsStyles() {
        let line = Line([Span("逾", Style(.overdue)), Span("推行保函制度", Style(.plain))])
        #expect(line.cut(to: 7, measure).spans == [Span("逾", Style(.overdue)), Span("推行…")])
        #expect(line.cut(to: 3, measure).spans == [Span("逾…", Style(.overdue))])
        #expect(line.cut(to: 2, measure).spans == [Span("…", Style(.overdue))])
        #expect(line.cut(to: 14, measure) == line)
    }

    @Test func cuttingWhereTheMarkIsWide() {
        let wide = DisplayWidth(.wide)
        #expect(Line("保函制度").cut(to: 6, wide).text == "保函…")
        #expect(Line("保函制度").cut(to: 1, wide).text == ".")
        for width in 0...9 { #expect(Line("“保函”").cut(to: width, wide).width(wide) <= width) }
    }

    @Test func padding() {
        #expect(Line("保").padded(to: 5, measure).text == "保   ")
        #expect(Line("保函").padded(to: 3, measure).text == "保函")
        let selected = Line("逾", Style(.overdue, selected: true)).padded(to: 3, measure)
        #expect(selected.spans.last == Span(" ", Style(.plain, selected: true)))
        #expect(Line("保函制度").fitted(to: 4, measure).width(measure) == 4)
    }

    @Test func joining() {
        let line = "江津" + Line("逾3", Style(.overdue))
        #expect(line.text == "江津逾3")
        #expect(line.width(measure) == 7)
        #expect(Line("").isEmpty)
        let isSelected = line.selected().spans.map(\.style.isSelected)
        #expect(isSelected == [true, true])
    }

    @Test func `blanks as many as asked for`() {
        for count in [-1, 0, 1, 15, 16, 300] {
            #expect(String.blanks(count) == String(repeating: " ", count: max(0, count)))
        }
    }
}
