import Ledger

/// A date as it stands in a text, with how far it reaches.
struct StatedDate {
    var range: Range<Int>
    /// As printed, or as mended where the text layer lost 年.
    var phrase: String
    var printed: String?
    var year: Int?
    /// 前, 内, 底 or 起 bound it.
    var isBounded = false
    /// It ends with 前 or 内.
    var isBefore = false
    /// It names a year and nothing less.
    var isWholeYear = false
    /// It names a month, a quarter or a day.
    var isMonth = false

    /// The date that begins there; nil for none.
    init?(_ wording: Wording, from start: Int, issued: Day) {
        let scan = DateScan(wording.plain, start, issued: issued)
        guard let end = scan.end else { return nil }
        range = scan.start..<end
        phrase = wording.text(range)
        year = scan.year
        isBounded = scan.isBounded
        isBefore = scan.isBefore
        isWholeYear = scan.isWholeYear
        isMonth = scan.isMonth
        if let lost = scan.lostYearSign {
            printed = phrase
            phrase = wording.text(range.lowerBound..<lost) + "年" + wording.text(lost..<end)
        }
        phrase = phrase.filter { !$0.isWhitespace }
    }
}

/// Goes along a date.
private struct DateScan {
    private let signs: [Unicode.Scalar]
    private var place: Int
    private(set) var start: Int
    private(set) var end: Int?
    private(set) var year: Int?
    private(set) var isBounded = false
    private(set) var isBefore = false
    private(set) var isWholeYear = false
    private(set) var isMonth = false
    /// Where 年 should stand: 2019|9月底前.
    private(set) var lostYearSign: Int?

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

    private mutating func take(_ words: [String]) -> Bool {
        for word in words where signs.has(word, at: place) {
            place += word.unicodeScalars.count
            return true
        }
        return false
    }

    private func digits(_ most: Int) -> (value: Int, end: Int)? { ListMark.digits(signs, place, most: most) }

    private func isYear(_ value: Int, _ issued: Day) -> Bool { (issued.year - 30...issued.year + 40).contains(value) }

    private mutating func readYear(_ issued: Day) -> Bool {
        if take(["今年", "本年"]) {
            year = issued.year
            return readPart(isNamed: true)
        }
        if take(["明年"]) {
            year = issued.year + 1
            return readPart(isNamed: true)
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
            return readPart(isNamed: false)
        }
        if length == 4, isYear(run.value, issued), run.end < signs.count, "-./".unicodeScalars.contains(signs[run.end])
        {
            return readNumeric(run)
        }
        // The number before it lost its bracket: 1 2019年.
        if length == 5, isYear(run.value % 10_000, issued), signs.has("年", at: run.end) {
            start += 1
            year = run.value % 10_000
            place = run.end + 1
            return readPart(isNamed: false)
        }
        // 年 is lost: 2019 9月底前.
        for cut in 1...2 where length == 4 + cut && signs.has("月", at: run.end) {
            let divisor = cut == 1 ? 10 : 100
            guard isYear(run.value / divisor, issued), (1...12).contains(run.value % divisor) else { continue }
            year = run.value / divisor
            lostYearSign = place + 4
            place += 4
            return readPart(isNamed: false)
        }
        return false
    }

    /// 二〇二五年
    private mutating func readNumeralYear(_ issued: Day) -> Bool {
        guard signs.has("二〇", at: place) || signs.has("二零", at: place) || signs.has("二○", at: place),
            signs.has("年", at: place + 4)
        else { return false }
        year = issued.year
        place += 5
        return readPart(isNamed: false)
    }

    /// 2024-06-30, 2024.6
    private mutating func readNumeric(_ run: (value: Int, end: Int)) -> Bool {
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

    /// What follows a year: 底, 内, 上半年, 5月底.
    private mutating func readPart(isNamed: Bool) -> Bool {
        if take(["年底", "年末", "底", "末", "年内", "年终"]) {
            isBounded = true
            isBefore = signs[place - 1] == "内"
            return true
        }
        if isNamed, take(["内", "以内", "之内"]) {
            isBounded = true
            isBefore = true
            return true
        }
        if take(["上半年", "下半年"]) || takeQuarter() {
            isMonth = true
            isBounded = true
            return true
        }
        if readMonth() { return true }
        isWholeYear = true
        return true
    }

    private mutating func takeQuarter() -> Bool {
        var trial = place
        if signs.has("第", at: trial) || signs.has("前", at: trial) { trial += 1 }
        guard trial < signs.count, "1234一二三四".unicodeScalars.contains(signs[trial]), signs.has("季", at: trial + 1)
        else {
            return false
        }
        place = trial + 2
        _ = take(["度"])
        _ = take(["末", "底"])
        return true
    }

    /// 5月, 10月底, 12月31日, 5月中旬
    private mutating func readMonth() -> Bool {
        let number = digits(2) ?? ChineseNumeral.read(signs, from: place)
        guard let number, signs.has("月", at: number.end) else { return false }
        place = number.end + 1
        isMonth = true
        if take(["份"]) {}
        if take(["月底", "月末", "底", "末", "上旬", "中旬", "下旬", "初"]) {
            isBounded = true
        } else if let day = digits(2) ?? ChineseNumeral.read(signs, from: place), signs.has("日", at: day.end) {
            place = day.end + 1
        }
        return true
    }

    /// Without a year: 6月底前, 年底前, 上半年. Nothing but a bound makes it a date.
    private mutating func readYearless() -> Bool {
        if start > 0, signs[start - 1].isDigit || "年每个近半整跨全历".unicodeScalars.contains(signs[start - 1]) { return false }
        if take(["年底前", "年底之前", "年内", "年末前"]) {
            isBounded = true
            isBefore = true
            return true
        }
        if take(["上半年", "下半年"]) || takeQuarter() {
            isBounded = signs.has("前", at: place) || signs.has("完成", at: place) || signs.has("内", at: place)
            return isBounded
        }
        guard readMonth() else { return false }
        return signs.has("前", at: place) || signs.has("起", at: place) || signs.has("之前", at: place)
            || signs.has("以前", at: place)
    }

    private mutating func readSuffix() {
        if take(["之前", "以前", "前"]) {
            isBounded = true
            isBefore = true
        } else if take(["起"]) {
            isBounded = true
        } else if isMonth, take(["以内", "之内", "内"]) {
            isBounded = true
            isBefore = true
        }
        // 到2025年
        if isWholeYear, !isBounded, start > 0, "到至".unicodeScalars.contains(signs[start - 1]),
            start < 2 || !signs[start - 2].isDigit && signs[start - 2] != "年"
        {
            start -= 1
            isBounded = true
            isWholeYear = true
        }
    }
}
