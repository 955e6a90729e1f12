import GRDB
import Ledger

/// The plans that came after the day as of which a ledger is shown. They are hidden at once, and their rows are removed one plan after
/// the other: when nobody waits, or before the first read that they could spoil.
final class LaterPlans {
    /// A plan that is hidden and still to be removed.
    struct Plan {
        var id: Int64
        var district: Int64
        /// Its district is hidden with it, and goes with its last plan.
        var takesDistrict = false
    }

    private let store: Store
    private(set) var waiting: [Plan]

    /// `store` writes what is shown.
    init(_ store: Store, _ waiting: [Plan]) {
        self.store = store
        self.waiting = waiting
    }

    /// Removes those that match.
    func remove(where isMeant: (Plan) -> Bool = { _ in true }) throws {
        try remove(waiting.filter(isMeant))
    }

    /// Removes one.
    func removeNext() throws {
        try remove(waiting.suffix(1))
    }

    private func remove(_ plans: some Collection<Plan>) throws {
        guard !plans.isEmpty else { return }
        let gone = Set(plans.map(\.id))
        let others = waiting.filter { !gone.contains($0.id) }
        let districts = Set(plans.filter(\.takesDistrict).map(\.district)).subtracting(others.map(\.district))
        try store.write { writer in
            // The index is never asked alone here: what it finds has to have its text beside it.
            writer.books.leavesIndex = true
            for plan in plans { try writer.removeTree(.node(plan.id)) }
            for district in districts.sorted() { try writer.removeTree(.node(district)) }
        }
        waiting = others
    }
}

extension LedgerWriter {
    /// Hides plans: they leave their districts and every count above them; a district that came with its plans goes with the last.
    func hide(_ plans: [Int64]) throws -> [LaterPlans.Plan] {
        var hidden = try database.all(
            """
            SELECT id, parent FROM node WHERE id IN (SELECT value FROM json_each(?)) AND closed IS NULL AND parent <> 0
            """, [numberList(plans)]
        ) { LaterPlans.Plan(id: try $0[0], district: try $0[1]) }
        let list = numberList(hidden.map(\.id))
        try takeOutOfCounts(list)
        try database.run("UPDATE node SET parent = NULL WHERE id IN (SELECT value FROM json_each(?))", [list])
        let closed = Set(plans).subtracting(hidden.map(\.id))
        for plan in closed.sorted() { hidden += try removeClosed(plan) }
        let districts = try Set(hidden.map(\.district)).filter(cameWithPlans)
        try database.run(
            "UPDATE node SET parent = NULL WHERE id IN (SELECT value FROM json_each(?))", [numberList(districts)])
        for index in hidden.indices { hidden[index].takesDistrict = districts.contains(hidden[index].district) }
        return hidden
    }

    /// No plan is left in the district, and nobody wrote it by hand.
    private func cameWithPlans(_ district: Int64) throws -> Bool {
        let row = RowID.node(district)
        return try !reader.hasChildren(row)
            && !database.exists("SELECT 1 FROM edit WHERE row = ? AND field = 'row'", [row.key])
    }

    /// A closed plan counts for itself alone: it goes at once, and its district, where it was the last, when that is settled.
    private func removeClosed(_ plan: Int64) throws -> [LaterPlans.Plan] {
        guard let district: Int64 = try database.first("SELECT parent FROM node WHERE id = ?", [plan]) else {
            return []
        }
        try removeTree(.node(plan))
        return [LaterPlans.Plan(id: plan, district: district)]
    }

    /// Takes what those plans count for out of the counts of their districts and of the whole ledger.
    private func takeOutOfCounts(_ plans: String) throws {
        for above in ["parent", "0"] {
            try database.run(
                """
                UPDATE node SET tasks = node.tasks - own.tasks, done = node.done - own.done, total = node.total - own.total,
                  standing = node.standing - own.standing
                FROM (SELECT \(above) AS node, sum(tasks) AS tasks, sum(done) AS done, sum(total) AS total,
                    sum(standing) AS standing
                  FROM node WHERE id IN (SELECT value FROM json_each(?)) GROUP BY 1) AS own
                WHERE node.id = own.node
                """, [plans])
        }
        let own = try database.all(
            "SELECT id, parent FROM node WHERE id IN (SELECT value FROM json_each(?))", [plans]
        ) { (plan: try $0[0] as Int64, district: try $0[1] as Int64) }
        var above: [Int64: Tally] = [:]
        for (plan, district) in own {
            let tally = try database.tally(ofNode: plan).taken
            for node in [district, 0] { above[node, default: Tally()].add(tally) }
        }
        for (node, tally) in above { try database.add(tally, toNode: node) }
    }
}

extension Store {
    /// Something is still to be removed from what is shown as of another day; reads that need it do it first.
    public var isSettled: Bool { later?.waiting.isEmpty ?? true }

    /// Removes a part of what is still to be removed, in some hundredths of a second. For a moment when nobody waits.
    public func settleSome() throws {
        try guarded { try later?.removeNext() }
    }

    /// Runs a read that hidden plans spoil only in the units of their own districts: it is run again where its rows tell of those.
    func readPast<Value>(tasks: (Value) -> [Int64], _ body: (LedgerReader) throws -> Value) throws -> Value {
        guard let later, !later.waiting.isEmpty else { return try read(body) }
        let (value, districts) = try readAsItStands { reader in
            let value = try body(reader)
            return (value, try reader.districts(ofTasks: tasks(value)))
        }
        guard later.waiting.contains(where: { districts.contains($0.district) }) else { return value }
        try guarded { try later.remove { districts.contains($0.district) } }
        return try readAsItStands(body)
    }
}

extension LedgerReader {
    /// No hidden plan stands above the row.
    func isInTree(_ row: RowID) throws -> Bool {
        let above = try row.node.map { try ancestors(node: $0) } ?? row.task.map { try ancestors(task: $0) }
        return above?.last == 0
    }

    fileprivate func districts(ofTasks tasks: [Int64]) throws -> Set<Int64> {
        guard !tasks.isEmpty else { return [] }
        return Set(
            try database.all(
                """
                SELECT DISTINCT parent FROM task JOIN node ON node.id = task.plan
                WHERE task.id IN (SELECT value FROM json_each(?)) AND parent IS NOT NULL
                """, [numberList(tasks)]
            ) { try $0[0] as Int64 })
    }
}
