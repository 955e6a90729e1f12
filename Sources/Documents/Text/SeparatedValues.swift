/// A record of a table of separated values: its fields and how many lines it takes.
struct SeparatedRecord: Hashable {
    var fields: [String]
    var lines: Int
}

/// Reads records: fields apart by one character, in quotes where they hold it, a line break or a quote.
struct SeparatedValues {
    let separator: UInt8
    /// Bytes that may yet be read in search of closing quotes that never come.
    private var patience = 8 << 20

    init(separator: UInt8) { self.separator = separator }

    /// A field in quotes that is longer is none: the quote was an ordinary character.
    private static let quotedLines = 300
    private static let quote = UInt8(ascii: "\"")

    /// The record that begins in the first of these lines.
    mutating func record(at lines: ArraySlice<ArraySlice<UInt8>>) -> SeparatedRecord {
        var fields: [String] = []
        var index = lines.startIndex
        guard index < lines.endIndex else { return SeparatedRecord(fields: [], lines: 0) }
        var place = lines[index].startIndex
        while true {
            if let quoted = quotedField(lines, from: index, at: place) {
                fields.append(quoted.text)
                (index, place) = (quoted.line, quoted.end)
            } else {
                let end = lines[index][place...].firstIndex(of: separator) ?? lines[index].endIndex
                fields.append(String(decoding: lines[index][place..<end], as: UTF8.self).withoutEndBlanks)
                place = end
            }
            guard place < lines[index].endIndex else { break }
            place += 1
        }
        return SeparatedRecord(fields: fields, lines: index - lines.startIndex + 1)
    }

    /// A field that begins with a quote at a place, with the line and the place where it ended: at a separator or a line's end.
    private mutating func quotedField(
        _ lines: ArraySlice<ArraySlice<UInt8>>, from first: Int, at start: Int
    ) -> (text: String, line: Int, end: Int)? {
        guard start < lines[first].endIndex, lines[first][start] == Self.quote, patience > 0 else { return nil }
        var text: [UInt8] = []
        for index in first..<min(lines.endIndex, first + Self.quotedLines) {
            let line = lines[index]
            var place = index == first ? start + 1 : line.startIndex
            if index > first { text.append(0x0A) }
            while place < line.endIndex {
                if line[place] == Self.quote {
                    let next = place + 1
                    if next == line.endIndex || line[next] == separator {
                        return (String(decoding: text, as: UTF8.self).withoutEndBlanks, index, next)
                    }
                    if line[next] == Self.quote { place = next }
                }
                text.append(line[place])
                place += 1
            }
        }
        patience -= text.count
        return nil
    }
}
