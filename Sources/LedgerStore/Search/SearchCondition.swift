import GRDB

/// The SQL that finds rows by words. Each word must occur in the search text of one measure: titles, summary, keywords, full
/// text, units with their other names, and the pinyin of titles, keywords and units; or call its task: `江津40`.
struct SearchCondition {
    /// Words in the form of the search text; blank ones left out.
    let words: [String]
    private let called: [CalledRow?]

    init(_ words: [String]) {
        self.words = words.map(\.squeezed).filter { !$0.isEmpty }
        called = self.words.map(CalledRow.init)
    }

    var isEmpty: Bool { words.isEmpty }

    /// Holds for a row of `search`.
    var body: String {
        guard !isEmpty else { return "1" }
        return called.map { called in
            called.map { "(instr(search.body, ?) OR \($0.condition))" } ?? "instr(search.body, ?)"
        }.joined(separator: " AND ")
    }

    /// Holds for a row of `task`.
    var task: String {
        isEmpty ? "1" : "EXISTS(SELECT 1 FROM search WHERE search.task = task.id AND \(body))"
    }

    /// Holds for a row of `measure`.
    var measure: String {
        isEmpty
            ? "1"
            : """
            EXISTS(SELECT 1 FROM search
              WHERE search.task = measure.task AND search.measure = measure.n AND \(body))
            """
    }

    /// What the index is asked for; nil where it cannot help and all texts have to be looked at.
    private var expression: String? {
        let parts = zip(words, called).map { word, called -> String? in
            SearchGrams.expression(for: word).map { own in called.map { "((\(own)) OR \($0.expression))" } ?? "(\(own))"
            }
        }
        return parts.contains(nil) || parts.isEmpty ? nil : parts.compactMap(\.self).joined(separator: " AND ")
    }

    /// Whether what the index finds needs no second look.
    private var isExact: Bool {
        zip(words, called).allSatisfy { $1 == nil && SearchGrams.isExact($0) }
    }

    /// The rows of `search` that match, as `FROM … WHERE …`, to which more may be added with AND; `key` is their number in tree order.
    var found: (sql: String, key: String, arguments: StatementArguments) {
        guard let expression else { return ("FROM search WHERE \(body)", "search.id", arguments) }
        return (
            "FROM gram CROSS JOIN search ON search.id = gram.rowid WHERE gram MATCH ? AND \(body)", "gram.rowid",
            [expression] + arguments
        )
    }

    /// The same where only their number is asked for: the texts themselves are read only where they must be.
    var counted: (sql: String, key: String, arguments: StatementArguments) {
        guard let expression, isExact else { return found }
        return ("FROM gram WHERE gram MATCH ?", "gram.rowid", [expression])
    }

    var arguments: StatementArguments {
        zip(words, called).reduce(StatementArguments()) { $0 + [$1.0] + ($1.1?.arguments ?? StatementArguments()) }
    }
}

extension String {
    /// As the search text has it: in lower case, without blanks.
    var squeezed: String {
        if let squeezed = plainlySqueezed { return squeezed }
        var scalars = String.UnicodeScalarView()
        for scalar in lowercased().unicodeScalars {
            // What is plainly a letter needs no look at its properties, which takes time.
            let isLetter = scalar.value >= 0x3400 || (scalar.value > 0x20 && scalar.value < 0x7F)
            if isLetter || !scalar.properties.isWhitespace { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
