import GRDB
import Ledger

/// Keeps the books of one transaction: what each touched task counted for before the first change of it is taken out of the counts of the
/// nodes above it and its units, and at the end what it counts for now is put in; search texts that changed are written anew.
///
/// Whatever writes a row says so here first, so no change can forget a count.
final class Books {
    private let reader: LedgerReader
    private var touched: Set<Int64> = []
    private var retold: Set<Int64> = []
    private var nodes: [Int64: Change] = [:]
    /// What is to be added to the shares of plans, and so to their units and months.
    private var shares: [Int64: PlanShare] = [:]
    private var dues = DueChanges()
    /// Read at its first use: a tick never needs it.
    private var names: Pinyin?

    /// What is to be added to the counts of a node.
    private struct Change {
        var tasks = 0
        var progress = Progress()
        var tally = Tally()
    }

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    /// Must be called before a task, what is below it or its place among sections changes; the task need not exist yet.
    func touch(_ task: Int64) throws {
        guard touched.insert(task).inserted else { return }
        try count(task, times: -1)
    }

    /// Must be called before a title, text or unit of a task changes.
    func retell(_ task: Int64) throws {
        try touch(task)
        retold.insert(task)
    }

    /// Must be called before a task comes to stand in another place of the tree.
    func replace(_ task: Int64) {
        retold.insert(task)
    }

    /// Pinyin as a unit's row has it.
    func pinyin(of name: String) throws -> String {
        var known = try names ?? reader.pinyin()
        defer { names = known }
        return known.ofUnit(name)
    }

    /// Carries everything into the tables.
    func settle() throws {
        for task in touched { try count(task, times: 1) }
        for (node, change) in nodes { try write(change, node: node) }
        try writeShares()
        try dues.write(reader.database)
        try writeSearch()
        if let names { try LedgerWriter.keep(names, reader.database) }
        touched = []
        retold = []
        nodes = [:]
        shares = [:]
        dues = DueChanges()
    }

    private func count(_ task: Int64, times: Int) throws {
        let stored = try reader.milestones(task: task)
        guard !stored.isEmpty, let place = try reader.placeInTree(task) else { return }
        var above = place.above
        let isClosed = place.isClosed
        for one in stored {
            dues.count(
                one.milestone, one.measure, one.place, at: place.number, plan: place.plan, isClosed: isClosed,
                times: times)
        }
        // A closed plan counts for itself alone.
        if isClosed {
            above = above.dropLast(2)
        } else {
            let assigned = try reader.assigned(tasks: numberList([task]))[task, default: []]
            shares[place.plan, default: PlanShare()].count(stored, assigned, rule: reader.rule, times: times)
        }
        var whole = Change()
        if stored.contains(where: { $0.milestone.status != .withdrawn }) { whole.tasks = times }
        for (_, own) in Dictionary(grouping: stored, by: \.measure) {
            let milestones = own.map(\.milestone)
            whole.tally.add(LightTimeline(of: milestones, rule: reader.rule), times: times)
            whole.progress =
                times > 0 ? whole.progress + Progress(of: milestones) : whole.progress - Progress(of: milestones)
        }
        for node in above {
            nodes[node, default: Change()].tasks += whole.tasks
            nodes[node, default: Change()].progress = nodes[node, default: Change()].progress + whole.progress
            nodes[node, default: Change()].tally.add(whole.tally)
        }
    }

    private func write(_ change: Change, node: Int64) throws {
        let database = reader.database
        guard change.progress != Progress() || change.tasks != 0 || !change.tally.isEmpty,
            try database.exists("SELECT 1 FROM node WHERE id = ?", [node])
        else { return }
        try database.add(change.tally, toNode: node)
        guard change.progress != Progress() || change.tasks != 0 else { return }
        try database.run(
            "UPDATE node SET tasks = tasks + ?, done = done + ?, total = total + ?, standing = standing + ? WHERE id = ?",
            [change.tasks, change.progress.done, change.progress.total, change.progress.standing, node])
    }

    private func writeShares() throws {
        var sum = PlanShare()
        for (plan, share) in shares {
            try reader.database.add(share, toShareOf: plan)
            sum.add(share)
        }
        try sum.write(reader.database)
    }

    /// What no longer holds goes before anything new comes, since one may take the place of the other.
    private func writeSearch() throws {
        guard !retold.isEmpty else { return }
        var known = try names ?? reader.pinyin()
        var wanted: [(row: SearchRow, task: Int64, place: Int64)] = []
        for task in retold {
            let place: Int64 = try reader.database.first("SELECT place FROM task WHERE id = ?", [task]) ?? 0
            var rows = try reader.searchRows(ofTask: task, &known)
            let stored = try reader.database.all(
                "SELECT measure, called, body, id FROM search WHERE task = ?", [task]
            ) {
                (row: SearchRow(measure: try $0[0], called: try $0[1], body: try $0[2]), id: try $0[3] as Int64)
            }
            for (row, id) in stored {
                if id == SearchOrder.number(place: place, measure: row.measure), let kept = rows.firstIndex(of: row) {
                    rows.remove(at: kept)
                } else {
                    try reader.removeSearch(id)
                }
            }
            wanted += rows.map { ($0, task, place) }
        }
        for (row, task, place) in wanted { try reader.insertSearch(row, of: task, place: place) }
        names = known
    }
}

/// Where a task stands, as far as counts depend on it.
private struct TaskPlace {
    /// Its section, the plan, the district, the whole ledger (0).
    var above: [Int64]
    var number: Int64
    var plan: Int64
    var isClosed: Bool
}

extension LedgerReader {
    fileprivate func placeInTree(_ task: Int64) throws -> TaskPlace? {
        let own = try database.first(
            """
            SELECT section, place, plan, plan.closed IS NOT NULL FROM task JOIN node plan ON plan.id = task.plan
            WHERE task.id = ?
            """, [task]
        ) {
            (
                section: try $0[0] as Int64, place: try $0[1] as Int64, plan: try $0[2] as Int64,
                isClosed: try $0[3] as Bool
            )
        }
        return try own.map {
            TaskPlace(
                above: try ancestors(node: $0.section), number: $0.place, plan: $0.plan, isClosed: $0.isClosed)
        }
    }

    /// Whether the plan on a way up (from a node to the root) is closed.
    func isClosed(planOf above: [Int64]) throws -> Bool {
        guard above.count > 2 else { return false }
        return try database.exists("SELECT 1 FROM node WHERE id = ? AND closed IS NOT NULL", [above[above.count - 3]])
    }
}
