import GRDB
import Ledger

extension LedgerReader {
    /// Measures below a node by light on a day; node 0 is the whole ledger.
    func lights(ofNode node: Int64, day: Day) throws -> LightCounts {
        try lights(ofNodes: [node], day: day)[node] ?? LightCounts()
    }

    /// The same for several nodes at once; nodes without any measure are left out. A closed plan, and what is in it, is lit as of
    /// its closing day.
    func lights(ofNodes nodes: some Sequence<Int64>, day: Day) throws -> [Int64: LightCounts] {
        var counts: [Int64: LightCounts] = [:]
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT own.id, coalesce((
                        SELECT CASE WHEN plan.last >= own.first THEN plan.closed END FROM node plan
                        WHERE own.kind >= \(RowKind.plan.rawValue) AND plan.closed IS NOT NULL AND plan.first <= own.first
                        ORDER BY plan.first DESC LIMIT 1), ?2), turns
                    FROM node own JOIN node_lights ON node_lights.node = \(NodeLights.stored("own"))
                    WHERE own.id IN (SELECT value FROM json_each(?1))
                    """),
            arguments: [numberList(nodes), day.ordinal])
        while let row = try cursor.next() {
            let closed = try StoredRow(row).day(1)
            counts[try StoredRow(row)[0]] = try row.bytes(2) { try TallyBytes.sum($0, day: min(day, closed)).counts }
        }
        return counts
    }

    /// Measures that units lead, by light, and their days late; units that lead nothing are left out.
    func sums(ofUnits units: some Sequence<Int64>, day: Day) throws -> [Int64: DaySum] {
        let wanted = Set(units)
        var sums: [Int64: DaySum] = [:]
        let cursor = try Row.fetchCursor(
            database.cachedStatement(
                sql: "SELECT pack, turns FROM unit_lights WHERE pack IN (SELECT value FROM json_each(?))"),
            arguments: [numberList(Set(wanted.map(UnitPack.number)))])
        while let row = try cursor.next() {
            try row.eachUnit(pack: StoredRow(row)[0], column: 1) { unit, bytes in
                if wanted.contains(unit) { sums[unit] = try TallyBytes.sum(bytes, day: day) }
            }
        }
        return sums
    }

    /// The milestones of each month by light on a day: those of open plans, by the month in which they are due.
    func lightsOfMonths(day: Day) throws -> [MonthStanding] {
        let cursor = try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT month, turns FROM month_lights ORDER BY month"))
        var months: [MonthStanding] = []
        while let row = try cursor.next() {
            let lights = try row.bytes(1) { try TallyBytes.sum($0, day: day).counts }
            months.append(MonthStanding(month: try StoredRow(row).day(0), lights: lights))
        }
        return months
    }
}

/// Remembers the worst light of units during one read, since neighbouring rows share their leads.
final class UnitLights {
    private let reader: LedgerReader
    private let day: Day
    private var known: [Int64: Light?] = [:]

    init(_ reader: LedgerReader, day: Day) {
        self.reader = reader
        self.day = day
    }

    /// Reads those not known yet, all with one query.
    func learn(_ units: some Sequence<Int64>) throws {
        let unknown = Set(units).filter { known[$0] == nil }
        guard !unknown.isEmpty else { return }
        let sums = try reader.sums(ofUnits: unknown, day: day)
        for unit in unknown { known.updateValue(sums[unit]?.counts.worst, forKey: unit) }
    }

    /// The worst light of a unit that was learnt.
    func worst(_ unit: Int64) -> Light? { known[unit] ?? nil }
}
