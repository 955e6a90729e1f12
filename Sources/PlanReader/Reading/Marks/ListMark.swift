import Ledger

/// The number before a heading, a task or a measure: `一、`, `（一）`, `1．`, `1）`, `（1）`, `①`.
struct ListMark: Hashable, Sendable {
    enum Kind: Int, Hashable, Sendable, CaseIterable, Comparable {
        /// 第一章
        case chapter
        /// 第一节
        case subchapter
        /// 一、
        case chinese
        /// （一）
        case chineseInBrackets
        /// 1. 1、 1．
        case arabic
        /// 1）
        case arabicBracket
        /// （1）
        case arabicInBrackets
        /// ①
        case circled
        /// a. A、
        case letter
        /// 一是, 第一，
        case saidFirst
        /// 1.2
        case dotted

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    var kind: Kind
    var value: Int
    /// As printed: `1)`.
    var printed: String
    /// Where the text behind it begins.
    var end: Int
    /// The document lost a part of it; then this is what it should be.
    var mended: String?
}

extension ListMark {
    /// The mark at the beginning of a text; nil for none.
    init?(_ wording: Wording) {
        self.init(wording, from: 0)
    }

    init?(_ wording: Wording, from start: Int) {
        let signs = wording.plain
        guard start < signs.count, let found = ListMark.find(in: signs, from: start) else { return nil }
        var end = found.end
        while end < signs.count, signs[end].isBlank { end += 1 }
        self.init(
            kind: found.kind, value: found.value, printed: wording.text(start..<found.end).filter { $0 != " " },
            end: end)
    }

    private static func find(in signs: [Unicode.Scalar], from start: Int) -> (kind: Kind, value: Int, end: Int)? {
        let first = signs[start]
        if let value = circledValue(first) { return (.circled, value, start + 1) }
        if first == "(" || first == "〔" || first == "[" { return inBrackets(signs, start) }
        if first == "第" { return chapter(signs, start) ?? ordinal(signs, start) }
        if first.isLatin { return letter(signs, start) }
        if first.isDigit { return arabic(signs, start) }
        if first == "任" || first == "事" || first == "举" { return worded(signs, start) }
        return chinese(signs, start)
    }

    /// 任务1：, 事项三、, 举措2.
    private static func worded(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        let kinds: [(String, Kind)] = [("任务", .arabic), ("事项", .arabic), ("举措", .arabicBracket)]
        guard let word = kinds.first(where: { signs.has($0.0, at: start) }),
            let number = digits(signs, start + 2, most: 3) ?? ChineseNumeral.read(signs, from: start + 2),
            number.end < signs.count, ":、.".unicodeScalars.contains(signs[number.end]) || signs[number.end].isBlank
        else { return nil }
        return (word.1, number.value, number.end + 1)
    }

    private static func inBrackets(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        guard signs[start] == "(" else { return nil }
        let inner = skippingBlanks(signs, start + 1)
        if let number = ChineseNumeral.read(signs, from: inner) {
            let end = skippingBlanks(signs, number.end)
            return end < signs.count && signs[end] == ")" ? (.chineseInBrackets, number.value, end + 1) : nil
        }
        guard let number = digits(signs, inner, most: 3) else { return nil }
        let end = skippingBlanks(signs, number.end)
        return end < signs.count && signs[end] == ")" ? (.arabicInBrackets, number.value, end + 1) : nil
    }

    private static func chapter(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        let number =
            ChineseNumeral.read(signs, from: start + 1) ?? digits(signs, start + 1, most: 2)
        guard let number, number.end < signs.count, "章编条篇节".unicodeScalars.contains(signs[number.end])
        else {
            guard let number, signs.has("部分", at: number.end) else { return nil }
            return (.chapter, number.value, afterSeparator(signs, number.end + 2))
        }
        return (signs[number.end] == "节" ? .subchapter : .chapter, number.value, afterSeparator(signs, number.end + 1))
    }

    /// 第一，
    private static func ordinal(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        guard let number = ChineseNumeral.read(signs, from: start + 1), number.end < signs.count,
            ",、:".unicodeScalars.contains(signs[number.end])
        else { return nil }
        // 第一、二产业
        if ChineseNumeral.read(signs, from: number.end + 1) != nil { return nil }
        return (.saidFirst, number.value, number.end + 1)
    }

