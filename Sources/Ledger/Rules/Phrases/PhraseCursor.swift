/// Goes through a phrase from left to right. A copy remembers a place to come back to.
struct PhraseCursor {
    private var rest: ArraySlice<Character>

    init(_ characters: [Character]) {
        rest = characters[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Goes past a word; false, and nothing happened, when another stands here.
    mutating func take(_ word: String) -> Bool {
        guard rest.starts(with: word) else { return false }
        rest = rest.dropFirst(word.count)
        return true
    }

    /// Goes past the first word of a table that stands here, and says which it was. Longer words come first in the table.
    mutating func takeAny<Meaning>(of table: [(word: String, meaning: Meaning)]) -> Meaning? {
        for entry in table where take(entry.word) { return entry.meaning }
        return nil
    }

    /// Goes past any word of a list.
    mutating func takeAny(of words: [String]) -> Bool {
        words.contains { take($0) }
    }

    /// Goes past figures that make a number of at most so many digits; nil, and nothing happened, when there are more or none.
    mutating func number(digits most: Int) -> (value: Int, digits: Int)? {
        let digits = rest.prefix { $0.asciiValue.map { (0x30...0x39).contains($0) } ?? false }
        guard !digits.isEmpty, digits.count <= most else { return nil }
        rest = rest.dropFirst(digits.count)
        return (digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }, digits.count)
    }

    /// Tries something; where it gives nothing the place stays.
    mutating func attempt<Value>(_ body: (inout PhraseCursor) -> Value?) -> Value? {
        var trial = self
        guard let value = body(&trial) else { return nil }
        self = trial
        return value
    }
}
