import TestSupport
import Testing

/// Which language the program speaks.
@Suite struct LanguageTests {
    struct Choice: CustomTestStringConvertible, Sendable {
        let environment: [String: String]
        let arguments: [String]
        let isChinese: Bool
        var testDescription: String { "\(environment) \(arguments)" }
    }

    static let choices: [Choice] = [
        Choice(environment: [:], arguments: [], isChinese: true),
        Choice(environment: ["LANG": ""], arguments: [], isChinese: true),
        Choice(environment: ["LANG": "C"], arguments: [], isChinese: true),
        Choice(environment: ["LANG": "POSIX"], arguments: [], isChinese: true),
        Choice(environment: ["LANG": "zh_CN.UTF-8"], arguments: [], isChinese: true),
        Choice(environment: ["LANG": "en_US.UTF-8"], arguments: [], isChinese: false),
        Choice(environment: ["LANG": "de_DE@euro"], arguments: [], isChinese: false),
        Choice(environment: ["LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN"], arguments: [], isChinese: true),
        Choice(
            environment: ["LANG": "zh_CN", "LC_MESSAGES": "zh_CN", "LC_ALL": "en_GB"], arguments: [], isChinese: false),
        Choice(environment: ["LANG": "en_US", "LC_ALL": "C.UTF-8"], arguments: [], isChinese: true),
        Choice(environment: ["LANG": "en_US", "DUBAN_LANG": "zh"], arguments: [], isChinese: true),
        Choice(environment: ["DUBAN_LANG": "zh"], arguments: ["--lang", "en"], isChinese: false),
        Choice(environment: ["DUBAN_LANG": "en"], arguments: ["--lang=zh"], isChinese: true),
    ]

    @Test(arguments: choices) func isChosenByTheRule(_ choice: Choice) throws {
        let program = try DubanProgram(environment: choice.environment)
        let help = try program.run(choice.arguments + ["help"])
        #expect(help.output.contains("用法") == choice.isChinese)
        // Before and after the command, also where the command line is wrong.
        let before = try program.run(choice.arguments + ["frob"])
        let after = try program.run(["tree", "x y"] + choice.arguments)
        #expect(before.errors.contains("没有“frob”这个命令") == choice.isChinese, "\(before.errors)")
        #expect(after.errors.contains("不是行的代号") == choice.isChinese, "\(after.errors)")
    }

    @Test func globalOptionsStandAnywhere() throws {
        let office = try Office(day: nil)
        let after = try office.output("tree", "江津", "--depth", "0", "--today", "2022-06-15", "--lang", "en")
        #expect(try office.output("--today", "2022-06-15", "--lang", "en", "tree", "江津", "--depth", "0") == after)
        #expect(try office.output("--lang=en", "tree", "--today=2022-06-15", "--depth=0", "江津") == after)
        #expect(
            try office.output("help", "--lang", "en", "tree") == (try office.output("--lang", "en", "tree", "--help")))
        #expect(after.contains("L33 N25 T12 D11 S5"))
    }
}
