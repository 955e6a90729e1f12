import CSearchGrams
import GRDB

/// The pieces by which the index finds a text: what holds a word has all the grams of the word.
///
/// Single characters and pairs, so that one character of Chinese finds as exactly as ten; of letters and digits threes too, since pairs of
/// them are everywhere (pinyin has 26 letters).
enum SearchGrams {
    /// The expression of the index that every text with that word in it fulfils; nil where the index cannot help.
    static func expression(for word: String) -> String? {
        let scalars = Array(word.unicodeScalars)
        guard !scalars.isEmpty, scalars.allSatisfy({ $0.value >= 0x20 }) else { return nil }
        return grams(of: scalars).map(quoted).joined(separator: " AND ")
    }

    /// The expression for a whole line that is one token.
    static func line(_ text: String) -> String { quoted(text) }

    /// Whether a text that has the grams of a word must have the word too.
    static func isExact(_ word: String) -> Bool {
        grams(of: Array(word.unicodeScalars)).count == 1
    }

    private static func grams(of scalars: [Unicode.Scalar]) -> [String] {
        if scalars.count == 1 { return [String(scalars[0])] }
        let isThree = scalars.indices.map { start in
            start + 2 < scalars.count && scalars[start...start + 2].allSatisfy(isLetterOrDigit)
        }
        var grams: [String] = []
        for start in scalars.indices.dropLast() {
            if isThree[start] {
                grams.append(text(scalars[start...start + 2]))
            } else if start == 0 || !isThree[start - 1] {
                grams.append(text(scalars[start...start + 1]))
            }
        }
        var seen: Set<String> = []
        return grams.filter { seen.insert($0).inserted }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }

    private static func quoted(_ token: String) -> String {
        "\"" + token.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension Configuration {
    /// Of any connection that a ledger's tables are read by.
    static var ledger: Configuration {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            guard let connection = database.sqliteConnection,
                csearchgrams_register(UnsafeMutableRawPointer(connection)) == 0
            else { throw DatabaseError(message: "search") }
        }
        return configuration
    }
}
