/// Who has to do it and by when, as words say it beside the wording: `牵头单位：甲；配合单位：乙`, `（甲牵头，乙、丙配合；2024年6月底前完成）`.
struct Responsibility: Hashable, Sendable {
    /// Parts of the text by what they are: unit lists, phrases about time, scopes.
    var parts: [(column: Column, wording: Wording)] = []
    /// Where in the text all of it stands.
    var range: Range<Int> = 0..<0

    static func == (left: Responsibility, right: Responsibility) -> Bool {
        left.range == right.range && left.parts.map(\.column) == right.parts.map(\.column)
            && left.parts.map(\.wording) == right.parts.map(\.wording)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(range)
        hasher.combine(parts.map(\.wording))
    }

    var isEmpty: Bool { parts.isEmpty }
    var hasUnits: Bool { parts.contains { $0.column.isOfUnits } }
}

extension Responsibility {
    /// A text that consists of labels and what they say: 责任单位：甲、乙　完成时限：2024年6月. Brackets around it do not matter.
    static func labelled(_ wording: Wording) -> Responsibility? {
        let inner = unbracketed(wording, in: 0..<wording.count)
        let labels = UnitLabel.labels(in: wording, within: inner)
        guard let first = labels.first, first.start == inner.lowerBound else { return nil }
        return read(labels, wording, until: inner.upperBound, range: 0..<wording.count)
    }

    /// The bracket or the labels that close a paragraph.
    static func closing(_ wording: Wording, likeness: UnitLikeness) -> Responsibility? {
        guard let bracket = closingBracket(wording) else {
            return closingLabels(wording, likeness: likeness) ?? closingSentence(wording, likeness: likeness)
        }
        let inner = bracket.lowerBound + 1..<bracket.upperBound - 1
        let labels = UnitLabel.labels(in: wording, within: inner)
        if let first = labels.first, first.start - inner.lowerBound <= 1 {
            return read(labels, wording, until: inner.upperBound, range: bracket)
        }
        return clauses(wording, inner, range: bracket, likeness: likeness)
            ?? closingSentence(wording, likeness: likeness)
    }

    /// The last bracket of the text where nothing but a full stop follows it.
    static func closingBracket(_ wording: Wording) -> Range<Int>? {
        let signs = wording.plain
        var end = signs.count
        while end > 0, "。.;".unicodeScalars.contains(signs[end - 1]) { end -= 1 }
        guard end > 1 else { return nil }
        let pairs: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "】": "【", "]": "[", "〕": "〔"]
        guard let opening = pairs[signs[end - 1]] else { return nil }
        let closing = signs[end - 1]
        var depth = 0
        for place in (0..<end).reversed() {
            if signs[place] == closing { depth += 1 }
            if signs[place] == opening { depth -= 1 }
            if depth == 0 { return place..<end }
        }
        return nil
    }

    /// …。牵头单位：甲；配合单位：乙。 without brackets, at the end of a paragraph.
    private static func closingLabels(_ wording: Wording, likeness: UnitLikeness) -> Responsibility? {
        let labels = UnitLabel.labels(in: wording, within: 0..<wording.count).filter { label in
            label.start > 0 && wording.plain[label.start - 1].endsSentence
                || wording.plain[max(label.start - 1, 0)].isBlank
        }
        guard let first = labels.first, labels.contains(where: \.column.isOfUnits) else { return nil }
        let all = UnitLabel.labels(in: wording, within: first.start..<wording.count)
        let read = read(all, wording, until: wording.count, range: first.start..<wording.count)
        return read.hasUnits && read.parts.allSatisfy { !$0.column.isOfUnits || likeness.isMostlyUnits($0.wording) }
            ? read : nil
    }

    private static func unbracketed(_ wording: Wording, in range: Range<Int>) -> Range<Int> {
        guard let bracket = closingBracket(wording), bracket.lowerBound == range.lowerBound else { return range }
        return bracket.lowerBound + 1..<bracket.upperBound - 1
    }

    private static func read(
        _ labels: [UnitLabel], _ wording: Wording, until end: Int, range: Range<Int>
    ) -> Responsibility {
        var result = Responsibility(range: range)
        for (place, label) in labels.enumerated() {
            let next = place + 1 < labels.count ? labels[place + 1].start : end
            guard label.end < next else { continue }
            result.parts += parts(label.column, trimmed(wording.part(label.end..<next)))
        }
        return result
    }

    /// A list of units in which a day stands too: 各县人民政府,6月底完成.
    private static func parts(_ column: Column, _ wording: Wording) -> [(column: Column, wording: Wording)] {
        if column == .person { return persons(wording) }
        guard column.isOfUnits else { return [(column, wording)] }
        if column == .units, let worded = worded(wording) { return worded.parts }
        if let role = ClauseRole(wording), UnitLikeness().isUnitList(role.names) { return [(column, role.names)] }
        let likeness = UnitLikeness()
        var units: [String] = []
        var days: [Wording] = []
        for range in UnitNames.ranges(wording) {
            let piece = wording.part(range)
            let isDay =
                likeness.strength(of: piece.text) == .none && TimeWords.has(piece)
                && FlatToken.isDeadline(piece.text, issued: ClauseRole.anyDay)
            if isDay { days.append(piece) } else { units.append(piece.text) }
        }
        guard !days.isEmpty else { return [(column, wording)] }
        return [(column, Wording(units.joined(separator: "、")))] + days.map { (.deadline, $0) }
    }

    /// 责任领导：某某；区教委负责 names a person first.
    private static func persons(_ wording: Wording) -> [(column: Column, wording: Wording)] {
        guard let end = wording.plain.firstIndex(where: { ";,".unicodeScalars.contains($0) }) else { return [] }
        let rest = clauses(wording, end + 1..<wording.count, range: 0..<wording.count, likeness: UnitLikeness())
        return rest?.parts ?? []
    }

    private static func trimmed(_ wording: Wording) -> Wording {
        var rest = wording.raw[...]
        while let last = rest.last, "。.;；,，、".unicodeScalars.contains(last) || last.isBlank { rest = rest.dropLast() }
        return Wording(rest)
    }
}
