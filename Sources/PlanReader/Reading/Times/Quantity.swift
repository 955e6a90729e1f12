import Ledger

/// A number with its unit as it stands in a text: 8个工作日, 1-2家, 三个, Ⅲ类.
struct Quantity {
    enum Form {
        case figures
        /// 三个: often an idiom, 一次性, so that only what is plainly counted is one.
        case numerals
        /// Ⅲ类 of water, of which the lower is the better.
        case waterClass
    }

    var range: Range<Int>
    var value: String
    var unit: String
    var form = Form.figures
    /// 1-2家
    var isRange = false

    /// A length of time, in which something is to be done.
    var isLimit: Bool { Quantity.times.contains(unit) }
    /// Longer than a service takes: 3年 is a figure only where the words around it say so.
    var isLong: Bool { unit == "年" || unit == "个月" }

    /// The quantity that begins there; nil for none.
    init?(_ wording: Wording, from start: Int) {
        let signs = wording.plain
        if let found = Quantity.inFigures(wording, start) ?? Quantity.inNumerals(signs, start)
            ?? Quantity.waterClass(signs, start)
        {
            self = found
        } else {
            return nil
        }
    }

    private init(range: Range<Int>, value: String, unit: String, form: Form = .figures, isRange: Bool = false) {
        self.range = range
        self.value = value
        self.unit = unit
        self.form = form
        self.isRange = isRange
    }

    private static func inFigures(_ wording: Wording, _ start: Int) -> Quantity? {
        let signs = wording.plain
        guard signs[start].isDigit,
            start == 0 || !signs[start - 1].isDigit && !signs[start - 1].isLatin && signs[start - 1] != "."
        else { return nil }
        var end = start
        while end < signs.count,
            signs[end].isDigit || signs[end] == "." && end + 1 < signs.count && signs[end + 1].isDigit
        { end += 1 }
        let value = wording.plainText(start..<end)
        // 1-2家: the lower end counts.
        var isRange = false
        if end + 1 < signs.count, "-—~至".unicodeScalars.contains(signs[end]), signs[end + 1].isDigit {
            end += 1
            while end < signs.count, signs[end].isDigit { end += 1 }
            isRange = true
        }
        while end < signs.count, signs[end].isBlank { end += 1 }
        guard let unit = unit(signs, at: end) else { return nil }
        // 2024年 is no length of time.
        if unit.name == "年", value.utf8.count > 2 || isCalendarYear(signs, unit.end) { return nil }
        if unit.name == "日", start > 0, signs[start - 1] == "月" { return nil }
        return Quantity(range: start..<unit.end, value: value, unit: unit.name, isRange: isRange)
    }

    /// 三个, 十五个工作日, 百分之三十
    private static func inNumerals(_ signs: [Unicode.Scalar], _ start: Int) -> Quantity? {
        if signs.has("百分之", at: start), let number = ChineseNumeral(signs[(start + 3)...]) {
            return Quantity(
                range: start..<start + 3 + number.length, value: number.figures, unit: "%", form: .numerals)
        }
        if start > 0, ordinals.contains(signs[start - 1]) { return nil }
        guard let number = ChineseNumeral(signs[start...]), !number.isSpelledOut, number.value > 0,
            let unit = unit(signs, at: start + number.length), unit.name != "年" || !isCalendarYear(signs, unit.end),
            !isIdiom(signs, unit)
        else { return nil }
        return Quantity(range: start..<unit.end, value: number.figures, unit: unit.name, form: .numerals)
    }

    /// Ⅲ类, III类
    private static func waterClass(_ signs: [Unicode.Scalar], _ start: Int) -> Quantity? {
        guard "IVⅠⅡⅢⅣⅤ".unicodeScalars.contains(signs[start]),
            start == 0 || signs[start - 1] != "劣" && !signs[start - 1].isLatin
        else { return nil }
        let classes: [(String, String)] = [
            ("III", "3"), ("IV", "4"), ("II", "2"), ("I", "1"), ("V", "5"), ("Ⅰ", "1"), ("Ⅱ", "2"), ("Ⅲ", "3"),
            ("Ⅳ", "4"),
            ("Ⅴ", "5"),
        ]
        for (sign, value) in classes where signs.has(sign + "类", at: start) {
            let end = start + sign.unicodeScalars.count + 1
            let sentence = signs[..<start].lastIndex { $0.endsSentence }.map { $0 + 1 } ?? 0
            guard signs[sentence..<start].contains("水") || signs[end...].prefix(6).contains("水") else { return nil }
            return Quantity(range: start..<end, value: value, unit: "类", form: .waterClass)
        }
        return nil
    }

