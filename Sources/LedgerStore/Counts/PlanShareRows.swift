import Foundation
import GRDB
import Ledger

extension Database {
    /// What a plan counts for its units and months; nothing where it is closed.
    func share(ofPlan plan: Int64) throws -> PlanShare {
        let cursor = try Row.fetchCursor(
            cachedStatement(sql: "SELECT counts FROM plan_share WHERE plan = ?"), arguments: [plan])
        return try cursor.next().map { try $0.bytes(0, PlanShareBytes.share) } ?? PlanShare()
    }

    /// What those plans count together.
    func share(ofPlans plans: [Int64]) throws -> PlanShare {
        var sum = PlanShare()
        for plan in plans { try sum.add(share(ofPlan: plan)) }
        return sum
    }

    /// Adds what changed of a plan to its share.
    func add(_ change: PlanShare, toShareOf plan: Int64) throws {
        var share = try share(ofPlan: plan)
        share.add(change)
        let bytes = PlanShareBytes.bytes(share)
        if bytes.isEmpty {
            try run("DELETE FROM plan_share WHERE plan = ?", [plan])
        } else {
            try run(
                "INSERT INTO plan_share(plan, counts) VALUES(?, ?) ON CONFLICT DO UPDATE SET counts = excluded.counts",
                [plan, Data(bytes)])
        }
    }
}

extension Schema {
    /// What each plan counts for its units and months, so that later plans are taken out of those counts without a look at their tasks.
    static let sharing = "CREATE TABLE plan_share(plan INTEGER PRIMARY KEY, counts BLOB NOT NULL);"

    /// Makes the table and fills it from the tasks.
    static func beginSharing(_ database: Database) throws {
        try database.execute(sql: sharing)
        let reader = LedgerReader(
            database: database, rule: try LedgerReader(database: database, rule: LightRule()).storedRule())
        let plans: [Int64] = try database.all(
            "SELECT id FROM node WHERE kind = \(RowKind.plan.rawValue) AND closed IS NULL"
        ) { try $0[0] }
        for plan in plans { try database.add(reader.recountedShare(ofPlan: plan), toShareOf: plan) }
    }
}

extension LedgerReader {
    /// The share of an open plan made anew from its tasks.
    fileprivate func recountedShare(ofPlan plan: Int64) throws -> PlanShare {
        let tasks: [Int64] = try database.all("SELECT id FROM task WHERE plan = ? ORDER BY id", [plan]) { try $0[0] }
        return try share(ofTasks: tasks, milestones(tasks: numberList(tasks)))
    }

    /// What some tasks with those milestones count.
    func share(ofTasks tasks: [Int64], _ milestones: [Int64: [StoredMilestone]]) throws -> PlanShare {
        let assigned = try assigned(tasks: numberList(tasks))
        var share = PlanShare()
        for task in tasks { share.count(milestones[task, default: []], assigned[task, default: []], rule: rule) }
        return share
    }

    /// The units of some tasks, in their places.
    func assigned(tasks: String) throws -> [Int64: [PlanShare.Assigned]] {
        let rows = try database.all(
            "SELECT task, measure, unit, role FROM responsible WHERE task IN (SELECT value FROM json_each(?))", [tasks]
        ) { (try $0[0] as Int64, PlanShare.Assigned(measure: try $0[1], unit: try $0[2], isLead: try $0[3] == 0)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }
}

/// A `PlanShare` as the ledger keeps it: how many units; then each unit (its identity less the one before, led, supported, the length of its
/// tally, the tally) and each month (its first day less the one before, the length of its tally, the tally).
///
/// Whatever a damaged file holds, reading it ends with an answer or an error.
enum PlanShareBytes {
    /// None where the share counts nothing.
    static func bytes(_ share: PlanShare) -> [UInt8] {
        let units = share.units.filter { $0.value != PlanShare.Unit() }.sorted { $0.key < $1.key }
        let months = share.months.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
        guard !units.isEmpty || !months.isEmpty else { return [] }
        var bytes: [UInt8] = []
        TallyBytes.append(UInt(units.count), to: &bytes)
        var previous: Int64 = 0
        for (unit, count) in units {
            TallyBytes.append(signed: Int(unit &- previous), to: &bytes)
            previous = unit
            TallyBytes.append(signed: count.led, to: &bytes)
            TallyBytes.append(signed: count.supported, to: &bytes)
            append(count.tally, to: &bytes)
        }
        previous = 0
        for (month, tally) in months {
            TallyBytes.append(signed: Int(month &- previous), to: &bytes)
            previous = month
            append(tally, to: &bytes)
        }
        return bytes
    }

    static func share(_ bytes: UnsafeRawBufferPointer) throws -> PlanShare {
        var reader = ByteReader(bytes)
        var units: [Int64: PlanShare.Unit] = [:]
        var unit: Int64 = 0
        for _ in 0..<(try reader.number()) {
            unit &+= Int64(try reader.signedNumber())
            let (led, supported) = (try reader.signedNumber(), try reader.signedNumber())
            units[unit] = PlanShare.Unit(led: led, supported: supported, tally: try tally(&reader))
        }
        var months: [Int64: Tally] = [:]
        var month: Int64 = 0
        while !reader.isAtEnd {
            month &+= Int64(try reader.signedNumber())
            months[month] = try tally(&reader)
        }
        return PlanShare(units: units, months: months)
    }

    private static func append(_ tally: Tally, to bytes: inout [UInt8]) {
        let own = TallyBytes.bytes(tally)
        TallyBytes.append(UInt(own.count), to: &bytes)
        bytes += own
    }

    private static func tally(_ reader: inout ByteReader) throws -> Tally {
        try TallyBytes.tally(try reader.part(try reader.number()))
    }
}
