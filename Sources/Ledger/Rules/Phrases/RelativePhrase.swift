extension DeadlinePhrase {
    /// A count from the plan's issue: 印发之日起1个月内, 方案印发后15个工作日内, 30日内. Working days without the issue, 5个工作日内, are
    /// counted from something else.
    var countFromIssue: Deadline? {
        var cursor = PhraseCursor(plain)
        let isIssueNamed = cursor.takeIssue()
        guard let count = cursor.count(), cursor.isAtEnd else {
            return isIssueNamed ? fromIssue(cursor) : nil
        }
        let isCounted = isIssueNamed || !count.isOfWorkingDays
        guard isCounted, let date = count.day(after: issued, by: calendar) else {
            return Deadline(kind: .relative, phrase: phrase, trigger: phrase)
        }
        return Deadline(kind: .relative, phrase: phrase, date: date)
    }

    /// 自印发之日起施行
    private func fromIssue(_ cursor: PhraseCursor) -> Deadline? {
        var cursor = cursor
        _ = cursor.takeAny(of: ["开始实施", "实施", "施行", "执行", "生效"])
        return cursor.isAtEnd ? Deadline(kind: .from, phrase: phrase, date: issued) : nil
    }

    /// Something else that has to happen first: 待系统上线后, 出台后, 按照市级统一部署, 验收合格后30日内.
    var eventWaitedFor: Deadline? {
        guard let trigger = triggerByBeginning ?? triggerByEnd, trigger.count > 1 else { return nil }
        return Deadline(kind: .relative, phrase: phrase, trigger: trigger)
    }

    private var triggerByBeginning: String? {
        for beginning in eventBeginnings where phrase.hasPrefix(beginning) {
            let event = PhraseText.trimmed(phrase.dropFirst(beginning.count))
            return withoutEnd(event)
        }
        return nil
    }

    /// A broken date, 六月低前, is no event.
    private var triggerByEnd: String? {
        guard !namesDate else { return nil }
        let event = withoutEnd(phrase)
        if event != phrase { return event }
        if phrase.count > 2, phrase.hasSuffix("前") { return phrase }
        return countsFromEvent ? phrase : nil
    }

    /// 验收合格后30日内
    private var countsFromEvent: Bool {
        plain.indices.dropFirst(2).contains { place in
            var cursor = PhraseCursor(Array(plain[place...]))
            return cursor.takeAny(of: startWords) && cursor.count() != nil && cursor.isAtEnd
        }
    }

    private func withoutEnd(_ event: String) -> String {
        for ending in eventEndings where event.hasSuffix(ending) && event.count > ending.count {
            return PhraseText.trimmed(event.dropLast(ending.count))
        }
        return event
    }

    private var namesDate: Bool {
        zip(plain, plain.dropFirst()).contains { $0.isASCII && $0.isNumber && "年月号".contains($1) }
    }
}

extension PhraseCursor {
    /// 自本方案印发之日起
    fileprivate mutating func takeIssue() -> Bool {
        attempt { cursor -> Bool? in
            _ = cursor.takeAny(of: ["自", "从", "在", "于"])
            _ = cursor.takeAny(of: ["本"])
            _ = cursor.takeAny(of: ownDocuments)
            let isOwn = cursor.takeAny(of: ["印发", "下发", "发文", "成文"])
            guard isOwn || cursor.takeAny(of: ["发布", "公布"]) else { return nil }
            // What is published is often something else: 清单发布后.
            if cursor.takeAny(of: isOwn ? startWords : ["之日起", "之日", "日起"]) {
                _ = cursor.takeAny(of: ["计算", "算起", "的", ",", "，"])
                return true
            }
            // 印发15个工作日内
            var trial = cursor
            return isOwn && trial.count() != nil ? true : nil
        } ?? false
    }

    /// 1个月内, 10个工作日内
    fileprivate mutating func count() -> DayCount? {
        attempt { cursor in
            let count: DayCount?
            if let half = cursor.takeAny(of: halfUnits) {
                count = half
            } else if let number = cursor.number(digits: 4), let unit = cursor.takeAny(of: countUnits) {
                // 2022年内 and 22年内 are years, not counts of them.
                guard unit.most >= number.value else { return nil }
                count = unit.times(number.value)
            } else {
                return nil
            }
            guard cursor.takeAny(of: ["以内", "之内", "内"]) else { return nil }
            _ = cursor.takeAny(of: ["完成", "办结", "落实到位", "落实"])
            return count
        }
    }
}

/// A number of days, months or working days.
private enum DayCount {
    case days(Int), months(Int), workingDays(Int)

    func times(_ factor: Int) -> DayCount {
        switch self {
        case .days(let number): .days(number * factor)
        case .months(let number): .months(number * factor)
        case .workingDays(let number): .workingDays(number * factor)
        }
    }

    /// The greatest number of it that can be meant.
    var most: Int {
        if case .months(12) = self { 10 } else { 999 }
    }

    var isOfWorkingDays: Bool {
        if case .workingDays = self { true } else { false }
    }

    /// The last day of the count; nil beyond the calendar.
    func day(after issued: Day, by calendar: WorkCalendar) -> Day? {
        let day: Day
        switch self {
        case .days(let number): day = issued + number
        case .months(let number): day = issued.adding(months: number)
        case .workingDays(let number): return calendar.day(number, workingDaysAfter: issued)
        }
        return (1...9999).contains(day.year) ? day : nil
    }
}

/// What a plan calls itself.
private let ownDocuments = [
    "实施方案", "工作方案", "行动方案", "行动计划", "实施意见", "方案", "通知", "文件", "意见", "计划", "清单",
]

private let halfUnits: [(word: String, meaning: DayCount)] = [("半年", .months(6)), ("半个月", .days(15))]

private let countUnits: [(word: String, meaning: DayCount)] = [
    ("个工作日", .workingDays(1)), ("工作日", .workingDays(1)), ("个自然日", .days(1)), ("自然日", .days(1)),
    ("个月", .months(1)), ("个季度", .months(3)), ("个星期", .days(7)), ("星期", .days(7)), ("周", .days(7)),
    ("日", .days(1)), ("天", .days(1)), ("年", .months(12)),
]

private let startWords = ["之日起", "之日后", "之日", "日起", "之后", "以后", "后", "起"]

private let eventBeginnings = [
    "等待", "待", "俟", "按照", "依照", "遵照", "根据", "依据", "结合", "视", "随", "按", "即将", "与", "在",
]

private let eventEndings = ["之日起", "之后", "以后", "后", "之时", "时", "之下", "下"]
