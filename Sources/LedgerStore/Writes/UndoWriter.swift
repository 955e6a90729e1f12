import GRDB
import Ledger

extension LedgerWriter {
    /// Takes back the newest step of this user that is not yet undone. Refused, changing nothing, when somebody else changed one
    /// of the same fields since.
    func undo(by author: Author) throws -> ChangeResult {
        guard let step = try reader.stepToUndo(of: author.user) else { throw Refusal.nothingToUndo }
        return try replay(step, inverted: true, as: .undo, by: author)
    }

    /// Restores what this user's last undo took back; nothing once the user has changed something else.
    func redo(by author: Author) throws -> ChangeResult {
        guard let step = try reader.stepToRedo(of: author.user) else { throw Refusal.nothingToRedo }
        return try replay(step, inverted: false, as: .redo, by: author)
    }

    private func replay(
        _ step: StoredStep, inverted: Bool, as action: HistoryAction, by author: Author
    ) throws -> ChangeResult {
        let edits = inverted ? step.edits.reversed().map(\.inverse) : step.edits
        try refuseWhatOthersChanged(edits, step)
        try replay(edits, of: step)
        // An undo and a redo count for the day of the step that they take back or restore.
        let dated = Author(user: author.user, day: step.day, stamp: author.stamp)
        let entry = try appendHistory(dated, action, target: step.id, edits: edits)
        return try result(action, target: step.action, edits: edits, entry: entry)
    }

    private func replay(_ edits: [StoredEdit], of step: StoredStep) throws {
        var byMilestone: [RowID: [StoredEdit]] = [:]
        var order: [RowID] = []
        for edit in edits {
            guard edit.field != "note" else {
                try replayNote(edit, of: step)
                continue
            }
            if byMilestone[edit.row] == nil { order.append(edit.row) }
            byMilestone[edit.row, default: []].append(edit)
        }
        for row in order {
            try replay(byMilestone[row] ?? [], on: row, of: step)
        }
    }

    private func replayNote(_ edit: StoredEdit, of step: StoredStep) throws {
        if let text = edit.after {
            try insertNote(edit.row, text, user: step.user, day: step.day)
        } else if let text = edit.before, try !removeNote(edit.row, text, user: step.user) {
            throw try changedSince(edit, step)
        }
    }

    private func replay(_ edits: [StoredEdit], on row: RowID, of step: StoredStep) throws {
        guard case .milestone(let task, let measure, let place) = row,
            let stored = try reader.milestones(task: task, measure: measure).first(where: { $0.place == place })
        else { return }
        var milestone = stored.milestone
        var reason = stored.reason
        for edit in edits {
            guard let field = MilestoneField(rawValue: edit.field) else { continue }
            guard field.text(stored.milestone, reason: stored.reason) == edit.before else {
                throw try changedSince(edit, step)
            }
            field.set(edit.after, on: &milestone, reason: &reason)
        }
        _ = try update(row, to: milestone, reason: reason)
    }

    /// Refuses when somebody else's later change to one of the same fields holds, or an earlier one of theirs no longer does. A change of
    /// theirs that they took back themselves counts for nothing. Notes stand beside each other.
    private func refuseWhatOthersChanged(_ edits: [StoredEdit], _ step: StoredStep) throws {
        let since: Int64 = try database.first("SELECT max(id) FROM history WHERE target = ?", [step.id]) ?? step.id
        for edit in edits where edit.field != "note" {
            let others: [Int64] = try database.all(
                """
                SELECT DISTINCT coalesce(target, id) FROM edit JOIN history ON history.id = entry
                WHERE row = ? AND field = ? AND entry > ? AND user <> ?
                """, [edit.row.key, edit.field, since, step.user]
            ) { try $0[0] }
            for other in others where try holds(other, upTo: since) != holds(other, upTo: .max) {
                throw try changedSince(edit, step)
            }
        }
    }

    /// Whether a step was made and not taken back, in the history up to an entry.
    private func holds(_ step: Int64, upTo entry: Int64) throws -> Bool {
        guard step <= entry else { return false }
        let last: String? = try database.first(
            "SELECT action FROM history WHERE target = ? AND id <= ? ORDER BY id DESC LIMIT 1", [step, entry])
        return last != HistoryAction.undo.rawValue
    }

    private func changedSince(_ edit: StoredEdit, _ step: StoredStep) throws -> Refusal {
        let culprit = try database.first(
            """
            SELECT user, stamp FROM edit JOIN history ON history.id = edit.entry
            WHERE row = ? AND field = ? AND entry > ? AND user <> ? ORDER BY entry DESC LIMIT 1
            """, [edit.row.key, edit.field, step.id, step.user]
        ) { (user: try $0[0] as String, stamp: try $0[1] as String) }
        return .changedSince(try reader.reference(of: edit.row), by: culprit?.user ?? "?", at: culprit?.stamp ?? "?")
    }
}
