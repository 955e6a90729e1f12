import TestSupport
import Testing

/// What was exported on a day is what an export as of that day gives for good.
@Suite struct PastExportTests {
    /// A day each, and what was done on it.
    private static let days: [(day: String, steps: [[String]])] = [
        ("2022-06-15", [["tick", "jiangjin-2022/40.1"], ["note", "jiangjin-2022/40.2", "已催办"]]),
        ("2022-07-01", [["move", "jiangjin-2022/2", "--to", "jiangjin-2022/1"]]),
        (
            "2022-08-01",
            [
                ["edit", "jiangjin-2022/5", "--title", "改名", "--lead", "区新设局", "--due", "2022-11-30"],
                ["alias", "区新设局", "区新设办"],
            ]
        ),
        (
            "2022-09-01",
            [
                ["add", "task", "jiangjin-2022/§1", "--title", "补充事项", "--due", "2022年10月底前"],
                ["withdraw", "jiangjin-2022/6", "--why", "并入其他事项"],
                ["set", "jiangjin-2022/7", "--status", "waiting", "--why", "等市里", "--review", "2022-10-01"],
            ]
        ),
        ("2022-12-31", [["close", "jiangjin-2022", "--carry", "jiangjin-2023"]]),
        ("2023-02-01", [["tick", "jiangjin-2023/1", "--all", "--on", "2023-01-20"], ["reopen", "jiangjin-2022"]]),
    ]

    @Test(arguments: ["json", "csv"])
    func anExportAsOfADayIsTheOneMadeOnIt(format: String) throws {
        let office = try Office(day: "2022-06-01")
        var made: [(day: String, text: String)] = []
        for (day, steps) in Self.days {
            for step in steps { try office.output(step + ["--today", day]) }
            made.append(
                (day, try office.output(["export", "--format", format, "--today", day, "--plan", "jiangjin-2022"])))
        }
        #expect(Set(made.map(\.text)).count == made.count)
        for (day, text) in made {
            let asked = [
                "export", "--format", format, "--as-of", day, "--today", "2024-01-01", "--plan", "jiangjin-2022",
            ]
            #expect(try office.output(asked) == text, "\(day)")
        }
        #expect(try office.output("verify").contains("没有问题"))
    }
}
