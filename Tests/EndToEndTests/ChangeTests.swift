import Foundation
import TestSupport
import Testing

/// What the commands change, and what they say of it.
@Suite struct ChangeTests {
    private func row(_ office: Office, _ reference: String) throws -> [String: Any] {
        try #require(try office.json("show", reference, "--json") as? [String: Any])
    }

    private func light(_ office: Office, _ reference: String) throws -> String? {
        try row(office, reference)["light"] as? String
    }

    @Test func aTickIsSaidWithItsFullReference() throws {
        let office = try Office(day: "2022-06-15")
        #expect(try office.output("tick", "江津/53", "--user", "王") == "已勾选 江津53（duban undo 可撤销）\n  jiangjin-2022/53\n")
        #expect(try light(office, "jiangjin-2022/53") == "blue")
        #expect(try office.output("tick", "江津/53") == "原已勾选，没有改动\n")
        #expect(try office.output("untick", "jiangjin-2022/53").hasPrefix("已取消勾选 江津53"))
        #expect(try office.output("untick", "jiangjin-2022/53") == "原未勾选，没有改动\n")
        #expect(try light(office, "jiangjin-2022/53") == "red")
        let english = try office.output("tick", "jiangjin-2022/53", "--lang", "en")
        #expect(english == "ticked 江津53 (duban undo takes it back)\n  jiangjin-2022/53\n")
    }

