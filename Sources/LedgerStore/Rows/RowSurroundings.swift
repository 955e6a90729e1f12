import GRDB
import Ledger

/// What a row is, and what holds for it because of the rows above.
extension LedgerReader {
    /// Nil for a unit, and for a row that is no more.
    func kind(of row: RowID) throws -> RowKind? {
        switch row {
        case .node(let id):
            try database.first("SELECT kind FROM node WHERE id = ? AND id <> 0", [id]) { try $0.value(0) }
        case .task: try exists(row) ? .task : nil
        case .measure: try exists(row) ? .measure : nil
        case .milestone: try exists(row) ? .milestone : nil
        case .unit: nil
        }
    }

    /// One more than the highest number of a plan.
    func nextTaskNumber(in plan: Int64) throws -> Int {
        (try database.first("SELECT max(number) FROM task WHERE plan = ?", [plan]) ?? 0) + 1
    }

    /// The day of issue of the plan that a row belongs to.
    func issued(above row: RowID) throws -> Day {
        var node = row.node
        if let task = row.task { node = try database.first("SELECT section FROM task WHERE id = ?", [task]) }
        guard let node, let plan = try plan(of: node) else { return Day(ordinal: 0) }
        return try database.first("SELECT issued FROM node WHERE id = ?", [plan]) { try $0.dayIfAny(0) }.flatMap(\.self)
            ?? Day(ordinal: 0)
    }

    /// The units of a task's last measure, which a further one shares unless others are said.
    func unitsOfLastMeasure(of task: RowID) throws -> (leads: [String]?, supports: [String]?) {
        guard let last = try children(of: task, like: .measure(task: 0, measure: 0)).last,
            let text = try text(of: last)
        else { return (nil, nil) }
        return (text.list(.leads), text.list(.supports))
    }

    /// The units that the nearest heading above names for all tasks below it.
    func headingUnits(above section: Int64) throws -> (leads: [String]?, supports: [String]?) {
        var units: (leads: [String]?, supports: [String]?) = (nil, nil)
        for node in try ancestors(node: section).dropLast(2) {
            guard let text = try nodeText(node) else { continue }
            if units.leads == nil, !text.list(.leads).isEmpty { units.leads = text.list(.leads) }
            if units.supports == nil, !text.list(.supports).isEmpty { units.supports = text.list(.supports) }
        }
        return units
    }
}
