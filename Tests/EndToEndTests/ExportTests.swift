import Foundation
import TestSupport
import Testing

/// What `export` writes: everything, in a fixed order, the same on every day, harmless to a spreadsheet.
@Suite struct ExportTests {
    private func measures(_ office: Office, _ arguments: String...) throws -> [[String: Any]] {
        let run = try office.program.run(["export"] + arguments)
        #expect(run.end == .code(0), "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.outputBytes)) as? [[String: Any]])
    }

    private func rows(_ office: Office, _ arguments: String...) throws -> [[String: String]] {
        let run = try office.program.run(["export", "--format", "csv"] + arguments)
        #expect(run.end == .code(0), "\(run.errors)")
        return try CSVReader.rows(run.output)
    }

    private func text(_ value: Any?) -> String {
        switch value {
        case let text as String: text
        case let texts as [String]: texts.joined(separator: "、")
        case let number as NSNumber: number.stringValue
        default: ""
        }
    }

    /// JSON in a cell is what the JSON export has there; an empty cell is an empty array.
    private func isSame(_ cell: String?, _ value: Any?) throws -> Bool {
        let cell = cell ?? ""
        if cell.isEmpty { return (value as? [Any])?.isEmpty == true }
        let read = try JSONSerialization.jsonObject(with: Data(cell.utf8)) as? NSObject
        return read == value as? NSObject
    }

