import Ledger
import LedgerStore
import Testing

@Suite("Bringing plans in")
struct ImportTests {
    @Test(
        "measures by light, nothing ticked",
        arguments: [
            ("jiangjin-2022", day(2022, 4, 25), [.nearDue: 1, .onTime: 69, .done: 11, .standing: 5] as [Light: Int]),
            ("jiangjin-2022", day(2022, 5, 20), [.overdue: 1, .nearDue: 32, .onTime: 37, .done: 11, .standing: 5]),
            ("jiangjin-2022", day(2022, 6, 15), [.overdue: 33, .nearDue: 25, .onTime: 12, .done: 11, .standing: 5]),
            ("nanan-2019", day(2019, 12, 15), [.overdue: 1, .nearDue: 31, .onTime: 17, .standing: 113]),
            ("nanan-2019", day(2020, 1, 1), [.overdue: 32, .onTime: 17, .standing: 113]),
            ("wansheng-2021", day(2021, 10, 15), [.nearDue: 1, .onTime: 1, .standing: 49]),
            ("wansheng-2021", day(2021, 11, 1), [.overdue: 1, .onTime: 1, .standing: 49]),
            ("yuzhong-2023", day(2023, 12, 15), [.nearDue: 6, .standing: 84]),
            ("yuzhong-2023", day(2024, 1, 1), [.overdue: 6, .standing: 84]),
            ("jiangbei-2022", day(2022, 3, 1), [.standing: 198]),
        ])
    func lights(plan: String, day: Day, expected: [Light: Int]) throws {
        let ledger = try TestLedger.bundled()
        let row = try #require(try ledger.store.row(try ledger.row(plan), day: day))
        #expect(row.lights == LightCounts(expected))
        let district = plan.prefix { $0 != "-" }
        #expect(try ledger.store.row(try ledger.row(String(district)), day: day)?.lights == LightCounts(expected))
        let listed = try ledger.store.list(Filter(within: try ledger.row(plan)), day: day)
        for light in Light.allCases {
            #expect(listed.count { $0.verdict?.light == light } == expected[light, default: 0])
        }
    }

    /// Straight from the drafts by `LightRule`, for nodes, units and the whole ledger, on days around every turn.
    @Test func `kept counts are those of the rule on any day`() throws {
        let ledger = try TestLedger.bundled()
        let drafts = try BundledPlans.drafts()
        for date in [
            day(2019, 11, 30), day(2020, 1, 1), day(2021, 12, 1), day(2022, 5, 31), day(2022, 6, 1), day(2026, 11, 21),
        ] {
            var whole = LightCounts()
            for draft in drafts {
                let sections = draft.sections.map { counts(of: $0, below: [], in: draft, on: date) }
                for (place, expected) in sections.enumerated() {
                    let section = try ledger.row("\(draft.code)/§\(place + 1)")
                    #expect(try ledger.store.row(section, day: date)?.lights == expected)
                }
                whole = sections.reduce(whole, +)
            }
            #expect(try ledger.store.lights(day: date) == whole)
            try expectUnitsAsListed(ledger, on: date)
        }
    }

    private func expectUnitsAsListed(_ ledger: TestLedger, on date: Day) throws {
        var lights: [String: LightCounts] = [:]
        var daysLate: [String: Int] = [:]
        for measure in try ledger.everything(day: date) {
            for lead in Set(measure.leads.map { measure.district + $0.unit }) {
                if let verdict = measure.verdict {
                    lights[lead, default: LightCounts()][verdict.light] += 1
                    daysLate[lead, default: 0] += verdict.daysLate
                }
            }
        }
        let units = try ledger.store.units(day: date)
        #expect(units.count == Set(units.map { $0.district + $0.name }).count)
        for unit in units {
            #expect(unit.lights == lights[unit.district + unit.name] ?? LightCounts(), "\(unit.name)")
            #expect(unit.daysLate == daysLate[unit.district + unit.name] ?? 0, "\(unit.name)")
            #expect(unit.led == unit.lights.total, "\(unit.name)")
        }
    }

