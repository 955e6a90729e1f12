/// Roles that clauses say: 甲牵头，乙、丙配合.
extension Responsibility {
    /// A cell in words: 甲牵头，乙、丙配合. Nil where no clause says a role.
    static func worded(_ wording: Wording) -> Responsibility? {
        guard wording.contains(anyOf: ["牵头", "配合", "负责", "参与", "协助", "会同"]) else { return nil }
        let found = clauses(wording, 0..<wording.count, range: 0..<wording.count, likeness: UnitLikeness())
        return found.flatMap { $0.parts.contains { $0.column == .lead || $0.column == .support } ? $0 : nil }
    }

    /// …。由甲牵头，乙、丙配合。 as the last sentence of a paragraph.
    static func closingSentence(_ wording: Wording, likeness: UnitLikeness) -> Responsibility? {
        let signs = wording.plain
        var end = signs.count
        while end > 0, signs[end - 1].endsSentence || signs[end - 1].isBlank { end -= 1 }
        guard let mark = signs[..<end].lastIndex(where: \.endsSentence), end - mark <= 200 else { return nil }
        let start = mark + 1
        let says = wording.part(start..<end)
        guard says.contains("牵头") || says.begins(with: "由") && says.contains("负责"),
            let found = clauses(wording, start..<end, range: start..<wording.count, likeness: likeness, isStrict: true),
            found.parts.contains(where: { $0.column == .lead || $0.column == .units })
        else { return nil }
        let areCertain = found.parts.allSatisfy { part in
            !part.column.isOfUnits || likeness.listStrength(part.wording) == .certain
        }
        return areCertain ? found : nil
    }

    /// 由甲牵头，乙、丙配合，建立…: said within a sentence, for want of anything plainer.
    static func led(_ wording: Wording, likeness: UnitLikeness) -> Responsibility? {
        var result = Responsibility()
        for clause in Clauses.ranges(wording) {
            let part = wording.part(clause)
            let role = ClauseRole(part)
            let isSure = role.map { likeness.listStrength($0.names) == .certain } ?? false
            if result.isEmpty {
                guard part.begins(with: "由"), let role, role.column == .lead, isSure else { continue }
                result.parts = [(.lead, role.names)]
                result.range = clause
            } else {
                guard let role, role.column == .support, isSure else { break }
                result.parts.append((.support, role.names))
                result.range = result.range.lowerBound..<clause.upperBound
            }
        }
        return result.isEmpty ? nil : result
    }

    /// 甲牵头，乙、丙配合；2024年6月底前完成. Clauses that say something else do no harm where somebody leads, unless it is to be strict.
    static func clauses(
        _ wording: Wording, _ inner: Range<Int>, range: Range<Int>, likeness: UnitLikeness, isStrict: Bool = false
    ) -> Responsibility? {
        var result = Responsibility(range: range)
        var start = inner.lowerBound
        // Names whose role the next clause says.
        var pending: Range<Int>?
        var hasOther = false
        func flush() {
            if let names = pending { result.parts.append((result.hasUnits ? .support : .units, wording.part(names))) }
            pending = nil
        }
        for place in inner.lowerBound...inner.upperBound {
            guard place == inner.upperBound || isEnd(place, of: start, wording) else { continue }
            let clause = wording.part(start..<place)
            let whole = (pending?.lowerBound ?? start)..<place
            defer { start = place + 1 }
            guard !clause.isEmpty else { continue }
            if let together = Together(wording.part(whole)), likeness.isMostlyUnits(together.names) {
                result.parts += together.parts
                pending = nil
            } else if let role = ClauseRole(wording.part(whole)), likeness.isMostlyUnits(role.names) {
                let isFurther = result.parts.contains { $0.column == .lead } && role.column == .units
                result.parts.append((isFurther ? .support : role.column, role.names))
                pending = nil
            } else if likeness.isMostlyUnits(clause) {
                pending = whole
            } else if let time = time(clause) {
                flush()
                result.parts.append((.deadline, time))
            } else if isStrict || clause.count > 20 {
                return nil
            } else {
                hasOther = true
            }
        }
        flush()
        if hasOther, !result.parts.contains(where: { $0.column == .lead }) { return nil }
        return result.hasUnits ? result : nil
    }

    /// A clause ends with ，；。 and, behind a role, with 、: 甲牵头、乙配合.
    private static func isEnd(_ place: Int, of start: Int, _ wording: Wording) -> Bool {
        if ",;。".unicodeScalars.contains(wording.plain[place]) { return true }
        guard wording.plain[place] == "、", place > start else { return false }
        let clause = wording.part(start..<place)
        return ["牵头", "负责", "配合", "参与", "协助"].contains(where: clause.ends(with:))
    }

    /// 2024年6月底前完成, 并长期坚持
    private static func time(_ clause: Wording) -> Wording? {
        var rest = clause
        for word in ["并", "且"] where rest.begins(with: word) { rest = rest.part(1..<rest.count) }
        return TimeWords.has(rest) && FlatToken.isDeadline(rest.text, issued: ClauseRole.anyDay) ? rest : nil
    }
}

/// 甲会同乙、丙: the first leads, the others support, whatever the role is called.
private struct Together {
    var names: Wording
    var parts: [(column: Column, wording: Wording)]

    init?(_ clause: Wording) {
        let whole = ClauseRole(clause)?.names ?? clause
        guard let place = whole.first(of: "会同"), place > 0, place + 2 < whole.count else { return nil }
        var start = 0
        while start < place, "由请".unicodeScalars.contains(whole.plain[start]) { start += 1 }
        let (first, others) = (whole.part(start..<place), whole.part(place + 2..<whole.count))
        names = Wording(first.text + "、" + others.text)
        parts = [(.lead, first), (.support, others)]
    }
}
