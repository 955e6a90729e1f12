/// A text of several lines being typed, such as a summary or the wording of a measure. Long lines are wrapped where Chinese print
/// may break them; up and down go by the lines that are shown.
///
/// It has to know how wide it is shown: `layOut` before the keys, whenever that changes.
public struct MultilineField: Hashable, Sendable {
    private var buffer: EditBuffer
    /// The cells across, the last of which is kept free for the cursor and the scroll bar.
    public private(set) var width: Int
    /// The lines shown at once.
    public private(set) var height: Int
    /// The first line shown.
    public private(set) var firstRow = 0
    private var measure: DisplayWidth
    /// The column that up and down keep to.
    private var wantedColumn: Int?
    /// Where a line is broken, the cursor stands behind its end rather than before the next.
    private var isAtRowEnd = false

    /// A field with the cursor behind its text.
    public init(_ text: String = "", width: Int = 60, height: Int = 4, measure: DisplayWidth = DisplayWidth()) {
        buffer = EditBuffer(text)
        self.width = max(1, width)
        self.height = max(1, height)
        self.measure = measure
        scrollToCursor()
    }

    /// What was typed; lines end with `\n`.
    public var text: String {
        get { buffer.text }
        set {
            buffer.set(newValue)
            forgetColumn()
            scrollToCursor()
        }
    }

    /// How many characters stand left of the cursor, line breaks counted.
    public var cursor: Int { buffer.cursor }

    /// Says how large it is shown, and how its text is measured there.
    public mutating func layOut(width: Int, height: Int, measure: DisplayWidth) {
        guard width != self.width || height != self.height || measure != self.measure else { return }
        self.width = max(1, width)
        self.height = max(1, height)
        self.measure = measure
        forgetColumn()
        scrollToCursor()
    }

    /// Lets a key act on the text: as in a line of text, and up, down, PageUp, PageDown; Home and End go to the ends of the line
    /// shown, Enter breaks the line, Ctrl-U and Ctrl-K take out up to the line break. False, and nothing happened, for any other
    /// key, for up on the first line and down on the last.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .up: guard moveRows(-1) else { return false }
        case .down: guard moveRows(1) else { return false }
        case .pageUp: moveRows(-height, clamped: true)
        case .pageDown: moveRows(height, clamped: true)
        case .home, .control("a"): moveToRowStart()
        case .end, .control("e"): moveToRowEnd()
        default:
            guard edit(key) else { return false }
            forgetColumn()
        }
        scrollToCursor()
        return true
    }

    /// Puts text in at the cursor, as a paste does. Line breaks stay, tabs become blanks, what cannot be seen is left out.
    public mutating func insert(_ pasted: String) {
        buffer.insert(VisibleText.typed(pasted))
        forgetColumn()
        scrollToCursor()
    }

    /// Puts another text in its place, as an outside editor gives it back, with the cursor behind it.
    public mutating func replace(with text: String) {
        buffer = EditBuffer(VisibleText.typed(text))
        forgetColumn()
        scrollToCursor()
    }

    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .enter, .control("j"): buffer.insert("\n")
        case .control("u"): buffer.remove(to: paragraph.lowerBound)
        case .control("k"):
            // At the end of a line its break goes.
            let end = paragraph.upperBound
            buffer.remove(to: end == cursor ? end + 1 : end)
        default: return buffer.handle(key) ?? false
        }
        return true
    }

    /// The characters of the line between line breaks that the cursor is in.
    private var paragraph: Range<Int> {
        let characters = Array(text)
        let start = characters[..<cursor].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
        let end = characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count
        return start..<end
    }
}

extension MultilineField {
    func wrapped(to width: Int, _ measure: DisplayWidth) -> WrappedText {
        WrappedText(text, width: max(1, width - 1), measure: measure)
    }

    /// The row and the column of the cursor.
    func place(in wrapped: WrappedText) -> (row: Int, column: Int) {
        let row = wrapped.row(of: cursor, atEnd: isAtRowEnd)
        return (row, wrapped.column(of: cursor, inRow: row))
    }

    private mutating func forgetColumn() {
        wantedColumn = nil
        isAtRowEnd = false
    }

    /// Goes so many shown lines up or down in the same column; false, and nothing happened, when there are not so many.
    @discardableResult
    private mutating func moveRows(_ rows: Int, clamped: Bool = false) -> Bool {
        let wrapped = wrapped(to: width, measure)
        let (row, column) = place(in: wrapped)
        let target = row + rows
        guard clamped || wrapped.rows.indices.contains(target) else { return false }
        let wanted = wantedColumn ?? column
        put(atColumn: wanted, inRow: min(max(0, target), wrapped.rows.count - 1), wrapped)
        wantedColumn = wanted
        return true
    }

    private mutating func moveToRowStart() {
        let wrapped = wrapped(to: width, measure)
        put(atColumn: 0, inRow: place(in: wrapped).row, wrapped)
        wantedColumn = nil
    }

    private mutating func moveToRowEnd() {
        let wrapped = wrapped(to: width, measure)
        put(atColumn: .max, inRow: place(in: wrapped).row, wrapped)
        wantedColumn = nil
    }

    private mutating func put(atColumn column: Int, inRow row: Int, _ wrapped: WrappedText) {
        let place = wrapped.place(atColumn: column, inRow: row)
        buffer.move(to: place)
        isAtRowEnd = wrapped.rows[row].isContinued && place == wrapped.rows[row].range.upperBound
    }

    private mutating func scrollToCursor() {
        let wrapped = wrapped(to: width, measure)
        firstRow = MultilineField.scrolled(
            firstRow, height: height, row: place(in: wrapped).row, total: wrapped.rows.count)
    }

    /// The first row of a window in which a row is in sight, moved as little as need be.
    static func scrolled(_ first: Int, height: Int, row: Int, total: Int) -> Int {
        let first = min(max(first, row - height + 1), row)
        return max(0, min(first, total - height))
    }
}
