/// Names of units that a line break tore: 区人力社 and 保局, or a list that ends with 、.
struct TornNames {
    /// The passages with what belongs together in one.
    private(set) var joined: [Passage] = []
    private let likeness: UnitLikeness
    private var counts: [String: Int] = [:]

    init(_ passages: [Passage], _ likeness: UnitLikeness) {
        self.likeness = likeness
        for passage in passages where passage.wording.count <= 400 && likeness.isMostlyUnits(passage.wording) {
            for name in UnitNames.split(passage.wording) { counts[name, default: 0] += 1 }
        }
        for passage in passages {
            if let last = joined.last, belongTogether(last, passage) {
                joined[joined.count - 1] = last.joined(passage, by: last.wording.ends(with: "、") ? "\n" : "")
            } else {
                joined.append(passage)
            }
        }
    }

    private func belongTogether(_ first: Passage, _ second: Passage) -> Bool {
        guard first.wording.count <= 400, second.wording.count <= 400, let last = first.wording.plain.last,
            !first.wording.contains("。"), !second.startsWithTab, ListMark(second.wording) == nil,
            ListMark(first.wording) == nil
        else { return false }
        if FlatToken.number(first.wording) != nil || FlatToken.number(second.wording) != nil { return false }
        let head = UnitNames.split(first.wording)
        if last == "、" { return head.allSatisfy { likeness.strength(of: $0) != .none } && second.wording.count <= 80 }
        guard let torn = head.last, let rest = UnitNames.split(second.wording).first else { return false }
        // The whole name stands elsewhere in the document, and more often than its beginning.
        if counts[torn + rest, default: 0] > counts[torn, default: 0] { return true }
        guard second.wording.count <= 40, !likeness.isUnitList(first.wording),
            head.count > 1 || first.wording.count <= 12
        else { return false }
        let isBegun = head.count > 1 && head.dropLast().allSatisfy { likeness.strength(of: $0) == .certain }
        let isPlace = "区县市镇".unicodeScalars.contains(first.wording.plain[0]) && first.wording.count <= 8
        guard isBegun || isPlace else { return false }
        return likeness.isUnitList(Wording(first.text + second.text))
    }
}
