/// A line of text being typed, such as a search or the reason for a delay, with a cursor in it. What looks like one
/// character is one step of the cursor, 保 and an emoji family alike.
public struct TextField: Hashable, Sendable {
    /// What was typed.
    public var text: String {
        didSet { cursor = min(cursor, text.count) }
    }
    /// How many characters stand left of the cursor.
    public private(set) var cursor: Int

    /// A field with the cursor behind its text.
    public init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Lets a key act on the text: characters, left, right, Home, End, Backspace, Delete, Ctrl-A, Ctrl-E, Ctrl-U (all left
    /// of the cursor), Ctrl-W (a word). False, and nothing happened, for any other key.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .backspace: remove(from: cursor - 1)
        case .delete: removeRight()
        case .control("u"): remove(from: 0)
        case .control("w"): remove(from: wordStart)
        default: return false
        }
        return true
    }

    /// Puts text in at the cursor, as a paste does; line ends and tabs become blanks.
    public mutating func insert(_ pasted: String) {
        let oneLine = pasted.map { $0.isNewline || $0 == "\t" ? " " : $0 }
        let left = String(text.prefix(cursor)) + String(oneLine)
        let joined = left + String(text.dropFirst(cursor))
        text = joined
        cursor = joined.characters(holding: left.unicodeScalars.count)
    }

    private mutating func remove(from start: Int) {
        let start = max(0, start)
        let left = text.prefix(start)
        let right = text.dropFirst(cursor)
        text = String(left) + String(right)
        cursor = min(start, text.count)
    }

    private mutating func removeRight() {
        guard cursor < text.count else { return }
        let left = cursor
        text = String(text.prefix(left)) + String(text.dropFirst(left + 1))
        cursor = min(left, text.count)
    }

    /// Where the word left of the cursor begins: blanks are skipped, then what is no blank.
    private var wordStart: Int {
        let characters = Array(text.prefix(cursor))
        var start = characters.count
        while start > 0, characters[start - 1].isWhitespace { start -= 1 }
        while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
        return start
    }
}

extension String {
    /// How many characters hold the first so many scalars; a loose accent belongs to the letter before it.
    fileprivate func characters(holding scalars: Int) -> Int {
        var seen = 0
        var count = 0
        for character in self where seen < scalars {
            seen += character.unicodeScalars.count
            count += 1
        }
        return count
    }
}
