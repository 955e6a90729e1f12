import Ledger

/// Figures that a text sets: 不超过8个工作日, 达到99.96%, 由50个工作日压减至45个工作日, 出具一份报告.
///
/// Limits of service are such figures and no deadlines.
struct TextFigures {
    private(set) var figures: [Figure] = []
    private let wording: Wording
    /// Numbers with a unit, in the order of the text.
    private var quantities: [Quantity] = []
    /// The quantity that the last figure is of.
    private var lastIndex: Int?

    static func figures(in wording: Wording) -> [Figure] {
        TextFigures(wording).figures + FigureIdioms.figures(in: wording)
    }

    init(_ wording: Wording) {
        self.wording = wording
        quantities = TextFigures.quantities(in: wording)
        for (index, quantity) in quantities.enumerated() { add(quantity, at: index) }
    }

    private static func quantities(in wording: Wording) -> [Quantity] {
        let quoted = Quotations.ranges(wording)
        var quantities: [Quantity] = []
        var place = ListMark(wording)?.end ?? 0
        while place < wording.count {
            if let quantity = Quantity(wording, from: place) {
                let isName = quantity.form == .numerals && quoted.contains { $0.overlaps(quantity.range) }
                if !isName { quantities.append(quantity) }
                place = quantity.range.upperBound
            } else {
                place = next(after: place, in: wording)
            }
        }
        return quantities
    }

    /// Past the rest of a number or of a Latin word.
    private static func next(after place: Int, in wording: Wording) -> Int {
        let signs = wording.plain
        var next = place + 1
        guard signs[place].isDigit || signs[place].isLatin else { return next }
        while next < signs.count, signs[next].isDigit || signs[next].isLatin || signs[next] == "." { next += 1 }
        return next
    }

