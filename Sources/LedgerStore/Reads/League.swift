import GRDB
import Ledger

/// The league on a day: who stands where, from the tallies alone. Names are asked for only of the units that a window shows.
///
/// Ranked units come first, collectives last; in each part those with more measures late, more days late added up, more near due come
/// first. Units that are alike stand by pinyin, which an index gives.
struct League {
    /// All units that are asked for.
    let count: Int

    private let names: UnitsByName
    private let ranked: Part
    private let collective: Part

    /// The league of all units, or only of those that are wanted.
    init(_ reader: LedgerReader, day: Day, wanted: Set<Int64>? = nil) throws {
        names = UnitsByName(reader, wanted: wanted)
        let total = try names.count()
        let collectives = try names.collectives()
        var ranked: [UnitBehind] = []
        var collective: [UnitBehind] = []
        try reader.eachUnitBehind(day: day, wanted: wanted) { unit in
            if collectives.contains(unit.id) { collective.append(unit) } else { ranked.append(unit) }
        }
        count = total
        self.ranked = Part(behind: ranked, count: total - collectives.count, isCollective: false)
        self.collective = Part(behind: collective, count: collectives.count, isCollective: true)
    }

    /// The units from one place of the order on.
    func units(from first: Int, limit: Int) throws -> [Int64] {
        let first = max(0, first)
        let units = try units(of: ranked, from: first, limit: limit)
        guard units.count < limit else { return units }
        return try units
            + self.units(of: collective, from: max(0, first - ranked.count), limit: limit - units.count)
    }

    /// The place of a unit in the order; nil where it is not in the league.
    func place(of unit: Int64) throws -> Int? {
        guard try names.contains(unit) else { return nil }
        let isCollective = try names.collectives().contains(unit)
        let part = isCollective ? collective : ranked
        let start = isCollective ? ranked.count : 0
        guard let own = part.behind.first(where: { $0.id == unit }) else {
            return try units(of: part, from: part.behind.count, limit: Int.max - part.behind.count)
                .firstIndex(of: unit).map { start + part.behind.count + $0 }
        }
        let alike = try names.first(.max, of: part.behind.filter { $0.isLike(own) }.map(\.id))
        return alike.firstIndex(of: unit).map { start + part.behind.count { $0.isWorse(than: own) } + $0 }
    }

    /// Units of a part of the league.
    private struct Part {
        /// Those with anything late or near due.
        var behind: [UnitBehind]
        var count: Int
        var isCollective: Bool
    }

    private func units(of part: Part, from first: Int, limit: Int) throws -> [Int64] {
        let end = min(part.count, first + min(limit, part.count))
        guard first < end else { return [] }
        var units: [Int64] = []
        var place = 0
        for group in UnitBehind.groups(part.behind, first: end) {
            guard place < end else { break }
            if place + group.count > first {
                units += try names.first(end - place, of: group).dropFirst(max(0, first - place))
            }
            place += group.count
        }
        guard place < end else { return units }
        let behind = Set(part.behind.map(\.id))
        let collectives = try names.collectives()
        let rest = try names.first(end - place) {
            !behind.contains($0) && collectives.contains($0) == part.isCollective
        }
        return units + rest.dropFirst(max(0, first - place))
    }
}

/// A unit with something late or near due.
struct UnitBehind {
    var id: Int64
    var late: Int
    var daysLate: Int
    var nearDue: Int

    func isWorse(than other: UnitBehind) -> Bool {
        if late != other.late { return late > other.late }
        if daysLate != other.daysLate { return daysLate > other.daysLate }
        return nearDue > other.nearDue
    }

    func isLike(_ other: UnitBehind) -> Bool {
        late == other.late && daysLate == other.daysLate && nearDue == other.nearDue
    }

    /// The first so many units at least, worst first, those that are alike together.
    static func groups(_ all: [UnitBehind], first count: Int) -> [[Int64]] {
        let least = leastLate(all, first: count)
        let units = all.filter { $0.late >= least }.sorted { $0.isWorse(than: $1) }
        var groups: [[Int64]] = []
        for (place, unit) in units.enumerated() {
            if place > 0, units[place - 1].isLike(unit) {
                groups[groups.count - 1].append(unit.id)
            } else {
                groups.append([unit.id])
            }
        }
        return groups
    }

