import Foundation
import TestSupport
import Testing

private func found(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: program) }

/// The tests' own terminal with real programs in it.
@Suite struct PseudoTerminalTests {
    @Test func showsWhatAProgramPrints() throws {
        let terminal = try PseudoTerminal("/usr/bin/printf", ["%s\\n", "营商环境", "x y"])
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.text == "营商环境\nx y")
    }

    @Test(arguments: [(80, 24), (120, 40), (7, 3)])
    func hasTheGivenSize(columns: Int, rows: Int) throws {
        let terminal = try PseudoTerminal("/bin/stty", ["size"], columns: columns, rows: rows)
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.text == "\(rows) \(columns)")
    }

    @Test func givesExactlyTheEnvironment() throws {
        let terminal = try PseudoTerminal("/usr/bin/env", environment: ["TERM": "screen", "PLACE": "江津"])
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.text == "LANG=C.UTF-8\nPATH=/usr/local/bin:/usr/bin:/bin\nPLACE=江津\nTERM=screen")
    }

    @Test func typedTextArrives() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "read a; echo got $a; exit 3"])
        terminal.send("两江\r")
        #expect(terminal.waitForEnd() == .code(3))
        #expect(terminal.screen.text == "两江\ngot 两江")
    }

    @Test func longInputArrivesWhole() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "stty raw -echo; echo ready; head -c 100000 | wc -c"])
        try terminal.wait(for: "ready")
        terminal.send(String(repeating: "0123456789", count: 10_000))
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.text.contains("100000"))
    }

    @Test func tellsTheModes() throws {
        let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo one; read a; stty raw -echo; echo two; sleep 60"])
        try terminal.wait(for: "one")
        #expect(terminal.modes == .sane)
        terminal.press(.enter)
        try terminal.wait(for: "two")
        #expect(terminal.modes.isDisjoint(with: [.echo, .lines, .signals, .outputProcessing]))
    }

    @Test func resizingIsNoticed() throws {
        let script = "trap 'stty size' WINCH; echo ready; while true; do sleep 0.02; done"
        let terminal = try PseudoTerminal("/bin/bash", ["-c", script])
        try terminal.wait(for: "ready")
        terminal.resize(columns: 100, rows: 30)
        try terminal.wait(for: "30 100")
    }

    @Test func aSignalEnds() throws {
        let terminal = try PseudoTerminal("/bin/cat")
        #expect(terminal.isRunning)
        terminal.signal(15)
        #expect(terminal.waitForEnd() == .signal(15))
        #expect(!terminal.isRunning)
    }

    @Test func interruptByKey() throws {
        let terminal = try PseudoTerminal("/bin/cat")
        terminal.send("ready\r")
        try terminal.wait(for: "ready\nready")
        terminal.press(.control("c"))
        #expect(terminal.waitForEnd() == .signal(2))
    }

    @Test func whatNeverEndsIsKilled() throws {
        let terminal = try PseudoTerminal("/bin/sleep", ["60"])
        #expect(terminal.waitForEnd(within: .milliseconds(100)) == .timedOut)
    }

    @Test func whatDoesNotComeIsSaid() throws {
        let terminal = try PseudoTerminal("/bin/echo", ["something else"])
        let failure = #expect(throws: PseudoTerminal.NotSeen.self) {
            try terminal.wait(for: "never", within: .milliseconds(300))
        }
        #expect(failure?.description.contains("something else") == true)
    }

    @Test func aMissingProgramIsSaid() {
        let failure = #expect(throws: StartFailure.self) { try PseudoTerminal("/nowhere/duban") }
        #expect(failure?.number == 2)
    }

    /// Ctrl-Z needs a shell that waits, as a person has one.
    @Test func suspendsAndResumesBelowAShell() throws {
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "ready> ", "HISTFILE": ""])
        try terminal.wait(for: "ready>")
        terminal.send("cat\r")
        try terminal.wait(for: "cat's modes") { _ in terminal.modes == .sane }
        terminal.send("within\r")
        try terminal.wait(for: "cat's echo") { $0.text.contains("within\nwithin") }
        terminal.press(.control("z"))
        try terminal.wait(for: "Stopped")
        terminal.send("fg\r")
        try terminal.wait(for: "fg\ncat")
        terminal.send("again\r")
        try terminal.wait(for: "cat's echo") { $0.text.contains("again\nagain") }
        terminal.press(.control("d"))
        terminal.send("exit 7\r")
        #expect(terminal.waitForEnd() == .code(7))
    }

    @Test func theTerminalAnswersTheProgram() throws {
        let script =
            #"stty raw -echo; printf '\033[2;5H“\033[6n'; IFS= read -r -d R place; printf '\r\n%s' "${place#??}""#
        let terminal = try PseudoTerminal("/bin/bash", ["-c", script], ambiguousWidth: 2)
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.row(2) == "2;7")
    }

    @Test(.enabled(if: found("/usr/bin/less")), arguments: ["xterm-256color", "screen", "linux"])
    func aPagerWorks(term: String) throws {
        let folder = try TemporaryFolder()
        let lines = (1...100).map { "第\($0)行 “放管服”改革" }.joined(separator: "\n")
        let file = try folder.write(lines + "\n", to: "lines.txt")
        let terminal = try PseudoTerminal(
            "/usr/bin/less", [file], environment: ["TERM": term, "LESSHISTFILE": "-"], columns: 40, rows: 10)
        try terminal.wait(for: "第9行")
        #expect(terminal.screen.row(0) == "第1行 “放管服”改革")
        terminal.press(.down, .down)
        try terminal.wait(for: "two rows on") { $0.row(0) == "第3行 “放管服”改革" && $0.row(8).hasPrefix("第11行") }
        terminal.press(.up)
        try terminal.wait(for: "one row back") { $0.row(0).hasPrefix("第2行") }
        terminal.send("/第77\r")
        try terminal.wait(for: "the place found") { $0.row(0) == "第77行 “放管服”改革" }
        terminal.press(.end)
        try terminal.wait(for: "第100行")
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.modes == .sane)
        #expect(terminal.screen.unknown == [])
    }

    @Test(.enabled(if: found("/usr/bin/vim")), arguments: ["xterm-256color", "tmux-256color", "linux"])
    func anEditorWorks(term: String) throws {
        let folder = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            "/usr/bin/vim", ["-u", "NONE", "-n", "-i", "NONE", folder.file("x.txt")],
            environment: ["TERM": term, "HOME": folder.path], columns: 60, rows: 12)
        try terminal.wait(for: "x.txt")
        terminal.send("i重庆市江津区\r一、总体要求")
        terminal.press(.escape)
        try terminal.wait(for: "一、总体要求")
        terminal.send("ggO")
        terminal.send("首行")
        terminal.press(.escape)
        try terminal.wait(for: "the line on top") {
            $0.row(0) == "首行" && $0.row(1) == "重庆市江津区" && $0.row(2) == "一、总体要求"
        }
        terminal.send("jx:wq\r")
        #expect(terminal.waitForEnd() == .code(0))
        let written = try folder.read("x.txt")
        #expect(written == "首行\n庆市江津区\n一、总体要求\n" || written == "首行\n重市江津区\n一、总体要求\n")
        #expect(terminal.modes == .sane)
    }

    @Test func manyAtOnceDoNotDisturbEachOther() async throws {
        try await withThrowingTaskGroup(of: String.self) { group in
            for number in 0..<24 {
                group.addTask {
                    let terminal = try PseudoTerminal("/bin/sh", ["-c", "read a; echo got $a"])
                    terminal.send("text \(number)\r")
                    _ = terminal.waitForEnd(within: .seconds(30))
                    return terminal.screen.row(1)
                }
            }
            var seen: Set<String> = []
            for try await line in group { seen.insert(line) }
            #expect(seen.count == 24)
        }
    }
}
