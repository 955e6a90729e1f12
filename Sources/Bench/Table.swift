/// The samples as lines of text; what is over its ceiling says so.
func table(_ samples: [Sample], title: String) -> String {
    let head = ["at \(title)", "n", "median ms", "p99 ms", "max ms", "bytes median", "bytes max", "ceiling"]
    let rows = samples.map { sample in
        let bytes = sample.bytes.sorted()
        return [
            sample.name, "\(sample.times.count)", decimal(sample.time(0.5)), decimal(sample.time(0.99)),
            decimal(sample.times.max() ?? 0), "\(bytes.isEmpty ? 0 : bytes[bytes.count / 2])", "\(bytes.last ?? 0)",
            verdict(sample),
        ]
    }
    let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    let lines = ([head] + rows).map { row in
        row.indices.map { column in
            let blanks = String(repeating: " ", count: widths[column] - row[column].count)
            return column == 0 ? row[column] + blanks : blanks + row[column]
        }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n") + "\n"
}

private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

private func verdict(_ sample: Sample) -> String {
    guard let ceiling = sample.ceiling else { return "-" }
    let allowed = "\(decimal(ceiling.time)) ms" + (ceiling.bytes == .max ? "" : ", \(ceiling.bytes) bytes")
    let over = sample.time(0.5) > ceiling.time || (sample.bytes.max() ?? 0) > ceiling.bytes
    return allowed + (over ? " OVER" : " ok")
}
