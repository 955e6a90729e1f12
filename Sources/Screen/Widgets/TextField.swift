/// A line of text being typed, such as a search or the reason for a delay, with a cursor in it. What looks like one
/// character is one step of the cursor, 保 and an emoji family alike.
public struct TextField: Hashable, Sendable {
    private var buffer: EditBuffer

    /// A field with the cursor behind its text.
    public init(_ text: String = "") {
        buffer = EditBuffer(text)
    }

    /// What was typed.
    public var text: String {
        get { buffer.text }
        set { buffer.set(newValue) }
    }

    /// How many characters stand left of the cursor.
    public var cursor: Int { buffer.cursor }

    /// Lets a key act on the text: characters, left, right, a word left or right (Ctrl or Shift), Home, End, Backspace, Delete,
    /// Ctrl-A, Ctrl-E, Ctrl-U (all left of the cursor), Ctrl-K (all right of it), Ctrl-W (a word). False, and nothing happened, for
    /// any other key.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .home, .control("a"): buffer.move(to: 0)
        case .end, .control("e"): buffer.move(to: text.count)
        case .control("u"): buffer.remove(to: 0)
        case .control("k"): buffer.remove(to: text.count)
        default: return buffer.handle(key) ?? false
        }
        return true
    }

    /// Puts text in at the cursor, as a paste does; line ends and tabs become blanks, what cannot be seen is left out.
    public mutating func insert(_ pasted: String) {
        buffer.insert(String(VisibleText.typed(pasted).map { $0 == "\n" ? " " : $0 }))
    }
}
