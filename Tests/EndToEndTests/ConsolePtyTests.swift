import TestSupport
import Testing

/// The real console in a terminal, as a person sits before it.
@Suite struct ConsolePtyTests {
    private func open(_ office: Office) throws -> PseudoTerminal {
        let terminal = try office.program.open()
        try terminal.wait(for: "江津区")
        // The last byte of a screen sets the cursor.
        terminal.settle()
        return terminal
    }

    /// What a shell expects to find when a program has gone.
    private func expectGivenBack(_ terminal: PseudoTerminal) {
        #expect(terminal.modes.isSuperset(of: .sane))
        #expect(!terminal.screen.alternate)
        #expect(terminal.screen.cursorVisible)
        #expect(terminal.screen.unknown == [])
    }

    @Test func opensAndCloses() throws {
        let terminal = try open(Office())
        #expect(terminal.screen.alternate)
        #expect(terminal.modes.isDisjoint(with: [.echo, .lines]))
        try terminal.wait(for: "F10退出")
        terminal.press(.function(10))
        #expect(terminal.waitForEnd() == .code(0))
        expectGivenBack(terminal)
        #expect(terminal.screen.text == "")
    }

    @Test func theFirstRunSaysWhatWasLoaded() throws {
        let office = try Office(hasLedger: false)
        let terminal = try office.program.open(columns: 120, rows: 40)
        try terminal.wait(for: "江津区", within: .seconds(30))
        try terminal.wait(for: "587")
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
    }

    /// The cursor of the terminal sits on the row in focus, for screen readers and input methods.
    @Test func theCursorFollowsTheFocus() throws {
        let terminal = try open(Office())
        #expect(terminal.screen.cursorRow == 1)
        terminal.press(.down, .down)
        try terminal.wait(for: "the cursor on the third row") { $0.cursorRow == 3 }
        terminal.press(.end)
        try terminal.wait(for: "the cursor on the last row") { $0.cursorRow == 5 }
    }

    @Test func resizesWhileOpen() throws {
        let terminal = try open(Office())
        terminal.press(.down, .enter)
        try terminal.wait(for: "十、")
        for (columns, rows) in [(120, 40), (40, 12), (100, 9), (200, 50), (10, 3), (80, 24)] {
            terminal.resize(columns: columns, rows: rows)
            if columns < 20 {
                try terminal.wait(for: "窗口太小")
            } else {
                try terminal.wait(for: "the foot at the last row of \(columns)x\(rows)") {
                    $0.row(rows - 1).hasPrefix("F1帮助") && $0.text.contains("江津区")
                }
            }
        }
        try terminal.wait(for: "the same row in focus") { $0.cursorRow == 2 }
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
        expectGivenBack(terminal)
    }

    @Test func chineseIsTypedIntoTheFilter() throws {
        let terminal = try open(Office())
        terminal.send("/保函")
        try terminal.wait(for: "共 3 项举措")
        try terminal.wait(for: "the cursor behind the words") {
            $0.row(23).hasPrefix("查找：保函") && $0.cursorRow == 23 && $0.cursorColumn == 10
        }
        terminal.press(.backspace)
        try terminal.wait(for: "more matches") { !$0.text.contains("共 3 项举措") && $0.row(23).hasPrefix("查找：保") }
        terminal.press(.escape)
        try terminal.wait(for: "F1帮助")
        #expect(terminal.isRunning)
    }

    @Test func aPasteIsOnePiece() throws {
        let terminal = try open(Office())
        terminal.send("\u{1B}[200~qqq\u{1B}[201~")
        terminal.press(.down)
        try terminal.wait(for: "the next row") { $0.cursorRow == 2 }
        terminal.send("/\u{1B}[200~保\n函\u{1B}[201~")
        try terminal.wait(for: "查找：保 函")
        #expect(terminal.isRunning)
    }

    /// Ctrl-S would stop the output of a terminal whose flow control is on.
    @Test func controlSDoesNotFreeze() throws {
        let terminal = try open(Office())
        terminal.press(.control("s"), .down)
        try terminal.wait(for: "the next row") { $0.cursorRow == 2 }
    }

    @Test(arguments: [(15, 143), (2, 130), (1, 129), (3, 131)])
    func aSignalEndsWithASaneTerminal(signal: Int32, code: Int) throws {
        let terminal = try open(Office())
        terminal.signal(signal)
        #expect(terminal.waitForEnd() == .code(code))
        expectGivenBack(terminal)
    }

    @Test func controlCEnds() throws {
        let terminal = try open(Office())
        terminal.send("n已经写了")
        terminal.press(.control("c"))
        #expect(terminal.waitForEnd() == .code(130))
        expectGivenBack(terminal)
    }

