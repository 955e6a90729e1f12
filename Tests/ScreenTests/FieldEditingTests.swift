import Screen
import TestSupport
import Testing

/// Random keys in both fields against a model that knows nothing but scalars and where characters begin.
@Suite struct FieldEditingTests {
    private static let pieces: [String] = [
        "保", "函", "a", "1", " ", "，", "\n", "e", "\u{301}", "👩", "\u{200D}", "👧", "🇨", "🇳", "“", "👍", "\u{1F3FD}", "　",
        "ก",
        "\u{E33}", "각", "\u{1112}", "\u{1161}",
    ]

    /// A text as scalars with a cursor among them that always stands where a character begins or ends.
    private struct Model {
        var scalars: [Unicode.Scalar] = []
        var cursor = 0

        var text: String { string(scalars[...]) }
        func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }

        /// Where characters begin, and the end.
        var bounds: [Int] {
            text.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.unicodeScalars.count) }
        }
        /// The cursor in characters.
        var place: Int { bounds.firstIndex(of: cursor) ?? -1 }
        var left: Int { bounds.last { $0 < cursor } ?? 0 }
        var right: Int { bounds.first { $0 > cursor } ?? scalars.count }

        mutating func replace(_ range: Range<Int>, with new: [Unicode.Scalar]) {
            scalars.replaceSubrange(range, with: new)
            let end = range.lowerBound + new.count
            cursor = bounds.first { $0 >= end } ?? scalars.count
        }

        mutating func take(_ key: Key) {
            switch key {
            case .character(let character): replace(cursor..<cursor, with: Array(character.unicodeScalars))
            case .enter: replace(cursor..<cursor, with: ["\n"])
            case .left: cursor = left
            case .right: cursor = right
            case .backspace: replace(left..<cursor, with: [])
            case .delete: replace(cursor..<right, with: [])
            default: break
            }
        }
    }

    private func key(_ dice: inout Dice) -> Key {
        switch Int.random(in: 0..<12, using: &dice) {
        case 0: .left
        case 1: .right
        case 2: .backspace
        case 3: .delete
        default: .character(Character(Self.pieces.randomElement(using: &dice) ?? "a"))
        }
    }

    @Test(arguments: 0..<40) func aFieldOfSeveralLinesIsAsTheModel(seed: UInt64) {
        var dice = Dice(seed: seed)
        var model = Model()
        var field = MultilineField(width: Int.random(in: 1...12, using: &dice), height: 3)
        for _ in 0..<150 {
            var key = key(&dice)
            if key == .character("\n") { key = .enter }
            model.take(key)
            let isTaken = field.handle(key)
            #expect(isTaken)
            #expect(Array(field.text.unicodeScalars) == model.scalars)
            #expect(field.cursor == model.place)
        }
    }

    @Test(arguments: 0..<40) func aFieldOfOneLineIsAsTheModel(seed: UInt64) {
        var dice = Dice(seed: seed)
        var model = Model()
        var field = TextField()
        for _ in 0..<150 {
            let key = key(&dice)
            guard key != .character("\n") else { continue }
            model.take(key)
            let isTaken = field.handle(key)
            #expect(isTaken)
            #expect(Array(field.text.unicodeScalars) == model.scalars)
            #expect(field.cursor == model.place)
        }
    }

    /// Keys that go by lines and words: the text stays or loses one piece, the cursor is always in it and in sight.
    @Test(arguments: 0..<40) func allKeysAtAllSizes(seed: UInt64) {
        var dice = Dice(seed: seed)
        var field = MultilineField()
        let moves: [Key] = [
            .up, .down, .pageUp, .pageDown, .home, .end, .controlArrow(.left), .controlArrow(.right), .left, .right,
        ]
        let cuts: [Key] = [.control("u"), .control("k"), .control("w"), .backspace, .delete]
        for _ in 0..<300 {
            let before = field
            let size = Size(width: Int.random(in: 1...20, using: &dice), height: Int.random(in: 1...5, using: &dice))
            let measure = DisplayWidth(dice.once(in: 4) ? .wide : .narrow)
            if dice.once(in: 10) { field.layOut(width: size.width, height: size.height, measure: measure) }
            if dice.once(in: 3), let move = moves.randomElement(using: &dice) {
                let isTaken = field.handle(move)
                #expect(field.text == before.text)
                #expect(isTaken || [.up, .down].contains(move))
                if !isTaken { #expect(field.cursor == before.cursor) }
            } else if dice.once(in: 6), let cut = cuts.randomElement(using: &dice) {
                _ = field.handle(cut)
                #expect(field.text.unicodeScalars.count <= before.text.unicodeScalars.count)
            } else {
                field.insert((0..<3).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined())
            }
            #expect((0...field.text.count).contains(field.cursor))
            expectCursorInSight(field, size, measure)
        }
    }

    private func expectCursorInSight(_ field: MultilineField, _ size: Size, _ measure: DisplayWidth) {
        var frame = Frame(size: Size(width: size.width + 2, height: size.height + 2), measure: measure)
        let region = Region(column: 1, row: 1, width: size.width, height: size.height)
        frame.drawMultiline(field, in: region, isFocused: true)
        #expect(frame.cursor.map(region.contains) == true)
        #expect(frame.row(0).allSatisfy { $0 == " " } && frame.row(size.height + 1).allSatisfy { $0 == " " })
        for row in 0..<size.height + 2 {
            #expect(frame[0, row].character == " " && frame[size.width + 1, row].character == " ")
        }
    }
}
