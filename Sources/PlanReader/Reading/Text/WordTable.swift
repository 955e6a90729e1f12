/// Words that are looked for at the beginning or the end of a text, found by their first and last signs.
struct WordTable: Sendable {
    private var byFirst: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    private var byLast: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]

    init(_ words: [String]) {
        for word in words {
            let signs = Array(word.unicodeScalars)
            guard let first = signs.first, let last = signs.last else { continue }
            byFirst[first, default: []].append(signs)
            byLast[last, default: []].append(signs)
        }
    }

    /// Whether a text begins with one of the words.
    func begins(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
        guard let first = text.first, let words = byFirst[first] else { return false }
        return words.contains { text.starts(with: $0) }
    }

    /// Whether a text begins with one of the words and is longer than it.
    func beginsProperly(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
        guard let first = text.first, let words = byFirst[first] else { return false }
        return words.contains { text.count > $0.count && text.starts(with: $0) }
    }

    /// Whether a text ends with one of the words.
    func ends(_ text: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        guard let last = text.last, let words = byLast[last] else { return false }
        return words.contains { text.reversed().starts(with: $0.reversed()) }
    }
}
