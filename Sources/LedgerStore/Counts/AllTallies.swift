import GRDB
import Ledger

/// All tallies that the ledger keeps.
struct KeptTallies {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func nodes() throws -> [Int64: Tally] {
        let kept = try tallies("SELECT node, turns FROM node_lights")
        return Dictionary(kept.map { (NodeLights.node($0.key), $0.value) }) { first, _ in first }
    }

    func months() throws -> [Int64: Tally] { try tallies("SELECT month, turns FROM month_lights") }

    func units() throws -> [Int64: Tally] {
        var tallies: [Int64: Tally] = [:]
        let cursor = try Row.fetchCursor(database, sql: "SELECT pack, turns FROM unit_lights")
        while let row = try cursor.next() {
            try row.eachUnit(pack: StoredRow(row)[0], column: 1) { tallies[$0] = try TallyBytes.tally($1) }
        }
        return tallies
    }

    private func tallies(_ query: String) throws -> [Int64: Tally] {
        var tallies: [Int64: Tally] = [:]
        let cursor = try Row.fetchCursor(database, sql: query)
        while let row = try cursor.next() { tallies[try StoredRow(row)[0]] = try row.tally(1) }
        return tallies
    }
}
