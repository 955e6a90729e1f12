import TestSupport
import Testing

/// What is wrong is one line in the user's language, with the exit code that says which kind it is.
@Suite struct ExitCodeTests {
    /// Arguments, exit code, and words that the line holds in Chinese and in English.
    struct Wrong: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let code: Int
        let chinese: String
        let english: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ line: String, _ code: Int, _ chinese: String, _ english: String) {
            arguments = line.split(separator: " ").map(String.init)
            self.code = code
            self.chinese = chinese
            self.english = english
        }
    }

    static let wrong: [Wrong] = [
        Wrong("tock", 64, "没有“tock”这个命令", "there is no command tock"),
        Wrong("help tock", 64, "没有“tock”这个命令", "there is no command tock"),
        Wrong("--frob", 64, "没有选项“--frob”", "no option --frob"),
        Wrong("tree --frob", 64, "tree 没有选项“--frob”", "tree has no option --frob"),
        Wrong("tree -j", 64, "“-j”", "-j"),
        Wrong("tree --json=yes", 64, "--json 是开关", "--json is a switch"),
        Wrong("tree --depth", 64, "--depth 后面缺内容", "--depth needs a value"),
        Wrong("tree --depth --json", 64, "--depth 后面缺内容", "--depth needs a value"),
        Wrong("tree --depth 0", 64, "“0”不是可用的数", "“0” is not a number"),
        Wrong("tree --depth 二", 64, "“二”不是可用的数", "“二” is not a number"),
        Wrong("tree a/b/c", 64, "“a/b/c”不是行的代号", "“a/b/c” is no REF"),
        Wrong("show jiangjin-2022/", 64, "不是行的代号", "is no REF"),
        Wrong("show", 64, "show 缺 REF", "show needs REF"),
        Wrong("show a b", 64, "多了“b”", "“b” is too much"),
        Wrong("verify now", 64, "多了“now”", "“now” is too much"),
        Wrong("show jiangjin-2022/999", 2, "没有 jiangjin-2022/999 这一行", "there is no jiangjin-2022/999"),
        Wrong("tree 北京", 2, "没有 北京 这一行", "there is no 北京"),
        Wrong("tick jiangjin-2022/7 jiangjin-2022/999", 2, "jiangjin-2022/999", "jiangjin-2022/999"),
        Wrong("log jiangjin-2022/999", 2, "jiangjin-2022/999", "jiangjin-2022/999"),
        Wrong("list --today 2022-02-30", 64, "--today：“2022-02-30”不是日期", "--today: “2022-02-30” is no date"),
        Wrong("list --as-of 5月", 64, "--as-of：“5月”不是日期", "--as-of: “5月” is no date"),
        Wrong("list --due-before x", 64, "--due-before：“x”", "--due-before: “x”"),
        Wrong("tick jiangjin-2022/7 --on x", 64, "--on：“x”", "--on: “x”"),
        Wrong("list --light pink", 64, "没有“pink”这种灯", "no light “pink”"),
        Wrong("list --late --light blue", 64, "不能同用", "do not go together"),
        Wrong("list --status late", 64, "没有“late”这种状态", "no status “late”"),
        Wrong("list --district 北京", 2, "没有区县“北京”", "no district “北京”"),
        Wrong("list --plan jiangjin-2099", 2, "没有方案“jiangjin-2099”", "no plan “jiangjin-2099”"),
        Wrong("list --district nanan --plan jiangjin-2022", 2, "没有方案", "no plan"),
        Wrong("list --section 钓鱼", 2, "没有板块“钓鱼”", "no section “钓鱼”"),
        Wrong("list --lead 太空局", 2, "没有单位“太空局”", "no unit “太空局”"),
        Wrong("list --scope 火星", 2, "“火星”", "“火星”"),
        Wrong("list 量子计算机", 2, "没有举措含“量子计算机”", "no measure speaks of “量子计算机”"),
        Wrong("set jiangjin-2022/7", 64, "没有写要改什么", "nothing to set"),
        Wrong("set jiangjin-2022/7 --status late", 64, "没有“late”这种状态", "no status “late”"),
        Wrong("set jiangjin-2022/7 --status open --due none", 64, "不能同用", "do not go together"),
        Wrong("set jiangjin-2022/7 --status waiting", 1, "--why", "--why"),
        Wrong("set jiangjin-2022/7 --status waiting --why 等", 1, "--review", "--review"),
        Wrong("tick jiangjin-2022/40", 1, "jiangjin-2022/40.1、", "jiangjin-2022/40.1, "),
        Wrong("tick jiangbei-2022/§9999", 2, "没有", "there is no"),
        Wrong("tick jiangjin-2022/7 --on 2022-05-21", 1, "晚于今天（2022-05-20）", "lies after today (2022-05-20)"),
        Wrong("undo", 1, "没有可以撤销的操作", "nothing to undo"),
        Wrong("redo", 1, "没有可以重做的操作", "nothing to redo"),
        Wrong("note jiangjin-2022/7", 64, "note 缺 TEXT", "note needs TEXT"),
        Wrong("report", 64, "report 缺 REPORT", "report needs REPORT"),
        Wrong("report yearly", 64, "没有报表“yearly”；有 summary late unit", "no report “yearly”"),
        Wrong("report late 区财政局", 64, "多了“区财政局”", "“区财政局” is too much"),
        Wrong("report unit", 64, "缺 UNIT", "needs UNIT"),
        Wrong("report unit 太空局", 2, "没有单位“太空局”", "no unit “太空局”"),
        Wrong("report unit 区财政局", 1, "江津区 区财政局", "江津区 区财政局"),
        Wrong("report late --format pdf", 64, "没有格式“pdf”", "no format “pdf”"),
        Wrong("report late --month 2022-05", 64, "没有选项“--month”", "no option --month"),
        Wrong("report late --output no/where.txt", 1, "写不了 no/where.txt", "cannot write no/where.txt"),
        Wrong("report late --output .", 1, "写不了", "cannot write"),
        Wrong("report late --print", 1, "没有打印程序 lp", "there is no program lp"),
        Wrong("report late --print --output x", 64, "不能同用", "do not go together"),
        Wrong("--keys <Entre>", 64, "没有按键“Entre”", "no key “Entre”"),
        Wrong("--keys q --size 120", 64, "“120”不是屏幕大小", "“120” is no screen size"),
        Wrong("--size 120x40", 64, "--keys", "--keys"),
        Wrong("--generate-completion-script tcsh", 64, "“tcsh”", "“tcsh”"),
        Wrong("list --store text.txt", 1, "不是督办账本", "not a duban ledger"),
        Wrong("list --store .", 1, "不是督办账本", "not a duban ledger"),
        Wrong("list --store no/where.duban", 1, "文件夹不存在", "folder of the ledger does not exist"),
        Wrong("tick jiangjin-2022/7 --read-only", 1, "只读", "reading only"),
        Wrong("tick jiangjin-2022/7 --as-of 2022-05-01", 1, "2022-05-01", "2022-05-01"),
    ]

    @Test(arguments: wrong) func isOneLineWithItsCode(_ wrong: Wrong) throws {
        for (language, words) in [("zh", wrong.chinese), ("en", wrong.english)] {
            // No program lp is found there.
            let office = try Office(language: language, ["PATH": "/nowhere"])
            try office.program.home.write("不是账本\n", to: "text.txt")
            let run = try office.program.run(wrong.arguments)
            #expect(run.end == .code(wrong.code), "\(run.errors)")
            let isAsOf = wrong.arguments.contains("2022-05-01")
            let line = isAsOf ? run.errors.split(separator: "\n").last.map { String($0.dropFirst(7)) } : run.complaint
            #expect(line?.contains(words) == true, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(try office.program.home.read("text.txt") == "不是账本\n")
        }
    }

    @Test func wrongWordsOfTheEnvironmentNameTheirVariable() throws {
        let day = try Office(day: "heute").duban("list")
        #expect(day.end == .code(64))
        #expect(day.complaint?.contains("DUBAN_TODAY：“heute”") == true)
        let language = try Office(language: "fr").duban("list")
        #expect(language.end == .code(64))
        #expect(language.complaint?.contains("DUBAN_LANG") == true)
        #expect(try Office().duban("list", "--lang", "fr").complaint?.contains("--lang：没有语言“fr”") == true)
        #expect(try Office().duban("list", "--user", " ").end == .code(64))
    }

    @Test func anEmptyListIsWrittenWithItsCode() throws {
        let office = try Office()
        for arguments in [
            ["list", "--district", "北京"], ["list", "量子计算机"], ["tree", "jiangjin-2022/999"], ["log", "北京"],
            ["units", "--district", "北京"],
        ] {
            let run = try office.program.run(arguments + ["--json"])
            #expect(run.end == .code(2), "\(arguments)")
            #expect(run.output == "[]\n", "\(arguments)")
        }
        // Nothing is late there, which is an answer and no fault.
        let run = try office.duban("list", "--district", "江北", "--late", "--json")
        #expect(run.end == .code(0))
        #expect(run.output == "[]\n")
    }

    @Test func aDistrictWithTwoPlansIsNoPlan() throws {
        let office = try Office()
        #expect(try office.duban("show", "江津/40").end == .code(0))
        #expect(try office.output("tree", "江津/§1").contains("jiangjin-2022/§1"))
    }

    @Test func aLedgerWithoutWritePermissionCanBeReadOnly() throws {
        let office = try Office()
        let home = office.program.home
        try home.write("", to: "x")
        try home.setMode(0o755, of: ".local")
        try home.setMode(0o755, of: ".local/share")
        try home.setMode(0o755, of: ".local/share/duban")
        try home.setMode(0o444, of: ".local/share/duban/ledger.duban")
        let store = ["--store", office.ledger]
        let look = try office.program.run(["list", "--district", "江津"] + store, unprivileged: true)
        #expect(look.end == .code(0), "\(look.errors)")
        let tick = try office.program.run(["tick", "jiangjin-2022/7"] + store, unprivileged: true)
        #expect(tick.end == .code(1))
        #expect(tick.complaint?.contains("没有写权限") == true, "\(tick.errors)")
        try home.setMode(0o600, of: ".local/share/duban/ledger.duban")
        let closed = try office.program.run(["list"] + store, unprivileged: true)
        #expect(closed.end == .code(1))
        #expect(closed.complaint?.contains("没有权限") == true, "\(closed.errors)")
    }
}
