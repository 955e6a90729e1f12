import Testing

@testable import Documents

@Suite struct NumberTextTests {
    @Test(arguments: [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 12, "12"), ("decimalFullWidth", 10, "１０"),
        ("decimalEnclosedCircle", 1, "①"), ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircleChinese", 36, "㊱"), ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedFullstop", 2, "⒉"), ("decimalEnclosedParen", 20, "⒇"), ("ideographEnclosedCircle", 10, "㊉"),
        ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"), ("upperLetter", 27, "AA"), ("lowerLetter", 3, "c"),
        ("chineseCounting", 10, "十"), ("chineseCounting", 11, "十一"), ("chineseCounting", 20, "二十"),
        ("chineseCounting", 99, "九十九"), ("chineseCounting", 105, "一〇五"), ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"), ("chineseCountingThousand", 1001, "一千零一"),
        ("chineseCountingThousand", 10_010, "一万零一十"), ("japaneseCounting", 110, "百十"), ("japaneseCounting", 21, "二十一"),
        ("ideographDigital", 10, "一〇"), ("taiwaneseDigital", 23, "二三"), ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 3, "丙"), ("ideographZodiac", 12, "亥"), ("ideographZodiac", 13, "13"),
        ("numberInDash", 3, "- 3 -"), ("none", 3, ""), ("russianUpper", 3, "3"),
    ])
    func text(_ format: String, _ number: Int, _ expected: String) {
        #expect(NumberText.text(number, format: format) == expected)
    }
}
