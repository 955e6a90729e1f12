import Screen

/// Lines of comma-separated values as RFC 4180 has them.
enum CSVText {
    /// By which programs know that what follows is UTF-8.
    static let byteOrderMark = "\u{FEFF}"

    /// A line with its end. With `isShown` it goes to a terminal, where nothing from outside may drive it.
    static func line(_ cells: [String], isShown: Bool = false) -> String {
        cells.map { cell(isShown ? visible($0) : $0) }.joined(separator: ",") + "\r\n"
    }

    /// A text that a spreadsheet could take for a formula gets an apostrophe before it, and so does one that begins with an
    /// apostrophe: who reads a cell takes one apostrophe from its front and has the text again.
    private static func cell(_ text: String) -> String {
        var safe = text
        if let first = text.unicodeScalars.first, startsFormula(first) { safe = "'" + text }
        let needsQuotes = safe.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }

    private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
        "=+-@\t\r\n＝＋－＠'".unicodeScalars.contains(scalar)
    }

    private static func visible(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.of(String($0)) }
            .joined(separator: "\n")
    }
}
