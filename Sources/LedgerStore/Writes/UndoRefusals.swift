import GRDB
import Ledger

/// Where another's later change stands in the way of an undo or a redo.
extension LedgerWriter {
    /// Refuses when somebody else's later change to one of the same fields holds, or an earlier one of theirs no longer does. A change of
    /// theirs that they took back themselves counts for nothing. Notes stand beside each other.
    func refuseWhatOthersChanged(_ edits: [StoredEdit], _ step: StoredStep, since: Int64) throws {
        for edit in edits where edit.field != StoredField.note {
            if case .unit = edit.row, edit.field == StoredField.row { continue }
            // Who takes a row away takes back every field of it.
            let isWhole = edit.field == StoredField.row
            let others: [Int64] = try database.all(
                """
                SELECT DISTINCT coalesce(target, id) FROM edit JOIN history ON history.id = entry
                WHERE row = ?1 AND (field = ?2 OR ?5) AND entry > ?3 AND user <> ?4
                """, [edit.row.key, edit.field, since, step.user, isWhole]
            ) { try $0[0] }
            for other in others where try holds(other, upTo: since) != holds(other, upTo: .max) {
                throw try changedSince(edit, step)
            }
            if edit.field == StoredField.place { try refuseWhereOthersMoved(edit, step, since: since) }
        }
    }

    /// Moves among the same siblings cannot be taken back one from under the other: the order that a place speaks of is gone.
    private func refuseWhereOthersMoved(_ edit: StoredEdit, _ step: StoredStep, since: Int64) throws {
        for parent in Set([edit.before, edit.after].compactMap { $0.flatMap(RowPlace.init)?.parent.key }) {
            let others = try database.all(
                """
                SELECT coalesce(target, history.id), user, stamp FROM history JOIN edit ON edit.entry = history.id
                WHERE history.id > ?1 AND user <> ?2 AND field = 'place'
                  AND (before = ?3 OR after = ?3 OR before LIKE ?3 || ' %' OR after LIKE ?3 || ' %')
                """, [since, step.user, parent]
            ) { (step: try $0[0] as Int64, user: try $0[1] as String, stamp: try $0[2] as String) }
            for other in others where try holds(other.step, upTo: since) != holds(other.step, upTo: .max) {
                throw Refusal.changedSince(try reference(of: edit), by: other.user, at: other.stamp)
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

    /// Names who stands in the way: who changed the row last, or what is below it.
    func changedSince(_ edit: StoredEdit, _ step: StoredStep) throws -> Refusal {
        let own = try culprit(of: [edit.row], edit.field == StoredField.row ? nil : edit.field, step)
        let culprit =
            try own ?? culprit(of: reader.rowsBelow(edit.row), nil, step)
            ?? culprit(of: [edit.row], nil, step)
        return .changedSince(try reference(of: edit), by: culprit?.user ?? "?", at: culprit?.stamp ?? "?")
    }

    func culprit(
        of rows: [RowID], _ field: String?, _ step: StoredStep
    ) throws -> (id: Int64, user: String, stamp: String)? {
        try rows.compactMap { row in
            try database.first(
                """
                SELECT history.id, user, stamp FROM edit JOIN history ON history.id = edit.entry
                WHERE row = ?1 AND field = coalesce(?2, field) AND entry > ?3 AND user <> ?4 ORDER BY entry DESC LIMIT 1
                """, [row.key, field, step.id, step.user]
            ) { (id: try $0[0] as Int64, user: try $0[1] as String, stamp: try $0[2] as String) }
        }.max { $0.id < $1.id }
    }

    /// The REF of a row, or the one that it had.
    private func reference(of edit: StoredEdit) throws -> Reference {
        let reference = try reader.reference(of: edit.row)
        guard reference.head.isEmpty, let text = (edit.before ?? edit.after).flatMap({ RowText(json: $0) }) else {
            return reference
        }
        return Reference(head: text[.ref] ?? text[.title] ?? text[.name] ?? "?")
    }
}
