import Ledger

/// What stands above the list: titles, number, day of issue, issuers.
struct HeadReading {
    private(set) var title: String?
    private(set) var noticeTitle: String?
    private(set) var documentNumber: String?
    private(set) var issue: IssueDay?
    private(set) var issueLine: Int?
    private(set) var issuers: [String] = []
    /// Who signed below the notice.
    private(set) var signers: [String] = []
    /// Where the plan itself begins: behind its title.
    private(set) var bodyStart = 0
    private(set) var repairs: [Repair] = []
    /// The place of the plan's title.
    private(set) var titleLines: ClosedRange<Int>?

    private let passages: [Passage]
    private let today: Day

    init(_ passages: [Passage], register: HeadRegister, today: Day) {
        self.passages = passages
        self.today = today
        readFileNames()
        readNumber()
        readNotice()
        readSignature()
        if documentNumber == nil { documentNumber = register.documentNumber }
        if issue == nil, let day = register.issued {
            issue = IssueDay(day: day)
            issueLine = register.issuedLine
        }
        readTitle()
    }

    // MARK: Parts

    /// The name of an attached file, 江北委发〔2022〕4号+关于印发….docx, says number and title where nothing else does.
    private mutating func readFileNames() {
        for passage in passages where ClosingLine.isFileName(passage.wording) {
            let wording = passage.wording
            if let range = DocumentNumber.find(in: wording) {
                documentNumber = wording.text(range)
                if let about = wording.first(of: "关于", from: range.upperBound),
                    let end = wording.plain.lastIndex(of: ".")
                {
                    noticeTitle = wording.text(about..<end)
                }
            }
        }
    }

    private mutating func readNumber() {
        for passage in passages.prefix(24) {
            if let number = DocumentNumber.whole(passage.wording) {
                documentNumber = number
                return
            }
        }
    }

    /// Issuers and 关于印发…的通知, over several lines.
    private mutating func readNotice() {
        guard let about = passages.prefix(24).firstIndex(where: { isNoticeBeginning($0.wording) }) else { return }
        var parts: [Passage] = []
        var end = about
        while end < passages.count, end < about + 5 {
            let passage = passages[end]
            if end > about, isAddress(passage.wording) || passage.wording.count > 80 || ListMark(passage.wording) != nil
            {
                break
            }
            parts.append(passage)
            end += 1
            if passage.wording.ends(with: "通知") || passage.wording.ends(with: "意见") || passage.wording.ends(with: "函") {
                break
            }
        }
        guard let last = parts.last, last.wording.contains(anyOf: ["通知", "意见", "函"]) else {
            return
        }
        let text = parts.map(\.text).joined()
        noteBroken(parts)
        let wording = Wording(text)
        let place = wording.first(of: "关于") ?? 0
        var names = issuers(in: wording.part(0..<place))
        var above = about
        if names.isEmpty {
            while above > 0, isIssuer(passages[above - 1].wording) { above -= 1 }
            names = passages[above..<about].flatMap { issuers(in: $0.wording) }
        }
        issuers = names
        let title = Wording.string(wording.plain.has("关于", at: place) ? wording.raw[place...] : wording.raw[...])
        noticeTitle = (names.joined() + title).filter { !$0.isWhitespace }
        bodyStart = end
    }

    private func isNoticeBeginning(_ wording: Wording) -> Bool {
        guard let place = wording.first(of: "关于印发") ?? wording.first(of: "关于发布") ?? wording.first(of: "关于公布") else {
            return false
        }
        if ListMark(wording) != nil || ClosingLine.isFileName(wording) || wording.count > 160 || wording.contains("。") {
            return false
        }
        if place == 0 || !issuers(in: wording.part(0..<place)).isEmpty { return true }
        return place <= 12 && wording.ends(with: "通知") && wording.plain[..<place].allSatisfy(\.isHan)
    }

    private func issuers(in wording: Wording) -> [String] {
        let names = wording.raw.split(whereSeparator: { $0.isBlank || $0 == "、" }).map { Wording.string($0) }
        let joined = names.joined()
        guard !joined.isEmpty else { return [] }
        if names.allSatisfy({ isIssuer(Wording($0)) }) { return names }
        return isIssuer(Wording(joined)) ? [joined] : []
    }

    private func isIssuer(_ wording: Wording) -> Bool {
        guard (4...40).contains(wording.count), ListMark(wording) == nil, !wording.contains("关于") else { return false }
        let bare = wording.bareText
        return ["人民政府", "办公室", "委员会", "管委会", "区委", "县委", "市委", "政府", "局", "委", "办公厅", "领导小组", "厅", "办"]
            .contains { bare.ends(with: $0) } && !bare.contains(where: { "，。：；,;:".contains($0) })
    }

    /// 各镇人民政府、街道办事处，有关单位：
    private func isAddress(_ wording: Wording) -> Bool { wording.plain.last == ":" && wording.count > 6 }

    /// The day and the issuers at the end of the notice.
    private mutating func readSignature() {
        var candidates: [(place: Int, day: IssueDay)] = []
        for (place, passage) in passages.enumerated() {
            if let day = IssueDay.read(passage.wording, today: today) { candidates.append((place, day)) }
        }
        let early = candidates.first { $0.place >= bodyStart } ?? candidates.first
        guard let found = early else { return }
        issue = found.day
        issueLine = passages[found.place].line
        var start = found.place
        while start > bodyStart, isIssuer(passages[start - 1].wording) { start -= 1 }
        signers = passages[start..<found.place].flatMap { issuers(in: $0.wording) }
        if issuers.isEmpty { issuers = signers }
        // A date above everything is the page's; one below a notice ends it.
        if found.place < passages.count / 2, found.place >= bodyStart { bodyStart = found.place + 1 }
    }

