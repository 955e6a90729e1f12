import GRDB
import Ledger

/// The league on a day: who stands where, from the tallies alone. Names are asked for only of the units that a window shows.
///
/// Ranked units come first, collectives last; in each part those with more measures late, more days late added up, more near due come
/// first. Units that are alike stand by pinyin, which an index gives.
struct League {
    /// What the order goes by before the name.
    struct Standing: Hashable, Comparable {
        var late = 0
        var daysLate = 0
        var nearDue = 0

        /// A worse one comes first.
        static func < (left: Standing, right: Standing) -> Bool {
            (left.late, left.daysLate, left.nearDue) > (right.late, right.daysLate, right.nearDue)
        }
    }

    /// Units that are alike: those named, or all that are not named elsewhere.
    private enum Group {
        case named([Int64])
        case rest(count: Int)

        var count: Int {
            switch self {
            case .named(let units): units.count
            case .rest(let count): count
            }
        }
    }

    private let reader: LedgerReader
    /// The only units that are asked for; nil for all.
    private let wanted: Set<Int64>?
    private var standings: [Int64: Standing] = [:]
    private var collectives: Set<Int64> = []
    /// All units that lead or support something.
    let count: Int

    init(_ reader: LedgerReader, day: Day, wanted: Set<Int64>? = nil) throws {
        self.reader = reader
        self.wanted = wanted
        count =
            try wanted?.count
            ?? reader.database.first("SELECT count(*) FROM unit WHERE led + supported > 0") ?? 0
        collectives = Set(
            try reader.database.all("SELECT id FROM unit INDEXED BY unit_collective WHERE kind = 'collective'") {
                try $0[0] as Int64
            })
        try readStandings(day)
    }

    private mutating func readStandings(_ day: Day) throws {
        var standings: [Int64: Standing] = [:]
        let packs = wanted.map { numberList(Set($0.map(UnitPack.number))) }
        let cursor = try Row.fetchCursor(
            reader.database.cachedStatement(
                sql: packs == nil
                    ? "SELECT pack, turns FROM unit_lights"
                    : "SELECT pack, turns FROM unit_lights WHERE pack IN (SELECT value FROM json_each(?))"),
            arguments: packs.map { [$0] } ?? [])
        while let row = try cursor.next() {
            try row.eachUnit(pack: StoredRow(row)[0], column: 1) { unit, bytes in
                let sum = try TallyBytes.behind(bytes, day: day)
                if sum.late != 0 || sum.nearDue != 0 || sum.daysLate != 0, wanted?.contains(unit) ?? true {
                    standings[unit] = Standing(late: sum.late, daysLate: sum.daysLate, nearDue: sum.nearDue)
                }
            }
        }
        self.standings = standings
    }

    /// The units from one place of the order on.
    func units(from first: Int, limit: Int) throws -> [Int64] {
        var units: [Int64] = []
        var skipped = max(0, first)
        for part in try parts() {
            guard units.count < limit else { break }
            if skipped >= part.group.count {
                skipped -= part.group.count
                continue
            }
            let own = try ordered(part.group, isCollective: part.isCollective, upTo: skipped + limit - units.count)
            units += own.dropFirst(skipped)
            skipped = 0
        }
        return units
    }

    /// All units by groups of those that are alike, in order.
    private func parts() throws -> [(isCollective: Bool, group: Group)] {
        let collectiveCount = try wanted.map { $0.count(where: collectives.contains) } ?? ranklessCount()
        return [false, true].flatMap { isCollective -> [(isCollective: Bool, group: Group)] in
            let behind = standings.filter { collectives.contains($0.key) == isCollective }
            let groups = Dictionary(grouping: behind.keys) { behind[$0] ?? Standing() }
            let total = isCollective ? collectiveCount : count - collectiveCount
            return groups.sorted { $0.key < $1.key }.map { (isCollective, .named($0.value)) }
                + [(isCollective, .rest(count: total - behind.count))]
        }
    }

    private func ranklessCount() throws -> Int {
        try reader.database.first(
            "SELECT count(*) FROM unit INDEXED BY unit_collective WHERE kind = 'collective' AND led + supported > 0") ?? 0
    }

    /// The first units of a group by name: few are asked for theirs, of many the first are met soon in the order of all.
    private func ordered(_ group: Group, isCollective: Bool, upTo count: Int) throws -> [Int64] {
        switch group {
        case .named(let units) where units.count == 1: return units
        case .named(let units) where units.count <= 256: return try byName(units)
        case .named(let units):
            let units = Set(units)
            return try inOrder(upTo: min(count, units.count), where: units.contains)
        case .rest(let rest):
            return try inOrder(upTo: min(count, rest)) { unit in
                standings[unit] == nil && collectives.contains(unit) == isCollective && wanted?.contains(unit) ?? true
            }
        }
    }

    private func byName(_ units: [Int64]) throws -> [Int64] {
        try reader.database.all(
            "SELECT id FROM unit WHERE id IN (SELECT value FROM json_each(?)) ORDER BY pinyin, id", [numberList(units)]
        ) { try $0[0] }
    }

    private func inOrder(upTo count: Int, where isMeant: (Int64) -> Bool) throws -> [Int64] {
        guard count > 0 else { return [] }
        if let wanted, wanted.count <= 256 { return try byName(wanted.filter(isMeant)) }
        var units: [Int64] = []
        let cursor = try Row.fetchCursor(
            reader.database.cachedStatement(
                sql: "SELECT id FROM unit INDEXED BY unit_order WHERE led + supported > 0 ORDER BY pinyin, id"))
        while units.count < count, let row = try cursor.next() {
            let unit: Int64 = try StoredRow(row)[0]
            if isMeant(unit) { units.append(unit) }
        }
        return units
    }
}
