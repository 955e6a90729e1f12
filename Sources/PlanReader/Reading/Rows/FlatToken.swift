import Ledger

/// One line of a table that lost its borders, with what it looks like.
struct FlatToken {
    var passage: Passage
    /// A number alone: 12.
    var number: Int?
    var mark: ListMark?
    var units = UnitLikeness.Strength.none
    var isDeadline = false
    var isHeading = false
    /// It goes on with the cell of the line above: a line without a tab where cells begin with one.
    var continues = false

    var isShort: Bool { passage.wording.count <= 14 && !passage.wording.plain.contains(where: \.endsSentence) }
    /// A title rather than a text: no full stop in it.
    var isTitle: Bool { passage.wording.count <= 60 && !passage.wording.contains("。") }
}

extension FlatToken {
    /// The tokens of the passages below a head.
    static func tokens(of passages: [Passage], likeness: UnitLikeness, issued: Day) -> [FlatToken] {
        let hasTabs = passages.filter(\.startsWithTab).count * 3 > passages.count * 2
        var tokens: [FlatToken] = []
        var lastTask = 0
        for passage in TornNames(passages, likeness).joined {
            var token = FlatToken(passage: passage)
            token.mark = ListMark(passage.wording) ?? ListMark(lostIn: passage.wording, expecting: lastTask + 1)
            token.number = number(passage.wording)
            if token.mark == nil { token.units = likeness.listStrength(passage.wording) }
            token.isDeadline =
                passage.wording.count <= 40 && TimeWords.has(passage.wording)
                && isDeadline(passage.text, issued: issued)
            token.isHeading = isHeading(passage, token.mark)
            token.continues = hasTabs && !passage.startsWithTab && !token.isHeading && token.number == nil
            if let mark = token.mark, mark.kind == .arabic { lastTask = mark.value }
            tokens.append(token)
        }
        return tokens
    }

    private static func isHeading(_ passage: Passage, _ mark: ListMark?) -> Bool {
        guard let mark, mark.kind <= .chineseInBrackets, passage.wording.count <= 80 else { return false }
        let full = passage.wording.plain.firstIndex(of: "。")
        return full.map { $0 >= passage.wording.count - 1 || passage.wording.plain[$0...].contains("(") } ?? true
    }

    static func number(_ wording: Wording) -> Int? {
        let signs = wording.bare
        guard (1...4).contains(signs.count) else { return nil }
        let digits = signs.filter(\.isDigit)
        let rest = signs.drop(while: \.isDigit)
        guard !digits.isEmpty, digits.count <= 3, rest.allSatisfy({ ".、".unicodeScalars.contains($0) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    }

    static func isDeadline(_ text: String, issued: Day) -> Bool {
        switch Deadline.read(text, issued: issued) {
        case .success(let deadlines): !deadlines.isEmpty
        case .failure(.impossible): true
        case .failure: false
        }
    }
}

extension ListMark {
    /// A mark whose dot or bracket the text layer lost: `22提高…` for `22.提高…`, `12019年底前…` for `1)2019年底前…`.
    init?(lostIn wording: Wording, expecting value: Int, kind: Kind = .arabic) {
        let digits = Array(String(value).unicodeScalars)
        guard value > 0, wording.plain.starts(with: digits), digits.count < wording.count else { return nil }
        let next = wording.plain[digits.count]
        if kind == .arabic {
            guard digits.count > 1, next.isHan, !ListMark.counted.contains(next) else { return nil }
        } else {
            let isYear = ListMark.startsWithYear(wording.plain, digits.count)
            guard isYear || next.isHan && !ListMark.counted.contains(next) else { return nil }
        }
        let printed = wording.text(0..<digits.count)
        self.init(
            kind: kind, value: value, printed: printed, end: digits.count,
            mended: printed + (kind == .arabic ? "." : ")"))
    }

    /// What a number is counted in: 3年, 5个.
    static let counted = Set("年月日个项家条次人天周季万亿千百元种类级名户所位件起场批大小时分米公平度区省市县部以至到类号折倍".unicodeScalars)
}

/// Signs without one of which a text says nothing about time.
enum TimeWords {
    static func has(_ wording: Wording) -> Bool { wording.plain.contains { $0.isDigit || signs.contains($0) } }

    private static let signs = Set("年月日季期长持续完已即每定待适时底前后内起未无动常贯立".unicodeScalars)
}
