/// Numbers in Chinese characters: 11 is 十一, 105 is 一百零五.
enum ChineseNumber {
    static let digits = Array("〇一二三四五六七八九")

    /// The characters of one way to write numbers.
    struct Characters {
        var digits: [Character]
        var zero: Character
        /// Ten, hundred, thousand.
        var units: [Character]
        var tenThousand: Character
        /// 10 is 十, not 一十.
        var isTenBare: Bool
    }

    static let plain = Characters(
        digits: digits, zero: "零", units: ["十", "百", "千"], tenThousand: "万", isTenBare: true)
    static let legal = Characters(
        digits: Array("零壹贰叁肆伍陆柒捌玖"), zero: "零", units: ["拾", "佰", "仟"], tenThousand: "万", isTenBare: false)
    static let legalTraditional = Characters(
        digits: Array("零壹貳參肆伍陸柒捌玖"), zero: "零", units: ["拾", "佰", "仟"], tenThousand: "萬", isTenBare: false)

    static func text(_ number: Int, _ characters: Characters = plain) -> String {
        guard (1..<100_000_000).contains(number) else { return number == 0 ? "\(characters.zero)" : "\(number)" }
        guard number >= 10_000 else { return belowTenThousand(number, characters, isFirst: true) }
        let rest = number % 10_000
        var text = belowTenThousand(number / 10_000, characters, isFirst: true) + "\(characters.tenThousand)"
        if rest > 0 && rest < 1000 { text.append(characters.zero) }
        if rest > 0 { text += belowTenThousand(rest, characters, isFirst: false) }
        return text
    }

    private static func belowTenThousand(_ number: Int, _ characters: Characters, isFirst: Bool) -> String {
        var text = ""
        var isZeroDue = false
        for place in [3, 2, 1, 0] {
            let value = [1, 10, 100, 1000][place]
            let digit = number / value % 10
            if digit == 0 {
                isZeroDue = !text.isEmpty
                continue
            }
            if isZeroDue { text.append(characters.zero) }
            isZeroDue = false
            let isBareTen = characters.isTenBare && isFirst && text.isEmpty && place == 1 && digit == 1
            if !isBareTen { text.append(characters.digits[digit]) }
            if place > 0 { text.append(characters.units[place - 1]) }
        }
        return text
    }

    /// The Japanese way leaves out the one before ten, hundred and thousand, and all zeros.
    static func japanese(_ number: Int) -> String {
        guard (1..<10_000).contains(number) else { return "\(number)" }
        var text = ""
        for place in [3, 2, 1, 0] {
            let digit = number / [1, 10, 100, 1000][place] % 10
            guard digit > 0 else { continue }
            if digit > 1 || place == 0 { text.append(digits[digit]) }
            if place > 0 { text.append(plain.units[place - 1]) }
        }
        return text
    }
}
