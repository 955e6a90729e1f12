/// Numbers as office programs write them before paragraphs: `NumberText.text(12, format: "chineseCounting")` is 十二.
enum NumberText {
    /// The text of a number by the name that the office formats have for its kind; an unknown kind is written with digits.
    static func text(_ number: Int, format: String) -> String {
        switch format {
        case "none", "bullet": ""
        case "decimalZero": number < 10 ? "0\(number)" : "\(number)"
        case "decimalFullWidth", "decimalFullWidth2": digits(number, Array("０１２３４５６７８９"))
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
        case "decimalEnclosedFullstop": inBlock(number, at: 0x2488, count: 20) ?? "\(number)."
        case "decimalEnclosedParen": inBlock(number, at: 0x2474, count: 20) ?? "(\(number))"
        case "ideographEnclosedCircle": inBlock(number, at: 0x3280, count: 10) ?? "\(number)"
        case "numberInDash": "- \(number) -"
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "upperLetter": letters(number)
        case "lowerLetter": letters(number).lowercased()
        case "chineseCountingThousand", "taiwaneseCountingThousand": ChineseNumber.text(number)
        case "chineseCounting", "taiwaneseCounting":
            number < 100 ? ChineseNumber.text(number) : digits(number, ChineseNumber.digits)
        case "japaneseCounting", "koreanCounting": ChineseNumber.japanese(number)
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand", "koreanDigital2":
            digits(number, ChineseNumber.digits)
        case "chineseLegalSimplified": ChineseNumber.text(number, ChineseNumber.legal)
        case "ideographLegalTraditional", "japaneseLegal": ChineseNumber.text(number, ChineseNumber.legalTraditional)
        case "ideographTraditional": one(of: Array("甲乙丙丁戊己庚辛壬癸"), number)
        case "ideographZodiac": one(of: Array("子丑寅卯辰巳午未申酉戌亥"), number)
        default: "\(number)"
        }
    }

    private static func digits(_ number: Int, _ digits: [Character]) -> String {
        String(String(max(number, 0)).compactMap(\.wholeNumberValue).map { digits[$0] })
    }

    private static func circled(_ number: Int) -> String {
        switch number {
        case 1...20: inBlock(number, at: 0x2460, count: 20) ?? ""
        case 21...35: inBlock(number - 20, at: 0x3251, count: 15) ?? ""
        case 36...50: inBlock(number - 35, at: 0x32B1, count: 15) ?? ""
        default: "\(number)"
        }
    }

    private static func inBlock(_ number: Int, at start: UInt32, count: Int) -> String? {
        guard (1...count).contains(number), let scalar = Unicode.Scalar(start + UInt32(number) - 1) else { return nil }
        return String(Character(scalar))
    }

    private static func one(of names: [Character], _ number: Int) -> String {
        names.indices.contains(number - 1) ? String(names[number - 1]) : "\(number)"
    }

    /// a to z, then aa, bb.
    private static func letters(_ number: Int) -> String {
        guard (1...780).contains(number), let letter = Unicode.Scalar(0x41 + UInt32(number - 1) % 26) else {
            return "\(number)"
        }
        return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
    }

    private static let romanDigits: [(value: Int, text: String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return "\(number)" }
        var rest = number
        var text = ""
        for (value, digit) in romanDigits {
            while rest >= value {
                text += digit
                rest -= value
            }
        }
        return text
    }
}
