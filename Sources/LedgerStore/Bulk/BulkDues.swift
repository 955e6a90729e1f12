import GRDB
import Ledger

/// The counts by due day while plans are loaded in bulk: the months of the timeline, the last due day of each plan, and the agenda.
struct BulkDues {
    private struct Kind: Hashable {
        var due: Int
        var status: Status
        var review: Int?
    }

    private let rule: LightRule
    /// How many milestones of open plans there are of a kind.
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

    /// Writes what the plan adds.
    mutating func close(plan: Int64, _ database: Database) throws {
        guard let last = last.take() else { return }
        try database.run("UPDATE node SET last_due = ? WHERE id = ?", [last.ordinal, plan])
        guard !isFirst else { return }
        try database.run(
            "INSERT INTO agenda(done, due, place, measure, n) \(Schema.agendaOfMilestones) AND plan.id = ?", [plan])
    }

    /// Writes the rest, once all plans are in.
    func write(_ database: Database) throws {
        if isFirst {
            try database.execute(
                sql:
                    "INSERT INTO agenda(done, due, place, measure, n) \(Schema.agendaOfMilestones) ORDER BY 1, 2, 3, 4, 5"
            )
        }
        var months: [Int: Tally] = [:]
        for (kind, count) in kinds {
            let milestone = Milestone(
                status: kind.status, due: Day(ordinal: kind.due), review: kind.review.map(Day.init(ordinal:)))
            months[Day(ordinal: kind.due).startOfMonth.ordinal, default: Tally()].add(
                LightTimeline(of: [milestone], rule: rule), times: count)
        }
        for (month, tally) in months { try database.add(tally, toMonth: month) }
    }
}
