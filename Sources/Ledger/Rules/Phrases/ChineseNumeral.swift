/// A number in Chinese numerals: 十二 is 12, 一百零二 is 102, and figure by figure 二〇二四 is 2024.
///
/// 两 counts as 二. Beyond 9999 there is none: 万 belongs to the unit, as in 三万元.
public struct ChineseNumeral: Hashable, Sendable {
    public let value: Int
    /// As it stands in Arabic figures: `2024`, and `05` of 〇五.
    public let figures: String
    /// How many characters it takes.
    public let length: Int
    /// Figure by figure, without 十, 百 and 千: 二〇二四.
    public let isSpelledOut: Bool

    /// The number that a text begins with, as far as its numerals go; nil where there are none, and where they are no number: 十十.
    public init?(_ signs: some Sequence<Unicode.Scalar>) {
        self.init(ArraySlice(signs.prefix(ChineseNumeral.mostNumerals + 1)))
    }

    /// The same of a part of a text that is looked through sign by sign.
    public init?(_ signs: ArraySlice<Unicode.Scalar>) {
        var numerals: [Int] = []
        for sign in signs {
            let isGoingOn = numerals.contains { $0 > 0 && $0 < 10 } && numerals.allSatisfy { $0 < 10 }
            guard let numeral = ChineseNumeral.numeral(sign, insideYear: isGoingOn) else { break }
            numerals.append(numeral)
            if numerals.count > ChineseNumeral.mostNumerals { return nil }
        }
        guard !numerals.isEmpty else { return nil }
        length = numerals.count
        isSpelledOut = length > 1 && numerals.allSatisfy { $0 < 10 }
        if numerals.allSatisfy({ $0 < 10 }) {
            figures = numerals.map(String.init).joined()
            value = numerals.reduce(0) { $0 * 10 + $1 }
        } else {
            guard let counted = ChineseNumeral.counted(numerals) else { return nil }
            value = counted
            figures = String(counted)
        }
    }

    /// A day of a month that names its year has no more: 二〇二四〇六三〇.
    private static let mostNumerals = 8

    /// 一百二十三: each of 千, 百 and 十 once, the greater first. 一百二 is 120, 一百零二 is 102.
    private static func counted(_ numerals: [Int]) -> Int? {
        var total = 0
        var digit: Int?
        var last = 10_000
        var hasZero = false
        for numeral in numerals {
            if numeral == 0 {
                guard digit == nil, last < 10_000 else { return nil }
                hasZero = true
            } else if numeral < 10 {
                guard digit == nil else { return nil }
                digit = numeral
            } else {
                guard numeral < last, digit != nil || numeral == 10 else { return nil }
                total += (digit ?? 1) * numeral
                (digit, last, hasZero) = (nil, numeral, false)
            }
        }
        guard let digit else { return hasZero ? nil : total }
        return total + (last > 10 && !hasZero ? digit * last / 10 : digit)
    }

    /// The zero of a year is often typed as a figure or a letter: 二0二四, 二O二四.
    private static func numeral(_ sign: Unicode.Scalar, insideYear: Bool) -> Int? {
        switch sign {
        case "0", "O", "o", "０", "Ｏ": insideYear ? 0 : nil
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }
}
