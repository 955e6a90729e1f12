import Ledger

/// Figures that a text sets: 不超过8个工作日, 达到99.96%, 由50个工作日压减至45个工作日.
///
/// Limits of service are such figures and no deadlines.
struct TextFigures {
    private(set) var figures: [Figure] = []
    private let wording: Wording
    /// Numbers with a unit, in the order of the text.
    private var quantities: [Quantity] = []

    static func figures(in wording: Wording) -> [Figure] { TextFigures(wording).figures }

    init(_ wording: Wording) {
        self.wording = wording
        var place = ListMark(wording)?.end ?? 0
        while place < wording.count {
            if let quantity = Quantity(wording, from: place) {
                quantities.append(quantity)
                place = quantity.range.upperBound
            } else {
                place += 1
                if wording.plain[place - 1].isDigit || wording.plain[place - 1].isLatin {
                    while place < wording.count,
                        wording.plain[place].isDigit || wording.plain[place].isLatin || wording.plain[place] == "."
                    {
                        place += 1
                    }
                }
            }
        }
        for (index, quantity) in quantities.enumerated() { add(quantity, at: index) }
    }

    private mutating func add(_ quantity: Quantity, at index: Int) {
        let clause = clauseStart(before: quantity.range.lowerBound)
        let before = wording.plainText(max(clause, quantity.range.lowerBound - 10)..<quantity.range.lowerBound)
            .filter { !$0.isWhitespace }
        let after = wording.plainText(quantity.range.upperBound..<min(wording.count, quantity.range.upperBound + 4))
        // The present value of 由50个工作日压减至45个工作日 belongs to what follows.
        if isStart(quantity, before), index + 1 < quantities.count,
            quantities[index + 1].range.lowerBound - quantity.range.upperBound <= 8
        {
            return
        }
        guard let comparator = comparator(quantity, before, after) ?? continued(index) else { return }
        if comparator == "=" || comparator == "≥", quantity.unit == "%" { addListed(quantity, comparator, clause) }
        var figure = Figure(
            what: what(from: clause, to: quantity.range.lowerBound), comparator: comparator, value: quantity.value,
            unit: quantity.unit)
        if index > 0, isReached(before) {
            let previous = quantities[index - 1]
            let beforePrevious = wording.plainText(
                max(
                    clauseStart(before: previous.range.lowerBound), previous.range.lowerBound - 4)..<previous.range
                    .lowerBound)
            if isStart(previous, beforePrevious), quantity.range.lowerBound - previous.range.upperBound <= 8 {
                figure.from = previous.value
            }
        }
        let end = min(wording.count, quantity.range.upperBound + suffixLength(after))
        figure.phrase = wording.text(max(clause, quantity.range.lowerBound - 12)..<end)
        figures.append(figure)
    }

    /// 小于1小时、1次: the second is as the first.
    private func continued(_ index: Int) -> String? {
        guard index > 0, let last = figures.last else { return nil }
        let between = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
        return wording.plainText(between) == "、" ? last.comparator : nil
    }

    /// 受理率、办结率达100% says it of each.
    private mutating func addListed(_ quantity: Quantity, _ comparator: String, _ clause: Int) {
        var end = clause
        while end > 0, wording.plain[end - 1] == "、" {
            let start = clauseStart(before: end - 1)
            let name = wording.text(start..<end - 1)
            guard name.hasSuffix("率") || name.hasSuffix("比例"), name.count <= 24 else { return }
            figures.append(
                Figure(
                    what: name, comparator: comparator, value: quantity.value, unit: quantity.unit,
                    phrase: wording.text(start..<quantity.range.upperBound)))
            end = start
        }
    }

    private func isStart(_ quantity: Quantity, _ before: String) -> Bool {
        ["由", "从", "不良率"].contains { before.hasSuffix($0) } || before.contains("从") && before.count <= 6
    }

    private func isReached(_ before: String) -> Bool {
        TextFigures.reaching.contains { before.hasSuffix($0) }
    }

    /// What the words around a number say; nil where they set nothing.
    private func comparator(_ quantity: Quantity, _ before: String, _ after: String) -> String? {
        if TextFigures.lower.contains(where: after.hasPrefix) { return "≤" }
        if TextFigures.upper.contains(where: after.hasPrefix) { return "≥" }
        for (words, comparator) in TextFigures.words where words.contains(where: before.hasSuffix) {
            return comparator
        }
        let isFull = quantity.unit == "%" && quantity.value == "100"
        if ["达", "达到", "达到了", "累计达", "率达", "率达到", "提升至", "提高到", "提升到", "增至"].contains(where: before.hasSuffix) {
            return isFull ? "=" : "≥"
        }
        if isReached(before) { return "=" }
        if TextFigures.amounts.contains(quantity.unit), before.contains("新增") { return "+" }
        if quantity.isLimit { return after.hasPrefix("内") ? "≤" : nil }
        if isFull { return "=" }
        if quantity.isRange || quantity.unit == "人次" { return "≥" }
        guard quantity.unit != "%", TextFigures.countable.contains(quantity.unit) else { return nil }
        return ["第", "每", "前", "近", "首", "“", "年", "这", "上述"].contains(where: before.hasSuffix) ? nil : "="
    }

