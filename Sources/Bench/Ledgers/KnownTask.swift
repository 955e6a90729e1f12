import Generator
import Ledger

/// A task of the generated ledger that holds a single milestone, unfinished in an open plan: what the bench ticks and unticks.
struct KnownTask {
    let reference: String
    /// Words that no other row has.
    let words: String
    /// Its place among all measures, from 1.
    let row: Int

    init(size: Int) throws {
        var row = 0
        for plan in LedgerGenerator(tasks: size).plans {
            for task in plan.tasks {
                if plan.closed == nil, task.measures.count == 1, task.title.contains("第"),
                    let milestones = task.measures.first?.milestones, milestones.count == 1,
                    let only = milestones.first?.milestone, only.status == .open, !only.isStanding
                {
                    reference = "\(plan.code)/\(task.number)"
                    words = String(task.title.drop { $0 != "第" }.prefix { $0 != "）" })
                    self.row = row + 1
                    return
                }
                row += task.measures.count
            }
        }
        throw Failure(text: "\(size) tasks: none can be ticked")
    }
}
