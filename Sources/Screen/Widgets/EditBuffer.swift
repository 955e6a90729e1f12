/// A text with a cursor in it, as both fields have it. What looks like one character is one step, 保 and an emoji family alike.
struct EditBuffer: Hashable, Sendable {
    private(set) var text: String
    /// How many characters stand left of the cursor.
    private(set) var cursor: Int

    /// The cursor stands behind the text.
    init(_ text: String) {
        self.text = text
        cursor = text.count
    }

    /// Puts another text in; the cursor stays where that has a place for it.
    mutating func set(_ text: String) {
        self.text = text
        cursor = min(cursor, text.count)
    }

    /// Puts the cursor behind so many characters.
    mutating func move(to place: Int) {
        cursor = min(max(0, place), text.count)
    }

    /// Puts text in at the cursor.
    mutating func insert(_ new: String) {
        replace(cursor..<cursor, with: new)
    }

    /// Takes out what stands between the cursor and a place on either side of it.
    mutating func remove(to place: Int) {
        let place = min(max(0, place), text.count)
        replace(min(place, cursor)..<max(place, cursor), with: "")
    }

    private mutating func replace(_ range: Range<Int>, with new: String) {
        guard !range.isEmpty || !new.isEmpty else { return }
        let left = text.prefix(range.lowerBound) + new
        let scalars = left.unicodeScalars.count
        text = String(left + text.dropFirst(range.upperBound))
        // A loose accent belongs to the letter before it, and two halves of a flag become one character.
        cursor = text.characters(holding: scalars)
    }

    /// What every field does with a key; nil for the keys that depend on lines.
    mutating func handle(_ key: Key) -> Bool? {
        switch key {
        case .character(let character): insert(String(character))
        case .left: move(to: cursor - 1)
        case .right: move(to: cursor + 1)
        case .controlArrow(.left), .shiftArrow(.left): move(to: wordStart)
        case .controlArrow(.right), .shiftArrow(.right): move(to: wordEnd)
        case .backspace: remove(to: cursor - 1)
        case .delete: remove(to: cursor + 1)
        case .control("w"): remove(to: wordStart)
        default: return nil
        }
        return true
    }
}

extension EditBuffer {
    /// Where the word left of the cursor begins: blanks are skipped, then a run of letters and Han or a run of marks.
    var wordStart: Int {
        let characters = Array(text.prefix(cursor))
        var place = characters.count
        while place > 0, characters[place - 1].isWhitespace { place -= 1 }
        guard place > 0 else { return 0 }
        let isMark = characters[place - 1].isMark
        while place > 0, !characters[place - 1].isWhitespace, characters[place - 1].isMark == isMark { place -= 1 }
        return place
    }

    /// Where the word right of the cursor ends.
    var wordEnd: Int {
        let characters = Array(text.dropFirst(cursor))
        var place = 0
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        guard place < characters.count else { return cursor + place }
        let isMark = characters[place].isMark
        while place < characters.count, !characters[place].isWhitespace, characters[place].isMark == isMark {
            place += 1
        }
        return cursor + place
    }
}

extension Character {
    /// ，（ and their like, which part words.
    fileprivate var isMark: Bool { isPunctuation || isSymbol && unicodeScalars.allSatisfy { !$0.properties.isEmoji } }
}

extension String {
    /// How many characters hold the first so many scalars.
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
