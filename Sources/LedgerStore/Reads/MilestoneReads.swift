import GRDB
import Ledger

/// A milestone as stored, with its place in its measure.
struct StoredMilestone {
    var measure: Int
    var place: Int
    var title: String?
    var milestone: Milestone
    var reason: String?

    init(measure: Int, place: Int, title: String?, milestone: Milestone) {
        self.measure = measure
        self.place = place
        self.title = title
        self.milestone = milestone
    }

    /// Reads the columns of `columns` from `offset` on.
    init(_ row: StoredRow, offset: Int = 0) throws {
        measure = try row[offset]
        place = try row[offset + 1]
        title = try row[offset + 2]
        milestone = Milestone(
            status: try row.value(offset + 3), due: try row.dayIfAny(offset + 4),
            plannedDue: try row.dayIfAny(offset + 5),
            finishedOn: try row.dayIfAny(offset + 6), review: try row.dayIfAny(offset + 7),
            isStanding: try row[offset + 9])
        reason = try row[offset + 8]
    }

    static let columns = "measure, n, title, status, due, planned, finished, review, reason, standing"
}

extension LedgerReader {
    /// The milestones of a measure, in the order they are shown.
    func milestones(task: Int64, measure: Int) throws -> [StoredMilestone] {
        try database.all(
            "SELECT \(StoredMilestone.columns) FROM milestone WHERE task = ? AND measure = ? ORDER BY ord",
            [task, measure]
        ) { try StoredMilestone($0) }
    }

    /// The milestones of a task, measure by measure.
    func milestones(task: Int64) throws -> [StoredMilestone] {
        try database.all(
            "SELECT \(StoredMilestone.columns) FROM milestone WHERE task = ? ORDER BY measure, ord", [task]
        ) { try StoredMilestone($0) }
    }

    /// The milestones of several tasks (a `list`), measure by measure.
    func milestones(tasks: String) throws -> [Int64: [StoredMilestone]] {
        var milestones: [Int64: [StoredMilestone]] = [:]
        let rows = try database.all(
            """
            SELECT task, \(StoredMilestone.columns) FROM milestone WHERE task IN (SELECT value FROM json_each(?))
            ORDER BY task, measure, ord
            """, [tasks]
        ) { (try $0[0] as Int64, try StoredMilestone($0, offset: 1)) }
        for (task, milestone) in rows { milestones[task, default: []].append(milestone) }
        return milestones
    }

    /// The nodes above a task, from its section up to the root of the whole ledger (0).
    func ancestors(task: Int64) throws -> [Int64] {
        let section: Int64? = try database.first("SELECT section FROM task WHERE id = ?", [task])
        return try section.map { try ancestors(node: $0) } ?? []
    }

    /// A node and those above it, up to the root.
    func ancestors(node: Int64) throws -> [Int64] {
        let above: [Int64] = try database.all(
            """
            WITH RECURSIVE up(id, level) AS (
              VALUES(?, 0) UNION ALL SELECT node.parent, level + 1 FROM up JOIN node ON node.id = up.id
              WHERE node.parent IS NOT NULL AND level < 63)
            SELECT id FROM up
            """, [node]
        ) { try $0[0] }
        return above
    }
}