    @Test func controlZSuspendsAndFgDrawsAnew() throws {
        let home = try Office().program.home
        let terminal = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"],
            environment: ["PS1": "ready> ", "HISTFILE": "", "HOME": home.path, "DUBAN_TODAY": "2022-05-20"], home: home)
        try terminal.wait(for: "ready>")
        terminal.send("\(DubanProgram.path)\r")
        try terminal.wait(for: "江津区")
        terminal.press(.down, .enter)
        try terminal.wait(for: "十、")
        terminal.settle()
        let before = terminal.screen.text
        for isResized in [false, true] {
            terminal.press(.control("z"))
            try terminal.wait(for: "Stopped")
            #expect(!terminal.screen.alternate)
            if isResized { terminal.resize(columns: 120, rows: 40) }
            terminal.send("fg\r")
            if isResized {
                try terminal.wait(for: "the screen in its new size") { $0.row(39).hasPrefix("F1帮助") }
            } else {
                try terminal.wait(for: "the screen as it was") { $0.text == before }
            }
            terminal.settle()
            #expect(terminal.screen.alternate)
        }
        terminal.press(.down)
        try terminal.wait(for: "the next row") { $0.cursorRow == 3 }
        terminal.send("q")
        try terminal.wait(for: "the shell") { !$0.alternate && $0.text.hasSuffix("ready>") }
        terminal.send("exit 7\r")
        #expect(terminal.waitForEnd() == .code(7))
    }

    // MARK: kinds of terminals

    @Test func withoutTERMItSaysSoInALine() throws {
        let home = try Office().program.home
        let terminal = try PseudoTerminal(
            "/usr/bin/env", ["-u", "TERM", DubanProgram.path],
            environment: ["HOME": home.path, "DUBAN_TODAY": "2022-05-20"], home: home)
        #expect(terminal.waitForEnd() == .code(1))
        #expect(terminal.screen.text.hasPrefix("duban: "))
        #expect(terminal.modes.isSuperset(of: .sane))
    }

    @Test func tooSmallIsSaidAndNoFault() throws {
        let terminal = try Office().program.open(columns: 10, rows: 3)
        try terminal.wait(for: "窗口太小")
        terminal.resize(columns: 80, rows: 24)
        try terminal.wait(for: "江津区")
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
        expectGivenBack(terminal)
    }

    @Test(arguments: ["xterm-256color", "screen", "screen-256color", "tmux-256color", "xterm"])
    func worksOnATerminalOf(type: String) throws {
        let terminal = try open(Office(["TERM": type]))
        terminal.press(.down, .enter, .down, .down, .enter)
        try terminal.wait(for: "客货运输")
        terminal.press(.function(7))
        try terminal.wait(for: "为什么亮这个灯")
        terminal.press(.escape, .function(10))
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.modes.isSuperset(of: .sane))
        #expect(terminal.screen.unknown == [])
    }

    /// By words in a field, with Ctrl and with Shift.
    @Test(arguments: ["xterm-256color", "screen", "tmux-256color", "rxvt"])
    func arrowsWithModifiersOnATerminalOf(type: String) throws {
        let terminal = try open(Office(["TERM": type]))
        terminal.send("/保函，制度，环境")
        terminal.press(.controlArrow(.left), .shiftArrow(.left), .controlArrow(.left), .controlArrow(.right))
        terminal.press(.backspace)
        try terminal.wait(for: "查找：保函，制，环境")
        terminal.press(.escape)
        try terminal.wait(for: "F1帮助")
        terminal.press(.home, .controlArrow(.down))
        try terminal.wait(for: "the next row") { $0.cursorRow == 2 }
    }

    /// Those cannot show Chinese: said once, in English; with --lang en it stays usable.
    @Test(arguments: ["linux", "vt100"])
    func aTerminalWithoutChineseStaysUsable(type: String) throws {
        let told = try Office(["TERM": type]).program.open()
        try told.wait(for: "--lang en")
        told.send("q")
        #expect(told.waitForEnd() == .code(0))
        #expect(told.modes.isSuperset(of: .sane))
        let terminal = try Office(language: "en", ["TERM": type]).program.open("--lang", "en")
        try terminal.wait(for: "F10quit")
        terminal.press(.down, .enter, .down)
        try terminal.wait(for: "the next row") { $0.cursorRow == 3 }
        terminal.press(.function(10))
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.modes.isSuperset(of: .sane))
        #expect(terminal.screen.unknown == [])
    }

    @Test func noColorMeansNone() throws {
        let coloured = try open(Office())
        coloured.settle()
        #expect(!colours(in: coloured.output).isEmpty)
        let plain = try open(Office(["NO_COLOR": "1"]))
        plain.press(.down, .enter, .down, .function(7))
        try plain.wait(for: "为什么亮这个灯")
        plain.press(.escape, .function(10))
        #expect(plain.waitForEnd() == .code(0))
        #expect(colours(in: plain.output) == [])
    }

    /// The numbers of all colours in what was written: 31, 38, 49, 97.
    private func colours(in output: [UInt8]) -> [Int] {
        let parts = String(decoding: output, as: UTF8.self).split(separator: "\u{1B}[").dropFirst()
        let numbers = parts.compactMap { part -> [Int]? in
            let digits = part.prefix { $0.isNumber || $0 == ";" }
            guard part.dropFirst(digits.count).first == "m" else { return nil }
            return digits.split(separator: ";").compactMap { Int($0) }
        }
        // 39 and 49 only say "as the terminal has it".
        return numbers.joined().filter { ((30...48).contains($0) || (90...107).contains($0)) && $0 != 39 }
    }

    @Test func wideQuotesAreAskedForAndRemembered() throws {
        let office = try Office()
        let terminal = try office.program.open(ambiguousWidth: 2)
        try terminal.wait(for: "江津区")
        terminal.settle()
        // A row with quotes ends where the others do.
        terminal.press(.end, .up, .enter)
        try terminal.wait(for: "“放管服”")
        terminal.settle()
        let rows = (1...5).map { terminal.screen.row($0) }
        #expect(terminal.screen.unknown == [])
        for row in rows { #expect(row.hasSuffix("常") || row.last?.isNumber == true, "\(row)") }
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
        #expect(try office.program.home.read(".local/state/duban/console").contains("wide"))
    }

    @Test func theLanguageIsRemembered() throws {
        let program = try DubanProgram(environment: ["DUBAN_TODAY": "2022-05-20", "LANG": "C.UTF-8"])
        let first = try program.open()
        try first.wait(for: "江津区", within: .seconds(30))
        first.press(.function(12))
        try first.wait(for: "F1help")
        first.send("q")
        #expect(first.waitForEnd() == .code(0))
        let second = try program.open()
        try second.wait(for: "F1help")
    }
}
