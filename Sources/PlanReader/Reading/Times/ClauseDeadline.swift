import Ledger

/// What a clause says about time without a date: it waits for something, comes again, or goes on.
struct ClauseDeadline {
    private let wording: Wording
    private let range: Range<Int>
    private let issued: Day
    private let calendar: WorkCalendar
    private let hasDay: Bool

    init(_ wording: Wording, _ range: Range<Int>, issued: Day, calendar: WorkCalendar = WorkCalendar(), hasDay: Bool) {
        self.wording = wording
        var start = range.lowerBound
        while start < range.upperBound, wording.plain[start].isBlank { start += 1 }
        for word in ["并", "且", "要", "须", "应", "原则上"]
        where wording.begins(with: word, at: start) && start + 1 < range.upperBound {
            start += word.unicodeScalars.count
            break
        }
        self.range = min(start, range.upperBound)..<range.upperBound
        self.issued = issued
        self.calendar = calendar
        self.hasDay = hasDay
    }

    var deadline: Deadline? {
        guard range.count > 1 else { return nil }
        return fromIssue ?? waiting ?? ordered ?? afterEvent ?? recurring ?? goingOn ?? open
    }

    private func text(_ range: Range<Int>) -> String { wording.text(range).filter { !$0.isNewline } }

    private func find(_ word: String) -> Int? {
        wording.first(of: word, from: range.lowerBound).flatMap { $0 < range.upperBound ? $0 : nil }
    }

    private func begins(_ word: String) -> Bool {
        wording.begins(with: word, at: range.lowerBound) && range.count >= word.unicodeScalars.count
    }

    private func relative(_ range: Range<Int>, trigger: Range<Int>) -> Deadline {
        Deadline(kind: .relative, phrase: text(range), trigger: text(trigger))
    }

    /// 自印发之日起1个月内, 方案印发后15个工作日内
    private var fromIssue: Deadline? {
        guard let start = issueNamed else { return nil }
        for end in stride(from: min(range.upperBound, start + 24), to: start + 4, by: -1) {
            let phrase = text(start..<end)
            guard phrase.ends(with: "内") else { continue }
            if case .success(let read) = Deadline.read(phrase, issued: issued, calendar: calendar),
                let deadline = read.first
            {
                return deadline.kind == .relative && deadline.date != nil ? deadline : nil
            }
        }
        return nil
    }

    /// Where the clause speaks of the issue of this plan: 本方案印发之日起, and not 《办法》印发之日起 or 市级方案印发后.
    private var issueNamed: Int? {
        for word in ["印发", "下发", "发布之日起", "公布之日起"] {
            guard let place = find(word) else { continue }
            var start = place
            let own = ["实施方案", "工作方案", "行动方案", "行动计划", "方案", "通知", "文件", "意见", "计划", "清单"]
            if let name = own.first(where: { wording.begins(with: $0, at: place - $0.unicodeScalars.count) }) {
                start -= name.unicodeScalars.count
            }
            if start > range.lowerBound, wording.plain[start - 1] == "本" { return start - 1 }
            let isPlain = start == place || !"《》“”".unicodeScalars.contains(wording.plain[start])
            let before = start > range.lowerBound ? wording.plain[start - 1] : nil
            if isPlain, start >= range.lowerBound, before.map({ "自从在于须应".unicodeScalars.contains($0) }) ?? true {
                return start
            }
        }
        return nil
    }

    /// 待系统上线后
    private var waiting: Deadline? {
        guard begins("待"), let after = find("后") ?? find("时"), after - range.lowerBound >= 3, !begins("待遇"),
            !begins("待业")
        else {
            return nil
        }
        return relative(range.lowerBound..<after + 1, trigger: range.lowerBound + 1..<after)
    }

    /// 按照全市统一部署, 在市局统一部署下, 根据推进情况
    private var ordered: Deadline? {
        let beginnings = ["按照", "根据", "依据", "遵照", "按", "在"]
        guard let beginning = beginnings.first(where: begins) else { return nil }
        let start = range.lowerBound + beginning.unicodeScalars.count
        for word in ["统一部署", "工作部署", "统一安排", "安排部署", "部署安排", "安排", "部署"] {
            guard let place = find(word), place >= start + 1 || word.begins(with: "统一"), place - start <= 14 else {
                continue
            }
            var end = place + word.unicodeScalars.count
            if beginning == "在" {
                guard wording.begins(with: "下", at: end) else { continue }
                end += 1
            } else if end < range.upperBound, "和及、要的".unicodeScalars.contains(wording.plain[end]) {
                continue
            }
            // 按照规定安排职工补休: something is arranged, nobody above has.
            if word.count == 2, end < range.upperBound, beginning != "在" { continue }
            guard isSuperior(start..<place) else { continue }
            return relative(range.lowerBound..<end, trigger: start..<end)
        }
        let ends = ["推进情况", "进展情况", "工作进展", "推进进度"]
        guard beginning == "根据",
            let ending = ends.first(where: { wording.plain.has($0, at: range.upperBound - $0.unicodeScalars.count) })
        else { return nil }
        _ = ending
        return relative(range, trigger: start..<range.upperBound)
    }

    /// Somebody above the office: 市级, 全市, 市局, 上级.
    private func isSuperior(_ range: Range<Int>) -> Bool {
        range.isEmpty || range.contains { "市省国上级央部".unicodeScalars.contains(wording.plain[$0]) }
    }

