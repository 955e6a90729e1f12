import Screen
import Testing

@Suite struct RegionTests {
    @Test func splitting() {
        let window = Region(Size(width: 80, height: 24))
        let (head, rest) = window.split(top: 1)
        let (body, foot) = rest.split(bottom: 1)
        #expect(head.rows == 0..<1 && body.rows == 1..<23 && foot.rows == 23..<24)
        let (tree, detail) = body.split(left: 50)
        #expect(tree.endColumn == 50 && detail.column == 50 && detail.width == 30)
        #expect(body.split(right: 1).right == Region(column: 79, row: 1, width: 1, height: 22))
        #expect(window.centered(width: 40, height: 10) == Region(column: 20, row: 7, width: 40, height: 10))
        #expect(window.contains(Position(column: 79, row: 23)) && !window.contains(Position(column: 80, row: 0)))
    }

    @Test func nothingGrowsInASmallWindow() {
        for width in 0...4 {
            for height in 0...4 {
                let window = Region(Size(width: width, height: height))
                let parts = [
                    window.split(left: 3).left, window.split(left: 3).rest, window.split(right: 3).right,
                    window.split(top: 3).top, window.split(bottom: 3).rest, window.split(bottom: -1).bottom,
                    window.inset(1, 1), window.inset(9, 9), window.centered(width: 9, height: 9),
                ]
                for part in parts {
                    #expect(part.width >= 0 && part.width <= width && part.height >= 0 && part.height <= height)
                    #expect(part.column >= 0 && part.endColumn <= width && part.row >= 0 && part.endRow <= height)
                }
            }
        }
    }
}
