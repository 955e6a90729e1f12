import GRDB
import Ledger

extension LedgerReader {
    /// The measures that a filter takes, in tree order.
    func list(_ filter: Filter, day: Day) throws -> [MeasureDetail] {
        var found: [MeasureDetail] = []
        try eachMeasure(filter, day: day) { measures, _ in found += measures }
        return found
    }

    /// The measures that a filter takes, in tree order, those of some hundred tasks at a time with their tasks.
    func eachMeasure(_ filter: Filter, day: Day, _ body: ([MeasureDetail], [Int64]) throws -> Void) throws {
        let search = SearchCondition(filter.words)
        let tasks = try plans(filter).flatMap { try self.tasks(filter, search, in: $0) }
        let matching = try measures(search)
        let builder = RowBuilder(self, day: day)
        let units = try UnitFilter(filter, self)
        for chunk in tasks.chunks(of: 256) {
            let built = try MeasureBuilder(builder, tasks: chunk)
            let taken = try chunk.flatMap(built.measures).filter { measure in
                filter.takes(measure) && units.takes(measure) && matching.map { $0.contains(measure.id) } != false
            }
            if !taken.isEmpty { try body(taken, chunk) }
        }
    }

    /// The plans that a filter looks into, in tree order: closed ones stand last in their district.
    private func plans(_ filter: Filter) throws -> [Int64] {
        try database.all(
            """
            SELECT plan.id FROM node above JOIN node plan ON plan.kind = 2 AND plan.last >= above.first AND plan.first <= above.last
              JOIN node district ON district.id = plan.parent
            WHERE above.id = ? \(filter.openPlansOnly ? "AND plan.closed IS NULL" : "") ORDER BY district.ord, plan.ord
            """, [filter.within?.node ?? 0]
        ) { try $0[0] }
    }

    /// The tasks of a plan that a filter looks at, in tree order.
    private func tasks(_ filter: Filter, _ search: SearchCondition, in plan: Int64) throws -> [Int64] {
        let places = try database.first(
            """
            SELECT max(above.first, plan.first), min(above.last, plan.last) FROM node above JOIN node plan ON plan.id = ?
            WHERE above.id = ?
            """, [plan, filter.within?.node ?? 0]
        ) { (first: try $0[0] as Int64, last: try $0[1] as Int64) }
        guard let (first, last) = places, first <= last else { return [] }
        if !search.isEmpty {
            let tasks = try foundTasks(search, in: first...last, limit: .max).map(\.task)
            return filter.within?.task.map { task in tasks.filter { $0 == task } } ?? tasks
        }
        return try database.all(
            "SELECT id FROM task WHERE place BETWEEN ? AND ? AND id = coalesce(?, id) ORDER BY place",
            [first, last, filter.within?.task]
        ) { try $0[0] }
    }

    /// The measures that match words; nil when there are no words.
    private func measures(_ search: SearchCondition) throws -> Set<RowID>? {
        guard !search.isEmpty else { return nil }
        let found = search.found
        return Set(
            try database.all("SELECT search.task, search.measure \(found.sql)", found.arguments) {
                RowID.measure(task: try $0[0], measure: try $0[1])
            })
    }
}

/// The units that a filter asks for, found by name, other name, or a part of them.
private struct UnitFilter {
    private let leads: [Set<Name>]
    private let supports: [Set<Name>]
    private let either: [Set<Name>]

    /// A unit's correct name means one unit in each district.
    private struct Name: Hashable {
        var district: String
        var unit: String
    }

    init(_ filter: Filter, _ reader: LedgerReader) throws {
        func names(_ wanted: String) throws -> Set<Name> {
            Set(
                try reader.database.all(
                    """
                    SELECT node.title, unit.name FROM unit JOIN node ON node.id = unit.district
                    WHERE unit.id IN (SELECT value FROM json_each(?))
                    """, [numberList(try reader.units(named: wanted))]
                ) { Name(district: try $0[0], unit: try $0[1]) })
        }
        leads = try filter.leads.map(names)
        supports = try filter.supports.map(names)
        either = try filter.units.map(names)
    }

    func takes(_ measure: MeasureDetail) -> Bool {
        let name = { (unit: Assignment) in Name(district: measure.district, unit: unit.unit) }
        let leading = Set(measure.leads.map(name))
        let supporting = Set(measure.supports.map(name))
        return leads.allSatisfy { !$0.isDisjoint(with: leading) }
            && supports.allSatisfy { !$0.isDisjoint(with: supporting) }
            && either.allSatisfy { !$0.isDisjoint(with: leading.union(supporting)) }
    }
}

extension Filter {
    /// Whether a measure passes everything but words, units and place in the tree.
    fileprivate func takes(_ measure: MeasureDetail) -> Bool {
        if let within, case .measure(_, let place) = within, measure.place != place { return false }
        if let within, case .milestone(_, let place, _) = within, measure.place != place { return false }
        if let scope, measure.scope?.contains(scope) != true { return false }
        if !lights.isEmpty, measure.verdict.map({ lights.contains($0.light) }) != true { return false }
        if let status, !measure.milestones.contains(where: { $0.milestone.status == status }) { return false }
        if dueBefore != nil || dueAfter != nil {
            guard let due = measure.due else { return false }
            if let dueBefore, due >= dueBefore { return false }
            if let dueAfter, due <= dueAfter { return false }
        }
        return true
    }
}

extension Array {
    fileprivate func chunks(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}

extension Store {
    /// The measures that a filter takes, in tree order, with all that is known of them.
    public func list(_ filter: Filter, day: Day) throws -> [MeasureDetail] {
        try readAsItStands { try $0.list(filter, day: day) }
    }
}
