import Ledger
import PlanReader
import Testing

/// The phrases of the bundled plans, read as a clerk's would be: kind, day and period must be those that the plan files state, for all
/// 196 of them. What stands only in the wording around a phrase no reader of phrases can know: 力争, 年度目标, and which system
/// 上线后 waits for; there it finds that something is waited for.
@Suite("Deadline phrases of the bundled plans", .tags(.bundledPlans))
struct DeadlineAgreementTests {
    @Test(arguments: [
        (BundledPlan.jiangjin, 97), (.jiangbei, 15), (.nanan, 60), (.wansheng, 7), (.yuzhong, 17),
    ])
    func agrees(plan: BundledPlan, count: Int) throws {
        let draft = try plan.draft()
        let stated = draft.head.duties.flatMap(\.deadlines) + draft.sections.flatMap(deadlines)
        for deadline in stated {
            let read = try Deadline.read(deadline.phrase, issued: draft.head.issued).get()
            try #require(read.count == 1, "\(deadline.phrase)")
            #expect(read[0].kind == deadline.kind, "\(deadline.phrase)")
            #expect(read[0].date == deadline.date, "\(deadline.phrase)")
            #expect(read[0].period == deadline.period, "\(deadline.phrase)")
            #expect((read[0].trigger == nil) == (deadline.trigger == nil), "\(deadline.phrase)")
        }
        #expect(stated.count == count)
    }

    private func deadlines(_ section: SectionDraft) -> [Deadline] {
        section.tasks.flatMap { task in task.terms.deadlines + task.measures.flatMap(\.terms.deadlines) }
            + section.sections.flatMap(deadlines)
    }
}
