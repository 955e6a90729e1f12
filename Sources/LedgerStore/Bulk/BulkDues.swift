import GRDB
import Ledger

/// What is counted by due day while plans are loaded in bulk: the months of each plan's share, its last due day, and the agenda.
struct BulkDues {
    private struct Kind: Hashable {
        var due: Int
        var status: Status
        var review: Int?
    }

    private let rule: LightRule
    /// How many milestones of the plan there are of a kind, if it is open.
    private var kinds: [Kind: Int] = [:]
    /// Nothing was due in the ledger before.
    private let isFirst: Bool
    private var last: Day?

    init(_ writer: LedgerWriter) throws {
        rule = writer.rule
        isFirst = try !writer.database.exists("SELECT 1 FROM agenda")
    }

    mutating func add(_ milestones: [Milestone], isClosed: Bool) {
        for milestone in milestones {
            guard let due = milestone.due else { continue }
            last = max(last ?? due, due)
            guard !isClosed, milestone.countsInProgress else { continue }
            kinds[
                Kind(due: due.ordinal, status: milestone.status, review: milestone.review?.ordinal), default: 0] += 1
        }
    }

    /// Writes what the plan adds, and counts its months.
    mutating func close(plan: Int64, _ share: inout PlanShare, _ database: Database) throws {
        for (kind, count) in kinds {
            let milestone = Milestone(
                status: kind.status, due: Day(ordinal: kind.due), review: kind.review.map(Day.init(ordinal:)))
            share.count(milestone, rule: rule, times: count)
        }
        kinds.removeAll(keepingCapacity: true)
        guard let last = last.take() else { return }
        try database.run("UPDATE node SET last_due = ? WHERE id = ?", [last.ordinal, plan])
        guard !isFirst else { return }
        try database.run(
            "INSERT INTO agenda(done, due, place, measure, n) \(Schema.agendaOfMilestones) AND plan.id = ?", [plan])
    }

    /// Writes the rest, once all plans are in.
    func write(_ database: Database) throws {
        guard isFirst else { return }
        try database.execute(
            sql: "INSERT INTO agenda(done, due, place, measure, n) \(Schema.agendaOfMilestones) ORDER BY 1, 2, 3, 4, 5")
    }
}