    /// How many measures at least are late of each of the first units, so that the others need not be put in order.
    private static func leastLate(_ all: [UnitBehind], first count: Int) -> Int {
        guard count < all.count else { return Int.min }
        var holders = Array(repeating: 0, count: 1024)
        for unit in all { holders[max(0, min(1023, unit.late))] += 1 }
        var sum = 0
        for late in (1..<1024).reversed() {
            sum += holders[late]
            if sum >= count { return late }
        }
        return Int.min
    }
}

extension LedgerReader {
    fileprivate func eachUnitBehind(day: Day, wanted: Set<Int64>?, _ body: (UnitBehind) -> Void) throws {
        let packs = wanted.map { numberList(Set($0.map(UnitPack.number))) }
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: packs == nil
                    ? "SELECT pack, turns FROM unit_lights"
                    : "SELECT pack, turns FROM unit_lights WHERE pack IN (SELECT value FROM json_each(?))"),
            arguments: packs.map { [$0] } ?? [])
        while let row = try cursor.next() {
            try row.eachUnit(pack: StoredRow(row)[0], column: 1) { unit, bytes in
                let sum = try TallyBytes.behind(bytes, day: day)
                guard sum != (0, 0, 0), wanted?.contains(unit) ?? true else { return }
                body(UnitBehind(id: unit, late: sum.late, daysLate: sum.daysLate, nearDue: sum.nearDue))
            }
        }
    }
}

/// Units that lead or support something in the order of their names by pinyin.
private struct UnitsByName {
    private let reader: LedgerReader
    private let wanted: Set<Int64>?

    init(_ reader: LedgerReader, wanted: Set<Int64>?) {
        self.reader = reader
        self.wanted = wanted
    }

    func count() throws -> Int {
        try wanted?.count ?? reader.database.first("SELECT count(*) FROM unit WHERE led + supported > 0") ?? 0
    }

    func contains(_ unit: Int64) throws -> Bool {
        guard wanted?.contains(unit) ?? true else { return false }
        return try reader.database.exists("SELECT 1 FROM unit WHERE id = ? AND led + supported > 0", [unit])
    }

    func collectives() throws -> Set<Int64> {
        let all = try reader.database.all(
            "SELECT id FROM unit WHERE kind = 'collective' AND led + supported > 0"
        ) { try $0[0] as Int64 }
        return Set(all.filter { wanted?.contains($0) ?? true })
    }

    /// The first of some units: few are asked for their names, of many the first are met soon among all.
    func first(_ count: Int, of units: [Int64]) throws -> [Int64] {
        if units.count == 1 { return units }
        if units.count <= 256 { return Array(try inOrder(units).prefix(count)) }
        return try first(count, where: Set(units).contains)
    }

    /// The first of those that are meant.
    func first(_ count: Int, where isMeant: (Int64) -> Bool) throws -> [Int64] {
        if let wanted, wanted.count <= 256 { return Array(try inOrder(wanted.filter(isMeant)).prefix(count)) }
        var units: [Int64] = []
        let cursor = try Row.fetchCursor(
            reader.database.cachedStatement(
                sql: "SELECT id FROM unit INDEXED BY unit_order WHERE led + supported > 0 ORDER BY pinyin, id"))
        while units.count < count, let row = try cursor.next() {
            let unit: Int64 = try StoredRow(row)[0]
            if wanted?.contains(unit) ?? true, isMeant(unit) { units.append(unit) }
        }
        return units
    }

    private func inOrder(_ units: some Sequence<Int64>) throws -> [Int64] {
        try reader.database.all(
            "SELECT id FROM unit WHERE id IN (SELECT value FROM json_each(?)) ORDER BY pinyin, id", [numberList(units)]
        ) { try $0[0] }
    }
}
