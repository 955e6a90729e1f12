import Ledger

extension SummaryFacts {
    /// The same summary over some measures only. `units` are all units in the league's order, from which kinds are
    /// known.
    public func narrowed(to measures: [MeasureDetail], units: [UnitStanding], shown: Int) -> SummaryFacts {
        var facts = self
        facts.whole = LightCounts(measures)
        facts.progress = measures.reduce(Progress()) { $0 + $1.progress }
        facts.tasks = Set(measures.map(\.id.task)).count
        facts.rows = rows.compactMap { row in
            let own = measures.filter {
                row.kind == .district ? $0.district == row.title : $0.plan == row.reference.head
            }
            guard !own.isEmpty else { return nil }
            var row = row
            row.lights = LightCounts(own)
            row.progress = own.reduce(Progress()) { $0 + $1.progress }
            row.tasks = Set(own.map(\.id.task)).count
            return row
        }
        facts.units = Array(SummaryFacts.league(units.filter(\.isRanked), measures).prefix(shown))
        facts.nearDue = Array(
            measures.flatMap(\.nearDue).sorted { ($0.due, $0.district) < ($1.due, $1.district) }.prefix(shown))
        return facts
    }

    private static func league(_ units: [UnitStanding], _ measures: [MeasureDetail]) -> [UnitStanding] {
        let counted = units.compactMap { unit -> UnitStanding? in
            let own = measures.filter { $0.district == unit.district && $0.leads.contains { $0.unit == unit.name } }
            guard !own.isEmpty else { return nil }
            var unit = unit
            unit.lights = LightCounts(own)
            unit.led = own.count
            unit.daysLate = own.reduce(0) { $0 + ($1.verdict?.daysLate ?? 0) }
            return unit
        }
        return counted.enumerated().sorted { left, right in
            let (first, second) = (left.element.rank, right.element.rank)
            return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
        }.map(\.element)
    }
}

extension LightCounts {
    init(_ measures: [MeasureDetail]) {
        self.init()
        for measure in measures {
            if let light = measure.verdict?.light { self[light] += 1 }
        }
    }
}

extension UnitStanding {
    /// More late, more days late, more near due come first.
    fileprivate var rank: [Int] { [-lights[.overdue], -daysLate, -lights[.nearDue]] }
}

extension MeasureDetail {
    /// Its milestones that are near due, as lines of a list.
    var nearDue: [DueEntry] {
        milestones.compactMap { detail in
            guard let verdict = detail.verdict, verdict.light == .nearDue, let due = detail.milestone.due else {
                return nil
            }
            return DueEntry(
                id: detail.id, reference: detail.reference, label: detail.reference.description, title: shownTitle,
                district: district,
                lead: leads.first?.unit, leadCount: leads.count, due: due, plannedDue: detail.milestone.plannedDue,
                verdict: verdict)
        }
    }
}
