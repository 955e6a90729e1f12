import Ledger
import TestSupport
import Testing

@testable import LedgerStore

/// After random writing every count of any day is what counting the measures one by one gives.
@Suite("Counts of any day") struct CountTests {
    @Test(arguments: [21, 22, 23]) func `are those of the measures`(seed: UInt64) throws {
        let ledger = try TestLedger([TestPlan.small, BundledPlans.draft("wansheng-2021")])
        var walk = AuthoringWalk(ledger.store, seed: seed)
        for _ in 0..<6 {
            for _ in 0..<40 { try walk.change(by: "li") }
            for _ in 0..<4 {
                let day = TestPlan.today + Int.random(in: -900...900, using: &walk.dice)
                try expectUnits(ledger.store, day)
                try expectNodes(ledger.store, day)
                try expectDue(ledger.store, day)
            }
        }
        #expect(walk.made > 50)
    }

    private func open(_ store: Store, _ day: Day) throws -> [MeasureDetail] {
        try store.list(Filter(openPlansOnly: true), day: day)
    }

    private func expectUnits(_ store: Store, _ day: Day) throws {
        let units = try store.units(day: day)
        let measures = try open(store, day)
        for unit in units {
            let own = measures.filter { measure in
                measure.district == unit.district && measure.leads.contains { $0.unit == unit.name }
            }
            #expect(unit.lights == LightCounts(own), "\(unit.name) \(day)")
            #expect(unit.daysLate == own.reduce(0) { $0 + ($1.verdict?.daysLate ?? 0) })
        }
        for first in [0, 1, 7, units.count - 3] {
            let window = try store.units(UnitRequest(first: first, limit: 5), day: day)
            #expect(window.count == units.count)
            #expect(window.units == Array(units.dropFirst(window.first).prefix(5)))
        }
        for unit in units.prefix(2) + units.suffix(2) {
            let window = try store.units(UnitRequest(limit: 4, focus: unit.id), day: day)
            #expect(window.units.contains { $0.id == unit.id })
            #expect(window.units == Array(units.dropFirst(window.first).prefix(4)))
        }
    }

    private func expectNodes(_ store: Store, _ day: Day) throws {
        #expect(try store.lights(day: day) == LightCounts(try open(store, day)))
        for row in try store.outline(below: nil, depth: 3, day: day) where row.kind == .plan || row.kind == .section {
            #expect(row.lights == LightCounts(try store.list(Filter(within: row.id), day: day)), "\(row.reference)")
        }
    }

    private func expectDue(_ store: Store, _ day: Day) throws {
        let milestones = try open(store, day).flatMap(\.milestones)
            .filter { $0.milestone.due != nil && $0.milestone.countsInProgress }
        let unfinished = milestones.filter { $0.milestone.status.isUnfinished }
        let entries = try store.dueEntries(day: day, limit: 9999)
        #expect(Set(entries.map(\.id)) == Set(unfinished.map(\.id)))
        #expect(entries.map(\.due) == entries.map(\.due).sorted())
        var months: [Day: LightCounts] = [:]
        for detail in milestones {
            guard let due = detail.milestone.due, let light = detail.verdict?.light else { continue }
            months[due.startOfMonth, default: LightCounts()][light] += 1
        }
        #expect(
            try store.months(day: day)
                == months.sorted { $0.key < $1.key }.map { MonthStanding(month: $0.key, lights: $0.value) })
        for month in months.keys {
            let own = try store.entries(ofMonth: month, day: day, limit: 9999)
            #expect(own.count == months[month]?.total)
        }
    }
}

extension LightCounts {
    fileprivate init(_ measures: [MeasureDetail]) {
        self.init()
        for measure in measures {
            if let light = measure.verdict?.light { self[light] += 1 }
        }
    }
}
