extension ListRow {
    /// Takes what labels or a closing bracket of a paragraph say about units, days and scope: true where they name units or a day.
    mutating func fill(from passage: Passage, likeness: UnitLikeness) -> Filling {
        if let found = Responsibility.labelled(passage.wording), !found.isEmpty {
            take(found, of: passage)
            return .wholly
        }
        if let found = Responsibility.closing(passage.wording, likeness: likeness), found.hasUnits {
            take(found, of: passage)
            return .partly
        }
        return .nothing
    }

    /// 由甲牵头 within the wording, where nothing else names units.
    mutating func fillFromSentences(likeness: UnitLikeness) {
        let passages = [Column.task, .measure].flatMap { self[$0]?.passages ?? [] }
        for passage in passages {
            guard let found = Responsibility.led(passage.wording, likeness: likeness) else { continue }
            return take(found, of: passage)
        }
    }

    enum Filling { case nothing, partly, wholly }

    private mutating func take(_ found: Responsibility, of passage: Passage) {
        for part in found.parts where !part.wording.isEmpty && part.column.isOfUnits {
            add(ListCell([passage.with(part.wording)]), to: part.column)
        }
        for column in [Column.deadline, .scope] {
            let texts = found.parts.filter { $0.column == column && !$0.wording.isEmpty }.map(\.wording.text)
            guard !texts.isEmpty else { continue }
            add(ListCell([passage.with(Wording(texts.joined(separator: "；")))]), to: column)
        }
    }

    /// It names units.
    var hasUnits: Bool { cells.keys.contains { $0.isOfUnits } }
}
