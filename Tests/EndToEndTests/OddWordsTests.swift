import TestSupport
import Testing

/// Odd words on the command line: blank, far too long, with signs that do not belong there. Each is said in one line and nothing is written.
@Suite struct OddWordsTests {
    static let long = String(repeating: "长", count: 400)

    struct Odd: CustomTestStringConvertible {
        let arguments: [String]
        let code: Int
        let says: String

        init(_ arguments: [String], _ code: Int, _ says: String) {
            self.arguments = arguments
            self.code = code
            self.says = says
        }

        var testDescription: String { arguments.map { $0.prefix(12) }.joined(separator: " ") }
    }

    static let odd: [Odd] = [
        Odd(["add", "plan", "--district", "  ", "--title", "x"], 1, "还缺“区县”"),
        Odd(["add", "plan", "--district", "綦江区", "--title", "\u{7}"], 1, "还缺“标题”"),
        Odd(["add", "plan", "--district", "江津/40", "--title", "x"], 1, "“江津/40”不能作名称"),
        Odd(["add", "district", "§3"], 1, "“§3”不能作名称"),
        Odd(["add", "district", String(long.prefix(61))], 1, "不能作名称"),
        Odd(["edit", "江津", "--title", "江/津"], 1, "“江/津”不能作名称"),
        Odd(["edit", "江津", "--other-name", "津#"], 1, "“津#”不能作名称"),
        Odd(["add", "section", "jiangjin-2022", "--title", long], 1, "“标题”超过 300 个字"),
        Odd(["edit", "jiangjin-2022/53", "--scope", long], 1, "“适用范围”超过 300 个字"),
        Odd(["edit", "jiangjin-2022/53", "--lead", "、、"], 64, "--lead 后面缺内容"),
        Odd(["add", "task", "jiangjin-2022", "--title", "x", "--support", " 、"], 64, "--support 后面缺内容"),
        Odd(["edit", "jiangjin-2022/53", "--lead", long], 1, "不能作名称"),
        Odd(["add", "unit", "江津", " "], 1, "还缺名称"),
        Odd(["add", "unit", "江津", "甲局、乙局"], 1, "“甲局、乙局”不能作名称"),
        Odd(["alias", "江津区市场监管局", "、"], 1, "“、”不能作名称"),
        Odd(["alias", "江津区市场监管局", ""], 1, "还缺名称"),
        Odd(["add", "task", "jiangjin-2022", "--title", "x", "--number", "0"], 64, "请写整数"),
        Odd(["set", "jiangjin-2022/53", "--due", "0222-06-15"], 64, "没有“0222-06-15”这一天"),
        Odd(["add", "plan", "--district", "綦江区", "--title", "x", "--issued", "0001-01-01"], 64, "“0001-01-01”不是日期"),
        Odd(["tick", "jiangjin-2022/53", "--on", "0202-05-01"], 64, "“0202-05-01”不是日期"),
        Odd(["restore", ""], 64, "restore 缺 FILE"),
        Odd(["note", "jiangjin-2022/53", "x", "--user", "甲\n乙"], 64, "--user 太长或含控制字符"),
        Odd(["note", "jiangjin-2022/53", "x", "--user", long], 64, "--user 太长或含控制字符"),
    ]

    @Test func areSaidInOneLineAndWriteNothing() throws {
        let office = try Office()
        let before = try office.output("export")
        for odd in Self.odd {
            let run = try office.program.run(odd.arguments)
            #expect(run.end == .code(odd.code), "\(odd.testDescription): \(run.errors)")
            #expect(run.errors.contains(odd.says), "\(odd.testDescription): \(run.errors)")
            #expect(run.errors.count { $0 == "\n" } == 1 && run.errors.count < 400, "\(odd.testDescription)")
        }
        #expect(try office.output("export") == before)
        try office.output("verify")
    }

    @Test func aWithdrawnRowSaysHowToOpenItAgain() throws {
        let office = try Office()
        try office.output("withdraw", "jiangjin-2022/53", "--why", "市里收回")
        let run = try office.duban("set", "jiangjin-2022/53", "--due", "2022-08-31")
        #expect(run.end == .code(1))
        #expect(run.errors.contains("已撤出，没有改动；") && run.errors.contains("--status open"))
        #expect(!run.errors.contains("勾选"))
    }

    @Test func fullWidthFiguresAreFigures() throws {
        let office = try Office()
        try office.output("tick", "jiangjin-2022/53", "--on", "２０２２-０４－２８")
        #expect(try office.output("show", "jiangjin-2022/53").contains("2022-04-28"))
        #expect(
            try office.output("add", "task", "jiangjin-2022", "--title", "甲", "--number", "４１２").contains(
                "jiangjin-2022/412"))
    }

    @Test func controlCharactersDoNotGetIntoALine() throws {
        let office = try Office()
        try office.output("edit", "jiangjin-2022/53", "--title", "甲\u{1B}[31m\n乙\u{7}")
        #expect(try office.output("show", "jiangjin-2022/53", "--json").contains("\"甲[31m 乙\""))
    }

    /// 、 within quotation marks belongs to the name.
    @Test func aNameMayHoldAQuotedList() throws {
        let office = try Office()
        try office.output("edit", "jiangjin-2022/53", "--lead", "“双随机、一公开”办公室、区交通局")
        #expect(
            try office.output("list", "--plan", "jiangjin-2022", "--lead", "区交通局", "--json").contains(
                "[\"“双随机、一公开”办公室\",\"区交通局\"]"))
    }

    @Test func theLogTellsTheBeginningOfWhatIsLong() throws {
        let office = try Office()
        try office.output("note", "jiangjin-2022/53", String(repeating: "很长", count: 5000))
        try office.output("close", "jiangjin-2022", "--carry", "jiangjin-2023")
        let log = try office.output("log")
        #expect(log.split(separator: "\n").count < 60)
        #expect(log.contains("…") && log.contains("等 "))
        #expect(try office.output("log", "--json").contains(String(repeating: "很长", count: 5000)))
        // The row that was asked for is told among the many of an entry.
        #expect(try office.output("log", "jiangjin-2023/53").contains("jiangjin-2023/53"))
    }
}
