import Testing

/// Reads comma-separated values strictly by RFC 4180: lines end with CRLF, quotes stand around whole cells.
struct CSVReader {
    private var rest: Substring.UnicodeScalarView

    /// Rows as cells by the names of the first line.
    static func rows(_ text: String) throws -> [[String: String]] {
        var reader = CSVReader(rest: text[...].unicodeScalars)
        try #require(reader.rest.popFirst() == "\u{FEFF}")
        let names = try reader.line()
        var rows: [[String: String]] = []
        while !reader.rest.isEmpty {
            let cells = try reader.line()
            try #require(cells.count == names.count)
            rows.append(Dictionary(uniqueKeysWithValues: zip(names, cells)))
        }
        return rows
    }

    private mutating func line() throws -> [String] {
        var cells: [String] = []
        while true {
            cells.append(try cell())
            let end = rest.popFirst()
            if end == "," { continue }
            try #require(end == "\r")
            try #require(rest.popFirst() == "\n")
            return cells
        }
    }

    /// The text of a cell, without the apostrophe that keeps a spreadsheet from running it.
    private mutating func cell() throws -> String {
        var text = String.UnicodeScalarView()
        if rest.first == "\"" {
            rest.removeFirst()
            while let scalar = rest.popFirst() {
                if scalar != "\"" {
                    text.append(scalar)
                } else if rest.first == "\"" {
                    text.append(rest.removeFirst())
                } else {
                    break
                }
            }
        } else {
            while let scalar = rest.first, scalar != ",", scalar != "\r" { text.append(rest.removeFirst()) }
            try #require(!text.contains("\"") && !text.contains("\n"))
        }
        #expect(text.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } != true, "\(String(text))")
        if text.first == "'" { text.removeFirst() }
        return String(text)
    }
}
