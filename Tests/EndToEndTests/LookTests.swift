import Screen
import TestSupport
import Testing

/// What `tree`, `list`, `show` and `units` print.
@Suite struct LookTests {
    private func widest(_ text: String) -> Int {
        text.split(separator: "\n").map { DisplayWidth().of(String($0)) }.max() ?? 0
    }

    @Test(arguments: [
        ["tree"], ["list"], ["show", "jiangjin-2022/40"], ["show", "nanan-2019"], ["units"], ["log"],
        ["report", "summary"],
        ["report", "late"], ["report", "unit", "江津区市场监管局"],
    ]) func fitsItsPage(_ arguments: [String]) throws {
        let office = try Office(day: "2022-06-15")
        let usual = try office.program.run(arguments)
        #expect(usual.end == .code(0) && usual.errors.isEmpty, "\(usual.errors)")
        #expect(widest(usual.output) <= 80)
        let narrow = try Office(day: "2022-06-15", ["COLUMNS": "40"]).program.run(arguments)
        #expect(widest(narrow.output) <= 40)
        let english = try Office(day: "2022-06-15", language: "en").program.run(arguments)
        #expect(widest(english.output) <= 80)
        for run in [usual, narrow, english] { #expect(!run.output.contains("\u{1B}") && !run.output.contains(" \n")) }
    }

    @Test func treeShowsItsRowsIndentedUnderTheirRow() throws {
        let office = try Office(["COLUMNS": "120"])
        let lines = try office.output("tree", "jiangjin-2022/3").split(separator: "\n").map(String.init)
        #expect(lines.count == 2 + 3)
        #expect(lines[2].hasPrefix("临 jiangjin-2022/3 ") || lines[2].hasPrefix("正 jiangjin-2022/3 "), "\(lines[2])")
        #expect(lines[3].contains(" jiangjin-2022/3.1  ") && lines[4].contains("完 jiangjin-2022/3.2  "))
        let plan = try office.output("tree", "江津", "--depth", "1")
        #expect(plan.contains("逾1 临32 正37 完11 常5  11/82 +4常"))
    }

    @Test func listTakesFiltersAndWords() throws {
        let office = try Office(day: "2022-06-15")
        func count(_ arguments: String...) throws -> Int {
            let run = try office.program.run(["list", "--json"] + arguments)
            #expect(run.end == .code(0), "\(arguments) \(run.errors)")
            return run.output == "[]\n" ? 0 : run.lines.count - 1
        }
        #expect(try count() == 587)
        #expect(try count("--district", "江津") == 86)
        #expect(try count("--district", "jiangjin") == 86)
        #expect(try count("--plan", "nanan-2019") == 162)
        #expect(try count("--plan", "jiangjin") == 86)
        #expect(try count("--district", "江津", "--late") == 33)
        #expect(try count("--district", "江津", "--light", "red,yellow") == 33 + 25)
        #expect(try count("--district", "江津", "--light", "逾,临") == 33 + 25)
        #expect(try count("--district", "江津", "--status", "done") == 11)
        #expect(try count("--district", "江津", "--due-before", "2022-06-15") == 33)
        #expect(try count("--district", "江津", "--due-after", "2022-06-15", "--due-before", "2022-07-16") == 25)
        #expect(try count("--section", "jiangjin-2022/§1") == 6)
        #expect(try count("--plan", "jiangjin-2022", "--section", "1") == 6)
        #expect(try count("--plan", "jiangjin-2022", "--section", "§1") == 6)
        #expect(try count("--district", "江津", "--section", "区域分割") == 6)
        let led = try count("--district", "江津", "--lead", "江津区市场监管局")
        #expect(led > 0 && led <= 86)
        #expect(try count("--district", "江津", "--unit", "江津区市场监管局") >= led)
        #expect(try count("--support", "区财政局") > 0)
        #expect(try count("--scope", "全区") > 0)
        let spoken = try count("scjgj")
        #expect(spoken > 0 && spoken < 587)
        #expect(try count("电子保函") > 0)
        #expect(try count("全区", "scjgj") <= spoken)
    }

    @Test func showTellsAllThatIsKnown() throws {
        let office = try Office(day: "2022-06-15")
        let task = try office.output("show", "江津/53")
        for word in ["代号：    jiangjin-2022/53", "逾期 46 天", "牵头：    区交通局[逾]", "期限：", "出处：    公布文本第"] {
            #expect(task.contains(word), "\(word)\n\(task)")
        }
        let plan = try office.output("show", "nanan-2019")
        for word in ["成文：    2019-11-06（原印：2019116日）", "行政区：  区、经开区", "通知要求", "组织机构", "修正："] {
            #expect(plan.contains(word), "\(word)")
        }
        #expect(try office.output("show", "jiangjin-2022/§1").contains("代号：    jiangjin-2022/§1\n"))
        #expect(try office.output("show", "jiangjin").contains("江津区"))
        #expect(try office.output("show", "jiangjin-2022/40.2").contains("jiangjin-2022/40.2"))
    }

    @Test func unitsStandWorstFirstAndSayWhatTheyCount() throws {
        let office = try Office(day: "2022-06-15")
        let text = try office.output("units", "--district", "江津")
        let rows = text.split(separator: "\n").map(String.init)
        #expect(rows[2].hasPrefix("逾 江津区市场监管局"))
        #expect(text.replacing("\n", with: "").contains("各行相加会大于举措总数"))
        let units = try #require(try office.json("units", "--json") as? [[String: Any]])
        let late = units.filter { $0["ranked"] as? Bool == true }.compactMap {
            ($0["lights"] as? [String: Int])?["red"]
        }
        #expect(late == late.sorted(by: >))
        let firstCollective = try #require(units.firstIndex { $0["kind"] as? String == "collective" })
        #expect(units[firstCollective...].allSatisfy { $0["kind"] as? String == "collective" })
    }

    @Test func theSummaryIsOnePage() throws {
        for language in ["zh", "en"] {
            let text = try Office(day: "2022-06-15", language: language).output("report", "summary")
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 64)
        }
    }

    @Test func asOfAnotherDayIsSaidAndShowsThatDay() throws {
        let office = try Office(day: "2022-06-20")
        try office.output("tick", "jiangjin-2022/53")
        let before = try office.duban("list", "--plan", "jiangjin-2022", "--as-of", "2022-06-15", "--late", "--json")
        #expect(before.lines.count - 1 == 33)
        #expect(before.errors == "按 2022-06-15 查看，只读\n")
        let now = try office.duban("list", "--plan", "jiangjin-2022", "--late", "--json")
        #expect(!now.output.contains("jiangjin-2022/53\""))
    }
}
