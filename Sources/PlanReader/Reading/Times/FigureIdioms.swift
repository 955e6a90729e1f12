import Ledger

/// Figures within set words: 只跑一次, 十一税合一, 1:1:1配置.
struct FigureIdioms {
    private let wording: Wording
    private var signs: [Unicode.Scalar] { wording.plain }

    static func figures(in wording: Wording) -> [Figure] {
        let idioms = FigureIdioms(wording: wording)
        return wording.plain.indices.flatMap { place in
            [idioms.once(at: place) ?? idioms.joined(at: place)].compactMap { $0 } + idioms.staff(at: place)
        }
    }

    private func figure(_ range: Range<Int>, _ comparator: String, _ value: String, _ unit: String) -> Figure {
        let start = clauseStart(before: range.lowerBound)
        return Figure(
            what: String(wording.text(start..<range.lowerBound).suffix(24)), comparator: comparator, value: value,
            unit: unit, phrase: wording.text(max(start, range.lowerBound - 8)..<range.upperBound))
    }

    private func clauseStart(before place: Int, in marks: String = ",。;:、(") -> Int {
        signs[..<place].lastIndex { marks.unicodeScalars.contains($0) }.map { $0 + 1 } ?? 0
    }

    /// 只跑一次, 最多跑一次; as the name of a reform or a principle it sets nothing.
    private func once(at place: Int) -> Figure? {
        let openings: [(word: String, comparator: String)] = [("只", "="), ("仅", "="), ("最多", "≤")]
        for (word, comparator) in openings where signs.has(word, at: place) {
            let verb = place + word.unicodeScalars.count
            for start in verb + 1...verb + 3 where start < signs.count {
                guard signs[verb..<start].allSatisfy(\.isHan), let number = ChineseNumeral(signs[start...]),
                    signs.has("次", at: start + number.length), !isName(behind: start + number.length + 1)
                else { continue }
                return figure(place..<start + number.length + 1, comparator, number.figures, "次")
            }
        }
        return nil
    }

    private func isName(behind end: Int) -> Bool {
        var next = end
        while next < signs.count, "”’".unicodeScalars.contains(signs[next]) { next += 1 }
        return ["改革", "事项", "清单", "的", "原则", "服务", "理念", "目标", "性"].contains { signs.has($0, at: next) }
    }

    /// 教师、保育员1:2配备: for each of the first so many of the others.
    private func staff(at place: Int) -> [Figure] {
        guard place > 0, signs[place] == "1", signs[place - 1].isHan else { return [] }
        var end = place
        while end < signs.count, signs[end].isDigit || signs[end] == ":" { end += 1 }
        let shares = signs[place..<end].split(separator: ":").map { Wording.string($0) }
        guard shares.count > 1, ["配置", "配备", "配比"].contains(where: { signs.has($0, at: end) }) else { return [] }
        let names = signs[clauseStart(before: place, in: ",。;:(")..<place].split(separator: "、").map {
            Wording.string($0)
        }
        guard names.count == shares.count, names.allSatisfy({ "官员师人长警理手".contains($0.suffix(1)) }) else { return [] }
        let phrase = wording.text(place..<end + 2)
        return zip(names, shares).dropFirst().map { name, share in
            Figure(what: name, comparator: "=", value: share, unit: "名", phrase: phrase)
        }
    }

    /// 十一税合一, 五证合一
    private func joined(at place: Int) -> Figure? {
        guard place == 0 || ChineseNumeral(signs[(place - 1)...]) == nil, let number = ChineseNumeral(signs[place...]),
            number.value > 1, !number.isSpelledOut
        else { return nil }
        let end = place + number.length
        guard ["税合一", "证合一", "表合一", "测合一"].contains(where: { signs.has($0, at: end) }) else { return nil }
        return figure(place..<end + 3, "=", number.figures, "个")
    }
}
