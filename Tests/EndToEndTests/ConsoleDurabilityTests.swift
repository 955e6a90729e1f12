import Foundation
import TestSupport
import Testing

/// What the console says is done, is done: whatever becomes of the program, and however many work at once.
@Suite struct ConsoleDurabilityTests {
    /// How often; DUBAN_KILLS=1000 makes it more.
    private static let kills = ProcessInfo.processInfo.environment["DUBAN_KILLS"].flatMap(Int.init) ?? 200

    @Test(.timeLimit(.minutes(5))) func aTickThatWasShownIsOnDisk() throws {
        var left = ConsoleDurabilityTests.kills
        while left > 0 {
            // A ledger has some 130 milestones with a due day.
            let count = min(left, 100)
            try tickAndKill(try Office(), count)
            left -= count
        }
    }

    /// The due view shows what is open; the first of it is ticked, and the program killed the moment it says so.
    private func tickAndKill(_ office: Office, _ count: Int) throws {
        let plans = ["nanan-2019", "wansheng-2021", "jiangjin-2022", "yuzhong-2023"]
        let before = try plans.map { try done(office, $0) }.reduce(0, +)
        for _ in 0..<count {
            let terminal = try office.program.open("--user", "office", columns: 120, rows: 40)
            try terminal.wait(for: "F10退出")
            terminal.send("3")
            try terminal.wait(for: "the due view with its detail") { dueReference($0) != nil }
            let reference = try #require(dueReference(terminal.screen))
            terminal.send(" ")
            try terminal.wait(for: "已勾选")
            terminal.signal(9)
            #expect(terminal.waitForEnd() == .signal(9))
            let shown = try #require(try office.json("show", reference, "--json") as? [String: Any])
            #expect(shown["status"] as? String == "done", "\(reference)")
        }
        #expect(try office.duban("verify").end == .code(0))
        #expect(try plans.map { try done(office, $0) }.reduce(0, +) == before + count)
    }

    /// The REF at the head of the detail beside the due view: `nanan-2019/26.1#1`.
    private func dueReference(_ screen: EmulatedScreen) -> String? {
        guard screen.row(0).contains("到期"), let last = screen.row(1).split(separator: " ").last, last.contains("/")
        else {
            return nil
        }
        return String(last)
    }

    /// How many milestones of a plan are ticked.
    private func done(_ office: Office, _ plan: String) throws -> Int {
        let rows = try #require(try office.json("list", "--plan", plan, "--json") as? [[String: Any]])
        return rows.compactMap { ($0["milestones"] as? [String: Any])?["done"] as? Int }.reduce(0, +)
    }

    @Test(.timeLimit(.minutes(2))) func twoAtWorkLoseNothing() throws {
        let office = try Office()
        let references = (1...70).map { "jiangjin-2022/\($0)" }
        let loop =
            "for ref in \(references.joined(separator: " ")); do \(DubanProgram.path) tick $ref --user li; done; echo all"
        let other = try PseudoTerminal(
            "/bin/sh", ["-c", loop],
            environment: ["HOME": office.program.home.path, "DUBAN_TODAY": "2022-05-20", "DUBAN_LANG": "zh"])
        let terminal = try office.program.open("--user", "office", columns: 120, rows: 40)
        try terminal.wait(for: "F10退出")
        terminal.send("3")
        try terminal.wait(for: "已逾期")
        var ticks = 0
        for _ in 0..<30 {
            terminal.send(" ")
            try terminal.wait(for: "the tick said") { $0.row(39).contains("已勾选 南岸") }
            ticks += 1
            terminal.press(.down)
            try terminal.wait(for: "the keys at the foot again") { !$0.row(39).contains("已勾选") }
        }
        try other.wait(within: .seconds(60), for: "the end of the loop") { $0.text.hasSuffix("all") }
        #expect(other.waitForEnd() == .code(0))
        #expect(try done(office, "nanan-2019") == ticks)
        #expect(try done(office, "jiangjin-2022") > 60)
        #expect(try office.duban("verify").end == .code(0))
    }

    /// Within a second, and the row in focus stays where it is on the glass.
    @Test func anotherProgramsTickShows() throws {
        let office = try Office()
        let terminal = try office.program.open()
        try terminal.wait(for: "F10退出")
        terminal.press(.down, .enter, .down, .down, .enter)
        try terminal.wait(for: "客货运输")
        terminal.press(.down, .down)
        try terminal.wait(for: "the second task in focus") { $0.cursorRow == 6 }
        var quick = 0
        for reference in ["jiangjin-2022/1", "jiangjin-2022/2", "jiangjin-2022/4"] {
            try office.output("tick", reference, "--user", "li")
            let clock = ContinuousClock()
            let number = reference.split(separator: "/").last ?? ""
            let time = try clock.measure {
                try terminal.wait(for: "the tick of \(reference)") { $0.text.contains("[x] 完 \(number) ") }
            }
            if time < .seconds(1) { quick += 1 }
            try terminal.wait(for: "the focus where it was") { $0.cursorRow == 6 }
        }
        // A machine at its limit may be late once.
        #expect(quick >= 2)
    }

    /// While another program writes for long, the foot line says so, and the tick comes after it.
    @Test func aHeldLedgerIsWaitedFor() throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
        let office = try Office()
        let terminal = try office.program.open()
        try terminal.wait(for: "F10退出")
        terminal.send("3")
        try terminal.wait(for: "已逾期")
        let holder = try PseudoTerminal(
            "/bin/sh",
            ["-c", "(echo 'BEGIN IMMEDIATE;'; echo 'SELECT \"held\";'; sleep 2) | /usr/bin/sqlite3 \(office.ledger)"])
        try holder.wait(for: "held")
        terminal.send(" ")
        try terminal.wait(for: "账本正被别的程序写入")
        try terminal.wait(for: "已勾选")
    }
}
