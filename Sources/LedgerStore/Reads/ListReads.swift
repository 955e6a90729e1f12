import GRDB
import Ledger

extension LedgerReader {
    /// The measures that a filter takes, in tree order.
    func list(_ filter: Filter, day: Day) throws -> [MeasureDetail] {
        let search = SearchCondition(filter.words)
        var range = (Int64.min, Int64.max)
        if case .node(let node)? = filter.within,
            let row = try database.row("SELECT first, last FROM node WHERE id = ?", [node])
        {
            range = (row[0], row[1])
        }
        let tasks = try database.rows(
            "SELECT id FROM task WHERE place BETWEEN ? AND ? AND \(search.task) ORDER BY place",
            [range.0, range.1] + search.arguments)
        let builder = RowBuilder(self, day: day)
        let units = try UnitFilter(filter, self)
        var found: [MeasureDetail] = []
        for task in tasks {
            let id: Int64 = task[0]
            if let only = filter.within?.task, only != id { continue }
            for measure in try measures(of: id, builder)
            where try filter.takes(measure, day: day) && units.takes(measure) && matches(measure, search) {
                found.append(measure)
            }
        }
        return found
    }

    private func matches(_ measure: MeasureDetail, _ search: SearchCondition) throws -> Bool {
        guard !search.isEmpty, case .measure(let task, let place) = measure.id else { return true }
        return try database.row(
            "SELECT 1 FROM search WHERE task = ? AND measure = ? AND \(search.body)", [task, place] + search.arguments)
            != nil
    }
}

/// The units that a filter asks for, found by name, other name, or a part of them.
private struct UnitFilter {
    private let leads: [Set<String>]
    private let supports: [Set<String>]
    private let either: [Set<String>]

    init(_ filter: Filter, _ reader: LedgerReader) throws {
        func names(_ wanted: String) throws -> Set<String> {
            Set(
                try reader.units(named: wanted).compactMap {
                    try reader.database.row("SELECT name FROM unit WHERE id = ?", [$0])?[0] as String?
                })
        }
        leads = try filter.leads.map(names)
        supports = try filter.supports.map(names)
        either = try filter.units.map(names)
    }

    func takes(_ measure: MeasureDetail) -> Bool {
        let leading = Set(measure.leads.map(\.unit))
        let supporting = Set(measure.supports.map(\.unit))
        return leads.allSatisfy { !$0.isDisjoint(with: leading) }
            && supports.allSatisfy { !$0.isDisjoint(with: supporting) }
            && either.allSatisfy { !$0.isDisjoint(with: leading.union(supporting)) }
    }
}

extension Filter {
    /// Whether a measure passes everything but words, units and place in the tree.
    fileprivate func takes(_ measure: MeasureDetail, day: Day) -> Bool {
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

extension Store {
    /// The measures that a filter takes, in tree order, with all that is known of them.
    public func list(_ filter: Filter, day: Day) throws -> [MeasureDetail] {
        try read { try $0.list(filter, day: day) }
    }
}