    /// 系统上线后, 《…办法》出台后
    private var afterEvent: Deadline? {
        if let place = find("即将出台") { return relative(place..<place + 4, trigger: place + 2..<place + 4) }
        for word in ["上线后", "出台后", "发布后", "印发后", "下发后", "建成后", "完善后", "建立后", "启用后", "完成后"] {
            guard let place = find(word) else { continue }
            let event = wording.part(max(range.lowerBound, place - 24)..<place)
            let things = [
                "系统相关功能", "系统", "平台", "办法", "方案", "意见", "清单", "政策", "文件", "细则", "标准", "改革", "功能", "条例", "规定", "制度", "库",
                "》",
            ]
            guard things.contains(where: { event.contains($0) }), !event.contains("项目完"), !event.contains("合同") else {
                continue
            }
            let end = place + word.unicodeScalars.count
            let start = phraseStart(before: place)
            // The phrase is what stands next to the word, 改革完成后; the trigger says all of it.
            let near = things.compactMap { thing in event.ends(with: thing) ? place - thing.unicodeScalars.count : nil }
                .min()
            let short = near.map { wording.plain[$0] == "》" ? place : max($0, start) } ?? start
            return relative(short..<end, trigger: start..<end - 1)
        }
        return nil
    }

    /// The event begins behind the verb that governs it: 做好|系统上线后.
    private func phraseStart(before place: Int) -> Int {
        var start = range.lowerBound
        for word in ["做好", "按照", "在", "于", "待", "确保", "开展", "参与"]
        where begins(word) && start + word.unicodeScalars.count < place {
            start += word.unicodeScalars.count
            break
        }
        return start
    }

    /// 定期发布, 每年对…, 每月底
    private var recurring: Deadline? {
        if begins("定期") { return Deadline(kind: .recurring, phrase: "定期", period: "定期") }
        for word in ["月调度", "季调度"] where find(word) != nil {
            if case .success(let read) = Deadline.read(word, issued: issued) { return read.first }
        }
        guard find("每") != nil else { return nil }
        let words = ["每月底", "每月末", "每季度末", "每季末", "每季度", "每半年", "每个月", "每月", "每年", "每周"]
        for word in words {
            guard let place = find(word), place - range.lowerBound <= 12 else { continue }
            // 每月25日前
            if let day = ListMark.digits(wording.plain, place + word.unicodeScalars.count, most: 2),
                wording.begins(with: "日", at: day.end)
            {
                let end = wording.begins(with: "前", at: day.end + 1) ? day.end + 2 : day.end + 1
                let phrase = text(place..<min(end, range.upperBound))
                if case .success(let read) = Deadline.read(phrase, issued: issued) { return read.first }
            }
            // 每年6月底前
            if let phrase = monthOfYear(behind: place + word.unicodeScalars.count).map({ text(place..<$0) }),
                case .success(let read) = Deadline.read(phrase, issued: issued)
            {
                return read.first
            }
            // 每年10%, 每月的 are sums and attributes.
            let end = place + word.unicodeScalars.count
            if end < range.upperBound,
                "的均度人户次".unicodeScalars.contains(wording.plain[end]) || wording.plain[end].isDigit
            {
                continue
            }
            if case .success(let read) = Deadline.read(word, issued: issued) { return read.first }
        }
        return nil
    }

    /// The end of 6月底前 behind 每年.
    private func monthOfYear(behind start: Int) -> Int? {
        let signs = wording.plain
        let number = ListMark.digits(signs, start, most: 2) ?? ChineseNumeral.read(signs, from: start)
        guard let number, wording.begins(with: "月", at: number.end) else { return nil }
        var end = number.end + 1
        while end < range.upperBound, signs[end].isDigit || "日底末前中上下旬".unicodeScalars.contains(signs[end]) {
            end += 1
        }
        return min(end, range.upperBound)
    }

    /// 长期坚持, 持续保持100%, 动态清零
    private var goingOn: Deadline? {
        if begins("长期") || begins("常态化") && range.count <= 12 {
            return Deadline(kind: .ongoing, phrase: text(range.lowerBound..<range.lowerBound + 2))
        }
        if let place = find("持续保持"), let end = endOfNumber(place + 4) {
            return Deadline(kind: .ongoing, phrase: text(place..<end))
        }
        for word in ["动态“清零”", "动态清零"] {
            if let place = find(word) {
                return Deadline(kind: .ongoing, phrase: text(place..<place + word.unicodeScalars.count))
            }
        }
        if let place = find("实行动态调整") {
            let end = wording.begins(with: "更新", at: place + 6) ? place + 8 : place + 6
            return Deadline(kind: .ongoing, phrase: text(place + 2..<end))
        }
        return nil
    }

    private func endOfNumber(_ start: Int) -> Int? {
        var end = start
        while end < range.upperBound, wording.plain[end].isDigit || ".%".unicodeScalars.contains(wording.plain[end]) {
            end += 1
        }
        return end > start ? end : nil
    }

    /// 不定期, 适时, 立行立改; a plan that nobody dated.
    private var open: Deadline? {
        if hasDay { return nil }
        for word in ["不定期", "适时", "立行立改", "立即整改"] where begins(word) { return Deadline(kind: .none, phrase: word) }
        guard begins("在") || begins("于"), let place = find("期间"), place - range.lowerBound <= 30,
            wording.part(range.lowerBound..<place).contains(anyOf: ["行动", "计划", "规划"])
        else { return nil }
        return Deadline(kind: .none, phrase: text(range.lowerBound + 1..<place + 2))
    }
}
