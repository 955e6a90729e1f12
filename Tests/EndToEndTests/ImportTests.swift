import Foundation
import TestSupport
import Testing
import Words

/// `duban import` of plan documents, as an office types it.
@Suite struct ImportCommandTests {
    private let program: DubanProgram

    init() throws {
        program = try DubanProgram(environment: ["DUBAN_TODAY": "2024-04-01"])
        try write(PlanText.first, "方案.txt")
        try write(PlanText.corrected, "更正.txt")
    }

    private func write(_ text: String, _ name: String) throws {
        try write(Data(text.utf8), name)
    }

    private func write(_ bytes: Data, _ name: String) throws {
        try bytes.write(to: URL(fileURLWithPath: program.home.file(name)))
    }

    private func run(_ arguments: String..., input: String = "") throws -> FinishedProgram {
        try program.run(arguments, input: input)
    }

    private func measures(_ plan: String) throws -> [[String: Any]] {
        let list = try JSONSerialization.jsonObject(with: Data(try run("list", "--plan", plan, "--json").outputBytes))
        return try #require(list as? [[String: Any]])
    }

    @Test func `a dry run shows and makes nothing`() throws {
        let run = try run("import", "方案.txt", "--dry-run")
        #expect(run.end == .code(0))
        #expect(run.output.contains("便企办事若干措施") && run.output.contains("綦江府发〔2024〕3号"))
        #expect(run.output.contains("4 项任务") && run.output.contains("序号重复 1"))
        #expect(!program.home.holds(".local"))
    }

    /// Who copies the file alone has everything.
    @Test func `nothing is left beside the ledger`() throws {
        #expect(try run("init", "--store", "L.duban").end == .code(0))
        for word in ["--dry-run", "--yes"] {
            #expect(try run("import", "方案.txt", "--store", "L.duban", word).end == .code(0))
            #expect(!program.home.holds("L.duban-wal") && !program.home.holds("L.duban-shm"), "\(word)")
        }
    }

    /// District, title and day are missing: it comes in all the same, called after its file.
    @Test func `a document without a head is called after its file`() throws {
        try write("1. 修一条路。（城建局牵头，2024年6月底前完成）\n2. 架一座桥。（交通局牵头，财政局配合）\n", "民生小事.txt")
        let shown = try run("import", "民生小事.txt", "--dry-run")
        #expect(shown.output.contains("未定") && shown.output.contains("将新建一个方案"))
        #expect(try run("import", "民生小事.txt", "--yes").output.contains("minshengxiaoshi"))
        #expect(try measures("minshengxiaoshi").count == 2)
        #expect(try run("import", "民生小事.txt", "--dry-run").output.contains("minshengxiaoshi"))
    }

