/// A stretch of a file's text as UTF-8. Reading works on bytes, because Chinese text compared character by character is slow.
typealias Bytes = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
    var string: String { String(decoding: self, as: UTF8.self) }

    func equals(_ word: String) -> Bool { elementsEqual(word.utf8) }

    /// Whether the three bytes of one character stand at a place: `、` is `hasCharacter(0xE3, 0x80, 0x81, at:)`.
    func hasCharacter(_ first: UInt8, _ second: UInt8, _ third: UInt8, at place: Int) -> Bool {
        self[place] == first && place + 2 < endIndex && self[place + 1] == second && self[place + 2] == third
    }

    /// How many bytes the blank at a place has (a space, a tab, a carriage return or a full-width space); 0 for none.
    private func blank(at place: Int) -> Int {
        switch self[place] {
        case 0x20, 0x09, 0x0D: 1
        case 0xE3 where hasCharacter(0xE3, 0x80, 0x80, at: place): 3
        default: 0
        }
    }

    private func endsInBlank(before place: Int) -> Int {
        guard place > startIndex else { return 0 }
        if blank(at: place - 1) == 1 { return 1 }
        return place - 3 >= startIndex && blank(at: place - 3) == 3 ? 3 : 0
    }

    /// Without blanks at both ends.
    var trimmed: Bytes {
        var start = startIndex
        var end = endIndex
        while start < end {
            let width = blank(at: start)
            if width == 0 { break }
            start += width
        }
        while end > start {
            let width = self[start..<end].endsInBlank(before: end)
            if width == 0 { break }
            end -= width
        }
        return self[start..<end]
    }

    /// What stands before the first blank and what after it.
    var firstWord: (word: Bytes, rest: Bytes) {
        var place = startIndex
        while place < endIndex, blank(at: place) == 0 { place += 1 }
        return (self[startIndex..<place], self[place..<endIndex].trimmed)
    }

    /// The text before and after the first `：` or `:`; nil without one.
    var field: (name: Bytes, value: Bytes)? {
        for place in indices {
            if self[place] == UInt8(ascii: ":") {
                return (self[startIndex..<place].trimmed, self[(place + 1)..<endIndex].trimmed)
            }
            if hasCharacter(0xEF, 0xBC, 0x9A, at: place) {
                return (self[startIndex..<place].trimmed, self[(place + 3)..<endIndex].trimmed)
            }
        }
        return nil
    }

    /// The parts between bars. A bar is `|` with a blank (or the end) on both sides, or the full-width `｜`.
    var parts: [Bytes] {
        var parts: [Bytes] = []
        var start = startIndex
        var place = startIndex
        while place < endIndex {
            var width = 0
            if self[place] == UInt8(ascii: "|") {
                let opens = place == startIndex || endsInBlank(before: place) > 0
                let closes = place + 1 == endIndex || blank(at: place + 1) > 0
                width = opens && closes ? 1 : 0
            } else if hasCharacter(0xEF, 0xBD, 0x9C, at: place) {
                width = 3
            }
            if width > 0 {
                parts.append(self[start..<place].trimmed)
                start = place + width
            }
            place += Swift.max(width, 1)
        }
        parts.append(self[start..<endIndex].trimmed)
        return parts
    }

    /// What follows `name=`; nil where the part does not begin so.
    func value(after name: String) -> Bytes? {
        let length = name.utf8.count
        guard count > length, self[startIndex + length] == UInt8(ascii: "="), prefix(length).equals(name)
        else { return nil }
        return self[(startIndex + length + 1)..<endIndex].trimmed
    }
}
