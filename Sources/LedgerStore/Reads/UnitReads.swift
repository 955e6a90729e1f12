import GRDB
import Ledger

extension LedgerReader {
    /// Units in the league's order: ranked ones first; more measures late, more days late added up, more near due, then by name.
    func units(day: Day, within district: Int64? = nil, matching words: [String] = [], limit: Int = .max) throws -> [UnitStanding] {
        let rows = try database.rows(
            """
            SELECT unit.id, unit.name, node.title, unit.kind, unit.administration, led, supported, pinyin,
              (SELECT group_concat(name) FROM unit_name WHERE unit_name.unit = unit.id)
            FROM unit JOIN node ON node.id = unit.district WHERE led + supported > 0 AND district = coalesce(?, district)
            """, [district])
        let wanted = words.map { $0.lowercased() }.filter { !$0.isEmpty }
        let units = try rows.compactMap { row -> (UnitStanding, String)? in
            let names = "\(row[1] as String) \(row[8] as String? ?? "") \(row[7] as String)".lowercased()
            guard wanted.allSatisfy({ names.contains($0) }) else { return nil }
            let (lights, daysLate) = try standing(ofUnit: row[0], day: day)
            let unit = UnitStanding(
                id: row[0], name: row[1], district: row[2], kind: Unit.Kind(rawValue: row[3]) ?? .office,
                administration: row[4], lights: lights, led: row[5], supported: row[6], daysLate: daysLate)
            return (unit, row[7])
        }
        return units.sorted { LedgerReader.league($0, $1) }.prefix(limit).map(\.0)
    }

    private static func league(_ left: (UnitStanding, String), _ right: (UnitStanding, String)) -> Bool {
        let (first, second) = (left.0, right.0)
        if first.isRanked != second.isRanked { return first.isRanked }
        if first.lights[.overdue] != second.lights[.overdue] { return first.lights[.overdue] > second.lights[.overdue] }
        if first.daysLate != second.daysLate { return first.daysLate > second.daysLate }
        if first.lights[.nearDue] != second.lights[.nearDue] { return first.lights[.nearDue] > second.lights[.nearDue] }
        if left.1 != right.1 { return left.1 < right.1 }
        return first.id < second.id
    }

    /// The measures that a unit leads or supports, worst first, as rows.
    func rows(ofUnit unit: Int64, day: Day, leading: Bool? = nil) throws -> [TreeRow] {
        let builder = RowBuilder(self, day: day)
        let measures = try database.rows(
            """
            SELECT DISTINCT responsible.task, measure FROM responsible JOIN task ON task.id = responsible.task
            WHERE unit = ? AND role = coalesce(?, role) ORDER BY place, measure
            """, [unit, leading.map { $0 ? 0 : 1 }])
        let rows = try measures.compactMap { row -> TreeRow? in
            let task: Int64 = row[0]
            return try measureCount(task) > 1
                ? builder.measure(task, row[1], depth: 1, isOpen: false)
                : builder.task(task, depth: 1, isOpen: false)
        }
        return rows.enumerated().sorted { left, right in
            let first = left.element.verdict?.light.rank ?? 9
            let second = right.element.verdict?.light.rank ?? 9
            if first != second { return first < second }
            let (due, other) = (left.element.due ?? .distantFuture, right.element.due ?? .distantFuture)
            return due == other ? left.offset < right.offset : due < other
        }.map(\.element)
    }

    /// Units that a name stands for: by name, other name or misprint, else by a part of them.
    func units(named name: String) throws -> [Int64] {
        let exact = try database.rows("SELECT DISTINCT unit FROM unit_name WHERE name = ?", [name])
        if !exact.isEmpty { return exact.map { $0[0] } }
        return try database.rows(
            """
            SELECT DISTINCT unit.id FROM unit LEFT JOIN unit_name ON unit_name.unit = unit.id
            WHERE instr(unit_name.name, ?1) OR instr(pinyin, lower(?1)) ORDER BY unit.id
            """, [name]
        ).map { $0[0] }
    }
}

extension Store {
    /// Every unit that leads or supports something, in the league's order; of one district, or whose names hold those words.
    public func units(day: Day, within district: RowID? = nil, matching words: [String] = []) throws -> [UnitStanding] {
        var node: Int64?
        if case .node(let id)? = district { node = id }
        return try read { try $0.units(day: day, within: node, matching: words) }
    }

    /// The measures of a unit, worst first: those it leads, those it supports, or both when nil.
    public func rows(ofUnit unit: Int64, day: Day, leading: Bool? = nil) throws -> [TreeRow] {
        try read { try $0.rows(ofUnit: unit, day: day, leading: leading) }
    }

    /// Units that a name stands for.
    public func units(named name: String) throws -> [Int64] {
        try read { try $0.units(named: name) }
    }
}
