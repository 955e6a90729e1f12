import GRDB
import Ledger

/// What tasks of open plans count for their units and for the months of the timeline.
struct UnitAndMonthCounts {
    struct Unit {
        var led = 0
        var supported = 0
        var tally = Tally()
    }

    private(set) var units: [Int64: Unit] = [:]
    /// By the first day of the month.
    private(set) var months: [Int64: Tally] = [:]
    private let rule: LightRule

    init(rule: LightRule) {
        self.rule = rule
    }

    /// Counts a task, `times` 1 or -1.
    mutating func count(_ task: Int64, _ facts: TaskFacts, times: Int = 1) {
        let stored = facts.milestones[task, default: []]
        for milestone in stored.map(\.milestone) where milestone.countsInProgress {
            guard let due = milestone.due else { continue }
            months[Int64(due.startOfMonth.ordinal), default: Tally()].add(
                LightTimeline(of: [milestone], rule: rule), times: times)
        }
        for (measure, own) in Dictionary(grouping: stored, by: \.measure) {
            let timeline = LightTimeline(of: own.map(\.milestone), rule: rule)
            guard !timeline.stretches.isEmpty else { continue }
            let responsible = facts.responsible[task, default: []].filter { $0.measure == measure }
            for unit in Set(responsible.filter(\.isLead).map(\.unit)) {
                units[unit, default: Unit()].led += times
                units[unit, default: Unit()].tally.add(timeline, times: times)
            }
            for unit in Set(responsible.filter { !$0.isLead }.map(\.unit)) {
                units[unit, default: Unit()].supported += times
            }
        }
    }

    /// Adds them to the counts that are kept.
    func write(_ database: Database) throws {
        try database.addToUnits(units.mapValues(\.tally))
        for (unit, count) in units {
            try database.run(
                "UPDATE unit SET led = led + ?, supported = supported + ? WHERE id = ?",
                [count.led, count.supported, unit])
        }
        for (month, tally) in months { try database.add(tally, toMonth: Int(month)) }
    }
}
