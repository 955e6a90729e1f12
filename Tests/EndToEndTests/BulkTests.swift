import Foundation
import LedgerStore
import TestSupport
import Testing

/// `duban import --bulk`: what an export wrote comes back whole, or not at all.
@Suite struct BulkTests {
    private func importing(_ csv: String, _ office: Office, language: String = "zh") throws -> FinishedProgram {
        let path = office.program.home.file("rows.csv")
        try Data(csv.utf8).write(to: URL(fileURLWithPath: path))
        return try office.duban("import", "--bulk", path, "--lang", language)
    }

    @Test func anExportComesBackWhole() throws {
        let office = try Office()
        try office.output("tick", "jiangjin-2022/40.2", "--today", "2022-06-20")
        try office.output("note", "jiangjin-2022/3", "记一笔", "--today", "2022-06-20")
        try office.output("set", "jiangjin-2022/53", "--due", "2022-09-01", "--why", "系统延期", "--today", "2022-06-20")
        try office.output("withdraw", "wansheng-2021/2", "--why", "并入", "--today", "2022-06-20")
        try office.output("close", "jiangjin-2022", "--carry", "jiangjin-2023", "--today", "2022-12-31")
        let csv = office.program.home.file("all.csv")
        try office.output("export", "--format", "csv", "--output", csv)
        let other = office.program.home.file("other.duban")
        try office.output("init", "--empty", "--store", other)
        let told = try office.output("import", "--bulk", csv, "--store", other)
        #expect(told.contains("6 个方案") && told.contains("项举措"))
        for format in ["csv", "json"] {
            #expect(
                try office.output("export", "--format", format, "--store", other)
                    == office.output("export", "--format", format))
        }
        try office.output("verify", "--store", other)
        let again = try office.duban("import", "--bulk", csv, "--store", other)
        #expect(again.end == .code(1) && again.errors.contains("第 2 行：方案 jiangbei-2022 账本里已有"))
        try office.output("verify", "--store", other)
    }

    /// A load into an empty ledger takes another way than one into a ledger that has rows, or that somebody has open.
    @Test func everyWayOfLoadingMakesTheSameLedger() throws {
        let office = try Office()
        try office.output("note", "jiangjin-2022/3", "记一笔", "--today", "2022-06-20")
        let csv = office.program.home.file("all.csv")
        try office.output("export", "--format", "csv", "--output", csv)
        let small = office.program.home.file("small.csv")
        try Data("district,plan,title,issued\n綦江区,qijiang-2023,甲,2023-01-10\n".utf8).write(
            to: URL(fileURLWithPath: small))
        var exports: [String] = []
        for way in ["empty", "open", "filled"] {
            let other = office.program.home.file("\(way).duban")
            try office.output("init", "--empty", "--store", other)
            if way == "filled" { try office.output("import", "--bulk", small, "--store", other) }
            let held = way == "open" ? try Store.open(path: other) : nil
            if let held { _ = try held.dataVersion() }
            try office.output("import", "--bulk", csv, "--store", other)
            try held?.close()
            try office.output("verify", "--store", other)
            if way != "filled" { try office.output("import", "--bulk", small, "--store", other) }
            try office.output("verify", "--store", other)
            let found = try office.output("list", "窗口", "--json", "--store", other)
            #expect(found.contains("\"ref\""))
            let all = try office.output("export", "--format", "csv", "--store", other)
            // The one that came first stands first.
            exports.append(all.split(separator: "\r\n").sorted().joined())
            #expect(!FileManager.default.fileExists(atPath: other + ".grams"))
        }
        #expect(Set(exports).count == 1)
    }

    @Test func aLedgerOfOnesOwnBeginsEmpty() throws {
        let office = try Office(hasLedger: false)
        let run = try importing("district,plan,title\n綦江区,qijiang-2023,甲\n", office)
        #expect(run.end == .code(0) && run.errors.contains("已新建空账本"), "\(run.errors)")
        #expect(try office.output("export", "--format", "csv").split(separator: "\r\n").count == 2)
    }

    @Test func quotesAndLinesInCells() throws {
        let office = try Office()
        try office.output("init", "--empty", "--force")
        let run = try importing(
            "district,plan,title,summary,text,milestone,status,milestoneTitle\r\n"
                + "綦江区,qijiang-2023,\"一窗\"\"通办\"\"，\n受理\",\"a\"b,'=1+1,1,open,\"甲,乙\"\r\n"
                + "綦江区,qijiang-2023,\"一窗\"\"通办\"\"，\n受理\",ab,'=1+1,2,open,丙\n\n", office)
        #expect(run.end == .code(0), "\(run.errors)")
        #expect(run.output.contains("1 项任务、1 项举措、2 个节点"), "\(run.output)")
        let list = try office.output("export")
        #expect(list.contains("一窗\\\"通办\\\"，\\n受理") && list.contains("\"summary\":\"ab\""))
        #expect(list.contains("\"text\":\"=1+1\""))
        try office.output("verify")
    }

    @Test func fewColumnsAreEnough() throws {
        let office = try Office()
        try office.output("init", "--empty", "--force")
        let run = try importing(
            "title,district,plan,lead,deadlines,issued,extra\n一窗受理,綦江区,qijiang-2023,区政务办、区大数据局,6月底前,2023-01-10,x\n"
                + "\"企业开办，\n一日办结\",綦江区,qijiang-2023,,长期,2023-01-10,\n", office)
        #expect(run.end == .code(0), "\(run.errors)")
        let list = try office.output("export")
        #expect(list.contains("\"due\":\"2023-06-30\"") && list.contains("\"区大数据局\""))
        #expect(list.contains("\"ref\":\"qijiang-2023/1b\""))
        try office.output("verify")
    }

    @Test func everyBadLineIsSaidAndNothingIsLoaded() throws {
        let office = try Office()
        try office.output("init", "--empty", "--force")
        let run = try importing(
            """
            district,plan,title,number,issued,status,doneOn
            綦江区,qijiang-2023,好,1,2023-01-10,open,
            綦江区,qijiang-2023,,2,2023-01-10,open,
            綦江区,qijiang-2023,甲,三,2023-01-10,open,
            綦江区,qijiang-2023,乙,4,2023-02-30,open,
            綦江区,qijiang-2023,丙,5,2023-01-10,好了,
            綦江区,qijiang-2023,丁,6
            """, office)
        #expect(run.end == .code(1))
        let lines = run.errors.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        #expect(lines[0] == "第 3 行：title 是空的；请填上")
        #expect(lines[1].hasPrefix("第 4 行：number 看不懂“三”"))
        #expect(lines[2].hasPrefix("第 5 行：issued 看不懂“2023-02-30”"))
        #expect(lines[3].hasPrefix("第 6 行：status 看不懂“好了”"))
        #expect(lines[4].hasPrefix("第 7 行：有 4 格，应有 7 格"))
        #expect(lines[5].contains("5 行有错，一行也没有导入"))
        #expect(try office.output("export").trimmingCharacters(in: .whitespacesAndNewlines) == "[]")
    }

    @Test(arguments: [
        ("", "column district is missing"), ("a,b\n", "column district is missing"),
        ("district,plan,title\n\"甲", "quotation mark"), ("district,plan,title,status\n甲,p-1,丙,done\n", "doneOn"),
        ("district,plan,title\n甲,P 1,丙\n", "plan"),
    ])
    func oddFiles(csv: String, answer: String) throws {
        let office = try Office()
        try office.output("init", "--empty", "--force")
        let run = try importing(csv, office, language: "en")
        #expect(run.end == .code(1) && run.errors.contains(answer), "\(run.errors)")
        try office.output("verify")
    }

    @Test func whatIsNoFile() throws {
        let office = try Office()
        #expect(try office.duban("import", "--bulk", "/nowhere.csv").end == .code(1))
        #expect(try office.duban("import", "--bulk", "/tmp").end == .code(1))
        #expect(try office.duban("import").end == .code(64))
        #expect(try office.duban("import", "--bulk", "/tmp", "--read-only").end == .code(1))
    }
}
