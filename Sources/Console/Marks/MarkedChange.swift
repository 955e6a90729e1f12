import Ledger

extension Change {
    /// The same change of those rows.
    func naming(_ rows: [RowID]) -> Change {
        switch self {
        case .tick(_, let day, _): .tick(rows, finishedOn: day, all: true)
        case .untick: .untick(rows, all: true)
        case .setStatus(_, let status, _): .setStatus(rows, status, all: true)
        case .setDue(_, let due, let reason, _): .setDue(rows, due, reason: reason, all: true)
        case .addNote(_, let text): .addNote(rows, text)
        case .edit(_, let fields): .edit(rows, fields)
        case .withdraw(_, let reason): .withdraw(rows, reason: reason)
        case .add, .move, .divide, .close, .reopen, .addUnit, .alias, .undo, .redo: self
        }
    }

    /// The rows that a change of marked rows is made on: milestones as far as they can be changed by it, measures for their units, the
    /// marked rows themselves for a note.
    func rows(among measures: [MarkedMeasure], marked: [RowID]) -> [RowID] {
        switch self {
        case .addNote: marked
        case .edit: measures.map(\.id)
        default: measures.flatMap(\.milestones).filter { changes($0.milestone) }.map(\.id)
        }
    }

    /// Whether it makes a milestone another: standing, done and withdrawn ones are left alone where many are meant.
    private func changes(_ milestone: Milestone) -> Bool {
        switch self {
        case .tick, .setDue: milestone.status.isUnfinished && !milestone.isStanding
        case .untick: milestone.status == .done
        case .setStatus(_, let change, _) where change.status == .open: milestone.status != .open
        case .setStatus, .withdraw: milestone.status.isUnfinished
        default: false
        }
    }
}