    private mutating func noteBroken(_ parts: [Passage]) {
        guard parts.count > 1 else { return }
        for (first, second) in zip(parts, parts.dropFirst()) where !isIssuer(first.wording) {
            repairs.append(
                Repair(printed: first.text + "\n" + second.text, mended: first.text + second.text, line: first.line))
        }
    }

    // MARK: The title

    private mutating func readTitle() {
        let named = titleInNotice()
        var best = printedTitle(from: bodyStart, like: named)
        // Where there is no notice the number and the date may stand below the title.
        if best == nil, named == nil { best = printedTitle(from: 0, like: nil) }
        if let best {
            title = best.text
            bodyStart = max(bodyStart, best.lines.endIndex)
            noteBroken(Array(best.lines))
            if let first = best.lines.first, let last = best.lines.last {
                titleLines = first.line...last.lines.upperBound
            }
        } else {
            title = named
        }
    }

    private typealias PrintedTitle = (lines: ArraySlice<Passage>, text: String, likeness: Double)

    /// Of the next lines those that are most like the title that the notice names; without one the first that look like a title.
    private func printedTitle(from start: Int, like named: String?) -> PrintedTitle? {
        var best: PrintedTitle?
        for place in start..<max(start, min(passages.count, start + (named == nil ? 12 : 40))) {
            for lines in titleCandidates(at: place) {
                let text = lines.map(\.text).joined().filter { !$0.isWhitespace }
                let likeness = named.map { Similarity.of(text, $0) } ?? 1
                if likeness > (best?.likeness ?? 0.55) { best = (lines, text, likeness) }
            }
            if named == nil, best != nil { break }
        }
        return best
    }

    /// 《…》 of 关于印发《…》的通知, or what stands there without marks.
    private func titleInNotice() -> String? {
        guard let notice = noticeTitle.map({ Wording($0) }) else { return nil }
        let words = ["印发", "发布", "公布"]
        guard let start = words.compactMap({ notice.first(of: $0) }).min().map({ $0 + 2 }) else { return nil }
        var rest = notice.part(start..<notice.count)
        for ending in ["的通知", "通知"] where rest.ends(with: ending) {
            rest = rest.part(0..<rest.count - ending.unicodeScalars.count)
            break
        }
        if rest.begins(with: "《"), let end = rest.plain.lastIndex(of: "》") { rest = rest.part(1..<end) }
        return rest.isEmpty ? nil : rest.text
    }

    /// Lines from there that make a title: short, without a number or a full stop, the last one ending like a title.
    private func titleCandidates(at start: Int) -> [ArraySlice<Passage>] {
        var candidates: [ArraySlice<Passage>] = []
        var end = start
        while end < passages.count, end < start + 4 {
            let wording = passages[end].wording
            let isPlain =
                wording.count <= 60 && ListMark(wording) == nil && !wording.contains(anyOf: ["。", "；", "印发给"])
                && wording.plain.last != ":" && !wording.begins(with: "附件")
                && (wording.count > 6 || Column(header: wording) == nil) && DocumentNumber.whole(wording) == nil
                && IssueDay.read(wording, today: today) == nil
            guard isPlain else { break }
            end += 1
            if HeadReading.endsLikeTitle(wording) {
                // （2023—2025年） in a line of its own
                if end < passages.count, let bracket = Responsibility.closingBracket(passages[end].wording),
                    bracket == 0..<passages[end].wording.count, bracket.count <= 16,
                    !passages[end].wording.contains("公开")
                {
                    end += 1
                }
                candidates.append(passages[start..<end])
            }
        }
        // Without a title to compare with, the first that ends like one; 工作 and 任务 may go on in the next line.
        if titleInNotice() == nil, candidates.count > 1, let first = candidates.first, let last = first.last {
            let isOpen = ["工作", "任务", "目标", "重点"].contains(where: last.wording.ends(with:))
            return isOpen ? Array(candidates.prefix(2).suffix(1)) : [first]
        }
        return candidates
    }

    static func endsLikeTitle(_ wording: Wording) -> Bool {
        var bare = wording.bareText
        // （2023—2025年）, （试行）
        if bare.ends(with: ")"), let open = bare.lastIndex(of: "(") { bare = String(bare[..<open]) }
        if bare.ends(with: "》") { bare.removeLast() }
        return titleEndings.contains { bare.ends(with: $0) && bare.count > $0.count + 3 }
    }

    private static let titleEndings = [
        "方案", "清单", "计划", "意见", "措施", "办法", "要点", "分工", "分工表", "任务表", "台账", "任务分解表", "分解表", "一览表", "规划", "细则", "行动",
        "举措", "任务", "条",
        "目标", "工作", "安排", "责任表", "任务书", "十条", "规定", "分解", "实事", "汇总表", "事项表", "表",
    ]
}

/// How alike two texts are, by the pairs of characters that they share: 0 to 1.
enum Similarity {
    static func of(_ left: String, _ right: String) -> Double {
        let (first, second) = (pairs(left), pairs(right))
        guard !first.isEmpty, !second.isEmpty else { return left == right ? 1 : 0 }
        var rest: [UInt64: Int] = [:]
        for pair in second { rest[pair, default: 0] += 1 }
        var shared = 0
        for pair in first where rest[pair, default: 0] > 0 {
            rest[pair, default: 0] -= 1
            shared += 1
        }
        return Double(2 * shared) / Double(first.count + second.count)
    }

    private static func pairs(_ text: String) -> [UInt64] {
        let signs = Wording(text).bare.filter { $0.isHan || $0.isDigit || $0.isASCII }
        return zip(signs, signs.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
    }
}