    private func counts(of section: SectionDraft, below headings: [SectionDraft], in draft: PlanDraft, on date: Day)
        -> LightCounts
    {
        var counts = LightCounts()
        let path = headings + [section]
        for measure in section.tasks.flatMap({ $0.resolvedMeasures(in: path) }) {
            let milestones = Milestone.made(by: measure.deadlines, issued: draft.head.issued)
            if let verdict = LightRule().verdict(on: milestones, day: date) { counts[verdict.light] += 1 }
        }
        return section.sections.reduce(counts) { $0 + self.counts(of: $1, below: path, in: draft, on: date) }
    }

    @Test func `nothing is wrong with a new ledger`() throws {
        let ledger = try TestLedger.bundled()
        let (entries, faults) = try ledger.store.verify()
        #expect(entries == 5)
        #expect(faults.isEmpty)
    }

    @Test func `all facts of a measure come back`() throws {
        let ledger = try TestLedger.bundled()
        for draft in try BundledPlans.drafts() {
            let listed = try ledger.store.list(Filter(within: try ledger.row(draft.code)), day: TestPlan.today)
            let drafted = draft.sections.flatMap { measures(in: $0, below: []) }
            #expect(listed.count == drafted.count)
            for (measure, (task, own)) in zip(listed, drafted) {
                #expect(measure.number == task.number && measure.title == task.title && measure.place == own.place)
                #expect(
                    measure.deadlines == own.deadlines && measure.figures == own.figures
                        && measure.remarks == own.remarks)
                #expect(
                    measure.summary == own.summary && measure.keywords == own.keywords && measure.scope == own.scope)
                #expect(
                    measure.leads.map(\.printed) == own.leads.names
                        && measure.supports.map(\.printed) == own.supports.names)
                #expect(
                    measure.milestones.map(\.milestone) == Milestone.made(by: own.deadlines, issued: draft.head.issued))
            }
        }
    }

    private func measures(in section: SectionDraft, below headings: [SectionDraft]) -> [(TaskDraft, ResolvedMeasure)] {
        let path = headings + [section]
        return section.sections.flatMap { measures(in: $0, below: path) }
            + section.tasks.flatMap { task in task.resolvedMeasures(in: path).map { (task, $0) } }
    }

    @Test func `an entry counts for the day of issue and carries a digest`() throws {
        let ledger = try TestLedger()
        let entry = try #require(try ledger.store.history().first)
        #expect(entry.action == .initialise && entry.day == TestPlan.issued && entry.user == "li")
        let subject = try #require(entry.subject)
        #expect(subject.hasPrefix("shiyan-2022 rows-sha256:") && subject.count == "shiyan-2022 rows-sha256:".count + 64)
        let second = try TestLedger()
        #expect(try second.store.history().first?.subject == subject)
        #expect(try second.store.history().first?.hash == entry.hash)
    }

    @Test func `a second plan of a district shares its units`() throws {
        let ledger = try TestLedger()
        try ledger.store.importPlan(TestPlan.plan("shiyan-2022b"), by: .clerk)
        let units = try ledger.store.units(day: TestPlan.today)
        let single = try TestLedger().store.units(day: TestPlan.today)
        #expect(units.map(\.name).sorted() == single.map(\.name).sorted())
        #expect(units.reduce(0) { $0 + $1.led } == 2 * single.reduce(0) { $0 + $1.led })
        try ledger.expectWhole()
    }

    @Test func `a code that is taken brings nothing in`() throws {
        let ledger = try TestLedger()
        #expect(throws: (any Error).self) { try ledger.store.importPlan(TestPlan.small, by: .clerk) }
        try ledger.expectWhole()
        #expect(try ledger.store.history().count == 1)
    }
}
