import GRDB
import Ledger

extension LedgerReader {
    /// Measures below a node by light on a day; node 0 is the whole ledger.
    func lights(ofNode node: Int64, day: Day) throws -> LightCounts {
        let rows = try database.rows(
            "SELECT light, sum(change) FROM node_light WHERE node = ? AND day <= ? GROUP BY light", [node, day.ordinal])
        return LightCounts(rows)
    }

    /// Measures that a unit leads by light on a day, and the days late of the late ones added up.
    func standing(ofUnit unit: Int64, day: Day) throws -> (lights: LightCounts, daysLate: Int) {
        let rows = try database.rows(
            "SELECT light, sum(change), sum(due_sum) FROM unit_light WHERE unit = ? AND day <= ? GROUP BY light",
            [unit, day.ordinal])
        let lights = LightCounts(rows)
        let dueSum: Int = rows.first { ($0[0] as Int) == Light.overdue.rank }?[2] ?? 0
        return (lights, lights[.overdue] * day.ordinal - dueSum)
    }

    /// A unit's own worst light.
    func worstLight(ofUnit unit: Int64, day: Day) throws -> Light? {
        try standing(ofUnit: unit, day: day).lights.worst
    }
}

extension LightCounts {
    /// Reads rows of light and count.
    init(_ rows: [Row]) {
        self.init()
        for row in rows {
            if let light = Light(rank: row[0]) { self[light] = row[1] }
        }
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

    func worst(_ unit: Int64) throws -> Light? {
        if let light = known[unit] { return light }
        let light = try reader.worstLight(ofUnit: unit, day: day)
        known[unit] = light
        return light
    }
}