    @Test func `the draft is printed in the shape of the design`() throws {
        let run = try run("import", "方案.txt", "--dry-run", "--json")
        #expect(run.end == .code(0))
        let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [String: Any])
        let plan = try #require((whole["plans"] as? [[String: Any]])?.first)
        #expect(plan["district"] as? String == "綦江区" && plan["issued"] as? String == "2024-03-05")
        #expect(plan["documentNumber"] as? String == "綦江府发〔2024〕3号" && (plan["groups"] as? [Any])?.isEmpty == true)
        let sections = try #require(plan["sections"] as? [[String: Any]])
        #expect(sections.map { $0["title"] as? String } == ["一、办照便利", "二、用地便利"])
        let task = try #require((sections[0]["tasks"] as? [[String: Any]])?.first)
        #expect(task["number"] as? Int == 1 && task["line"] as? [Int] == [9, 9])
        #expect(task["lead"] as? [String] == ["区市场监管局"] && task["support"] as? [String] == ["区税务局", "区公安局"])
        #expect(task["titleMade"] is Bool && task["scope"] is NSNull)
        let deadlines = try #require(task["deadlines"] as? [[String: Any]])
        #expect(deadlines.contains { $0["date"] as? String == "2024-06-30" && $0["kind"] as? String == "by" })
        #expect((task["measures"] as? [[String: Any]])?.first?["line"] as? [Int] == [9, 9])
        let doubts = try #require(plan["doubts"] as? [[String: Any]])
        #expect(doubts.contains { $0["line"] as? Int == 12 && $0["why"] as? String == "impossibleDate" })
        #expect(!program.home.holds(".local"))
    }

    @Test func `without a terminal and without a word nothing is stored`() throws {
        let run = try run("import", "方案.txt")
        #expect(run.end == .code(1) && run.output.contains("4 项任务"))
        #expect(run.complaint?.contains("--yes") == true)
        #expect(!program.home.holds(".local"))
    }

    @Test func `stored with a word, undone with one`() throws {
        let stored = try run("import", "方案.txt", "--yes")
        #expect(
            stored.end == .code(0) && stored.output.contains("qijiang-2024") && stored.output.contains("duban undo"))
        #expect(
            try measures("qijiang-2024").map { $0["ref"] as? String } == [
                "qijiang-2024/1", "qijiang-2024/2", "qijiang-2024/3", "qijiang-2024/3b",
            ])
        #expect(try run("verify").end == .code(0))
        #expect(try run("undo").end == .code(0))
        #expect(try run("show", "qijiang-2024").end == .code(2))
        #expect(try run("redo").end == .code(0))
        #expect(try measures("qijiang-2024").count == 4)
        // The history says it in words.
        let log = try run("log", "--limit", "3").output
        #expect(log.contains("导入") && log.contains("4 项任务"))
    }

    @Test func `a corrected copy keeps ticks and doubles nothing`() throws {
        _ = try run("import", "方案.txt", "--yes")
        #expect(try run("tick", "qijiang-2024/1").end == .code(0))
        #expect(try run("edit", "qijiang-2024/3", "--title", "一次踏勘").end == .code(0))
        #expect(try run("import", "方案.txt", "--yes").output.contains("相同"))
        let shown = try run("import", "更正.txt", "--dry-run").output
        #expect(shown.contains("新增 1 项任务") && shown.contains("文件里已没有 1 项"))
        #expect(try run("import", "更正.txt", "--yes").end == .code(0))
        let after = try measures("qijiang-2024")
        #expect(after.map { $0["number"] as? Int } == [1, 2, 3, 4, 3])
        #expect(after[0]["doneOn"] as? String == "2024-04-01" && after[0]["status"] as? String == "done")
        #expect(after[3]["title"] as? String == "一次踏勘" && after[3]["ref"] as? String == "qijiang-2024/3")
        let entries = try run("log", "--json").output
        #expect(try run("import", "更正.txt", "--yes").end == .code(0))
        #expect(try run("log", "--json").output == entries)
        #expect(try run("verify").end == .code(0))
    }

    @Test func `a file's name does not replace the title that a plan has`() throws {
        let text = """
            綦江府发〔2024〕5号
            綦江区人民政府
            2024年3月5日
            一、办照便利
            1.开办企业当日拿照。（区市场监管局牵头；2024年6月底前完成）
            """
        for name in ["一稿.txt", "二稿.txt"] { try write(text, name) }
        #expect(try run("import", "一稿.txt", "--yes").end == .code(0))
        #expect(try run("import", "二稿.txt", "--yes").output.contains("没有写入"))
    }

    @Test func `several files are stored all or none`() throws {
        try write(PlanText.first.replacing("3号", with: "8号").replacing("便企办事", with: "惠民"), "另一.txt")
        try write("", "空.txt")
        #expect(try run("import", "方案.txt", "另一.txt", "空.txt", "--yes").end == .code(1))
        #expect(!program.home.holds(".local"))
        let run = try run("import", "方案.txt", "另一.txt", "--yes")
        #expect(run.end == .code(0) && run.output.contains("qijiang-2024b"), "\(run.errors)")
        #expect(try self.run("undo").end == .code(0))
        #expect(try self.run("show", "qijiang-2024").end == .code(2))
        #expect(try self.run("show", "qijiang-2024b").end == .code(2))
    }

    @Test func `standard input and a district of one's own`() throws {
        let text = PlanText.first.replacing("綦江区", with: "").replacing("綦江府发", with: "府发")
        let run = try run("import", "-", "--yes", "--district", "潼南区", input: text)
        #expect(run.end == .code(0) && run.output.contains("tongnan-2024"), "\(run.errors)")
        // Once it is known, its copies need not name the district again.
        let again = try self.run("import", "-", "--yes", input: text)
        #expect(again.output.contains("tongnan-2024：与账本里的相同") && !again.output.contains("没有区县"), "\(again.output)")
    }

    @Test func `the review is driven by keys`() throws {
        let shown = try run("import", "方案.txt", "--keys", "", "--size", "80x24")
        #expect(shown.end == .code(0) && shown.output.contains("发现 4 项任务"))
        #expect(try run("show", "qijiang-2024").end == .code(2))
        let stored = try run("import", "方案.txt", "--keys", "n <F2>", "--size", "80x24")
        #expect(stored.end == .code(0) && stored.output.contains("已导入 qijiang-2024"))
        #expect(try measures("qijiang-2024").count == 4)
    }

    /// In a terminal the review opens; what was done stands on the shell's screen afterwards.
    @Test func `the review opens in a terminal`() throws {
        let terminal = try program.open("import", "方案.txt")
        try terminal.wait(for: "发现 4 项任务", within: .seconds(30))
        terminal.resize(columns: 40, rows: 20)
        try terminal.wait(for: "发现 4 项任务")
        terminal.press(.function(2))
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.text.contains("已导入 qijiang-2024") && !terminal.screen.alternate)
        #expect(try measures("qijiang-2024").count == 4)
    }

    @Test func `left without a word nothing is stored`() throws {
        let terminal = try program.open("import", "方案.txt", columns: 120, rows: 40)
        try terminal.wait(for: "发现 4 项任务", within: .seconds(30))
        terminal.press(.escape)
        #expect(terminal.waitForEnd() == .code(0))
        #expect(terminal.screen.text.contains("没有写入"))
        #expect(try run("show", "qijiang-2024").end == .code(2))
    }

    static let faults: [(String, [UInt8], String)] = [
        ("空", [], "没有文字"), ("pdf", Array("%PDF-1.7\n%âãÏÓ\n1 0 obj".utf8), "PDF"),
        ("doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600), "另存为 .docx"),
        ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 300), "图片"),
        ("没有任务", Array("今天天气很好。\n明天也好。\n".utf8), "任务清单"),
    ]

    /// Each is one line with what to do, and the ledger stays as it is.
    @Test(arguments: faults) func faultsAreOneLine(name: String, bytes: [UInt8], said: String) throws {
        _ = try run("import", "方案.txt", "--yes")
        let before = try run("log", "--json").output
        try write(Data(bytes), "坏.txt")
        for language in ["zh", "en"] {
            let run = try run("import", "坏.txt", "--yes", "--lang", language)
            #expect(run.end == .code(1) && run.output.isEmpty)
            #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
            if language == "zh" { #expect(run.complaint?.contains(said) == true, "\(run.errors)") }
        }
        #expect(try run("log", "--json").output == before)
    }

    @Test func `a folder, a missing file, options that do not go together`() throws {
        #expect(mkfifo(program.home.file("管道.txt"), 0o600) == 0)
        let pipe = try run("import", "管道.txt", "--yes")
        #expect(pipe.end == .code(1) && pipe.complaint?.contains("没有文字") == true)
        let folder = try program.run(["import", program.home.path, "--yes"])
        #expect(folder.end == .code(1) && folder.complaint?.contains("文件夹") == true)
        let missing = try run("import", "没有.txt", "--yes")
        #expect(missing.end == .code(1) && missing.complaint?.contains("没有这个文件") == true)
        #expect(try run("import").end == .code(64))
        #expect(try run("import", "方案.txt", "--yes", "--dry-run").end == .code(64))
        #expect(try run("import", "方案.txt", "--bulk", "x.csv").end == .code(64))
        #expect(try run("import", "方案.txt", "--size", "80x24").end == .code(64))
        let name = try run("import", "方案.txt", "--yes", "--district", "甲/乙")
        #expect(name.end == .code(1) && name.complaint?.contains("甲/乙") == true)
        #expect(!program.home.holds(".local"))
    }
}
