import GRDB
import Ledger

/// The units of a district while a plan is written: one identity each, however many names it has.
struct UnitWriting {
    let writer: LedgerWriter
    let district: Int64
    private var known: [String: Int64] = [:]
    private var ownNames: [Int64: String] = [:]
    private var namesOfUnit: [Int64: [String]] = [:]

    init(writer: LedgerWriter, district: Int64) {
        self.writer = writer
        self.district = district
    }

    /// Takes a unit with its names in; where the district knows one of them already, the names are added to that unit.
    mutating func add(_ unit: Ledger.Unit, _ pinyin: inout Pinyin) throws {
        let id: Int64
        if let existing = try find(unit.name) {
            id = existing
        } else {
            id = try writer.newIdentity("unit")
            try writer.database.run(
                "INSERT INTO unit(id, district, name, kind, administration, pinyin) VALUES(?, ?, ?, ?, ?, ?)",
                [id, district, unit.name, unit.kind.rawValue, unit.administration, pinyin.ofUnit(unit.name)])
        }
        for name in unit.names where try find(name) == nil {
            // The measures of earlier plans are found by the new name too.
            let tasks: [Int64] = try writer.database.all("SELECT DISTINCT task FROM responsible WHERE unit = ?", [id]) {
                try $0[0]
            }
            for task in tasks { try writer.books.retell(task) }
            try writer.database.run(
                "INSERT INTO unit_name(district, name, unit, is_misprint) VALUES(?, ?, ?, ?)",
                [district, name, id, unit.misprints.contains(name)])
            known[name] = id
        }
        namesOfUnit[id] = nil
    }

    /// Every name under which the unit of that name is known.
    mutating func names(of name: String) throws -> [String] {
        guard let id = try find(name) else { return [] }
        if let names = namesOfUnit[id] { return names }
        let names: [String] = try writer.database.all(
            "SELECT name FROM unit_name WHERE unit = ? ORDER BY is_misprint, name", [id]
        ) { try $0[0] }
        namesOfUnit[id] = names
        return names
    }

    /// Writes who leads and who supports a measure, as printed.
    mutating func assign(
        _ measure: ResolvedMeasure, task: Int64, _ pinyin: inout Pinyin
    ) throws -> (leads: [Int64], supports: [Int64]) {
        (
            try assign(measure.leads.names, role: 0, task: task, measure: measure.place, &pinyin),
            try assign(measure.supports.names, role: 1, task: task, measure: measure.place, &pinyin)
        )
    }

    private mutating func assign(
        _ names: [String], role: Int, task: Int64, measure: Int, _ pinyin: inout Pinyin
    ) throws -> [Int64] {
        var units: [Int64] = []
        for (rank, name) in names.enumerated() {
            if try find(name) == nil { try add(Ledger.Unit(name: name), &pinyin) }
            guard let unit = try find(name) else { continue }
            let isOwnName = try ownName(of: unit) == name
            try writer.database.run(
                "INSERT INTO responsible(task, measure, role, rank, unit, printed) VALUES(?, ?, ?, ?, ?, ?)",
                [task, measure, role, rank, unit, isOwnName ? nil : name])
            units.append(unit)
        }
        return units
    }

    private mutating func ownName(of unit: Int64) throws -> String? {
        if let name = ownNames[unit] { return name }
        let name: String? = try writer.database.first("SELECT name FROM unit WHERE id = ?", [unit])
        ownNames[unit] = name
        return name
    }

    private mutating func find(_ name: String) throws -> Int64? {
        if let id = known[name] { return id }
        let id: Int64? = try writer.database.first(
            "SELECT unit FROM unit_name WHERE district = ? AND name = ?", [district, name])
        known[name] = id
        return id
    }
}
