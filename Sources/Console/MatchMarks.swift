import Screen

extension Frame {
    /// Marks the letters that a search found in a row that has been drawn, so that the eye finds them.
    mutating func markMatches(_ words: [String], row: Int, columns: Range<Int>, isSelected: Bool) {
        guard !words.isEmpty else { return }
        var places: [(character: Character, column: Int)] = []
        for column in columns where self[column, row].width > 0 {
            places.append((self[column, row].character, column))
        }
        let text = places.map { $0.character.lowercased() }
        for word in words.map({ $0.lowercased().map(String.init) }) where !word.isEmpty && word.count <= text.count {
            for start in 0...(text.count - word.count) where Array(text[start..<start + word.count]) == word {
                let first = places[start].column
                let last = places[start + word.count - 1].column
                let width = last - first + max(1, self[last, row].width)
                restyle(Style(.match, selected: isSelected, bold: true), column: first, row: row, width: width)
            }
        }
    }
}