    @Test func aFinishMayBeDatedBack() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("tick", "jiangjin-2022/53", "--on", "2022-05-03")
        #expect(try office.output("show", "jiangjin-2022/53").contains("2022-05-03 完成，比到期日 2022-04-30 晚 3 天"))
        let rows = try #require(
            try office.json("list", "--plan", "jiangjin-2022", "--status", "done", "--json") as? [[String: Any]])
        #expect(rows.contains { $0["ref"] as? String == "jiangjin-2022/53" && $0["doneOn"] as? String == "2022-05-03" })
    }

    @Test func severalAreOneStepAllOrNone() throws {
        let office = try Office(day: "2022-06-15")
        let refused = try office.duban("tick", "jiangjin-2022/53", "jiangjin-2022/40")
        #expect(refused.end == .code(1))
        #expect(refused.complaint?.contains("jiangjin-2022/40.6") == true)
        #expect(try light(office, "jiangjin-2022/53") == "red")
        let ticked = try office.output("tick", "jiangjin-2022/53", "jiangjin-2022/40", "--all")
        #expect(ticked.contains("等 6 项") && ticked.contains("\n  jiangjin-2022/40.6\n"))
        #expect(try light(office, "jiangjin-2022/40") == "blue")
        #expect(try office.output("undo").contains("已撤销“勾选”"))
        #expect(try light(office, "jiangjin-2022/53") == "red" && light(office, "jiangjin-2022/40") == "red")
        #expect(try office.output("redo").contains("已重做“勾选”"))
        #expect(try light(office, "jiangjin-2022/40") == "blue")
        #expect(try office.output("verify").contains("没有问题"))
    }

    @Test func aStatusHasItsReasonAndReview() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("set", "jiangjin-2022/53", "--status", "waiting", "--why", "等市级系统", "--review", "2022-07-01")
        #expect(try light(office, "jiangjin-2022/53") == "purple")
        #expect(try office.output("show", "jiangjin-2022/53").contains("原因：等市级系统"))
        let late = try office.json("show", "jiangjin-2022/53", "--json", "--today", "2022-07-02") as? [String: Any]
        #expect(late?["light"] as? String == "red")
        try office.output("set", "jiangjin-2022/53", "--status", "withdrawn", "--why", "市里收回")
        let row = try row(office, "jiangjin-2022/53")
        #expect(row["light"] is NSNull && row["status"] as? String == "withdrawn")
        #expect(try office.duban("tick", "jiangjin-2022/53").complaint?.contains("已撤出") == true)
        try office.output("set", "jiangjin-2022/53", "--status", "open")
        #expect(try light(office, "jiangjin-2022/53") == "red")
    }

    @Test func aMovedDueDayKeepsThePlansOwn() throws {
        let office = try Office(day: "2022-06-15", ["COLUMNS": "200"])
        try office.output("set", "jiangjin-2022/53", "--due", "2022-08-31", "--why", "市级系统延期")
        let row = try row(office, "jiangjin-2022/53")
        #expect(row["due"] as? String == "2022-08-31" && row["plannedDue"] as? String == "2022-04-30")
        #expect(try office.output("show", "jiangjin-2022/53").contains("原 2022-04-30；原因：市级系统延期"))
        try office.output("set", "jiangjin-2022/53", "--due", "none")
        #expect(try light(office, "jiangjin-2022/53") == "grey")
        #expect(try office.output("log", "jiangjin-2022/53").contains("到期日 2022-08-31 → –"))
    }

    @Test func aNoteIsKeptAsItIsAndShownHarmless() throws {
        let office = try Office()
        let text = "见\u{1B}[31m附件\u{202E} “引号” <b> \\ \"x\"\n第二行"
        try office.output("note", "jiangjin-2022/53", text)
        let shown = try office.output("show", "jiangjin-2022/53")
        #expect(shown.contains("见␛[31m附件") && !shown.contains("\u{1B}") && !shown.contains("\u{202E}"))
        let notes = try row(office, "jiangjin-2022/53")["notes"] as? [[String: Any]]
        #expect(notes?.first?["text"] as? String == text)
        let raw = try office.output("show", "jiangjin-2022/53", "--json")
        #expect(!raw.contains("\u{1B}") && raw.contains("\\u001b[31m") && raw.contains("\\u202e"))
        #expect(try office.output("undo").contains("已撤销“记事”"))
        #expect(try row(office, "jiangjin-2022/53")["notes"] as? [String] == [])
        #expect(try office.duban("note", "jiangjin-2022/53", "  ").complaint == "记事是空的，没有写入")
    }

    @Test func eachUndoesHisOwn() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("tick", "jiangjin-2022/53", "--user", "王")
        #expect(try office.duban("undo", "--user", "李").complaint == "没有可以撤销的操作")
        try office.output("untick", "jiangjin-2022/53", "--user", "李")
        let refused = try office.duban("undo", "--user", "王")
        #expect(refused.end == .code(1))
        #expect(refused.complaint?.contains("李") == true)
        #expect(try light(office, "jiangjin-2022/53") == "red")
    }

    @Test func standingWorkIsNotTicked() throws {
        let office = try Office(day: "2022-06-15")
        let rows = try #require(try office.json("list", "--light", "grey", "--json") as? [[String: Any]])
        let standing = try #require(
            rows.first { ($0["milestones"] as? [String: Int])?["standing"] == 1 && ($0["measure"] as? Int) == 1 })
        let run = try office.duban("tick", try #require(standing["ref"] as? String))
        #expect(run.end == .code(1))
        #expect(run.complaint?.contains("常态工作") == true)
    }

    @Test func theLogTellsWhoWhenWhat() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("tick", "jiangjin-2022/53", "--user", "王")
        let text = try office.output("log", "jiangjin-2022/53")
        #expect(text.contains("王") && text.contains("2022-06-15") && text.contains("未完成 → 已完成"))
        let entries = try #require(try office.json("log", "--json", "--limit", "2") as? [[String: Any]])
        #expect(entries.count == 2)
        #expect(entries[0]["action"] as? String == "tick" && entries[0]["user"] as? String == "王")
        #expect(entries[1]["action"] as? String == "init")
        let edits = try #require(entries[0]["edits"] as? [[String: Any]])
        #expect(edits.contains { $0["field"] as? String == "status" && $0["after"] as? String == "done" })
    }

    @Test func verifyFindsAHandThatMeddled() throws {
        let office = try Office()
        try office.output("note", "jiangjin-2022/53", "原话甲乙丙")
        let clean = try office.output("verify")
        #expect(clean.contains("历史 6 条") && clean.contains("587 项举措"))
        let script = """
            import sqlite3, sys
            with sqlite3.connect(sys.argv[1]) as ledger:
                ledger.execute("UPDATE edit SET after = '改过的话' WHERE after = '原话甲乙丙'")
            """
        let python = try runProgram(
            "/usr/bin/env", ["python3", "-c", script, office.ledger], environment: ["PATH": "/usr/bin:/bin"])
        guard python.end == .code(0) else { return }
        let run = try office.duban("verify")
        #expect(run.end == .code(1))
        #expect(run.complaint?.contains("1 处问题") == true, "\(run.output)")
        #expect(run.output.contains("历史链在第 6 条断开"))
    }
}
