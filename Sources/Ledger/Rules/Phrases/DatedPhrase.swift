extension DeadlinePhrase {
    enum DatedReading {
        case deadline(Deadline)
        /// It has the form of a date, and the calendar has no such day.
        case impossible
        case notADate
    }

    /// A date with what stands before and behind it: 力争2022年6月底前完成, 自2022年3月1日起, 2022年1月至6月.
    var dated: DatedReading {
        var cursor = PhraseCursor(plain)
        var said = Said()
        while let meaning = cursor.takeAny(of: leadIns) { said.note(meaning) }
        guard var period = cursor.period(issued: issued) else { return .notADate }
        var isStretch = false
        if let last = cursor.endOfStretch(from: period, issued: issued) {
            period = last
            isStretch = true
        }
        while let meaning = cursor.takeAny(of: tails) { said.note(meaning) }
        guard cursor.isAtEnd else { return .notADate }
        guard let days = period.days(issued: issued) else { return .impossible }
        let starts = said.starts && !isStretch
        return .deadline(
            Deadline(
                kind: starts ? .from : .by, phrase: phrase, date: starts ? days.first : days.last,
                isHedged: said.isHedged))
    }
}

/// What the words around a date say.
private struct Said {
    enum Meaning { case hedge, start, end, nothing }

    var isHedged = false
    var starts = false
    private var ends = false

    mutating func note(_ meaning: Meaning) {
        switch meaning {
        case .hedge: isHedged = true
        case .start: starts = !ends
        case .end: ends = true
        case .nothing: break
        }
    }
}

extension PhraseCursor {
    /// 至6月 behind 2022年1月: the last period of a stretch, of the same year when it says none.
    fileprivate mutating func endOfStretch(from first: StatedPeriod, issued: Day) -> StatedPeriod? {
        attempt { cursor in
            guard cursor.takeAny(of: stretchWords) else { return nil }
            if let day = cursor.dayOfSameMonth(as: first) { return day }
            let year = first.year ?? first.days(issued: issued)?.first.year
            // 次年 is the year after that of the beginning.
            let isNext = cursor.attempt { $0.takeAny(of: ["次年", "翌年", "第二年"]) ? true : nil } ?? false
            guard var last = cursor.period(issued: issued) else { return nil }
            guard last.year == nil, let year else { return last }
            last.year = isNext ? year + 1 : year
            // 11月至3月 ends in the year after.
            if let end = last.days(of: year)?.last, let start = first.days(of: year)?.first, end < start {
                last.year = year + 1
            }
            return last
        }
    }
}

extension PhraseCursor {
    /// 至15日 behind 6月1日
    fileprivate mutating func dayOfSameMonth(as first: StatedPeriod) -> StatedPeriod? {
        guard case .day(let month, _) = first.part else { return nil }
        return attempt { cursor in
            guard let day = cursor.number(digits: 2), cursor.takeAny(of: ["日", "号"]) else { return nil }
            return StatedPeriod(year: first.year, part: .day(month, day.value))
        }
    }
}

private let leadIns: [(word: String, meaning: Said.Meaning)] = [
    ("力争", .hedge), ("争取", .hedge), ("力求", .hedge), ("努力", .hedge),
    ("自即日起", .nothing), ("从即日起", .nothing), ("即日起", .nothing),
    ("自", .start), ("从", .start),
    ("截止到", .nothing), ("截至到", .nothing), ("截止", .nothing), ("截至", .nothing), ("持续到", .nothing),
    ("持续至", .nothing), ("不晚于", .nothing), ("不迟于", .nothing), ("最迟", .nothing), ("最晚", .nothing),
    ("务必", .nothing), ("原则上", .nothing), ("不超过", .nothing), ("确保", .nothing), ("计划", .nothing), ("预计", .nothing),
    ("暂定", .nothing),
    ("须", .nothing), ("拟", .nothing), ("于", .nothing), ("在", .nothing), ("到", .nothing), ("至", .nothing),
]

private let tails: [(word: String, meaning: Said.Meaning)] = [
    ("力争", .hedge), ("争取", .hedge),
    ("以前", .end), ("之前", .end), ("前", .end), ("以内", .end), ("之内", .end), ("内", .end), ("为止", .end),
    ("止", .end), ("24:00", .end), ("24时", .end), ("24点", .end),
    ("起", .start), ("开始", .start), ("启动", .start),
    ("实施", .nothing), ("施行", .nothing), ("执行", .nothing), ("全部", .nothing), ("全面", .nothing),
    ("基本", .nothing), ("完成", .nothing), ("完毕", .nothing), ("办结", .nothing), ("到位", .nothing),
    ("落实", .nothing), ("建成", .nothing), ("实现", .nothing), ("期间", .nothing), ("推进", .nothing),
    ("开展", .nothing), ("上线", .nothing), ("投用", .nothing), ("及以后", .start),
]

private let stretchWords = ["起至", "起到", "至", "到", "——", "—", "–", "~", "-"]
