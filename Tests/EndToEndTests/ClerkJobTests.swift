import Foundation
import TestSupport
import Testing

/// Ten jobs of a clerk, done with arrows and F-keys in the real program on the five plans.
@Suite struct ClerkJobTests {
    /// Keys that a pinyin input method leaves alone.
    private static let allowed = Set(
        ["Up", "Down", "Left", "Right", "PageUp", "PageDown", "Enter", "Space", "Esc", "Tab", "Insert", "Delete"]
            + (1...10).map { "F\($0)" })

    /// A desk on 2022-06-15 with a printer. 王 has ticked 江津40.1 before.
    private func desk() throws -> (office: Office, printer: TemporaryFolder) {
        let printer = try TemporaryFolder()
        try printer.write("#!/bin/sh\ncat > '\(printer.file("printed"))'\n", to: "lp")
        try printer.setMode(0o755, of: "lp")
        let office = try Office(day: "2022-06-15", ["DUBAN_COPIES": "off", "PATH": "\(printer.path):/usr/bin:/bin"])
        try office.output("tick", "jiangjin-2022/40.1", "--user", "王", "--today", "2022-06-10")
        return (office, printer)
    }

    private func measures(_ office: Office, _ arguments: String...) throws -> [[String: Any]] {
        let run = try office.program.run(["list", "--json"] + arguments)
        return try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [[String: Any]])
    }

    private func refs(_ measures: [[String: Any]]) -> [String] { measures.compactMap { $0["ref"] as? String } }

    @Test(arguments: ClerkJob.all, ["80x24", "120x40"])
    func isDone(job: ClerkJob, size: String) throws {
        let (office, printer) = try desk()
        let before = try #require(try office.json("log", "--json") as? [Any])
        let screen = try office.output("--keys", job.keys, "--size", size)
        for text in job.shows { #expect(screen.contains(text), "\(text) is not on the screen:\n\(screen)") }
        let after = try #require(try office.json("log", "--json") as? [Any])
        #expect(after.count - before.count == job.entries)
        #expect(printer.holds("printed") == (job.shows == ["已送打印机"]))
        #expect(try office.output("verify").contains("没有问题"))
    }

    @Test(arguments: ClerkJob.all)
    func needsFewKeysThatAlwaysWork(job: ClerkJob) {
        #expect(job.pressed.count <= 12)
        for key in job.pressed { #expect(ClerkJobTests.allowed.contains(key), "\(key)") }
        let typed = job.keys.replacing(#/<[A-Za-z0-9-]+>/#, with: " ").split(separator: " ")
        #expect(typed.allSatisfy { $0.count > 1 }, "a single letter is a key")
    }

    @Test func theReadmeHasTheSameTable() throws {
        let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let parts = text.components(separatedBy: "<!-- jobs -->")
        try #require(parts.count == 3, "README.md needs two lines <!-- jobs -->, before and after the table")
        let wanted = "\n\(ClerkJob.table)\n"
        if parts[1] != wanted, ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
            try (parts[0] + "<!-- jobs -->" + wanted + "<!-- jobs -->" + parts[2])
                .write(to: readme, atomically: true, encoding: .utf8)
            Issue.record("recorded; read the diff")
            return
        }
        #expect(parts[1] == wanted, "RECORD_SCREENS=1 writes the table anew")
    }

    // MARK: What the ledger holds then

    private func job(_ english: String) throws -> ClerkJob {
        try #require(ClerkJob.all.first { $0.english.hasPrefix(english) })
    }

    @Test func whatIsLateIsWhatTheListSays() throws {
        let office = try desk().office
        let screen = try office.output("--keys", try job("what is late").keys, "--size", "80x24")
        let late = try measures(office, "--district", "江津", "--lead", "区住房城乡建委", "--late")
        #expect(late.count == 5)
        for ref in refs(late) { #expect(screen.contains("[ ] 逾 \(ref.dropFirst("jiangjin-2022/".count)) ")) }
    }

    @Test func whatFallsDueIsWhatTheListSays() throws {
        let office = try desk().office
        let screen = try office.output("--keys", try job("what falls due").keys, "--size", "80x24")
        let due = try measures(office).filter { ($0["due"] as? String)?.hasPrefix("2022-07") == true }
        #expect(due.count == 2)
        for ref in refs(due) { #expect(screen.contains("江津\(ref.dropFirst("jiangjin-2022/".count)) ")) }
        #expect(screen.split(separator: "\n")[1].hasPrefix("下月到期"))
    }

    @Test func whatWasTakenBackIsAsBefore() throws {
        let office = try desk().office
        let before = try office.output("export")
        try office.output("--keys", try job("tick").keys)
        #expect(try office.output("export") == before)
    }

    @Test func theMilestoneAndTheDueDayAreThere() throws {
        let office = try desk().office
        try office.output("--keys", try job("add a milestone").keys)
        try office.output("--keys", try job("change a due day").keys.replacing("江津53", with: "江津52"))
        let added = try office.output("show", "jiangjin-2022/53#2")
        #expect(added.contains("现场核查") && added.contains("2022-07-31"))
        let log = try office.output("log", "jiangjin-2022/52")
        #expect(log.contains("2022-08-31") && log.contains("等市级系统"))
    }

    @Test func theLateListIsPrinted() throws {
        let (office, printer) = try desk()
        try office.output("--keys", try job("print").keys)
        let paper = try printer.read("printed")
        let late = try measures(office, "--late")
        #expect(paper.contains("逾期清单") && paper.contains("共 \(late.count) 项") || paper.contains("\(late.count)"))
        // Searched for a unit, it is the unit's.
        try office.output("--keys", "<F2> 区交通局 <Enter> <F8> <Down> <Down> <Down> <Enter>")
        let own = try printer.read("printed")
        #expect(own.contains("查找：区交通局") && own.contains("水路运输") && own.count < paper.count)
    }

    @Test func allRowsOfTheUnitAreDone() throws {
        let office = try desk().office
        try office.output("--keys", try job("all of one unit").keys)
        let own = try measures(office, "--district", "江津", "--unit", "区住房城乡建委")
        #expect(own.count > 5)
        #expect(own.allSatisfy { ["blue", "grey"].contains($0["light"] as? String) })
        try office.output("undo")
        #expect(try measures(office, "--district", "江津", "--lead", "区住房城乡建委", "--late").count == 5)
    }

    @Test func lastMonthIsThatOfTheCommandLine() throws {
        let office = try desk().office
        let screen = try office.output("--keys", try job("look at").keys)
        let past = try office.output("--keys", "", "--as-of", "2022-05-31")
        #expect(
            screen.split(separator: "\n").dropFirst().dropLast() == past.split(separator: "\n").dropFirst().dropLast())
    }
}
