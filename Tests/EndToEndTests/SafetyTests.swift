import Foundation
import TestSupport
import Testing

/// Copies of the ledger: those that are made by themselves, `backup` and `restore`.
@Suite struct SafetyTests {
    private func copies(_ office: Office) -> [String] {
        let folder = office.ledger.replacing(".duban", with: "-copies")
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test func theFirstChangeOfADayIsCopiedBefore() throws {
        let office = try Office()
        try office.output("tree")
        #expect(copies(office) == [])
        try office.output("tick", "jiangjin-2022/53")
        try office.output("tick", "jiangjin-2022/1")
        #expect(copies(office).count == 1)
        let copy = office.ledger.replacing(".duban", with: "-copies/") + (copies(office).first ?? "")
        #expect(try mode(of: copy) == 0o600)
        // As it was before.
        #expect(try office.output("log", "--store", copy).contains("jiangjin-2022/53") == false)
        try office.output("verify", "--store", copy)
    }

    @Test func theConsoleCopiesToo() throws {
        let office = try Office()
        let screen = try office.output("--keys", "<F3> 3 <Space>")
        #expect(screen.contains("已勾选"))
        #expect(copies(office).count == 1)
        let told = try office.output("--keys", "B", "--size", "120x40")
        #expect(told.contains("已备份到"))
        #expect(copies(office).count == 2)
    }

    @Test func copiesCanBeTurnedOff() throws {
        let office = try Office(["DUBAN_COPIES": "off"])
        try office.output("tick", "jiangjin-2022/53")
        #expect(copies(office) == [])
    }

    /// What cannot be copied is changed all the same, and it is said once.
    @Test func aCopyThatFailsBlocksNothing() throws {
        let office = try Office()
        let folder = office.ledger.replacing(".duban", with: "-copies")
        try Data("a file in the way".utf8).write(to: URL(fileURLWithPath: folder))
        let run = try office.duban("tick", "jiangjin-2022/53")
        #expect(run.end == .code(0) && run.output.contains("已勾选"))
        #expect(run.errors.contains("备份没有写成，改动照常") && run.errors.split(separator: "\n").count == 1)
        let screen = try office.output("--keys", "<F3> 3 <Space>", "--size", "120x40")
        #expect(screen.contains("已勾选") && screen.contains("备份没有写成"))
        let again = try office.output("--keys", "<F3> 3 <Space> <Down> <Space>", "--size", "120x40")
        #expect(again.contains("已勾选") && !again.contains("备份没有写成"))
    }

    @Test func manyRowsAtOnceAreCopiedBefore() throws {
        let office = try Office()
        try office.output("tick", "jiangjin-2022/53")
        let late = try office.json("list", "--late", "--today", "2024-01-01", "--json") as? [[String: Any]] ?? []
        let rows = late.compactMap { $0["ref"] as? String }.prefix(60)
        try #require(rows.count == 60)
        try office.output("note", rows[0], "一行")
        #expect(copies(office).count == 1)
        let large = try office.program.run(["tick"] + rows + ["--all"])
        #expect(large.end == .code(0), "\(large.errors)")
        #expect(copies(office).count == 2)
    }

    @Test func backupRefusesWhatIsThere() throws {
        let office = try Office()
        let file = office.program.home.file("月底.duban")
        #expect(try office.output("backup", file) == "已备份到 \(file)\n")
        let again = try office.duban("backup", file)
        #expect(again.end == .code(1) && again.complaint?.contains("--force") == true)
        try office.output("backup", file, "--force")
        try office.program.home.write("照片", to: "t")
        let other = try office.program.run(["backup", "t", "--force"])
        #expect(other.end == .code(1) && other.complaint?.contains("这不是督办账本") == true)
        #expect(try office.program.home.read("t") == "照片")
        let own = try office.duban("backup", office.ledger, "--force")
        #expect(own.end == .code(1) && own.complaint?.contains("账本本身") == true)
        try office.program.home.makeFolder("stick")
        let named = try office.output("backup", office.program.home.file("stick"))
        #expect(named.contains("stick/ledger-2") && named.hasSuffix(".duban\n"))
        #expect(try office.duban("backup", "/none/a").end == .code(1))
        #expect(try office.duban("backup", "--as-of", "2022-05-01").end == .code(1))
        // Only to be read, a ledger can be copied.
        try office.output("backup", office.program.home.file("b"), "--read-only")
    }

    /// The line that restore prints brings back what was.
    @Test func restoreIsTakenBackByItsOwnLine() throws {
        let office = try Office()
        let file = office.program.home.file("a b.duban")
        try office.output("tick", "jiangjin-2022/53")
        try office.output("backup", file)
        try office.output("tick", "jiangjin-2022/1")
        let before = try office.output("log", "--json")
        let told = try office.output("restore", file)
        #expect(told.contains("历史 6 条"))
        #expect(try office.output("log", "--json") != before)
        let line = try #require(told.split(separator: "：").last).trimmingCharacters(in: .newlines)
        #expect(line.hasPrefix("duban restore "))
        let back = try runProgram(
            "/bin/sh", ["-c", line.replacing("duban ", with: "\"$0\" ", maxReplacements: 1), DubanProgram.path],
            environment: ["HOME": office.program.home.path, "DUBAN_LANG": "zh"])
        #expect(back.end == .code(0), "\(back.errors)")
        #expect(try office.output("log", "--json") == before)
        try office.output("verify")
        #expect(try office.duban("restore", "--read-only", file).end == .code(1))
    }

    /// A console that has the ledger open goes on with what was restored, and writes into it.
    @Test func anOpenConsoleGoesOnAfterARestore() throws {
        let office = try Office()
        let file = office.program.home.file("copy.duban")
        try office.output("backup", file)
        try office.output("tick", "jiangjin-2022/1", "--user", "li")
        let terminal = try office.program.open("--user", "office")
        try terminal.wait(for: "F10退出")
        terminal.press(.down, .enter, .down, .down, .enter)
        try terminal.wait(for: "[x] 完 1 ")
        terminal.press(.down, .down)
        try terminal.wait(for: "the second task in focus") { $0.cursorRow == 6 }
        try office.output("restore", file)
        try terminal.wait(for: "the restored ledger") { !$0.text.contains("[x] 完 1 ") && $0.cursorRow == 6 }
        terminal.send(" ")
        try terminal.wait(for: "已勾选")
        terminal.send("q")
        #expect(terminal.waitForEnd() == .code(0))
        try office.output("verify")
        #expect(try office.output("log").contains("jiangjin-2022/2"))
    }

    // MARK: damage

    /// One line each: what, where, and the newest copy with the line that brings it back.
    @Test(arguments: ["zero", "cut", "header", "leaf", "log"]) func damageNamesTheNewestCopy(damage: String) throws {
        let office = try Office()
        try office.output("backup")
        let ledger = URL(fileURLWithPath: office.ledger)
        var data = try Data(contentsOf: ledger)
        switch damage {
        case "zero": data = Data()
        case "cut": data = data.prefix(300_000)
        case "header": data[3] = 0
        case "leaf": data.replaceSubrange(40 * 4096..<41 * 4096, with: Data(repeating: 0xFF, count: 4096))
        default: try Data(repeating: 0x55, count: 5000).write(to: URL(fileURLWithPath: office.ledger + "-wal"))
        }
        try data.write(to: ledger)
        let run = try office.duban("verify")
        #expect(run.end == .code(1))
        let line = try #require(run.complaint)
        #expect(line.contains(office.ledger) && line.contains("最近的备份：") && line.contains("duban restore "), "\(line)")
        #expect(try Data(contentsOf: ledger) == data)
        let command = try #require(line.components(separatedBy: "恢复：").last)
        let restore = try office.program.run(Array(command.split(separator: " ").dropFirst().map(String.init)))
        #expect(restore.end == .code(0) && restore.output.contains("留存为"), "\(restore.errors)")
        try office.output("verify")
        #expect(FileManager.default.fileExists(atPath: office.ledger.replacing(".duban", with: "-copies")))
    }

    /// Changed behind the ledger's back: the fault with its place, and the newest copy that is without it.
    @Test func tamperingIsNamedWithTheNewestGoodCopy() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
        let office = try Office()
        try office.output("tick", "jiangjin-2022/53")
        let good = copies(office)[0]
        let shell = try runProgram(
            "/usr/bin/sqlite3", [office.ledger, "UPDATE history SET user = 'x' WHERE id = 6"], folder: "/")
        #expect(shell.end == .code(0))
        try office.output("backup")
        let run = try office.duban("verify")
        #expect(run.end == .code(1))
        #expect(run.output.contains("第 6 条") && run.output.contains(good), "\(run.output)")
    }
}
