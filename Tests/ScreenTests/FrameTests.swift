import Screen
import Testing

@Suite struct FrameTests {
    private func frame(_ width: Int = 10, _ height: Int = 1) -> Frame {
        Frame(size: Size(width: width, height: height))
    }

    @Test func writingText() {
        var frame = frame(10, 2)
        frame.write("督办 plan", Style(.heading), column: 1, row: 0)
        #expect(frame.text == " 督办 plan\n\n")
        #expect(frame.row(0) == " 督办 plan")
        #expect(frame[1, 0] == Cell("督", Style(.heading), width: 2))
        #expect(frame[2, 0].width == 0)
        #expect(frame[0, 1] == Cell(" ", .plain, width: 1))
    }

    @Test func writingOverTheFirstHalfBlanksTheSecond() {
        var frame = frame()
        frame.write("督办", column: 0, row: 0)
        frame.write("a", column: 2, row: 0)
        #expect(frame.row(0) == "督a")
        #expect(frame[3, 0] == Cell(" ", .plain, width: 1))
    }

    @Test func writingOverTheSecondHalfBlanksTheFirst() {
        var frame = frame()
        frame.write("督办", column: 0, row: 0)
        frame.write("函", column: 1, row: 0)
        #expect(frame.row(0) == " 函")
        #expect((0..<10).map { frame[$0, 0].width } == [1, 2, 0, 1, 1, 1, 1, 1, 1, 1])
    }

    @Test func clippingAtTheEdges() {
        var frame = frame(5)
        frame.write("督办函", column: 0, row: 0)
        #expect(frame.row(0) == "督办")
        #expect(frame[4, 0].width == 1)
        frame.write("督办函", column: -1, row: 0)
        #expect(frame.row(0) == " 办函")
        frame.write("x", column: 0, row: 7)
        frame.write("x", column: 99, row: 0)
        frame.write("xyz", column: -9, row: 0)
        #expect(frame.row(0) == " 办函")
        #expect(frame.row(9) == "" && frame.row(-1) == "")
        #expect(frame[99, 99] == Cell(" ", .plain, width: 1))
    }

    @Test func aFieldOwnsItsWidth() {
        var frame = frame(10)
        frame.write("----------", column: 0, row: 0)
        frame.write(Line("保函制度"), column: 1, row: 0, width: 5)
        #expect(frame.row(0) == "-保函…----")
        frame.write("保", Style(.done), column: 1, row: 0, width: 5)
        #expect(frame.row(0) == "-保   ----")
    }

    @Test func filling() {
        var frame = frame(6, 2)
        frame.write("督办函", column: 0, row: 0)
        frame.fill(Region(column: 1, row: 0, width: 2, height: 9), Style(.plain, selected: true))
        #expect(frame.row(0) == "    函")
        #expect(frame[1, 1].style.isSelected && !frame[3, 0].style.isSelected)
    }

    @Test func hostileTextIsShownAsMarks() {
        var frame = frame(12)
        frame.write("a\u{1B}[2J\u{202E}\n", column: 0, row: 0)
        #expect(frame.row(0) == "a␛[2J␦␊")
    }

    @Test func clustersTakeOneCellOrTwo() {
        var frame = frame(12)
        frame.write("👩‍👩‍👧e\u{301}🇨🇳⚠\u{FE0F}.", column: 0, row: 0)
        #expect(frame.row(0) == "👩‍👩‍👧e\u{301}🇨🇳⚠\u{FE0F}.")
        #expect((0..<7).map { frame[$0, 0].width } == [2, 0, 1, 2, 0, 1, 1])
    }

    @Test func boxes() {
        var frame = frame(12, 3)
        frame.box(Region(column: 0, row: 0, width: 12, height: 3), title: "详情")
        #expect(frame.text == "┌─ 详情 ───┐\n│          │\n└──────────┘\n")
        frame.box(Region(column: 0, row: 0, width: 12, height: 3), title: "详情", ascii: true)
        #expect(frame.text == "+- 详情 ---+\n|          |\n+----------+\n")
        var wide = Frame(size: Size(width: 4, height: 2), measure: DisplayWidth(.wide))
        wide.box(Region(column: 0, row: 0, width: 4, height: 2))
        #expect(wide.text == "+--+\n+--+\n")
    }

    @Test func framesAreEqualWhenTheyLookTheSame() {
        var (one, other) = (frame(9), frame(9))
        one.write("e\u{301}👩‍👩‍👧", column: 0, row: 0)
        other.write("👩‍👩‍👧", column: 1, row: 0)
        #expect(one != other)
        other.write("e\u{301}", column: 0, row: 0)
        #expect(one == other && one.hashValue == other.hashValue)
        other.restyle(Style(.match), column: 0, row: 0, width: 1)
        #expect(one != other)
        other = one
        other.cursor = Position(column: 0, row: 0)
        #expect(one != other)
    }

    @Test func scrollBars() {
        #expect(ScrollBar.mark(height: 10, first: 0, total: 10) == nil)
        #expect(ScrollBar.mark(height: 10, first: 0, total: 100) == 0..<1)
        #expect(ScrollBar.mark(height: 10, first: 1, total: 100)?.lowerBound == 1)
        #expect(ScrollBar.mark(height: 10, first: 89, total: 100)?.upperBound == 9)
        #expect(ScrollBar.mark(height: 10, first: 90, total: 100)?.upperBound == 10)
        for height in 1...12 {
            for total in 0...40 {
                for first in -1...total {
                    guard let mark = ScrollBar.mark(height: height, first: first, total: total) else { continue }
                    #expect(mark.lowerBound >= 0 && mark.upperBound <= height && !mark.isEmpty)
                }
            }
        }
    }
}