    private static func isCalendarYear(_ signs: [Unicode.Scalar], _ end: Int) -> Bool {
        end < signs.count && (signs[end].isDigit || "底末度初内上下中第".unicodeScalars.contains(signs[end]))
    }

    /// What stands before a numeral that counts nothing: 第一个, 每一家, 同一个, 十几个.
    private static let ordinals = Set("第每同唯几数初周期逐任哪另这那某之".unicodeScalars)
    /// 一次性, 一件事, 一次都不跑
    private static func isIdiom(_ signs: [Unicode.Scalar], _ unit: (name: String, end: Int)) -> Bool {
        guard unit.end < signs.count else { return false }
        return "性都也一".unicodeScalars.contains(signs[unit.end]) || unit.name == "件" && signs[unit.end] == "事"
    }

    private static let times: Set<String> = ["工作日", "天", "日", "小时", "分钟", "个月", "年"]
}

extension Quantity {
    /// The unit that begins there, the name by which it counts and its end.
    private static func unit(_ signs: [Unicode.Scalar], at start: Int) -> (name: String, end: Int)? {
        if start < signs.count, signs[start] == "/" { return price(signs, start) }
        guard let found = units.first(where: { signs.has($0.printed, at: start) }) else { return nil }
        let end = start + found.printed.unicodeScalars.count
        guard found.name.ends(with: "元"), end < signs.count, signs[end] == "/" else { return (found.name, end) }
        var place = end + 1
        while place < signs.count, signs[place].isHan, place - end < 4 { place += 1 }
        return (Wording.string(signs[start..<place]), place)
    }

    /// 3.25/吨 means 元.
    private static func price(_ signs: [Unicode.Scalar], _ start: Int) -> (name: String, end: Int)? {
        for measure in ["立方米", "平方米", "千瓦时", "吨", "度"] where signs.has(measure, at: start + 1) {
            return ("元/" + measure, start + 1 + measure.unicodeScalars.count)
        }
        return nil
    }

    /// The longer first.
    private static let units: [(printed: String, name: String)] = [
        ("个工作日", "工作日"), ("工作日", "工作日"), ("个百分点", "百分点"), ("百分点", "百分点"), ("个小时", "小时"), ("小时", "小时"), ("分钟", "分钟"),
        ("个月", "个月"),
        ("万平方米", "万平方米"), ("平方公里", "平方公里"), ("平方米", "平方米"), ("千米/平方千米", "千米/平方千米"), ("公里", "公里"), ("万人次", "万人次"),
        ("人次", "人次"), ("万人", "万人"), ("万户", "万户"), ("万件", "万件"), ("万个", "万个"), ("亿元", "亿元"), ("万元", "万元"),
        ("千伏安", "千伏安"),
        ("%", "%"), ("天", "天"), ("日", "日"), ("年", "年"), ("家", "家"), ("户", "户"), ("件", "件"), ("项", "项"), ("次", "次"),
        ("种", "种"),
        ("份", "份"),
        ("名", "名"), ("所", "所"), ("条", "条"), ("元", "元"), ("人", "人"), ("个", "个"), ("类", "类"), ("倍", "倍"), ("吨", "吨"),
        ("处", "处"), ("座", "座"), ("台", "台"), ("辆", "辆"), ("把", "把"), ("棵", "棵"), ("株", "株"), ("场", "场"), ("间", "间"),
        ("套", "套"),
        ("宗", "宗"), ("位", "位"), ("亩", "亩"), ("盏", "盏"), ("张", "张"), ("支", "支"),
    ]

    /// What is counted one by one.
    static let countable: Set<String> = [
        "个", "项", "家", "户", "种", "份", "次", "件", "名", "所", "条", "人次", "人", "类", "千伏安", "环节",
        "处", "座", "台", "辆", "把", "棵", "株", "场", "间", "套", "宗", "位", "盏", "张", "支",
    ]
}

extension Unicode.Scalar {
    var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
}