    private mutating func add(_ quantity: Quantity, at index: Int) {
        let clause = clauseStart(before: quantity.range.lowerBound)
        let before = self.before(quantity, most: 10)
        let after = wording.plainText(quantity.range.upperBound..<min(wording.count, quantity.range.upperBound + 4))
        // The present value of 由50个工作日压减至45个工作日 belongs to what follows.
        if isStart(index) { return }
        let whole = wording.plain[..<clause].lastIndex { ",。;:".unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
        let found = FigureComparator(
            quantity: quantity, before: before, clause: wording.plainText(whole..<quantity.range.lowerBound),
            after: after)
        guard var comparator = continued(index) ?? found.comparator else { return }
        if comparator == "=" || comparator == "≥", quantity.unit == "%" { addListed(quantity, comparator, clause) }
        var start = quantity.range.lowerBound
        var from: String?
        if index > 0, isStart(index - 1) {
            from = quantities[index - 1].value
            start = quantities[index - 1].range.lowerBound
            // 不高于2个百分点放宽到3个百分点 stays a limit.
            let limit = wording.plainText(clauseStart(before: start)..<start)
            if comparator == "=", ["不高于", "不超过"].contains(where: limit.holds) { comparator = "≤" }
        }
        let end = min(wording.count, quantity.range.upperBound + suffixLength(after))
        figures.append(
            Figure(
                what: what(from: clauseStart(before: start), to: start), comparator: comparator, value: quantity.value,
                unit: quantity.unit, from: from,
                phrase: wording.text(max(clause, quantity.range.lowerBound - 12)..<end)))
        lastIndex = index
    }

    private func before(_ quantity: Quantity, most: Int) -> String {
        let end = quantity.range.lowerBound
        return wording.plainText(max(clauseStart(before: end), end - most)..<end).filter { !$0.isWhitespace }
    }

    /// 小于1小时、1次: the second is as the first.
    private func continued(_ index: Int) -> String? {
        guard index > 0, lastIndex == index - 1, let last = figures.last else { return nil }
        let between = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
        return wording.plainText(between) == "、" ? last.comparator : nil
    }

    /// 受理率、办结率达100% says it of each.
    private mutating func addListed(_ quantity: Quantity, _ comparator: String, _ clause: Int) {
        var end = clause
        while end > 0, wording.plain[end - 1] == "、" {
            let start = clauseStart(before: end - 1)
            let name = wording.text(start..<end - 1)
            guard name.ends(with: "率") || name.ends(with: "比例"), name.count <= 24 else { return }
            figures.append(
                Figure(
                    what: name, comparator: comparator, value: quantity.value, unit: quantity.unit,
                    phrase: wording.text(start..<quantity.range.upperBound)))
            end = start
        }
    }

    /// The next number says what this one becomes: 由50个工作日压减至45个工作日, 由9个阶段减少为受理、验收等5个阶段.
    private func isStart(_ index: Int) -> Bool {
        guard index + 1 < quantities.count else { return false }
        let before = before(quantities[index], most: 24)
        let (start, end) = (quantities[index].range.upperBound, quantities[index + 1].range.lowerBound)
        let between = wording.plainText(start..<end)
        guard ["由", "从"].contains(where: before.ends(with:)) || before.holds("从") && before.count <= 6 else {
            // 从不高于2个百分点放宽到3个百分点
            return ["由", "从"].contains(where: before.holds) && end - start <= 8 && isReached(between)
                && quantities[index].unit == quantities[index + 1].unit
        }
        if end - start <= 8 { return quantities[index].form != .numerals || isReached(between) }
        guard quantities[index].unit == quantities[index + 1].unit, end - start <= 80,
            !between.unicodeScalars.contains(where: { $0.endsSentence })
        else { return false }
        let beginning = String(between.prefix(10))
        return FigureWords.reaching.contains { beginning.holds($0) }
    }

    private func isReached(_ before: String) -> Bool { FigureWords.reaching.contains { before.ends(with: $0) } }

    private func suffixLength(_ after: String) -> Int {
        (FigureWords.lower + FigureWords.upper).first(where: after.begins(with:))?.unicodeScalars.count ?? 0
    }

    private func clauseStart(before place: Int) -> Int {
        var start = place
        while start > 0, !",。;:、(".unicodeScalars.contains(wording.plain[start - 1]) { start -= 1 }
        return max(start, min(ListMark(wording)?.end ?? 0, place))
    }

    /// The words before the comparator, as what the figure is of.
    private func what(from start: Int, to end: Int) -> String {
        var text = wording.text(start..<end)
        let comparators = FigureWords.comparators.flatMap(\.words)
        // 至少开展1次
        if let verb = FigureWords.doing.first(where: text.ends(with:)) {
            let rest = String(text.dropLast(verb.count))
            if comparators.contains(where: rest.ends(with:)) { text = rest }
        }
        for words in [FigureWords.reaching, comparators, ["达到", "达", "由", "从"]] {
            if let word = words.first(where: text.ends(with:)) { text = String(text.dropLast(word.count)) }
        }
        for word in ["新增", "增加", "将", "把"] where text.begins(with: word) { text = String(text.dropFirst(word.count)) }
        // 办理时限由法定20个工作日
        for word in ["由法定", "从法定", "由原来的", "从原来的", "由原来", "由现行", "由目前的"] where text.ends(with: word) {
            text = String(text.dropLast(word.count))
        }
        return text.count > 24 ? String(text.suffix(24)) : text
    }
}

/// Stretches of a text within quotation marks or the brackets of titles.
enum Quotations {
    static func ranges(_ wording: Wording) -> [Range<Int>] {
        let closers: [Unicode.Scalar: Unicode.Scalar] = ["“": "”", "‘": "’", "《": "》", "「": "」"]
        var ranges: [Range<Int>] = []
        var open: (start: Int, closing: Unicode.Scalar)?
        for (place, sign) in wording.plain.enumerated() {
            if let now = open {
                if sign == now.closing {
                    ranges.append(now.start..<place + 1)
                    open = nil
                }
            } else if let closing = closers[sign] {
                open = (place, closing)
            }
        }
        return ranges
    }
}
