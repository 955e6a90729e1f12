import Ledger

/// Makes a ledger of any size, the same on every machine: districts with five plans each, of some 80 tasks, with sections inside
/// sections, 1.1 measures a task, three milestones and some sixty Chinese characters, part of them ticked, late, waiting or withdrawn by `today`.
///
/// Plans are made one at a time, each from the seed and its place alone, so a million tasks need no more memory than a hundred.
public struct LedgerGenerator: Sendable {
    /// Grows when the same number of tasks no longer gives the same ledger, so that kept ones are made anew.
    public static let version = 2
    /// The day on which the ledgers stand as they are made.
    public static let today = Day(ordinal: 20_619)

    public let taskCount: Int
    let seed: Int

    public init(tasks: Int, seed: Int = 20_261_121) {
        taskCount = tasks
        self.seed = seed
    }

    /// The plans in tree order.
    public var plans: some Sequence<GeneratedPlan> {
        sequence(state: (place: 0, tasks: 0)) { made -> GeneratedPlan? in
            guard made.tasks < taskCount else { return nil }
            let wanted = min(size(made.place), taskCount - made.tasks)
            var making = PlanMaking(seed: seed, place: made.place, serial: made.tasks)
            made.place += 1
            made.tasks += wanted
            return making.plan(tasks: wanted)
        }
    }

    private func size(_ place: Int) -> Int {
        var chance = Chance(seed, place, 1)
        return chance.number(in: 40...120)
    }
}
