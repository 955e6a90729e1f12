import GRDB
import Ledger

/// What tasks of an open plan count for their units and for the months of the timeline: all tasks of a plan, some of them, or those of
/// many plans together.
struct PlanShare {
    struct Unit: Equatable {
        var led = 0
        var supported = 0
        var tally = Tally()

        mutating func add(_ other: Unit) {
            led &+= other.led
            supported &+= other.supported
            tally.add(other.tally)
        }
    }

    /// A unit in its place: it leads a measure or supports it.
    struct Assigned {
        var measure: Int
        var unit: Int64
        var isLead: Bool
    }

    private(set) var units: [Int64: Unit] = [:]
    /// By the first day of the month.
    private(set) var months: [Int64: Tally] = [:]

    init() {}

    init(units: [Int64: Unit], months: [Int64: Tally]) {
        self.units = units
        self.months = months
    }

    /// What takes all of it away again.
    var taken: PlanShare {
        PlanShare(
            units: units.mapValues { Unit(led: 0 &- $0.led, supported: 0 &- $0.supported, tally: $0.tally.taken) },
            months: months.mapValues(\.taken))
    }

    /// Counts a measure for its units, each once, `times` 1 or -1.
    mutating func count(
        _ timeline: LightTimeline, leads: some Sequence<Int64>, supports: some Sequence<Int64>, times: Int = 1
    ) {
        guard !timeline.stretches.isEmpty else { return }
        for unit in Set(leads) {
            units[unit, default: Unit()].led += times
            units[unit, default: Unit()].tally.add(timeline, times: times)
        }
        for unit in Set(supports) { units[unit, default: Unit()].supported += times }
    }

    /// Counts milestones that are alike for the month in which they are due.
    mutating func count(_ milestone: Milestone, rule: LightRule, times: Int = 1) {
        guard milestone.countsInProgress, let due = milestone.due else { return }
        months[Int64(due.startOfMonth.ordinal), default: Tally()].add(
            LightTimeline(of: [milestone], rule: rule), times: times)
    }

    /// Counts a whole task.
    mutating func count(
        _ stored: [StoredMilestone], _ assigned: [Assigned], rule: LightRule, times: Int = 1
    ) {
        for one in stored { count(one.milestone, rule: rule, times: times) }
        for (measure, own) in Dictionary(grouping: stored, by: \.measure) {
            let units = assigned.filter { $0.measure == measure }
            count(
                LightTimeline(of: own.map(\.milestone), rule: rule), leads: units.filter(\.isLead).map(\.unit),
                supports: units.filter { !$0.isLead }.map(\.unit), times: times)
        }
    }

    mutating func add(_ other: PlanShare) {
        for (unit, count) in other.units { units[unit, default: Unit()].add(count) }
        for (month, tally) in other.months { months[month, default: Tally()].add(tally) }
    }

    /// Adds it to the counts of the units and months; units that are gone count nothing.
    func write(_ database: Database) throws {
        let known = try units.filter { try database.exists("SELECT 1 FROM unit WHERE id = ?", [$0.key]) }
        try database.addToUnits(known.mapValues(\.tally))
        for (unit, count) in known where count.led != 0 || count.supported != 0 {
            try database.run(
                "UPDATE unit SET led = led + ?, supported = supported + ? WHERE id = ?",
                [count.led, count.supported, unit])
        }
        for (month, tally) in months { try database.add(tally, toMonth: Int(month)) }
    }
}
