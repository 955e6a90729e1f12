import Ledger
import PlanReader
import Testing

/// What holds for every bundled plan.
@Suite("Bundled plans", .tags(.bundledPlans))
struct BundledPlanTests {
    @Test(arguments: [
        (BundledPlan.jiangbei, "2022-02-09"), (.wansheng, "2021-06-11"), (.nanan, "2019-11-06"),
        (.jiangjin, "2022-04-23"), (.yuzhong, "2023-06-28"),
    ])
    func codeAndDayOfIssue(plan: BundledPlan, issued: String) throws {
        let draft = try plan.draft()
        #expect(draft.code == plan.rawValue)
        #expect(draft.head.issued.description == issued)
    }

    @Test(arguments: [
        (BundledPlan.jiangbei, "江北区", "jiangbei", "江北委发〔2022〕4号" as String?),
        (.wansheng, "万盛经开区", "wansheng", "万盛经开办发〔2021〕24号"),
        (.nanan, "南岸区", "nanan", nil), (.jiangjin, "江津区", "jiangjin", "江津府发〔2022〕14号"),
        (.yuzhong, "渝中区", "yuzhong", "渝中府办〔2023〕32号"),
    ])
    func districtAndDocumentNumber(plan: BundledPlan, name: String, code: String, number: String?) throws {
        let draft = try plan.draft()
        #expect(draft.district.name == name)
        #expect(draft.district.code == code)
        #expect(draft.head.documentNumber == number)
    }

    /// Tasks of each top section, counted in the published documents.
    @Test(arguments: [
        (BundledPlan.jiangbei, [66, 45, 22, 51, 14]),
        (.wansheng, [20, 13, 18]),
        (.nanan, [4, 5, 6, 4, 3, 4, 4, 4, 3, 3, 5, 5, 4, 4, 4, 5, 6]),
        (.jiangjin, [5, 8, 8, 4, 2, 4, 5, 10, 6, 18]),
        (.yuzhong, [8, 8, 2, 8, 6, 5, 3, 5, 5, 5, 4, 5, 5, 3, 5, 5, 8]),
    ])
    func tasksOfEachSection(plan: BundledPlan, expected: [Int]) throws {
        #expect(try plan.draft().sections.map(\.taskCount) == expected)
    }

    /// Measures of each top section, counted in the published documents.
    @Test(arguments: [
        (BundledPlan.jiangbei, [66, 45, 22, 51, 14]),
        (.wansheng, [20, 13, 18]),
        (.nanan, [11, 13, 10, 4, 3, 7, 6, 10, 6, 12, 12, 10, 6, 11, 9, 15, 17]),
        (.jiangjin, [6, 8, 8, 4, 2, 4, 6, 23, 6, 19]),
        (.yuzhong, [8, 8, 2, 8, 6, 5, 3, 5, 5, 5, 4, 5, 5, 3, 5, 5, 8]),
    ])
    func measuresOfEachSection(plan: BundledPlan, expected: [Int]) throws {
        #expect(try plan.draft().sections.map(\.measureCount) == expected)
    }

    @Test(arguments: BundledPlan.allCases)
    func tasksAreNumberedThrough(plan: BundledPlan) throws {
        let numbers = try plan.draft().placedTasks.map(\.task.number)
        #expect(numbers == Array(1...numbers.count))
    }

    @Test(arguments: BundledPlan.allCases)
    func everyMeasureHasALead(plan: BundledPlan) throws {
        for placed in try plan.draft().placedTasks {
            #expect(placed.measures.allSatisfy { !$0.leads.names.isEmpty }, "\(placed.task.number)")
        }
    }

    @Test(arguments: BundledPlan.allCases)
    func everyNameIsAUnit(plan: BundledPlan) throws {
        let draft = try plan.draft()
        let book = draft.book
        let groups = draft.head.groups.flatMap { $0.members + $0.leads + $0.supports }
        let named = draft.measures.flatMap { $0.leads.names + $0.supports.names }
        for name in named + groups + draft.head.duties.flatMap(\.leads) { #expect(book[name] != nil, "\(name)") }
    }

    @Test(arguments: BundledPlan.allCases)
    func titlesFitAndDiffer(plan: BundledPlan) throws {
        let tasks = try plan.draft().placedTasks.map(\.task)
        let titles = tasks.flatMap { [$0.title] + $0.measures.map(\.title) }
        #expect(titles.filter { $0.count > 24 } == [])
        #expect(Set(titles).count == titles.count)
    }

    @Test(arguments: BundledPlan.allCases)
    func everyTaskSaysWhatItIs(plan: BundledPlan) throws {
        for placed in try plan.draft().placedTasks {
            #expect(placed.measures.allSatisfy { $0.summary != nil }, "\(placed.task.number)")
            #expect(placed.measures.allSatisfy { !$0.keywords.isEmpty }, "\(placed.task.number)")
        }
    }

    /// Lines lie within the published document, and tasks follow each other in it.
    @Test(arguments: [
        (BundledPlan.jiangbei, 1283), (.wansheng, 454), (.nanan, 1269), (.jiangjin, 710), (.yuzhong, 236),
    ])
    func linesOfTheDocument(plan: BundledPlan, last: Int) throws {
        var previous = 0
        for placed in try plan.draft().placedTasks {
            let all = (placed.task.measures.map(\.terms) + [placed.task.terms]).flatMap(\.remarks.lines)
            let first = try #require(all.map(\.first).min(), "\(placed.task.number)")
            #expect(all.allSatisfy { $0.last <= last }, "\(placed.task.number)")
            #expect(first > previous, "\(placed.task.number)")
            previous = first
        }
    }

    /// A deadline is never before its plan, but for those whose printed day was past on the day of issue.
    @Test(arguments: BundledPlan.allCases)
    func deadlinesFollowTheIssue(plan: BundledPlan) throws {
        let draft = try plan.draft()
        let early = draft.measures.flatMap(\.deadlines).filter { deadline in
            deadline.kind == .by && (deadline.date ?? .distantPast) < draft.head.issued
        }
        #expect(early.map(\.date?.description) == (plan == .nanan ? ["2019-09-30"] : []))
    }

    @Test(arguments: BundledPlan.allCases)
    func nobodyIsReachable(plan: BundledPlan) throws {
        let text = try plan.text()
        #expect(!text.contains("@") && !text.contains("＠"))
        // A repair shows damaged years such as (20202022).
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("修正") }
        let digits = lines.flatMap { $0.split { !("0"..."9").contains($0) } }
        #expect(digits.filter { $0.count >= 8 } == [])
    }

    @Test(arguments: BundledPlan.allCases)
    func roundTrip(plan: BundledPlan) throws {
        let draft = try plan.draft()
        let written = PlanFile.write(draft)
        let again = try PlanFile.read(written, name: plan.fileName)
        #expect(again == draft)
        #expect(PlanFile.write(again) == written)
    }
}
