import GRDB
import Ledger

/// The fields of a milestone that change in the course of work, by the name that history has for them.
enum MilestoneField: String, CaseIterable {
    case status, due, finished, review, reason
}

extension LedgerWriter {
    /// Sets one milestone to new facts and carries the difference into every count above it and of its leads. Returns the
    /// edits that history keeps; none where nothing differs.
    func update(
        _ id: RowID, to milestone: Milestone, reason: String?
    ) throws -> [StoredEdit] {
        guard case .milestone(let task, let measure, let place) = id else { return [] }
        let before = try reader.milestones(task: task, measure: measure)
        guard let old = before.first(where: { $0.place == place }) else { return [] }
        let edits = MilestoneField.allCases.compactMap { field -> StoredEdit? in
            let was = field.text(old.milestone, reason: old.reason)
            let now = field.text(milestone, reason: reason)
            return was == now ? nil : StoredEdit(row: id, field: field.rawValue, before: was, after: now)
        }
        guard !edits.isEmpty else { return [] }
        try database.run(
            """
            UPDATE milestone SET status = ?, due = ?, finished = ?, review = ?, reason = ?
            WHERE task = ? AND measure = ? AND n = ?
            """,
            [
                milestone.status.rawValue, milestone.due?.ordinal, milestone.finishedOn?.ordinal,
                milestone.review?.ordinal, reason, task, measure, place,
            ])
        var after = before
        for index in after.indices where after[index].place == place { after[index].milestone = milestone }
        try recount(task: task, measure: measure, from: before.map(\.milestone), to: after.map(\.milestone))
        return edits
    }

    private func recount(task: Int64, measure: Int, from before: [Milestone], to after: [Milestone]) throws {
        let (was, now) = (LightTimeline(of: before, rule: rule), LightTimeline(of: after, rule: rule))
        var tally = Tally()
        tally.add(was, times: -1)
        tally.add(now)
        // A measure whose milestones are all withdrawn leaves every count; a task when all its measures have.
        let measures = (now.stretches.isEmpty ? 0 : 1) - (was.stretches.isEmpty ? 0 : 1)
        let tasks = try measures == 0 || holdsOther(task, than: measure) ? 0 : measures
        let progress = Progress(of: after) - Progress(of: before)
        for node in try reader.ancestors(task: task) {
            try tally.write(database, node: node)
            if progress != Progress() || tasks != 0 {
                try database.run(
                    """
                    UPDATE node SET tasks = tasks + ?, done = done + ?, total = total + ?, standing = standing + ?
                    WHERE id = ?
                    """, [tasks, progress.done, progress.total, progress.standing, node])
            }
        }
        try recountUnits(task: task, measure: measure, tally, measures: measures)
    }

    private func recountUnits(task: Int64, measure: Int, _ tally: Tally, measures: Int) throws {
        let units = try database.all(
            "SELECT DISTINCT unit, role FROM responsible WHERE task = ? AND measure = ?", [task, measure]
        ) { (id: try $0[0] as Int64, leads: try $0[1] == 0) }
        for unit in units {
            if unit.leads { try tally.write(database, unit: unit.id) }
            guard measures != 0 else { continue }
            let column = unit.leads ? "led" : "supported"
            try database.run("UPDATE unit SET \(column) = \(column) + ? WHERE id = ?", [measures, unit.id])
        }
    }

    /// Whether another measure of the task still counts.
    private func holdsOther(_ task: Int64, than measure: Int) throws -> Bool {
        try database.exists(
            "SELECT 1 FROM milestone WHERE task = ? AND measure <> ? AND status <> 'withdrawn'", [task, measure])
    }
}

extension MilestoneField {
    /// The field as history writes it; nil where it is empty.
    func text(_ milestone: Milestone, reason: String?) -> String? {
        switch self {
        case .status: milestone.status.rawValue
        case .due: milestone.due?.description
        case .finished: milestone.finishedOn?.description
        case .review: milestone.review?.description
        case .reason: reason
        }
    }

    /// Sets the field from what history has.
    func set(_ text: String?, on milestone: inout Milestone, reason: inout String?) {
        switch self {
        case .status: milestone.status = text.flatMap(Status.init) ?? .open
        case .due: milestone.due = text.flatMap { Day($0) }
        case .finished: milestone.finishedOn = text.flatMap { Day($0) }
        case .review: milestone.review = text.flatMap { Day($0) }
        case .reason: reason = text
        }
    }
}
