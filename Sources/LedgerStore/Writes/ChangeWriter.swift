import GRDB
import Ledger

extension Store {
    /// Makes a change: resolves what it means, applies it to every row it names or to none, and writes its history entry, in one
    /// transaction. On return it is on disk.
    ///
    /// Throws `Refusal` when the change may not be made, `StoreFault` when the file cannot take it.
    @discardableResult
    public func apply(_ change: Change, by author: Author) throws -> ChangeResult {
        try write { try $0.apply(change, by: author) }
    }
}

extension LedgerWriter {
    func apply(_ change: Change, by author: Author) throws -> ChangeResult {
        switch change {
        case .undo: return try undo(by: author)
        case .redo: return try redo(by: author)
        default: break
        }
        let edits = try edits(of: change, by: author)
        let entry = edits.isEmpty ? nil : try appendHistory(author, change.action, edits: edits)
        var result = try result(change.action, target: nil, edits: edits, entry: entry, by: author)
        if case .add(let new) = change, let added = try added(new.kind, edits) {
            result.added = added
            let reference = try reader.reference(of: added)
            if !result.references.contains(reference) {
                result.references.append(reference)
                result.labels.append(try reader.label(of: added))
            }
        }
        return result
    }

    /// The row of the wanted kind among all that were added with it.
    private func added(_ kind: RowKind, _ edits: [StoredEdit]) throws -> RowID? {
        try edits.first { try $0.isAddition && reader.kind(of: $0.row) == kind }?.row
    }

    private func edits(of change: Change, by author: Author) throws -> [StoredEdit] {
        switch change {
        case .tick(let rows, let finishedOn, let all): try tick(rows, finishedOn: finishedOn, all: all)
        case .untick(let rows, let all): try untick(rows, all: all)
        case .setStatus(let rows, let status, _): try setStatus(rows, status, by: author)
        case .setDue(let rows, let due, let reason, let all): try setDue(rows, due, reason: reason, all: all)
        case .addNote(let rows, let text): try rows.flatMap { try addNote($0, text, by: author) }
        case .add(let row): try add(row, by: author)
        case .edit(let rows, let fields): try rows.flatMap { try edit($0, fields) }
        case .move(let row, let target): try move(row, to: target)
        case .withdraw(let rows, let reason): try rows.flatMap { try withdraw($0, reason: reason, by: author) }
        case .divide(let row, let steps): try divide(row, into: steps)
        case .close(let plan, let code): try close(plan, carryingInto: code, by: author)
        case .reopen(let plan): try reopen(plan)
        case .addUnit(let district, let unit): try addUnit(unit, to: district)
        case .alias(let district, let unit, let name): try alias(name, of: unit, in: district)
        case .undo, .redo: []
        }
    }

    private func tick(_ rows: [RowID], finishedOn: Day, all: Bool) throws -> [StoredEdit] {
        try refuseUntickable(rows, all: all)
        var edits: [StoredEdit] = []
        for target in try targets(rows, all: all, alone: { $0.status.isUnfinished && !$0.isStanding }) {
            var milestone = target.stored.milestone
            guard milestone.status.isUnfinished, !milestone.isStanding else { continue }
            let reason = milestone.status.isPaused ? nil : target.stored.reason
            milestone.status = .done
            milestone.finishedOn = finishedOn
            milestone.review = nil
            edits += try update(target.id, to: milestone, reason: reason)
        }
        return edits
    }

    private func untick(_ rows: [RowID], all: Bool) throws -> [StoredEdit] {
        var edits: [StoredEdit] = []
        for target in try targets(rows, all: all, alone: { $0.status == .done }) {
            var milestone = target.stored.milestone
            if milestone.status == .withdrawn, !all { throw Refusal.withdrawn(try reader.reference(of: target.id)) }
            guard milestone.status == .done else { continue }
            milestone.status = .open
            milestone.finishedOn = nil
            edits += try update(target.id, to: milestone, reason: target.stored.reason)
        }
        return edits
    }

    private func setStatus(_ rows: [RowID], _ change: StatusChange, by author: Author) throws -> [StoredEdit] {
        if change.status == .done { return try tick(rows, finishedOn: author.day, all: true) }
        let reason = change.reason.flatMap { $0.isBlank ? nil : $0 }
        if change.status.needsReason, reason == nil { throw Refusal.reasonMissing(change.status) }
        if change.status.isPaused, change.review == nil { throw Refusal.reviewMissing(change.status) }
        return try rows.flatMap { try setStatus(of: $0, change, reason: reason) }
    }

    /// A status set on a row goes to all its open milestones; where it names one milestone, to that one whatever it is. Opened, a row
    /// with nothing but withdrawn milestones takes them back.
    func setStatus(of row: RowID, _ change: StatusChange, reason: String?) throws -> [StoredEdit] {
        let marked = change.status == .open ? try takeBack(row) : []
        if !marked.isEmpty, try milestones(below: row).isEmpty { return marked }
        let targets = try targets([row], all: true, alone: { _ in true })
        let isGone = !targets.contains { $0.stored.milestone.status != .withdrawn }
        return try marked
            + targets.flatMap { target -> [StoredEdit] in
                var milestone = target.stored.milestone
                let isMeant = target.isNamed || milestone.status.isUnfinished || isGone
                guard isMeant, milestone.status != change.status || change.status.needsReason else { return [] }
                milestone.status = change.status
                milestone.finishedOn = nil
                milestone.review = change.status.isPaused ? change.review : nil
                return try update(target.id, to: milestone, reason: reason)
            }
    }

    private func setDue(_ rows: [RowID], _ due: Day?, reason: String?, all: Bool) throws -> [StoredEdit] {
        try refuseUntickable(rows, all: all)
        let reason = reason.flatMap { $0.isBlank ? nil : $0 }
        var edits: [StoredEdit] = []
        for target in try targets(rows, all: all, alone: { $0.status.isUnfinished && !$0.isStanding }) {
            var milestone = target.stored.milestone
            guard target.isNamed || milestone.status.isUnfinished, milestone.countsInProgress else { continue }
            milestone.due = due
            edits += try update(target.id, to: milestone, reason: reason ?? target.stored.reason)
        }
        return edits
    }
}

extension String {
    /// Holds nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
