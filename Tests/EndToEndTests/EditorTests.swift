import Foundation
import TestSupport
import Testing

/// The user's own editor, started from the form for a note by F9.
@Suite struct EditorTests {
    /// An office whose EDITOR is a script; `$1` is the file. `beside` is a folder for what the script wants to tell.
    private func office(_ script: String, variable: String = "EDITOR", arguments: String = "") throws -> (
        office: Office, beside: TemporaryFolder
    ) {
        let beside = try TemporaryFolder()
        let path = try beside.write("#!/bin/sh\ncd '\(beside.path)'\n\(script)\n", to: "editor")
        try beside.setMode(0o755, of: "editor")
        let temporary = try beside.makeFolder("tmp")
        return (try Office([variable: path + arguments, "TMPDIR": temporary]), beside)
    }

    private func openNote(_ office: Office) throws -> PseudoTerminal {
        let terminal = try office.program.open()
        try terminal.wait(for: "江津区")
        terminal.settle()
        terminal.press(.down, .enter)
        try terminal.wait(for: "十、")
        terminal.send("n已约谈")
        try terminal.wait(for: "已约谈")
        return terminal
    }

    @Test func editsInATerminalOfItsOwnModes() throws {
        let (office, beside) = try office(
            """
            stty -a > modes; cat "$1" > before; stat -c %a "$1" > mode; stat -c %a "$(dirname "$1")" >> mode
            printf '在编辑器里'; printf '已约谈两次，\\n限期整改\\n' > "$1"; echo backup > "$1~"
            """)
        let terminal = try openNote(office)
        terminal.settle()
        terminal.press(.function(9))
        try terminal.wait(for: "the text that came back") { $0.text.contains("已约谈两次， 限期整改") && $0.alternate }
        #expect(try beside.read("before") == "已约谈\n")
        #expect(try beside.read("mode") == "600\n700\n")
        let modes = try beside.read("modes")
        #expect(modes.contains(" icanon") && modes.contains(" echo ") && modes.contains(" icrnl"))
        #expect(beside.names.contains("tmp"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: beside.file("tmp")) == [])
        terminal.settle()
        #expect(terminal.screen.text.contains("江津区") && !terminal.screen.text.contains("在编辑器里"))
        terminal.press(.enter)
        try terminal.wait(for: "F6")
        terminal.press(.function(10))
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.modes.isSuperset(of: .sane))
        #expect(try office.output("log").contains("已约谈两次， 限期整改"))
    }

    /// Ctrl-C in an editor is the editor's.
    @Test func controlCDoesNotEndTheConsole() throws {
        let (office, beside) = try office("trap 'echo 中断 > \"$1\"; exit 0' INT; echo 等待; sleep 20 & wait")
        let terminal = try openNote(office)
        terminal.press(.function(9))
        try terminal.wait(for: "等待")
        terminal.press(.control("c"))
        try terminal.wait(for: "the text that came back") { $0.text.contains("中断") && $0.alternate }
        #expect(terminal.isRunning)
        #expect(try FileManager.default.contentsOfDirectory(atPath: beside.file("tmp")) == [])
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/vim")))
    func vim() throws {
        let temporary = try TemporaryFolder()
        let office = try Office(["EDITOR": "vim -u NONE -n -i NONE", "TMPDIR": temporary.path])
        let terminal = try openNote(office)
        terminal.press(.function(9))
        try terminal.wait(for: "duban.txt")
        terminal.send("A，限期整改")
        terminal.press(.escape)
        terminal.send(":wq\r")
        try terminal.wait(for: "the form again") { $0.text.contains("已约谈，限期整改") && $0.text.contains("江津区") }
        #expect(temporary.names == [])
    }

    /// The text stays as it was: nothing changed, the editor failed, the file is gone.
    @Test(arguments: ["true", "echo 别的 > \"$1\"; exit 1", "rm \"$1\"", "kill -9 $$", "printf '已约谈' > \"$1\""])
    func nothingComesBack(script: String) throws {
        let (office, beside) = try office("echo > ran\n" + script)
        let terminal = try openNote(office)
        terminal.press(.function(9))
        try terminal.wait(for: "the end of the editor") { screen in
            screen.alternate && beside.holds("ran")
                && (try? FileManager.default.contentsOfDirectory(atPath: beside.file("tmp"))) == []
        }
        terminal.settle()
        #expect(terminal.screen.text.contains("已约谈") && !terminal.screen.text.contains("别的"))
        terminal.press(.escape, .function(10))
        #expect(terminal.waitForEnd() == .code(0))
    }

    @Test(arguments: [
        ("head -c 1100000 /dev/zero | tr '\\0' a > \"$1\"", "超过 1 MB"), ("printf '\\377\\376' > \"$1\"", "不是 UTF-8"),
        ("rm \"$1\"; ln -s /etc/passwd \"$1\"", "不能用（Too many levels"),
    ])
    func whatIsNoTextIsSaid(script: String, word: String) throws {
        let (office, beside) = try office(script)
        let terminal = try openNote(office)
        terminal.press(.function(9))
        try terminal.wait(for: word)
        #expect(terminal.screen.text.contains("已约谈"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: beside.file("tmp")) == [])
    }

    @Test func anEditorThatIsNotThereIsSaid() throws {
        let terminal = try openNote(Office(["EDITOR": "/nowhere/editor --wait"]))
        terminal.press(.function(9))
        try terminal.wait(for: "编辑器打不开（No such file or directory）")
        #expect(terminal.screen.text.contains("已约谈"))
    }

    @Test func withoutAnyEditor() throws {
        let run = try Office(["PATH": "/nowhere"]).duban("--keys", "<Down><Enter>n约谈<F9>")
        #expect(run.end == .code(0))
        #expect(run.output.contains("没有编辑器"))
    }

    /// Without a terminal the editor runs too; its output does not mix with the frame. VISUAL goes before EDITOR, and words of its
    /// own follow the program's name.
    @Test(arguments: ["EDITOR", "VISUAL"])
    func withoutATerminal(variable: String) throws {
        let script = "echo \"$1 $2\"; sed -i 's/约谈/再约谈/' \"$3\""
        let (office, beside) = try office(script, variable: variable, arguments: " --wait  -x")
        let run = try office.duban("--keys", "<Down><Enter>n约谈<F9><Enter>")
        #expect(run.end == .code(0))
        #expect(!run.output.contains("--wait"))
        #expect(run.errors.contains("--wait -x"))
        #expect(try office.output("log").contains("再约谈"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: beside.file("tmp")) == [])
    }
}