    @Test func bothFormsSayTheSame() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("note", "jiangjin-2022/53", "第一行\n\"引号\"，逗号,\r尾")
        try office.output("tick", "jiangjin-2022/53", "--on", "2022-06-01")
        try office.output("set", "jiangjin-2022/40.2", "--due", "2022-09-01", "--why", "系统延期")
        let measures = try measures(office)
        let rows = try rows(office)
        let pairs = measures.flatMap { measure in
            (measure["milestoneList"] as? [[String: Any]] ?? []).map { (measure, $0) }
        }
        #expect(measures.count == 587 && pairs.count == 591 && rows.count == pairs.count)
        for ((measure, milestone), row) in zip(pairs, rows) {
            for name in [
                "ref", "district", "plan", "planTitle", "documentNumber", "issued", "closed", "sectionRef", "number",
                "title", "measure", "marker", "measureTitle", "lead", "leadUnits", "support", "supportUnits", "scope",
                "summary", "text", "carriedFrom", "carriedInto",
            ] {
                #expect(row[name] == text(measure[name]), "\(row["ref"] ?? "") \(name)")
            }
            for (cell, name) in [("milestoneRef", "ref"), ("milestone", "n"), ("milestoneTitle", "title")] {
                #expect(row[cell] == text(milestone[name]))
            }
            for name in ["status", "due", "plannedDue", "doneOn", "review", "reason", "standing"] {
                #expect(row[name] == text(milestone[name]), "\(row["ref"] ?? "") \(name)")
            }
            for (cell, name) in [("sectionPath", "sectionPath"), ("keywords", "keywords")] {
                #expect(row[cell] == (measure[name] as? [String])?.joined(separator: "\n"))
            }
            let deadlines = measure["deadlines"] as? [[String: Any]] ?? []
            #expect(row["deadlines"] == deadlines.map { text($0["phrase"]) }.joined(separator: "\n"))
            for (cell, name) in [
                ("deadlineFacts", "deadlines"), ("figures", "figures"), ("notes", "notes"), ("source", "source"),
            ] {
                #expect(try isSame(row[cell], measure[name]), "\(row["ref"] ?? "") \(name)")
            }
        }
        let ticked = try #require(measures.first { $0["ref"] as? String == "jiangjin-2022/53" })
        #expect(ticked["doneOn"] as? String == "2022-06-01")
        #expect((ticked["notes"] as? [[String: Any]])?.first?["text"] as? String == "第一行\n\"引号\"，逗号,\r尾")
        let moved = try #require(rows.first { $0["ref"] == "jiangjin-2022/40.2" })
        #expect(moved["due"] == "2022-09-01" && moved["reason"] == "系统延期" && moved["plannedDue"] != "2022-09-01")
    }

    @Test func isTheSameOnEveryDay() throws {
        let office = try Office(day: "2022-06-15")
        for format in ["json", "csv"] {
            let now = try office.output("export", "--format", format)
            #expect(now == (try office.output("export", "--format", format, "--today", "2031-01-01")))
            #expect(now == (try office.output("export", "--format", format, "--lang", "en")))
        }
        let measure = try #require(measures(office).first)
        for name in ["light", "daysLate", "status"] { #expect(measure[name] == nil) }
    }

    @Test func takesFiltersAndWordsInTreeOrder() throws {
        let office = try Office(day: "2022-06-15")
        for arguments in [
            ["--district", "江津"], ["--plan", "nanan-2019"], ["--lead", "江津区市场监管局"], ["--late"], ["电子保函"],
            ["--section", "政务"], ["--due-before", "2022-06-15", "--scope", "全区"], ["--status", "done"],
        ] {
            let listed = try #require(
                try JSONSerialization.jsonObject(
                    with: Data(office.program.run(["list", "--json"] + arguments).outputBytes)) as? [[String: Any]])
            let exported = try #require(
                try JSONSerialization.jsonObject(
                    with: Data(office.program.run(["export"] + arguments).outputBytes)) as? [[String: Any]])
            #expect(!listed.isEmpty, "\(arguments)")
            #expect(exported.map { text($0["ref"]) } == listed.map { text($0["ref"]) }, "\(arguments)")
        }
        #expect(try office.output("export", "--district", "江北", "--late") == "[]\n")
        #expect(try rows(office, "--district", "江北", "--late").isEmpty)
        let nothing = try office.duban("export", "--district", "北京")
        #expect(nothing.end == .code(2) && nothing.output == "[]\n")
    }

    @Test(arguments: ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1", "'", "a=1", "=\"x\",\n2"])
    func noCellIsAFormula(_ text: String) throws {
        let office = try Office(day: "2022-06-15")
        try office.output(
            "set", "jiangjin-2022/53", "--status", "waiting", "--why", "x" + text, "--review", "2022-07-01")
        try office.output("set", "jiangjin-2022/52", "--status", "waiting", "--why", text, "--review", "2022-07-01")
        let rows = try rows(office, "--plan", "jiangjin-2022")
        #expect(rows.first { $0["ref"] == "jiangjin-2022/52" }?["reason"] == text)
        #expect(rows.first { $0["ref"] == "jiangjin-2022/53" }?["reason"] == "x" + text)
        let measures = try measures(office, "--plan", "jiangjin-2022")
        let measure = try #require(measures.first { $0["ref"] as? String == "jiangjin-2022/52" })
        #expect((measure["milestoneList"] as? [[String: Any]])?.first?["reason"] as? String == text)
    }

    @Test func goesIntoAFileWhole() throws {
        let office = try Office()
        let home = office.program.home
        let run = try office.duban("export", "--format", "csv", "--output", "全部.csv")
        #expect(run.end == .code(0) && run.output.isEmpty && run.errors == "已存入 全部.csv\n")
        #expect(try home.read("全部.csv") == (try office.duban("export", "--format", "csv").output))
        // What goes wrong on the way leaves the old file as it was.
        let refused = try office.duban("export", "--format", "csv", "--output", "全部.csv", "--plan", "x-1")
        #expect(refused.end == .code(2) && refused.output.isEmpty)
        #expect(try home.read("全部.csv") == (try office.duban("export", "--format", "csv").output))
        #expect(home.names.filter { $0.hasPrefix("全部") } == ["全部.csv"])
        let over = try office.duban("export", "--output", office.ledger)
        #expect(over.complaint?.contains("是账本本身") == true)
    }

    @Test func columnsAreAsTheReadmeLists() throws {
        let office = try Office()
        let head = try #require(office.output("export", "--format", "csv").split(separator: "\r\n").first)
        let names = head.unicodeScalars.dropFirst().split(separator: ",").map { String($0) }
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("README.md")
        let readme = try String(contentsOf: file, encoding: .utf8)
        let listed = readme.matches(of: #/\| `([a-zA-Z]+)`((?: `[a-zA-Z]+`)*) \| [^|]+ \|\n/#).flatMap { match in
            [String(match.1)] + match.2.split(separator: " ").map { $0.filter { $0 != "`" } }
        }
        #expect(listed.joined(separator: " ").contains(names.joined(separator: " ")), "\(names)")
        #expect(names.count == 39)
    }

    @Test func aTerminalIsNotDriven() throws {
        let office = try Office(day: "2022-06-15")
        try office.output("note", "jiangjin-2022/53", "见\u{1B}[31m附件\u{202E}")
        for format in ["csv", "json"] {
            let terminal = try office.program.open("export", "--format", format, "水路运输经营", columns: 200, rows: 60)
            #expect(terminal.waitForEnd() == .code(0))
            let text = terminal.screen.text
            #expect(text.contains(format == "csv" ? "[31m附件" : "\\u001b[31m附件"), "\(text)")
        }
    }
}
