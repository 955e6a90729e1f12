extension DeadlinePhrase {
    /// Phrases that are known as a whole or by their beginning and name no day at all: 已完成, 适时, 立行立改.
    var setPhrase: Deadline? {
        let text = String(plain)
        if doneWords.contains(text) || isDone(text) { return Deadline(kind: .done, phrase: phrase) }
        if sinceToday.contains(text) { return Deadline(kind: .from, phrase: phrase, date: issued) }
        var cursor = PhraseCursor(plain)
        let isOpen = openWords.contains(text) || cursor.takeAny(of: openBeginnings)
        return isOpen ? Deadline(kind: .none, phrase: phrase) : nil
    }

    /// 已于2023年6月完成
    private func isDone(_ text: String) -> Bool {
        text.count < 24 && text.hasPrefix("已") && !text.contains("，") && !text.contains(",") && !text.contains("、")
            && ["完成", "办结", "建成", "到位", "落实"].contains(where: text.hasSuffix)
    }

    /// What comes again, 每季度末, or goes on, 长期开展, 全年持续推进.
    var periodOrState: Deadline? {
        var cursor = PhraseCursor(plain)
        _ = cursor.takeAny(of: ["全年", "全年度"])
        if let period = cursor.takeAny(of: periods) {
            return Deadline(kind: .recurring, phrase: phrase, period: period)
        }
        if cursor.takeAny(of: ongoingBeginnings) { return Deadline(kind: .ongoing, phrase: phrase) }
        // 3年左右, 行动计划期间
        return ["左右", "期间"].contains(where: phrase.hasSuffix) ? Deadline(kind: .none, phrase: phrase) : nil
    }
}

private let doneWords = ["已完成", "已经完成", "已全部完成", "已办结", "已落实", "已建成", "完成"]

private let sinceToday = ["即日起", "自即日起", "从即日起", "即日起实施", "即日起执行", "自即日起实施", "自即日起执行"]

private let openWords = ["未定", "待定", "无", "暂无", "-", "—", "——", "/"]

private let openBeginnings = [
    "立行立改", "立知立改", "即知即改", "立即", "尽快", "尽早", "适时", "不定期", "及时", "即时", "另行", "无时限", "无期限", "不限", "暂未",
    "按期", "按时", "如期", "随时", "按需", "按要求", "按规定", "视情", "结合实际",
]

private let ongoingBeginnings = ["长期", "持续", "常态", "动态", "滚动", "日常", "经常", "贯穿", "始终", "常年", "实时", "全程"]

/// The periods are those of the plan files; others are 定期.
private let periods: [(word: String, meaning: String)] = [
    ("每月底", "每月底"), ("每月末", "每月底"), ("每月月底", "每月底"), ("每个月底", "每月底"),
    ("每月", "每月"), ("每个月", "每月"), ("月调度", "每月"), ("按月", "每月"), ("逐月", "每月"),
    ("每季度末", "每季度末"), ("每季度底", "每季度末"), ("每季末", "每季度末"), ("每个季度末", "每季度末"),
    ("每季", "每季度"), ("每个季度", "每季度"), ("按季", "每季度"), ("逐季", "每季度"), ("季调度", "每季度"),
    ("每半年", "每半年"), ("半年一次", "每半年"),
    ("每年", "每年"), ("按年", "每年"), ("逐年", "每年"),
    ("定期", "定期"), ("每", "定期"),
]
