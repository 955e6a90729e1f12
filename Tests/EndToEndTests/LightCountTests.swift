import TestSupport
import Testing

/// Measures by light, nothing ticked, as the office reckons them from the documents: not recorded from output.
@Suite struct LightCountTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let plan: String
        let day: String
        let counts: String
        let measures: Int
        var testDescription: String { "\(plan) \(day)" }
    }

    static let cases: [Case] = [
        Case(plan: "jiangjin-2022", day: "2022-04-25", counts: "临1 正69 完11 常5", measures: 86),
        Case(plan: "jiangjin-2022", day: "2022-05-20", counts: "逾1 临32 正37 完11 常5", measures: 86),
        Case(plan: "jiangjin-2022", day: "2022-06-15", counts: "逾33 临25 正12 完11 常5", measures: 86),
        Case(plan: "nanan-2019", day: "2019-12-15", counts: "逾1 临31 正17 常113", measures: 162),
        Case(plan: "nanan-2019", day: "2020-01-01", counts: "逾32 正17 常113", measures: 162),
        Case(plan: "wansheng-2021", day: "2021-10-15", counts: "临1 正1 常49", measures: 51),
        Case(plan: "wansheng-2021", day: "2021-11-01", counts: "逾1 正1 常49", measures: 51),
        Case(plan: "yuzhong-2023", day: "2023-12-15", counts: "临6 常84", measures: 90),
        Case(plan: "yuzhong-2023", day: "2024-01-01", counts: "逾6 常84", measures: 90),
        Case(plan: "jiangbei-2022", day: "2022-05-20", counts: "常198", measures: 198),
    ]

    @Test(arguments: cases) func areThoseOfTheSummary(_ item: Case) throws {
        let office = try Office(day: nil)
        let summary = try office.output("report", "summary", "--plan", item.plan, "--today", item.day)
        #expect(summary.contains("举措 \(item.measures) 项。\(item.counts)\n"), "\(summary)")
    }

    @Test(arguments: cases) func areThoseOfTheTree(_ item: Case) throws {
        let office = try Office(day: item.day)
        let rows = try #require(try office.json("tree", item.plan, "--depth", "0", "--json") as? [[String: Any]])
        let lights = try #require(rows.first?["lights"] as? [String: Int])
        let letters = [
            ("逾", "red"), ("临", "yellow"), ("正", "green"), ("完", "blue"), ("常", "grey"), ("待", "purple"),
        ]
        let counts = letters.compactMap { letter, name in
            (lights[name] ?? 0) > 0 ? "\(letter)\(lights[name] ?? 0)" : nil
        }
        #expect(counts.joined(separator: " ") == item.counts)
        #expect(lights.values.reduce(0, +) == item.measures)
        #expect(try office.output("tree", item.plan, "--depth", "0").contains(item.counts))
    }

    @Test(arguments: cases) func areThoseOfTheList(_ item: Case) throws {
        let office = try Office(day: item.day)
        let rows = try #require(try office.json("list", "--plan", item.plan, "--json") as? [[String: Any]])
        #expect(rows.count == item.measures)
        for part in item.counts.split(separator: " ") {
            let lit = try #require(
                try office.json("list", "--plan", item.plan, "--light", String(part.prefix(1)), "--json") as? [Any])
            #expect(lit.count == Int(part.dropFirst()))
        }
    }

    @Test func wholeLedgerAddsUp() throws {
        let office = try Office(day: "2022-06-15")
        let rows = try #require(try office.json("tree", "--depth", "1", "--json") as? [[String: Any]])
        let red = rows.compactMap { ($0["lights"] as? [String: Int])?["red"] }.reduce(0, +)
        let late = try #require(try office.json("list", "--late", "--json") as? [Any])
        #expect(red == late.count)
    }
}
