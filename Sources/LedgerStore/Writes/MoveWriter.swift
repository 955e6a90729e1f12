import GRDB
import Ledger

extension LedgerWriter {
    /// Gives a row another place in its plan. A REF once given stays.
    func move(_ row: RowID, to target: RowID) throws -> [StoredEdit] {
        guard let from = try reader.place(of: row), let to = try newPlace(of: row, at: target), from != to else {
            if try reader.place(of: row) == nil || newPlace(of: row, at: target) == nil {
                throw Refusal.cannotMove(try reader.reference(of: row), to: try reader.reference(of: target))
            }
            return []
        }
        try move(row, to: to)
        let now = try reader.place(of: row) ?? to
        guard now != from else { return [] }
        return [StoredEdit(row: row, field: StoredField.place, before: from.text, after: now.text)]
    }

    /// Where a row comes to stand: at the end of what can hold it, or in the place of a row of its own kind. Nil where it cannot go.
    private func newPlace(of row: RowID, at target: RowID) throws -> RowPlace? {
        guard row != target, let kind = try reader.kind(of: row), let targetKind = try reader.kind(of: target),
            kind != .district, kind != .plan, try plan(of: row) == plan(of: target)
        else { return nil }
        if kind == targetKind { return try placeOf(target, takenBy: row) }
        guard kind == .task || kind == .section, targetKind == .plan || targetKind == .section else { return nil }
        return RowPlace(
            parent: target, previous: try reader.children(of: target, like: row).last { $0 != row })
    }

    /// Coming from above in the same list it stands after the row whose place it takes, else before it.
    private func placeOf(_ target: RowID, takenBy row: RowID) throws -> RowPlace? {
        guard let parent = try reader.parent(of: target) else { return nil }
        let own = try reader.parent(of: row)
        switch row {
        case .measure, .milestone: guard own == parent else { return nil }
        case .node(let id):
            guard let node = parent.node, try !reader.ancestors(node: node).contains(id) else { return nil }
        default: break
        }
        let siblings = try reader.children(of: parent, like: row)
        let rest = siblings.filter { $0 != row }
        guard let index = rest.firstIndex(of: target) else { return nil }
        let comesFromAbove =
            own == parent && (siblings.firstIndex(of: row) ?? 0) < (siblings.firstIndex(of: target) ?? 0)
        if comesFromAbove { return RowPlace(parent: parent, previous: target) }
        return RowPlace(parent: parent, previous: index > 0 ? rest[index - 1] : nil)
    }

    private func plan(of row: RowID) throws -> Int64? {
        if let node = row.node { return try reader.plan(of: node) }
        return try row.task.flatMap { try database.first("SELECT plan FROM task WHERE id = ?", [$0]) }
    }
}
