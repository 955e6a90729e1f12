/// The results as a table in markdown: a row for each thing and each program that does it, a column for each size.
struct Table {
    let results: Results
    let sizes: [Int]

    var markdown: String {
        let heads = ["what", "who"] + sizes.map { $0.grouped } + ["duban's ceiling"]
        var lines = [line(heads), line(heads.map { _ in "---" })]
        for row in Row.allCases {
            var isFirst = true
            for subject in results.subjects {
                let cells = sizes.map { cell(row, subject, $0) }
                guard cells.contains(where: { $0 != Table.none }) else { continue }
                lines.append(
                    line([isFirst ? title(row) : "", subject] + cells + [subject == "duban" ? verdict(row) : ""]))
                isFirst = false
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let none = "–"

    private func title(_ row: Row) -> String { "\(row.title), \(row.unit.rawValue)" }

    private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    /// `0.41 (0.38–0.47)`; of keys with the slowest but one in a hundred; of a peer with how many times duban's it is.
    private func cell(_ row: Row, _ subject: String, _ size: Int) -> String {
        guard let spread = results.spread(row, subject, size) else { return Table.none }
        var text = spread.median.short
        if spread.count > 2 { text += " (\(spread.quartiles.low.short)–\(spread.quartiles.high.short))" }
        if subject == "duban" {
            if row.ceiling?.p99 != nil { text += " p99 \(spread.p99.short)" }
        } else if let own = results.spread(row, "duban", size), own.median > 0 {
            text += " · \((spread.median / own.median).short)×"
        }
        return text
    }

    /// A durable tick is allowed the disk's own sync besides; the command twice what sqlite3 takes, at the largest size.
    private func ceiling(_ row: Row) -> (median: Double, p99: Double?)? {
        switch row {
        case .tick: row.ceiling.map { ($0.median + results.sync, nil) }
        case .tickCommand:
            sizes.last { results.spread(row, "duban", $0) != nil }.flatMap { results.spread(row, "sqlite3", $0) }
                .map { ($0.median * 2, nil) }
        default: row.ceiling
        }
    }

    /// Whether duban keeps to its ceiling at the largest size that was measured.
    private func verdict(_ row: Row) -> String {
        guard let ceiling = ceiling(row), let size = sizes.last(where: { results.spread(row, "duban", $0) != nil }),
            let own = results.spread(row, "duban", size)
        else { return "" }
        let allowed = ceiling.median.short + (ceiling.p99.map { " / \($0.short)" } ?? "")
        let over = max(own.median / ceiling.median, ceiling.p99.map { own.p99 / $0 } ?? 0)
        return over <= 1 ? "\(allowed): met" : "\(allowed): missed \(over.short)× at \(size.grouped)"
    }
}

extension Int {
    /// `1,000,000`
    var grouped: String {
        guard self >= 1000 else { return String(self) }
        let rest = String(self % 1000)
        return (self / 1000).grouped + "," + String(repeating: "0", count: 3 - rest.count) + rest
    }
}

extension Double {
    /// Three figures that count: 0.41, 12.5, 1432.
    var short: String {
        if self >= 100 { return String(Int(rounded())) }
        let scale = self >= 10 ? 10 : 100
        let scaled = Int((self * Double(scale)).rounded())
        let rest = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: (scale == 10 ? 1 : 2) - rest.count) + rest
    }
}
