import Ledger

/// Doubts in the order of the document, each once.
enum DoubtOrder {
    static func sorted(_ doubts: [Doubt]) -> [Doubt] {
        var seen: Set<Doubt> = []
        let once = doubts.filter { seen.insert($0).inserted }
        let said = Dictionary(grouping: once.filter(\.isOfDeadline), by: \.line)
        return once.enumerated()
            .filter { _, doubt in !(said[doubt.line] ?? []).contains(where: doubt.isPart) }
            .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }
}

extension Doubt {
    fileprivate var isOfDeadline: Bool { why == .impossibleDate || why == .unclearDeadline }

    /// One date is put before a person once: 2024年13月底前 is no doubt beside 2024年13月底前完成 of the same line.
    fileprivate func isPart(of other: Doubt) -> Bool {
        isOfDeadline && why == other.why && line == other.line && what != other.what && other.what.contains(what)
    }
}
