extension StringProtocol {
    /// Whether it begins with a word, byte for byte. `hasPrefix` looks for the bounds of characters first, which takes many times as long.
    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

    /// Whether it ends with a word, byte for byte.
    func ends(with word: String) -> Bool {
        let (own, other) = (utf8, word.utf8)
        guard let start = own.index(own.endIndex, offsetBy: -other.count, limitedBy: own.startIndex) else {
            return false
        }
        return own[start...].elementsEqual(other)
    }

    /// Whether a word stands in it, byte for byte.
    func holds(_ word: String) -> Bool {
        let other = word.utf8
        guard let first = other.first else { return true }
        var rest = utf8[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: other) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
