import Ledger
import LedgerStore
import Testing

@Suite("Views of the ledger")
struct ViewTests {
    @Test func `due entries come by day, then in tree order`() throws {
        let ledger = try TestLedger()
        try ledger.set("shiyan-2022/2.2", to: .waiting, because: "等市里", review: day(2022, 7, 1))
        let entries = try ledger.store.dueEntries(day: TestPlan.today, limit: 99)
        #expect(entries.map(\.reference.withinPlan) == ["2.1#1", "6#1", "§3/2", "1", "2.1#2", "2.2", "§3/1", "6#2"])
        #expect(
            entries.map(\.verdict.light) == [
                .overdue, .overdue, .overdue, .nearDue, .onTime, .waiting, .onTime, .onTime,
            ])
        #expect(entries[0].title == "线上申报" && entries[0].district == "试验区" && entries[0].lead == "区市场监管局")
        #expect(entries[5].leadCount == 2)
        #expect(
            try ledger.store.dueEntries(day: TestPlan.today, from: day(2022, 6, 1), limit: 2) == Array(entries[4...5]))
        #expect(try ledger.store.dueEntries(day: TestPlan.today, words: ["信用"], limit: 9).count == 2)
        try ledger.tick("shiyan-2022/1")
        try ledger.set("shiyan-2022/6", to: .withdrawn, because: "并入他处")
        #expect(
            try ledger.store.dueEntries(day: TestPlan.today, limit: 99).map(\.reference.withinPlan)
                == ["2.1#1", "§3/2", "2.1#2", "2.2", "§3/1"])
    }

    /// More late, more days late, more near due, then the name by pinyin; collectives after all others.
    @Test func `units stand in the league's order`() throws {
        let ledger = try TestLedger.bundled()
        for date in [day(2020, 1, 1), day(2022, 6, 15), day(2024, 1, 1), day(2022, 4, 25)] {
            let units = try ledger.store.units(day: date)
            let keys = units.map {
                [$0.isRanked ? 0 : 1, -$0.lights[.overdue], -$0.daysLate, -$0.lights[.nearDue]]
            }
            for (left, right) in zip(keys, keys.dropFirst()) { #expect(!right.lexicographicallyPrecedes(left)) }
            #expect(units.contains { !$0.isRanked })
            #expect(try ledger.reopened().units(day: date) == units)
        }
        let names = try ledger.store.units(day: day(2010, 1, 1)).filter { $0.district == "江津区" }.map(\.name)
        let order = ["区财政局", "区城市管理局", "区法院", "区发展改革委", "区公安局", "区住房城乡建委"]
        #expect(names.filter(order.contains) == order)
    }

    @Test func `units in full`() throws {
        let ledger = try TestLedger()
        let units = try ledger.store.units(day: TestPlan.today)
        #expect(units.map(\.name) == ["区市场监管局", "区经济信息委", "重庆银行分行", "各镇街"])
        #expect(units.map(\.lights[.overdue]) == [2, 1, 0, 0])
        #expect(units.map(\.daysLate) == [60, 20, 0, 0])
        #expect(units.map(\.led) == [5, 4, 1, 1])
        #expect(units.map(\.supported) == [1, 0, 0, 1])
        #expect(try ledger.store.units(day: TestPlan.today, matching: ["jxw"]).map(\.name) == [])
        #expect(try ledger.store.units(day: TestPlan.today, matching: ["区经信委"]).map(\.name) == ["区经济信息委"])
        #expect(try ledger.store.units(day: TestPlan.today, matching: ["cqyh"]).map(\.name) == ["重庆银行分行"])
        #expect(try ledger.store.units(day: TestPlan.today, within: try ledger.row("shiyan")) == units)
        let rows = try ledger.store.rows(ofUnit: units[0].id, day: TestPlan.today)
        #expect(rows.map(\.reference.withinPlan) == ["2.1", "§3/2", "1", "2.2", "§3/1", "2b"])
        #expect(
            try ledger.store.rows(ofUnit: units[0].id, day: TestPlan.today, leading: false).map(\.reference.withinPlan)
                == ["2.2"])
        #expect(try ledger.store.rows(ofUnit: units[0].id, day: TestPlan.today, leading: true).count == 5)
    }

    @Test(
        "a filter takes what it says",
        arguments: [
            (Filter(leads: ["区经信委"]), ["2.2", "4", "5", "6"]),
            (Filter(leads: ["市场监管"]), ["1", "2.1", "§3/1", "§3/2", "2b"]),
            (Filter(supports: ["区市场监管局"]), ["2.2"]),
            (Filter(units: ["区市监局"]), ["1", "2.1", "2.2", "§3/1", "§3/2", "2b"]),
            (Filter(leads: ["区经信委", "重庆银行分行"]), ["2.2"]), (Filter(leads: ["没有的"]), []), (Filter(leads: [""]), []),
            (Filter(scope: "全"), ["2.2"]), (Filter(lights: [.overdue]), ["2.1", "6", "§3/2"]),
            (Filter(lights: [.nearDue, .done]), ["1", "5"]), (Filter(dueBefore: day(2022, 5, 10)), ["2.1", "6"]),
            (Filter(dueAfter: day(2022, 5, 10)), ["1", "2.2", "§3/1"]),
            (Filter(dueBefore: day(2022, 6, 1), dueAfter: day(2022, 4, 30)), ["1", "§3/2"]),
            (Filter(status: .done), ["5"]),
            (Filter(lights: [.overdue], words: ["信用"]), ["§3/2"]), (Filter(words: ["sjgx"]), ["6"]),
        ])
    func filters(filter: Filter, expected: [String]) throws {
        let ledger = try TestLedger()
        #expect(try ledger.store.list(filter, day: TestPlan.today).map(\.reference.withinPlan) == expected)
    }

    @Test(
        "a filter keeps below its row",
        arguments: [
            ("shiyan", 10), ("shiyan-2022", 10), ("shiyan-2022/§2", 3), ("shiyan-2022/§2.2", 2), ("shiyan-2022/2", 2),
            ("shiyan-2022/2.2", 1),
            ("shiyan-2022/2.1#2", 1),
        ])
    func within(text: String, count: Int) throws {
        let ledger = try TestLedger()
        #expect(try ledger.store.list(Filter(within: try ledger.row(text)), day: TestPlan.today).count == count)
    }

    @Test func `the summary has its counts, plans, units and what falls due`() throws {
        let ledger = try TestLedger()
        let facts = try ledger.store.summary(day: TestPlan.today)
        #expect(facts.whole == LightCounts([.overdue: 3, .nearDue: 1, .onTime: 2, .done: 1, .standing: 3]))
        #expect(facts.tasks == 9 && facts.progress == Progress(done: 1, total: 11, standing: 1))
        #expect(facts.rows.map(\.title) == ["试验区", "试验方案"] && facts.rows.map(\.tasks) == [9, 9])
        #expect(facts.units.map(\.name) == ["区市场监管局", "区经济信息委", "重庆银行分行"])
        #expect(facts.nearDue.map(\.reference.withinPlan) == ["1"])
        #expect(facts.version.count == 8)
        let section = try ledger.store.summary(day: TestPlan.today, within: try ledger.row("shiyan-2022/§2"))
        #expect(section.rows.map(\.title) == ["（一）行政", "（二）数据"] && section.nearDue.isEmpty && section.tasks == 3)
        try ledger.set("shiyan-2022/1", to: .waiting, because: "等市里", review: TestPlan.today)
        #expect(try ledger.store.summary(day: TestPlan.today).nearDue.isEmpty)
        #expect(try ledger.store.summary(day: TestPlan.today + 1).nearDue.map(\.reference.withinPlan) == ["1"])
        #expect(try ledger.store.summary(day: TestPlan.today).version != facts.version)
    }

    @Test func `history of a row holds what is below it`() throws {
        let ledger = try TestLedger()
        try ledger.tick("shiyan-2022/2.1#1")
        try ledger.store.apply(.addNote([try ledger.row("shiyan-2022/§2")], "记"), by: .other)
        try ledger.tick("shiyan-2022/2.2", "shiyan-2022/6#1")
        let ids = { (text: String) in try ledger.store.history(HistoryFilter(row: try ledger.row(text))).map(\.id) }
        #expect(try ledger.store.history().map(\.id) == [4, 3, 2, 1])
        #expect(try ids("shiyan") == [4, 3, 2, 1])
        #expect(try ids("shiyan-2022") == [4, 3, 2, 1])
        #expect(try ids("shiyan-2022/§2") == [4, 3])
        #expect(try ids("shiyan-2022/§2.2") == [4])
        #expect(try ids("shiyan-2022/§3").isEmpty)
        #expect(try ids("shiyan-2022/2") == [4, 2])
        #expect(try ids("shiyan-2022/2.1") == [2])
        #expect(try ids("shiyan-2022/2.1#2").isEmpty)
        #expect(try ledger.store.history(before: 4, limit: 2).map(\.id) == [3, 2])
        let note = try #require(try ledger.store.history(before: 4, limit: 1).first)
        #expect(
            note.user == "wang" && note.edits.map(\.field) == ["note"]
                && note.edits.first?.reference?.description == "shiyan-2022/§2")
        #expect(note.hash.count == 64)
    }

    @Test func `a tenth task is not taken for the first`() throws {
        var plan = TestPlan.small
        plan.sections = [SectionDraft(title: "一", tasks: (1...30).map { TaskDraft(number: $0, title: "事\($0)") })]
        let ledger = try TestLedger([plan])
        for number in [1, 2, 10, 11, 12, 20] { try ledger.tick("shiyan-2022/\(number)") }
        for number in [1, 2, 10] {
            let row = try ledger.row("shiyan-2022/\(number)")
            #expect(try ledger.store.history(HistoryFilter(row: row)).count == 1)
        }
    }

    @Test func `detail of every kind of row`() throws {
        let ledger = try TestLedger.bundled()
        let plan = try #require(try ledger.store.detail(of: try ledger.row("nanan-2019"), day: TestPlan.today))
        #expect(plan.plan == (try BundledPlans.draft("nanan-2019")).head && plan.path.count == 1)
        let section = try #require(try ledger.store.detail(of: try ledger.row("yuzhong-2023/§1"), day: TestPlan.today))
        #expect(!section.headingLeads.isEmpty && section.path.count == 2)
        let measure = try #require(
            try ledger.store.detail(of: try ledger.row("jiangjin-2022/40.2"), day: TestPlan.today))
        #expect(measure.measures.map(\.place) == [2] && measure.path.count == 4 && measure.row.kind == .measure)
        #expect(try ledger.store.detail(of: .node(9999), day: TestPlan.today) == nil)
        #expect(try ledger.store.detail(of: .measure(task: 1, measure: 77), day: TestPlan.today) == nil)
        #expect(try ledger.store.row(.node(0), day: TestPlan.today) == nil)
    }

    /// 万盛 of 万盛经开区, as the foot line says it too.
    @Test func `due entries are called as offices say it`() throws {
        let store = try TestLedger.bundled().store
        let labels = try store.dueEntries(day: TestPlan.today, limit: 1000).map(\.label)
        #expect(labels.contains("万盛22#1"))
        #expect(labels.contains("江津4"))
    }
}
