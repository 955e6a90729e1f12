import Foundation
import TestSupport
import Testing

/// `duban log` with its filters, and the console looking back, through the program itself.
@Suite struct PastTests {
    /// 王 ticks 40.1 and takes 53 back again, 李 moves the due day of 40.2.
    private func worked() throws -> Office {
        let office = try Office(day: "2022-06-15")
        try office.output("tick", "jiangjin-2022/40.1", "--user", "王", "--today", "2022-05-28")
        try office.output(
            "set", "jiangjin-2022/40.2", "--due", "2022-09-30", "--why", "延期", "--user", "李", "--today", "2022-06-02")
        try office.output("tick", "jiangjin-2022/53", "--user", "王", "--today", "2022-06-10")
        try office.output("undo", "--user", "王")
        return office
    }

    private func entries(_ office: Office, _ arguments: String...) throws -> [Int] {
        let run = try office.program.run(["log", "--json"] + arguments)
        #expect(run.end == .code(0), "\(arguments): \(run.errors)")
        let entries = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [[String: Any]]
        return entries?.compactMap { $0["entry"] as? Int } ?? []
    }

    @Test func theLogTakesRowUnitUserAndDays() throws {
        let office = try worked()
        #expect(try entries(office) == [9, 8, 7, 6, 5, 4, 3, 2, 1])
        #expect(try entries(office, "江津/40") == [7, 6])
        #expect(try entries(office, "--by", "李") == [7])
        #expect(try entries(office, "--by", "王", "jiangjin-2022/40") == [6])
        #expect(try entries(office, "--unit", "区交通局") == [9, 8])
        #expect(try entries(office, "--since", "2022-06-02", "--until", "2022-06-10") == [9, 8, 7])
        #expect(try entries(office, "--by", "王", "--limit", "1") == [9])
        #expect(try entries(office, "jiangjin-2022/1") == [])
    }

    @Test func entriesSayTheirRowsAndWhetherTheyStand() throws {
        let office = try worked()
        let log = try #require(try office.json("log", "--limit", "3", "--json") as? [[String: Any]])
        #expect(log.map { $0["undone"] as? Bool } == [false, true, false])
        let edits = try #require(log[2]["edits"] as? [[String: Any]])
        #expect(edits.allSatisfy { $0["row"] as? String == "江津40.2" && $0["ref"] as? String == "jiangjin-2022/40.2" })
        let text = try office.output("log", "jiangjin-2022/53")
        #expect(text.contains("已撤销；jiangjin-2022/53") && text.contains("第 8 条"))
        #expect(try office.output("log", "--by", "李", "--lang", "en").contains("due 2022-06-30 →"))
    }

    @Test(arguments: [
        (["--by", "张"], 2, "张"), (["--unit", "没有这局"], 2, "没有这局"), (["jiangjin-2022/999"], 2, "jiangjin-2022/999"),
        (["--since", "昨天"], 64, "昨天"), (["--since", "2022-06-02", "--until", "2022-06-01"], 64, "2022-06-01"),
        (["--by", ""], 64, "--by"),
    ])
    func aNameThatNamesNothingIsSaid(arguments: [String], code: Int, word: String) throws {
        let office = try Office()
        let run = try office.program.run(["log"] + arguments)
        #expect(run.end == .code(code) && run.complaint?.contains(word) == true, "\(run.errors)")
        guard code == 2 else { return }
        let json = try office.program.run(["log", "--json"] + arguments)
        #expect(json.end == .code(2) && json.output == "[]\n")
    }

    @Test func asOfADayTheLogEndsThere() throws {
        let office = try worked()
        let run = try office.duban("log", "--as-of", "2022-06-02", "--json")
        let entries = try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [[String: Any]]
        #expect(entries?.compactMap { $0["entry"] as? Int } == [7, 6, 4, 3, 2, 1])
    }

    @Test func theConsoleLooksBackAndComesAgain() throws {
        let office = try worked()
        func screen(_ keys: String) throws -> [String] {
            try office.output("--keys", keys, "--size", "80x24", "--user", "王").split(separator: "\n").map(String.init)
        }
        let past = try screen("@ 2022-6-1 <Enter> / 食品领域信用 <Enter>")
        #expect(past[0].contains("按 2022-06-01 查看 · 只读 · @ 返回今天"))
        #expect(past.contains { $0.contains("[ ] 临 2) ") && $0.contains("06-30") })
        let refused = try screen("@ 上月底 <Enter> / 食品领域信用 <Enter> <Space>")
        #expect(refused.last?.contains("按 2022-05-31 当日查看，只能查看") == true, "\(refused.last ?? "")")
        let now = try screen("@ 2022-6-1 <Enter> / 食品领域信用 <Enter> @ <Enter>")
        #expect(!now[0].contains("按 ") && now.contains { $0.contains("09-30") })
        // Nothing was written by looking.
        #expect(try entries(office).count == 9)
    }

    /// 谁改过江津40, with arrows and F-keys alone.
    @Test func whoChangedARow() throws {
        let office = try worked()
        let text = try office.output(
            "--keys", "<F3> <Down> <Down> <Down> <Down> <Down> <Enter> <F2> 江津40 <Enter>", "--size", "80x24")
        let rows = text.split(separator: "\n")
        #expect(rows[1].contains(" 李 ") && rows[1].contains("江津40.2"))
        #expect(rows[2].contains(" 王 ") && rows[2].contains("江津40.1"))
    }
}
