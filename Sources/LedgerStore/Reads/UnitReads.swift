import GRDB
import Ledger

extension LedgerReader {
    /// Units in the league's order: ranked ones first; more measures late, more days late added up, more near due, then by name.
    func units(
        day: Day, within district: Int64? = nil, matching words: [String] = [], from first: Int = 0, limit: Int = .max
    ) throws -> UnitWindow {
        let league = try League(self, day: day, wanted: wantedUnits(within: district, matching: words))
        let ids = try league.units(from: first, limit: min(limit, league.count))
        return UnitWindow(first: max(0, first), units: try standings(ofUnits: ids, day: day), count: league.count)
    }

    /// The part of the league that a view asks for.
    func units(_ request: UnitRequest, day: Day) throws -> UnitWindow {
        let league = try League(self, day: day, wanted: wantedUnits(within: nil, matching: request.words))
        var first = max(0, min(request.first, league.count - request.limit))
        if let focus = request.focus, let place = try league.place(of: focus),
            !(first..<first + request.limit).contains(place)
        {
            first = max(0, min(place - request.limit / 2, league.count - request.limit))
        }
        let ids = try league.units(from: first, limit: request.limit)
        return UnitWindow(first: first, units: try standings(ofUnits: ids, day: day), count: league.count)
    }

    /// Units in the order that is given, with their names and counts.
    func standings(ofUnits ids: [Int64], day: Day) throws -> [UnitStanding] {
        let sums = try sums(ofUnits: ids, day: day)
        let units = try database.all(
            """
            SELECT unit.id, unit.name, node.title, unit.kind, unit.administration, led, supported
            FROM unit JOIN node ON node.id = unit.district WHERE unit.id IN (SELECT value FROM json_each(?))
            """, [numberList(ids)]
        ) { row in
            let id: Int64 = try row[0]
            return UnitStanding(
                id: id, name: try row[1], district: try row[2], kind: try row.value(3), administration: try row[4],
                lights: sums[id]?.counts ?? LightCounts(), led: try row[5], supported: try row[6],
                daysLate: sums[id]?.daysLate ?? 0)
        }
        let known = Dictionary(units.map { ($0.id, $0) }) { first, _ in first }
        return ids.compactMap { known[$0] }
    }

    /// Units that lead or support something, of a district or whose names hold all words; nil for all.
    private func wantedUnits(within district: Int64?, matching words: [String]) throws -> Set<Int64>? {
        var wanted: Set<Int64>?
        if let district {
            wanted = Set(
                try database.all("SELECT id FROM unit WHERE district = ? AND led + supported > 0", [district]) {
                    try $0[0] as Int64
                })
        }
        for word in SearchCondition(words).words {
            let own = try units(whoseNamesHold: word)
            wanted = wanted?.intersection(own) ?? own
        }
        return wanted
    }

    /// Units that lead or support something with a part of their names, or of their pinyin, in lower case.
    ///
    /// Units of different districts mostly share their names: each name is looked at once.
    private func units(whoseNamesHold word: String) throws -> Set<Int64> {
        var names: [String] = []
        var spoken: [String] = []
        for name in try distinct("name", of: "unit_name") where name.squeezed.contains(word) { names.append(name) }
        for pinyin in try distinct("pinyin", of: "unit INDEXED BY unit_order", "led + supported > 0")
        where pinyin.contains(word) { spoken.append(pinyin) }
        return Set(
            try database.all(
                """
                SELECT id FROM unit INDEXED BY unit_order
                WHERE led + supported > 0 AND pinyin IN (SELECT value FROM json_each(?1))
                UNION ALL SELECT unit FROM unit_name JOIN unit ON unit.id = unit
                WHERE unit_name.name IN (SELECT value FROM json_each(?2)) AND led + supported > 0
                """, [try textList(spoken), try textList(names)]
            ) { try $0[0] as Int64 })
    }

    /// The different values of an indexed column, leaping from one to the next.
    private func distinct(_ column: String, of table: String, _ condition: String = "1") throws -> [String] {
        try database.all(
            """
            WITH RECURSIVE value(own) AS (
              SELECT min(\(column)) FROM \(table) WHERE \(condition)
              UNION ALL SELECT (SELECT \(column) FROM \(table) WHERE \(condition) AND \(column) > own ORDER BY \(column) LIMIT 1)
              FROM value WHERE own IS NOT NULL)
            SELECT own FROM value WHERE own IS NOT NULL
            """
        ) { try $0[0] }
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
        try read { try $0.units(day: day, within: district?.node, matching: words).units }
    }

    /// The part of the league that a view asks for, with the number of all units.
    public func units(_ request: UnitRequest, day: Day) throws -> UnitWindow {
        try read { try $0.units(request, day: day) }
    }

    /// Some units on a day, in the order that is given.
    public func units(_ ids: [Int64], day: Day) throws -> [UnitStanding] {
        try read { try $0.standings(ofUnits: ids, day: day) }
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
