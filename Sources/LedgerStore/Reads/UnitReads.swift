import GRDB
import Ledger

extension LedgerReader {
    /// Units in the league's order: ranked ones first; more measures late, more days late added up, more near due, then by name.
    func units(day: Day, within district: Int64? = nil, matching words: [String] = []) throws -> [UnitStanding] {
        let rows = try database.all(
            """
            SELECT unit.id, unit.name, node.title, unit.kind, unit.administration, led, supported, pinyin,
              (SELECT group_concat(name) FROM unit_name WHERE unit_name.unit = unit.id)
            FROM unit JOIN node ON node.id = unit.district WHERE led + supported > 0 AND district = coalesce(?, district)
            """, [district]
        ) { row in
            (
                unit: UnitStanding(
                    id: try row[0], name: try row[1], district: try row[2], kind: try row.value(3),
                    administration: try row[4], led: try row[5], supported: try row[6]),
                pinyin: try row[7] as String, names: try row[8] as String? ?? ""
            )
        }
        let sums = try sums(ofUnits: rows.map(\.unit.id), day: day)
        let wanted = SearchCondition(words).words
        let units = rows.compactMap { row -> (UnitStanding, String)? in
            let names = "\(row.unit.name) \(row.names) \(row.pinyin)".lowercased()
            guard wanted.allSatisfy({ names.contains($0) }) else { return nil }
            var unit = row.unit
            unit.lights = sums[unit.id]?.counts ?? LightCounts()
            unit.daysLate = sums[unit.id]?.daysLate ?? 0
            return (unit, row.pinyin)
        }
        return units.sorted { LedgerReader.league($0, $1) }.map(\.0)
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

    /// The measures of open plans that a unit leads or supports, worst first, as rows.
    func rows(ofUnit unit: Int64, day: Day, leading: Bool? = nil) throws -> [TreeRow] {
        let measures = try database.all(
            """
            SELECT DISTINCT responsible.task, measure FROM responsible JOIN task ON task.id = responsible.task JOIN node plan ON plan.id = task.plan
            WHERE plan.closed IS NULL AND unit = ? AND role = coalesce(?, role) ORDER BY place, measure
            """, [unit, leading.map { $0 ? 0 : 1 }]
        ) { (task: try $0[0] as Int64, measure: try $0[1] as Int) }
        let facts = try TaskFacts(self, tasks: measures.map(\.task))
        let rows = try RowBuilder(self, day: day).rows(ofMeasures: measures, depth: 1, facts: facts)
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
        let exact: [Int64] = try database.all("SELECT DISTINCT unit FROM unit_name WHERE name = ?", [name]) {
            try $0[0]
        }
        if !exact.isEmpty || name.isBlank { return exact }
        return try database.all(
            """
            SELECT DISTINCT unit.id FROM unit LEFT JOIN unit_name ON unit_name.unit = unit.id
            WHERE instr(unit_name.name, ?1) OR instr(pinyin, lower(?1)) ORDER BY unit.id
            """, [name]
        ) { try $0[0] }
    }
}

extension Store {
    /// Every unit that leads or supports something, in the league's order; of one district, or whose names hold those words.
    public func units(day: Day, within district: RowID? = nil, matching words: [String] = []) throws -> [UnitStanding] {
        try read { try $0.units(day: day, within: district?.node, matching: words) }
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
