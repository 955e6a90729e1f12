import GRDB
import Ledger

/// The plans that came after the day as of which a ledger is shown. Their rows stay where they are, out of sight: `LaterRows` leaves
/// them out of what is read, and the nodes above are without their counts at once. What they count for units and months is taken out
/// afterwards: when nobody waits, or before the first read that it could spoil.
final class LaterPlans {
    /// A plan that units and months still count.
    struct Plan {
        var id: Int64
        var district: Int64
    }

    private let store: Store
    private(set) var counted: [Plan]

    /// `store` writes what is shown.
    init(_ store: Store, _ counted: [Plan]) {
        self.store = store
        self.counted = counted
    }

    /// Takes those that match out of the counts.
    func discount(where isMeant: (Plan) -> Bool = { _ in true }) throws {
        try discount(counted.filter(isMeant))
    }

    /// Takes some out.
    func discountSome() throws {
        try discount(counted.suffix(200))
    }

    private func discount(_ plans: some Collection<Plan>) throws {
        guard !plans.isEmpty else { return }
        try store.write { try $0.discount(plans.map(\.id)) }
        let gone = Set(plans.map(\.id))
        counted.removeAll { gone.contains($0.id) }
    }
}

extension LedgerWriter {
    /// Takes what plans that are out of sight count for out of the counts of units and months.
    fileprivate func discount(_ plans: [Int64]) throws {
        try database.share(ofPlans: plans).taken.write(database)
    }

    /// Takes plans out of sight: they leave their districts and every count above them; a district that came with its plans goes with the
    /// last. Answers those that units and months count.
    func hide(_ plans: [Int64]) throws -> [LaterPlans.Plan] {
        let list = numberList(plans)
        let hidden = try database.all(
            """
            SELECT id, parent, closed IS NULL FROM node WHERE id IN (SELECT value FROM json_each(?)) AND parent <> 0
            """, [list]
        ) { (plan: LaterPlans.Plan(id: try $0[0], district: try $0[1]), isOpen: try $0[2] as Bool) }
        let open = hidden.filter(\.isOpen).map(\.plan)
        try takeOutOfCounts(numberList(open.map(\.id)))
        try LaterRows.leaveOut(numberList(hidden.map(\.plan.id)), database)
        let districts = try Set(hidden.map(\.plan.district)).filter(cameWithPlans)
        try LaterRows.leaveOut(numberList(districts), database)
        try LaterRows.show(database)
        return open
    }

    /// No plan is left in the district, and nobody wrote it by hand.
    private func cameWithPlans(_ district: Int64) throws -> Bool {
        let row = RowID.node(district)
        return try !reader.hasChildren(row)
            && !database.exists("SELECT 1 FROM edit WHERE row = ? AND field = 'row'", [row.key])
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
        var districts: [Tally] = []
        for (district, plans) in Dictionary(grouping: own, by: \.district) {
            let tally = Tally.sum(try plans.map { try database.tally(ofNode: $0.plan) }).taken
            try database.add(tally, toNode: district)
            districts.append(tally)
        }
        try database.add(Tally.sum(districts), toNode: 0)
    }
}

extension Store {
    /// Counts of units and months are without the plans that came later than the day shown; reads that need it see to it first.
    public var isSettled: Bool { later?.counted.isEmpty ?? true }

    /// Puts a part of those counts right, in some hundredths of a second. For a moment when nobody waits.
    public func settleSome() throws {
        try guarded { try later?.discountSome() }
    }

    /// Runs a read that later plans spoil only in the counts of their own districts' units: it is run again where its rows tell of those.
    func readPast<Value>(tasks: (Value) -> [Int64], _ body: (LedgerReader) throws -> Value) throws -> Value {
        guard let later, !later.counted.isEmpty else { return try readAsItStands(body) }
        let (value, districts) = try readAsItStands { reader in
            let value = try body(reader)
            return (value, try reader.districts(ofTasks: tasks(value)))
        }
        guard later.counted.contains(where: { districts.contains($0.district) }) else { return value }
        try guarded { try later.discount { districts.contains($0.district) } }
        return try readAsItStands(body)
    }
}

extension LedgerReader {
    /// No later plan stands above the row.
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
