import Ledger

/// Goes along a date.
struct DateScan {
    let signs: [Unicode.Scalar]
    var place: Int
    var start: Int
    var end: Int?
    var year: Int?
    var isBounded = false
    var isBefore = false
    var isWholeYear = false
    var isMonth = false
    /// Where 年 should stand: 2019|9月底前.
    var lostYearSign: Int?

    /// Whether a date may begin so; of most characters that is all there is to ask.
    static func begins(with sign: Unicode.Scalar) -> Bool { sign.isDigit || beginnings.contains(sign) }

    private static let beginnings = Set("〇零○一二两三四五六七八九十今本明全年上下第前“".unicodeScalars)

    init(_ signs: [Unicode.Scalar], _ start: Int, issued: Day) {
        self.signs = signs
        self.start = start
        place = start
        guard readYear(issued) || readYearless() else { return }
        readSuffix()
        end = place
        // A month or a year's half without a bound behind a figure only: 6个月 is no date.
        if year == nil, !isBounded { end = nil }
    }

    mutating func take(_ words: [String]) -> Bool {
        for word in words where signs.has(word, at: place) {
            place += word.unicodeScalars.count
            return true
        }
        return false
    }

    func digits(_ most: Int) -> (value: Int, end: Int)? { ListMark.digits(signs, place, most: most) }

    private func isYear(_ value: Int, _ issued: Day) -> Bool { (issued.year - 30...issued.year + 40).contains(value) }

    mutating func readYear(_ issued: Day) -> Bool {
        if take(["今年", "本年度", "本年"]) {
            year = issued.year
            return readPart()
        }
        if take(["本月底", "本月末"]) {
            year = issued.year
            isBounded = true
            return true
        }
        if readFiveYears() { return true }
        if take(["明年"]) {
            year = issued.year + 1
            return readPart()
        }
        if take(["全年"]) {
            year = issued.year
            isWholeYear = true
            return true
        }
        if start > 0, signs[start - 1].isDigit { return false }
        guard let run = ListMark.digits(signs, place, most: 6) else { return readNumeralYear(issued) }
        let length = run.end - place
        if length == 4, isYear(run.value, issued), signs.has("年", at: run.end) {
            year = run.value
            place = run.end + 1
            return readPart()
        }
        if length == 4, isYear(run.value, issued), run.end < signs.count, "-./".unicodeScalars.contains(signs[run.end])
        {
            return readNumeric(run)
        }
        // 24年6月底前
        if length == 2, (issued.year % 100 - 1...issued.year % 100 + 10).contains(run.value),
            signs.has("年", at: run.end)
        {
            let before = self
            year = 2000 + run.value
            place = run.end + 1
            if readMonth() { return true }
            self = before
        }
        // The number before it lost its bracket: 1 2019年.
        if length == 5, isYear(run.value % 10_000, issued), signs.has("年", at: run.end) {
            start += 1
            year = run.value % 10_000
            place = run.end + 1
            return readPart()
        }
        // 年 is lost: 2019 9月底前.
        for cut in 1...2 where length == 4 + cut && signs.has("月", at: run.end) {
            let divisor = cut == 1 ? 10 : 100
            guard isYear(run.value / divisor, issued), (1...12).contains(run.value % divisor) else { continue }
            year = run.value / divisor
            lostYearSign = place + 4
            place += 4
            return readPart()
        }
        return false
    }

    /// 二〇二五年
    mutating func readNumeralYear(_ issued: Day) -> Bool {
        if start > 0, ChineseNumeral(signs[(start - 1)...]) != nil { return false }
        guard let number = ChineseNumeral(signs[place...]), number.isSpelledOut, number.length == 4,
            isYear(number.value, issued), signs.has("年", at: place + 4)
        else { return false }
        year = number.value
        place += 5
        return readPart()
    }

    /// “十四五”末, 十四五期间; “十四五”规划 is none.
    private mutating func readFiveYears() -> Bool {
        let before = self
        for (number, last) in [("十三五", 2020), ("十四五", 2025), ("十五五", 2030), ("十六五", 2035)]
        where take(["“" + number + "”", number]) {
            year = last
            isBounded = take(["规划期末", "时期末", "期末", "末"])
            isWholeYear = !isBounded && take(["时期", "期间"])
            if isBounded || isWholeYear { return true }
            self = before
        }
        return false
    }

    /// 2024-06-30, 2024.6
    mutating func readNumeric(_ run: (value: Int, end: Int)) -> Bool {
        let separator = signs[run.end]
        guard let month = ListMark.digits(signs, run.end + 1, most: 2), month.value > 0 else { return false }
        year = run.value
        place = month.end
        isMonth = true
        if place < signs.count, signs[place] == separator, let day = ListMark.digits(signs, place + 1, most: 2) {
            place = day.end
            isBounded = true
        } else if separator == "-" || month.value > 12 {
            return false
        }
        return true
    }
}
