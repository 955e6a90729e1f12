/// Whether a text is a table of separated values, and by what its fields stand apart.
enum SeparatorChoice {
    private static let candidates: [UInt8] = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")]
    /// So many records decide.
    private static let sample = 60

    /// The separator by which the records agree best; nil for running text. Without a name that says so, the agreement must be plain.
    static func separator(of lines: [ArraySlice<UInt8>], name: FileName) -> UInt8? {
        if let first = lines.first, first.count == 5, first.starts(with: "sep=".utf8) { return first.last }
        let tried = candidates.map { (separator: $0, score: score(lines, separator: $0)) }
        guard let best = tried.max(by: { $0.score.cells < $1.score.cells }) else { return nil }
        let found = best.score
        guard found.records >= 2 || name.isSeparatedValues else { return nil }
        if name.isSeparatedValues { return found.split * 2 >= found.records && found.split > 0 ? best.separator : nil }
        return found.agreed == found.records && found.width >= 3 ? best.separator : nil
    }

    private struct Score {
        var records = 0
        /// Records of more than one field.
        var split = 0
        /// Records of the commonest number of fields, and that number.
        var agreed = 0
        var width = 0
        var cells: Int { agreed * (width - 1) }
    }

    private static func score(_ lines: [ArraySlice<UInt8>], separator: UInt8) -> Score {
        var values = SeparatedValues(separator: separator)
        var score = Score(width: 1)
        var widths: [Int: Int] = [:]
        var rest = lines[...]
        while !rest.isEmpty, score.records < sample {
            let record = values.record(at: rest)
            rest = rest.dropFirst(record.lines)
            guard record.fields.contains(where: { !$0.isBlank }) else { continue }
            score.records += 1
            if record.fields.count > 1 { score.split += 1 }
            // A line whose blanks before the text are tabs is indented, no record.
            if record.fields.count(where: { !$0.isBlank }) > 1 || separator != UInt8(ascii: "\t") {
                widths[record.fields.count, default: 0] += 1
            }
        }
        if let commonest = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
            (score.width, score.agreed) = (commonest.key, commonest.value)
        }
        return score
    }
}