    private func suffixLength(_ after: String) -> Int {
        (TextFigures.lower + TextFigures.upper).first(where: after.hasPrefix)?.unicodeScalars.count ?? 0
    }

    private func clauseStart(before place: Int) -> Int {
        var start = place
        while start > 0, !",。;:、(".unicodeScalars.contains(wording.plain[start - 1]) { start -= 1 }
        return max(start, min(ListMark(wording)?.end ?? 0, place))
    }

    /// The words before the comparator, as what the figure is of.
    private func what(from start: Int, to end: Int) -> String {
        var text = wording.text(start..<end)
        for words in [TextFigures.reaching, TextFigures.words.flatMap(\.words), ["达到", "达", "由", "从"]] {
            if let word = words.first(where: text.hasSuffix) { text = String(text.dropLast(word.count)) }
        }
        return text.count > 24 ? String(text.suffix(24)) : text
    }

    private static let amounts: Set<String> = ["万平方米", "平方米", "公里", "亿元", "万元", "平方公里"]
    private static let lower = ["以内", "之内", "内", "以下"]
    private static let upper = ["以上", "及以上"]
    private static let reaching = [
        "压减至", "压缩至", "缩减至", "缩短至", "减少至", "减少到", "降至", "降到", "降低到", "减至", "压减到", "压缩到", "缩短到", "放宽至", "放宽到", "提高至",
        "扩大到",
        "增加到", "控制在", "稳定在", "时间至", "环节至", "减按",
    ]
    /// The longer words first.
    private static let words: [(words: [String], comparator: String)] = [
        (["不超过", "不高于", "不多于", "不大于", "不得超过", "控制在", "最长不超过", "不晚于"], "≤"),
        (["不低于", "不少于", "不小于", "至少", "不得低于", "不得少于"], "≥"),
        (["小于", "低于", "少于"], "<"), (["超过", "大于", "高于", "突破"], ">"),
        (["新增", "增加", "增长", "提升", "提高", "再增加", "净增"], "+"), (["降低", "下降", "减少", "压减", "压缩", "缩短", "减"], "-"),
        (["约", "大约"], "≈"),
    ]
    private static let countable: Set<String> = [
        "个", "项", "家", "户", "种", "份", "次", "件", "名", "所", "条", "人次", "人", "类", "千伏安", "环节",
    ]
}

/// A number with its unit.
struct Quantity {
    var range: Range<Int>
    var value: String
    var unit: String
    /// 1-2家
    var isRange = false
    /// A length of time, in which something is to be done.
    var isLimit: Bool { Quantity.times.contains(unit) }

    init?(_ wording: Wording, from start: Int) {
        let signs = wording.plain
        guard signs[start].isDigit,
            start == 0 || !signs[start - 1].isDigit && !signs[start - 1].isLatin && signs[start - 1] != "."
        else {
            return nil
        }
        var end = start
        while end < signs.count,
            signs[end].isDigit || signs[end] == "." && end + 1 < signs.count && signs[end + 1].isDigit
        { end += 1 }
        let lower = wording.plainText(start..<end)
        // 1-2家: the lower end counts.
        if end + 1 < signs.count, "-—~至".unicodeScalars.contains(signs[end]), signs[end + 1].isDigit {
            end += 1
            while end < signs.count, signs[end].isDigit { end += 1 }
            isRange = true
        }
        while end < signs.count, signs[end].isBlank { end += 1 }
        guard let found = Quantity.units.first(where: { signs.has($0.printed, at: end) }) else { return nil }
        value = lower
        unit = found.unit
        end += found.printed.unicodeScalars.count
        if unit == "元", end < signs.count, signs[end] == "/" {
            var place = end + 1
            while place < signs.count, signs[place].isHan, place - end < 4 { place += 1 }
            unit = wording.plainText(end - 1..<place)
            end = place
        }
        range = start..<end
    }

    private static let times: Set<String> = ["工作日", "天", "日", "小时", "分钟", "个月", "年"]
    /// The longer first.
    private static let units: [(printed: String, unit: String)] = [
        ("个工作日", "工作日"), ("工作日", "工作日"), ("个百分点", "百分点"), ("百分点", "百分点"), ("个小时", "小时"), ("小时", "小时"), ("分钟", "分钟"),
        ("万平方米", "万平方米"), ("平方公里", "平方公里"), ("平方米", "平方米"), ("千米/平方千米", "千米/平方千米"), ("公里", "公里"), ("万人次", "万人次"),
        ("人次", "人次"), ("万人", "万人"), ("万户", "万户"), ("万件", "万件"), ("万个", "万个"), ("亿元", "亿元"), ("万元", "万元"),
        ("千伏安", "千伏安"),
        ("%", "%"), ("天", "天"), ("日", "日"), ("家", "家"), ("户", "户"), ("件", "件"), ("项", "项"), ("次", "次"), ("种", "种"),
        ("份", "份"),
        ("名", "名"), ("所", "所"), ("条", "条"), ("元", "元"), ("人", "人"), ("个", "个"), ("类", "类"), ("倍", "倍"), ("吨", "吨"),
    ]
}

extension Unicode.Scalar {
    var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
