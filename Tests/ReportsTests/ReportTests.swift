import Ledger
import Reports
import Testing
import Words

/// What the reports say of given facts.
@Suite struct ReportTests {
    private let measures = [
        Samples.measure(1, due: "2022-06-30"), Samples.measure(2, due: "2022-05-31", leads: ["区甲局", "区乙局"]),
        Samples.measure(3, due: "2022-04-30"), Samples.measure(4, due: nil), Samples.measure(5, due: "2022-12-31"),
    ]
    private let day = Samples.day("2022-06-15")

    @Test func lateOnesStandWorstFirst() {
        let paper = LateReport.paper(LateFacts(day: day, version: "0badcafe", measures: measures), words: Samples.words)
        let lines = Samples.text(paper)
        #expect(lines[0] == "逾期清单" && lines[2].contains("2022-06-15") && lines[2].contains("0badcafe"))
        #expect(lines.contains("逾期举措 2 项，涉及牵头单位 2 个；逾期最久的在前。"))
        let rows = lines.filter { $0.hasPrefix("jiangjin-2022/") }
        #expect(rows.map { String($0.prefix(15)) } == ["jiangjin-2022/3", "jiangjin-2022/2", "jiangjin-2022/1"])
        #expect(rows[0].contains("2022-04-30") && rows[0].hasSuffix(" 46"))
        #expect(rows[1].contains("区甲局、区乙局"))
    }

    @Test func nothingLateIsSaidToo() {
        let paper = LateReport.paper(LateFacts(day: day, version: "0", measures: []), words: Samples.words)
        let lines = Samples.text(paper)
        #expect(lines.contains("没有逾期的举措。") && lines.contains("没有临期的举措。"))
        let english = LateReport.paper(LateFacts(day: day, version: "0", measures: measures), words: Words.of(.english))
        #expect(Samples.text(english, .english).contains("2 late measures of 2 leading units, the latest first."))
    }

    @Test func aUnitHasItsList() {
        let unit = UnitStanding(id: 1, name: "区甲局", district: "江津区", kind: .office, led: 5)
        let facts = UnitFacts(day: day, version: "0", unit: unit, led: measures, supported: [])
        let lines = Samples.text(UnitReport.paper(facts, words: Samples.words))
        #expect(lines[0] == "区甲局 · 工作清单")
        #expect(lines.contains("江津区 · 牵头 5 项，配合 0 项"))
        #expect(lines.contains("牵头 逾2 临1 正1 常1"))
        #expect(lines.contains("没有配合的举措。"))
    }

    @Test func aSummaryOfSomeMeasuresCountsThese() {
        let plan = NodeStanding(
            id: .node(2), kind: .plan, reference: Reference(head: "jiangjin-2022"), title: "方案", lights: LightCounts(),
            progress: Progress(), tasks: 0)
        let district = NodeStanding(
            id: .node(1), kind: .district, reference: Reference(head: "jiangjin"), title: "江津区", lights: LightCounts(),
            progress: Progress(), tasks: 0)
        let units = ["区乙局", "区甲局", "各镇街"].enumerated().map { index, name in
            UnitStanding(
                id: Int64(index), name: name, district: "江津区", kind: name == "各镇街" ? .collective : .office)
        }
        let whole = SummaryFacts(
            day: day, whole: LightCounts(), progress: Progress(), tasks: 0, rows: [district, plan], units: [],
            nearDue: [], version: "0")
        let facts = whole.narrowed(to: measures, units: units, shown: 10)
        #expect(facts.whole == LightCounts([.overdue: 2, .nearDue: 1, .onTime: 1, .standing: 1]))
        #expect(facts.tasks == 5 && facts.rows.map(\.tasks) == [5, 5])
        #expect(facts.units.map(\.name) == ["区甲局", "区乙局"])
        #expect(facts.units.map(\.daysLate) == [46 + 15, 15])
        #expect(facts.nearDue.map(\.reference.description) == ["jiangjin-2022/1"])
        let lines = Samples.text(SummaryReport.paper(facts, words: Samples.words))
        #expect(lines.contains("任务 5 项，举措 5 项。逾2 临1 正1 常1"))
        // One plan in the district is one line, with the plan's code.
        #expect(lines.filter { $0.contains("jiangjin-2022 ") && $0.hasPrefix("江津区") }.count == 1)
        #expect(!lines.contains { $0.hasPrefix("方案") })
    }

    /// Closed plans stand last, below the sum that does not count them, each with its district's name and its day.
    @Test func aSummaryListsClosedPlansLast() {
        func node(_ id: Int64, _ kind: RowKind, _ code: String, _ title: String, closed: Day? = nil) -> NodeStanding {
            NodeStanding(
                id: .node(id), kind: kind, reference: Reference(head: code), title: title,
                lights: LightCounts([.overdue: Int(id)]), progress: Progress(), tasks: Int(id), closedOn: closed)
        }
        let closed = Day(2022, 12, 31)
        let facts = SummaryFacts(
            day: day, whole: LightCounts([.overdue: 3]), progress: Progress(), tasks: 3,
            rows: [
                node(1, .district, "jiangjin", "江津区"), node(2, .plan, "jiangjin-2022", "方案", closed: closed),
                node(3, .plan, "jiangjin-2023", "新方案"), node(4, .district, "nanan", "南岸区"),
                node(5, .plan, "nanan-2019", "旧方案", closed: closed),
            ], units: [], nearDue: [], version: "0")
        let lines = Samples.text(SummaryReport.paper(facts, words: Samples.words), width: 100).filter {
            $0.hasPrefix("江津区") || $0.hasPrefix("南岸区") || $0.hasPrefix(Samples.words.reports.summary.whole)
        }
        #expect(lines.count == 4)
        #expect(lines.first?.contains("jiangjin-2023 ") == true)
        #expect(lines.dropFirst().first?.hasPrefix(Samples.words.reports.summary.whole) == true)
        #expect(lines.dropFirst(2).first?.hasPrefix("江津区 已归档 2022-12-31 jiangjin-2022") == true)
        #expect(lines.last?.hasPrefix("南岸区 已归档 2022-12-31 nanan-2019") == true)
    }

    @Test func theTreeSaysWhichPlansAreClosedOrPast() {
        var row = TreeRow(
            id: .node(2), kind: .plan, depth: 1, reference: Reference(head: "nanan-2019"), title: "任务清单")
        row.isPast = true
        let page = { Samples.text(TreePage.paper([row], day: day, version: "0", words: Samples.words)) }
        #expect(page().contains { $0.contains("时间已过 · 任务清单") })
        row.closedOn = Day(2022, 12, 31)
        #expect(page().contains { $0.contains("已归档 2022-12-31 · 任务清单") })
    }
}
