import Ledger

extension PlanField {
    /// `what | comparator | value | unit | 起=from | 原文=phrase`.
    func figure() throws(LineFault) -> Figure {
        let parts = try parts()
        guard parts.count >= 4 else { throw fault(.missingPart(field: word.rawValue)) }
        guard PlanField.comparators.contains(where: { parts[1].equals($0) }) else {
            throw fault(.unknownWord(parts[1].string, field: word.rawValue))
        }
        var figure = Figure(
            what: parts[0].string, comparator: parts[1].string, value: try decimal(parts[2]), unit: parts[3].string)
        for part in parts.dropFirst(4) {
            if let from = part.value(after: "起") {
                try set(&figure.from, "起", from)
                _ = try decimal(from)
            } else if let phrase = part.value(after: "原文") {
                try set(&figure.phrase, "原文", phrase)
            } else {
                throw unknown(part)
            }
        }
        return figure
    }

    private func decimal(_ bytes: Bytes) throws(LineFault) -> String {
        guard bytes.isDecimal else { throw fault(.badNumber(bytes.string, field: word.rawValue)) }
        return bytes.string
    }

    private static let comparators = ["≤", "≥", "=", "<", ">", "≈", "+", "-"]
}
