import GRDB
import Ledger

/// A milestone as stored, with its place in its measure.
struct StoredMilestone {
    var measure: Int
    var place: Int
    var title: String?
    var milestone: Milestone
    var reason: String?

    /// Reads the columns of `columns` from `offset` on.
    init(_ row: Row, offset: Int = 0) {
        measure = row[offset]
        place = row[offset + 1]
        title = row[offset + 2]
        let day = { (index: Int) in (row[offset + index] as Int?).map(Day.init(ordinal:)) }
        milestone = Milestone(
            status: Status(rawValue: row[offset + 3]) ?? .open, due: day(4), plannedDue: day(5), finishedOn: day(6),
            review: day(7), isStanding: row[offset + 9])
        reason = row[offset + 8]
    }

    static let columns = "measure, n, title, status, due, planned, finished, review, reason, standing"
}

extension LedgerReader {
    /// The milestones of a measure, in the order they are shown.
    func milestones(task: Int64, measure: Int) throws -> [StoredMilestone] {
        try database.rows(
            "SELECT \(StoredMilestone.columns) FROM milestone WHERE task = ? AND measure = ? ORDER BY ord",
            [task, measure]
        ).map { StoredMilestone($0) }
    }

    /// The milestones of a task, measure by measure.
    func milestones(task: Int64) throws -> [StoredMilestone] {
        try database.rows(
            "SELECT \(StoredMilestone.columns) FROM milestone WHERE task = ? ORDER BY measure, ord", [task]
        ).map { StoredMilestone($0) }
    }

    /// The nodes above a task, from its section up to the root of the whole ledger (0).
    func ancestors(task: Int64) throws -> [Int64] {
        try database.row("SELECT section FROM task WHERE id = ?", [task]).map { try ancestors(node: $0[0]) } ?? []
    }

    /// A node and those above it, up to the root.
    func ancestors(node: Int64) throws -> [Int64] {
        var path = [node]
        while let last = path.last,
            let parent = try database.row("SELECT parent FROM node WHERE id = ?", [last])?[0] as Int64?
        {
            path.append(parent)
        }
        return path
    }
}
