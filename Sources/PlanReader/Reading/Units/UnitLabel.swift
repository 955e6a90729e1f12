import Ledger

/// 牵头单位： and its like before a list of units, a day or a scope.
struct UnitLabel: Hashable, Sendable {
    var column: Column
    /// Where the word begins, and where what it says begins.
    var start: Int
    var end: Int
}

extension UnitLabel {
    /// All labels within a stretch of text.
    static func labels(in wording: Wording, within range: Range<Int>) -> [UnitLabel] {
        var labels: [UnitLabel] = []
        var place = range.lowerBound
        while place < range.upperBound {
            if let label = label(in: wording, at: place, isFirst: place == range.lowerBound),
                label.end <= range.upperBound
            {
                labels.append(label)
                place = label.end
            } else {
                place += 1
            }
        }
        return labels
    }

    private static func label(in wording: Wording, at place: Int, isFirst: Bool) -> UnitLabel? {
        let signs = wording.plain
        guard starts.contains(signs[place]) else { return nil }
        for (word, column) in words where wording.begins(with: word, at: place) {
            var end = place + word.unicodeScalars.count
            while end < signs.count, signs[end].isBlank { end += 1 }
            if end < signs.count, signs[end] == ":" { return UnitLabel(column: column, start: place, end: end + 1) }
            // 牵头单位为甲
            if end < signs.count, "为是".unicodeScalars.contains(signs[end]), column.isOfUnits,
                word.unicodeScalars.count >= 4, isFirst || place > 0 && !signs[place - 1].isHan
            {
                return UnitLabel(column: column, start: place, end: end + 1)
            }
            // 【牵头单位】甲
            if end < signs.count, "】]".unicodeScalars.contains(signs[end]), place > 0,
                "【[".unicodeScalars.contains(signs[place - 1])
            {
                end += 1
                if end < signs.count, signs[end] == ":" { end += 1 }
                return UnitLabel(column: column, start: place - 1, end: end)
            }
            // A colon that the text layer lost, at the beginning only.
            if isFirst, word.unicodeScalars.count == 4, end == place + 4, end < signs.count,
                "区县市各".unicodeScalars.contains(signs[end])
            {
                return UnitLabel(column: column, start: place, end: end)
            }
            return nil
        }
        return nil
    }

    private static let starts = Set("牵配责协主参承任完时适实落目进分包联".unicodeScalars)

    /// The longer words first.
    private static let words: [(String, Column)] = [
        ("责任领导", .person), ("分管领导", .person), ("牵头领导", .person), ("包联领导", .person), ("责任人", .person), ("联系人", .person),
        ("牵头责任单位", .lead), ("牵头单位", .lead), ("牵头部门", .lead), ("牵头", .lead), ("主办单位", .lead), ("主责单位", .lead),
        ("配合责任单位", .support), ("配合单位", .support), ("配合部门", .support), ("配合", .support), ("协办单位", .support),
        ("协同单位", .support), ("参与单位", .support), ("参加单位", .support), ("协助单位", .support),
        ("责任单位及完成时限", .units), ("责任单位", .units), ("责任部门", .units), ("责任主体", .units), ("任单位", .units), ("承办单位", .units),
        ("落实单位", .units), ("实施单位", .units),
        ("完成时限", .deadline), ("完成时间", .deadline), ("完成期限", .deadline), ("时间节点", .deadline), ("时限要求", .deadline),
        ("时间要求", .deadline), ("进度安排", .deadline), ("时限", .deadline), ("时间", .deadline), ("目标时限", .deadline),
        ("适用范围", .scope), ("实施范围", .scope),
    ]
}

/// A clause of a closing bracket: 区发展改革委牵头 leads, 区财政局配合 supports, 区税务局负责 is responsible.
struct ClauseRole {
    var column: Column
    var names: Wording

    init?(_ clause: Wording) {
        var rest = clause
        for word in ["由", "请"] where rest.begins(with: word) { rest = rest.part(1..<rest.count) }
        for (ending, column) in ClauseRole.endings
        where rest.ends(with: ending) && rest.count > ending.unicodeScalars.count + 1 {
            self.column = column
            names = rest.part(0..<rest.count - ending.unicodeScalars.count)
            return
        }
        return nil
    }

    /// Reads phrases where the plan's own day does not matter.
    static let anyDay = Day(ordinal: 19_000)

    private static let endings: [(String, Column)] = [
        ("牵头组织实施", .lead), ("牵头负责", .lead), ("牵头落实", .lead), ("牵头实施", .lead), ("牵头推进", .lead), ("牵头办理", .lead),
        ("牵头组织", .lead), ("牵头抓好", .lead), ("分别牵头", .lead), ("共同牵头", .lead), ("联合牵头", .lead), ("牵头", .lead),
        ("为牵头单位", .lead),
        ("按职责分工配合", .support), ("按职责配合", .support), ("协同配合", .support), ("配合落实", .support), ("配合实施", .support),
        ("配合", .support),
        ("参与", .support), ("协助", .support), ("协同", .support), ("参加", .support),
        ("按职责分工负责", .units), ("按照职责分工负责", .units), ("按职责负责", .units), ("分工负责", .units), ("分别负责", .units),
        ("负责落实", .units),
        ("具体负责", .units), ("负责实施", .units), ("共同负责", .units), ("负责", .units), ("落实", .units),
    ]
}
