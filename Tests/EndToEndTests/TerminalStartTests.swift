import TestSupport
import Testing

/// The console on terminals that are too small, unknown or none.
@Suite struct TerminalStartTests {
    @Test(arguments: ["", "no-such-terminal"]) func withoutATypeTheConsoleSaysSoInALine(_ type: String) throws {
        for (language, word) in [("zh", "控制台打不开"), ("en", "the console cannot open")] {
            let office = try Office(language: language, ["TERM": type])
            let terminal = try office.program.open()
            #expect(terminal.waitForEnd() == .code(1))
            let lines = terminal.screen.text.replacing("\n", with: "")
            #expect(lines.hasPrefix("duban: ") && lines.contains(word), "\(terminal.screen.text)")
            #expect(terminal.modes.isSuperset(of: .sane))
        }
    }

    @Test func aSmallWindowIsNoFault() throws {
        let office = try Office()
        let terminal = try office.program.open(columns: 10, rows: 3)
        terminal.settle()
        #expect(terminal.isRunning)
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.modes.isSuperset(of: .sane))
    }

    @Test func keysWorkWithoutATerminal() throws {
        let office = try Office(["TERM": ""])
        let frame = try office.output("--keys", "<Down>", "--size", "80x24")
        #expect(frame.split(separator: "\n", omittingEmptySubsequences: false).count == 25)
        #expect(frame.contains("江津"))
        #expect(try office.output("--keys", "q", "--size", "1x1").count <= 2)
        #expect(try office.output("--keys", "", "--size", "80x24").contains("江津区"))
        #expect(try office.duban("--user", "", "tree").complaint?.hasPrefix("--user 后面缺内容") == true)
    }
}
