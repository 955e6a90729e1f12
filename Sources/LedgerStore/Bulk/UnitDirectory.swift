import GRDB
import Ledger

/// The units of a district while plans are loaded in bulk: who bears which name, and what is to be added to each one's counts.
struct UnitDirectory {
    private let district: Int64
    private var bearers: [ByteText: Int64] = [:]
    private var ownNames: [Int64: String] = [:]
    private var names: [Int64: [String]] = [:]
    /// Units that were there before.
    private var settled: Set<Int64> = []
    /// Units that got a further name after they had been known without it.
    private var renamed: Set<Int64> = []

    init(_ district: Int64, _ reader: LedgerReader) throws {
        self.district = district
        let known = try reader.database.all(
            """
            SELECT unit_name.name, unit.id, unit.name FROM unit_name JOIN unit ON unit.id = unit_name.unit
            WHERE unit.district = ?
            """, [district]
        ) { (name: try $0[0] as String, unit: try $0[1] as Int64, own: try $0[2] as String) }
        for (name, unit, own) in known {
            bearers[ByteText(name)] = unit
            ownNames[unit] = own
            names[unit, default: []].append(name)
            settled.insert(unit)
        }
    }

    /// Units with a further name that measures in the tables cannot know of.
    func outdated(in written: Set<Int64>) -> Set<Int64> { renamed.intersection(settled.union(written)) }

    /// Every name of a unit.
    func names(of unit: Int64) -> [String] { names[unit] ?? [] }

    /// Writes who leads (role 0) or supports (1) a measure. Returns the units, each once.
    mutating func assign(
        _ assigned: [BulkUnit], role: Int, task: Int64, measure: Int, _ tables: BulkTables, _ writer: LedgerWriter,
        _ pinyin: inout Pinyin
    ) throws -> [Int64] {
        var seen: [Int64] = []
        for (rank, unit) in assigned.enumerated() {
            let id = try identity(of: unit, writer, &pinyin)
            let isOwnName = ownNames[id].map(ByteText.init) == ByteText(unit.printed)
            try tables.responsible.bind(task).bind(measure).bind(role).bind(rank).bind(id)
                .bind(isOwnName ? nil : unit.printed).run()
            if !seen.contains(id) { seen.append(id) }
        }
        return seen
    }

    /// The unit that bears a printed name; else the one of its proper name, which gets the printed one too; else a new one.
    private mutating func identity(
        of unit: BulkUnit, _ writer: LedgerWriter, _ pinyin: inout Pinyin
    ) throws -> Int64 {
        if let id = bearers[ByteText(unit.printed)] { return id }
        let id: Int64
        if let known = bearers[ByteText(unit.name)] {
            id = known
            renamed.insert(id)
        } else {
            id = try writer.newIdentity("unit")
            try writer.database.run(
                "INSERT INTO unit(id, district, name, kind, pinyin) VALUES(?, ?, ?, ?, ?)",
                [id, district, unit.name, Ledger.Unit.Kind.guessed(from: unit.name).rawValue, pinyin.ofUnit(unit.name)])
            ownNames[id] = unit.name
            try add(unit.name, to: id, writer)
        }
        if bearers[ByteText(unit.printed)] == nil { try add(unit.printed, to: id, writer) }
        return id
    }

    private mutating func add(_ name: String, to unit: Int64, _ writer: LedgerWriter) throws {
        try writer.database.run(
            "INSERT INTO unit_name(district, name, unit, is_misprint) VALUES(?, ?, ?, ?)",
            [district, name, unit, false])
        bearers[ByteText(name)] = unit
        names[unit, default: []].append(name)
    }
}

extension LedgerWriter {
    /// The district of a measure that is loaded in bulk, by its name; made where it is not known, with a code from its plan's.
    func bulkDistrict(_ measure: BulkMeasure, _ pinyin: inout Pinyin) throws -> Int64 {
        let known: Int64? = try database.first(
            "SELECT district FROM district_name WHERE name = ?", [measure.district])
        if let known { return known }
        let stem = measure.plan.split(separator: "-").first.map(String.init) ?? measure.plan
        let code = try reader.isCodeTaken(stem) ? pinyin.full(measure.district).first ?? stem : stem
        let short = measure.district.withoutDistrictEnding
        return try district(
            DistrictDraft(
                name: measure.district, code: code, otherNames: short == measure.district ? [] : [short]))
    }
}
