import Foundation
import GRDB
import Ledger

extension Store {
    /// Checks the whole ledger: SQLite's own integrity check, the chain of the history, and every count against a recount.
    /// Returns the number of history entries and what is wrong, each with its place.
    public func verify() throws -> (entries: Int, faults: [VerifyFault]) {
        try read { reader in
            let (entries, chain) = try reader.chainFaults()
            return (entries, try reader.integrityFaults() + chain + reader.rowFaults() + reader.countFaults())
        }
    }
}

extension LedgerReader {
    fileprivate func integrityFaults() throws -> [VerifyFault] {
        let words = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
            "foreign key: \(row[0] as String) \(row[1] as Int64? ?? 0)"
        }
        return (words + orphans).map(VerifyFault.integrity)
    }

    fileprivate func chainFaults() throws -> (entries: Int, faults: [VerifyFault]) {
        var previous = ChainBytes.beginning
        var expected: Int64 = 1
        var faults: [VerifyFault] = []
        let rows = try database.rows(
            "SELECT id, stamp, day, user, action, target, subject, hash FROM history ORDER BY id")
        for row in rows {
            let entry = ChainEntry(
                id: row[0], author: Author(user: row[3], day: Day(ordinal: row[2]), stamp: row[1]),
                action: HistoryAction(rawValue: row[4]) ?? .initialise, target: row[5], subject: row[6],
                edits: try edits(of: row[0]))
            let stored = Array(row[7] as Data)
            if entry.id != expected || entry.hash(after: previous) != stored { faults.append(.chain(entry: entry.id)) }
            previous = stored
            expected = entry.id + 1
        }
        return (rows.count, faults)
    }

    /// Every milestone field that history has ever set must hold what the newest entry set it to.
    fileprivate func rowFaults() throws -> [VerifyFault] {
        let rows = try database.rows(
            """
            SELECT row, field, after, max(entry) FROM edit WHERE field <> 'note' GROUP BY row, field
            """)
        return try rows.compactMap { row in
            guard let id = RowID(key: row[0] as String), case .milestone(let task, let measure, let place) = id,
                let field = MilestoneField(rawValue: row[1])
            else { return nil }
            let stored = try milestones(task: task, measure: measure).first { $0.place == place }
            let now = stored.flatMap { field.text($0.milestone, reason: $0.reason) }
            return now == row[2] as String? ? nil : .row(try reference(of: id), field: field.rawValue)
        }
    }

    fileprivate func countFaults() throws -> [VerifyFault] {
        var recount = Recount(rule: rule)
        try recount.run(self)
        return try recount.differences(self)
    }
}

/// All counts of the ledger, made anew from its milestones.
private struct Recount {
    let rule: LightRule
    private var nodes: [Int64: (progress: Ledger.Progress, tasks: Int)] = [:]
    private var units: [Int64: (led: Int, supported: Int)] = [:]
    private var nodeTurns: [String: Int] = [:]
    private var unitTurns: [String: Int] = [:]

    init(rule: LightRule) {
        self.rule = rule
    }

    mutating func run(_ reader: LedgerReader) throws {
        for task in try reader.database.rows("SELECT id FROM task") {
            let id: Int64 = task[0]
            let above = try reader.ancestors(task: id)
            for node in above { nodes[node, default: (Ledger.Progress(), 0)].tasks += 1 }
            let stored = try reader.milestones(task: id)
            for (measure, own) in Dictionary(grouping: stored, by: \.measure) {
                let milestones = own.map(\.milestone)
                let timeline = LightTimeline(of: milestones, rule: rule)
                for node in above {
                    nodes[node, default: (Ledger.Progress(), 0)].progress = nodes[node, default: (Ledger.Progress(), 0)].progress + Ledger.Progress(of: milestones)
                    Recount.count(timeline) { nodeTurns["\(node) \($0)", default: 0] += $1 }
                }
                try countUnits(reader, task: id, measure: measure, timeline)
            }
        }
    }

    func differences(_ reader: LedgerReader) throws -> [VerifyFault] {
        var faults: [VerifyFault] = []
        func compare(_ what: String, _ stored: Int, _ recounted: Int) {
            if stored != recounted { faults.append(.count(what: what, stored: stored, recounted: recounted)) }
        }
        for row in try reader.database.rows("SELECT id, ref, tasks, done, total, standing FROM node") {
            let own = nodes[row[0]] ?? (Ledger.Progress(), 0)
            let name = (row[0] as Int64) == 0 ? "ledger" : row[1] as String
            compare("\(name) tasks", row[2], own.tasks)
            compare("\(name) done", row[3], own.progress.done)
            compare("\(name) total", row[4], own.progress.total)
            compare("\(name) standing", row[5], own.progress.standing)
        }
        for row in try reader.database.rows("SELECT id, name, led, supported FROM unit") {
            let own = units[row[0]] ?? (0, 0)
            compare("\(row[1] as String) led", row[2], own.led)
            compare("\(row[1] as String) supported", row[3], own.supported)
        }
        let storedNodes = try turns(reader, "SELECT node, light, day, change FROM node_light")
        let storedUnits = try turns(reader, "SELECT unit, light, day, change FROM unit_light")
        for key in Set(nodeTurns.keys).union(storedNodes.keys) {
            compare("node \(key)", storedNodes[key] ?? 0, nodeTurns[key] ?? 0)
        }
        for key in Set(unitTurns.keys).union(storedUnits.keys) {
            compare("unit \(key)", storedUnits[key] ?? 0, unitTurns[key] ?? 0)
        }
        return faults
    }

    private mutating func countUnits(
        _ reader: LedgerReader, task: Int64, measure: Int, _ timeline: LightTimeline
    ) throws {
        let rows = try reader.database.rows(
            "SELECT DISTINCT role, unit FROM responsible WHERE task = ? AND measure = ?", [task, measure])
        for row in rows {
            let unit: Int64 = row[1]
            if (row[0] as Int) == 0 {
                units[unit, default: (0, 0)].led += 1
                Recount.count(timeline) { unitTurns["\(unit) \($0)", default: 0] += $1 }
            } else {
                units[unit, default: (0, 0)].supported += 1
            }
        }
    }

    private static func count(_ timeline: LightTimeline, _ add: (String, Int) -> Void) {
        var previous: LightTimeline.Stretch?
        for stretch in timeline.stretches {
            if let previous { add("\(previous.light.rank) \(stretch.start.ordinal)", -1) }
            add("\(stretch.light.rank) \(stretch.start.ordinal)", 1)
            previous = stretch
        }
    }

    private func turns(_ reader: LedgerReader, _ query: String) throws -> [String: Int] {
        var turns: [String: Int] = [:]
        for row in try reader.database.rows(query) {
            turns["\(row[0] as Int64) \(row[1] as Int) \(row[2] as Int)"] = row[3]
        }
        return turns
    }
}
