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
        try counts(
            """
            WITH wanted(id, day) AS MATERIALIZED (
              SELECT own.id, min(?2, coalesce((
                SELECT CASE WHEN plan.last >= own.first THEN plan.closed END FROM node plan
                WHERE own.kind >= \(RowKind.plan.rawValue) AND plan.closed IS NOT NULL AND plan.first <= own.first
                ORDER BY plan.first DESC LIMIT 1), ?2))
              FROM node own WHERE own.id IN (SELECT value FROM json_each(?1)))
            SELECT node, light, sum(change) FROM wanted JOIN node_light ON node_light.node = wanted.id
            WHERE node_light.day <= wanted.day GROUP BY node, light
            """, [numberList(nodes), day.ordinal])
    }

    /// Measures that units lead, by light; units that lead nothing are left out.
    func lights(ofUnits units: some Sequence<Int64>, day: Day) throws -> [Int64: LightCounts] {
        try counts(
            """
            SELECT unit, light, sum(change) FROM unit_light
            WHERE unit IN (SELECT value FROM json_each(?)) AND day <= ? GROUP BY unit, light
            """, [numberList(units), day.ordinal])
    }

    /// The days late of the late measures of every unit, added up.
    func daysLate(day: Day, within district: Int64?) throws -> [Int64: Int] {
        let rows = try database.all(
            """
            SELECT unit, sum(change) * ?1 - sum(due_sum) FROM unit_light
            WHERE light = ?2 AND day <= ?1 AND unit IN (SELECT id FROM unit WHERE district = coalesce(?3, district))
            GROUP BY unit
            """, [day.ordinal, Light.overdue.rank, district]
        ) { (try $0[0] as Int64, try $0[1] as Int) }
        return Dictionary(rows) { first, _ in first }
    }

    private func counts(_ query: String, _ arguments: StatementArguments) throws -> [Int64: LightCounts] {
        var counts: [Int64: LightCounts] = [:]
        let rows = try database.all(query, arguments) { row in
            (try row[0] as Int64, Light(rank: try row[1]), try row[2] as Int)
        }
        for case (let id, let light?, let count) in rows { counts[id, default: LightCounts()][light] = count }
        return counts
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
        let counts = try reader.lights(ofUnits: unknown, day: day)
        for unit in unknown { known.updateValue(counts[unit]?.worst, forKey: unit) }
    }

    /// The worst light of a unit that was learnt.
    func worst(_ unit: Int64) -> Light? { known[unit] ?? nil }
}