    /// a. or B、, but not A、B两区
    private static func letter(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        let end = start + 1
        guard signs[start].value < 0x80, end + 1 < signs.count, ".、)".unicodeScalars.contains(signs[end]),
            !signs[end + 1].isLatin, !signs[end + 1].isDigit
        else { return nil }
        return (.letter, Int((signs[start].value | 0x20) - 0x60), end + 1)
    }

    private static func arabic(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        guard let number = digits(signs, start, most: 3), number.value > 0 else { return nil }
        var end = skippingBlanks(signs, number.end)
        // 3*. is a task that a note below marks out.
        if end + 1 < signs.count, "*★▲".unicodeScalars.contains(signs[end]) {
            let next = skippingBlanks(signs, end + 1)
            if next < signs.count, ".、．".unicodeScalars.contains(signs[next]) { end = next }
        }
        guard end < signs.count else { return nil }
        if signs[end] == ")" { return (.arabicBracket, number.value, end + 1) }
        guard ".、．".unicodeScalars.contains(signs[end]) || (signs[end] == "," && end == number.end) else { return nil }
        let after = end + 1
        guard after < signs.count else { return (.arabic, number.value, after) }
        // 1.5万 is no mark; 1.2 with a blank or text behind it is one of its own kind.
        if signs[end] == ".", signs[after].isDigit {
            guard let second = digits(signs, after, most: 2), second.end < signs.count else { return nil }
            if signs[second.end].isBlank { return (.dotted, second.value, second.end + 1) }
            if signs[second.end].isHan, !counted.contains(signs[second.end]) {
                return (.dotted, second.value, second.end)
            }
            return startsWithYear(signs, after) ? (.arabic, number.value, after) : nil
        }
        // 1,000 is a number.
        return signs[end] == "," && signs[after].isDigit ? nil : (.arabic, number.value, after)
    }

    private static func chinese(_ signs: [Unicode.Scalar], _ start: Int) -> (Kind, Int, Int)? {
        guard let number = ChineseNumeral.read(signs, from: start), number.end < signs.count else { return nil }
        if "、.".unicodeScalars.contains(signs[number.end]) { return (.chinese, number.value, number.end + 1) }
        return signs[number.end] == "是" ? (.saidFirst, number.value, number.end + 1) : nil
    }

    /// Digits that begin a year: 2019年
    static func startsWithYear(_ signs: [Unicode.Scalar], _ start: Int) -> Bool {
        guard let year = digits(signs, start, most: 4), year.end - start == 4, (1990...2100).contains(year.value) else {
            return false
        }
        return year.end < signs.count && signs[year.end] == "年"
    }

    static func digits(_ signs: [Unicode.Scalar], _ start: Int, most: Int) -> (value: Int, end: Int)? {
        var place = start
        var value = 0
        while place < signs.count, let digit = signs[place].digit {
            value = value * 10 + digit
            place += 1
            if place - start > most { return nil }
        }
        return place > start ? (value, place) : nil
    }

    private static func circledValue(_ sign: Unicode.Scalar) -> Int? {
        switch sign.value {
        case 0x2460...0x2473: Int(sign.value) - 0x245F
        case 0x2474...0x2487: Int(sign.value) - 0x2473
        case 0x2488...0x249B: Int(sign.value) - 0x2487
        case 0x2776...0x277F: Int(sign.value) - 0x2775
        default: nil
        }
    }

    private static func skippingBlanks(_ signs: [Unicode.Scalar], _ start: Int) -> Int {
        var place = start
        while place < signs.count, signs[place].isBlank { place += 1 }
        return place
    }

    private static func afterSeparator(_ signs: [Unicode.Scalar], _ start: Int) -> Int {
        start < signs.count && "、.:".unicodeScalars.contains(signs[start]) ? start + 1 : start
    }
}

extension ChineseNumeral {
    /// The number of a mark that begins there, 十二 of 十二、; figure by figure, and with 两, nobody counts.
    static func read(_ signs: [Unicode.Scalar], from start: Int) -> (value: Int, end: Int)? {
        guard start < signs.count, signs[start] != "两", let number = ChineseNumeral(signs[start...]),
            !number.isSpelledOut, number.value > 0
        else { return nil }
        return (number.value, start + number.length)
    }
}
