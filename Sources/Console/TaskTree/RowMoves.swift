import Ledger

extension TaskTree {
    /// The row of the same kind and parent before (-1) or after (1) the one in focus, among the rows at hand; nil at the end.
    func neighbour(_ direction: Int) -> TreeRow? {
        guard let row = focusedRow else { return nil }
        var place = focus + direction
        while window.rows.indices.contains(place), window.rows[place].depth >= row.depth {
            if window.rows[place].depth == row.depth {
                return window.rows[place].kind == row.kind ? window.rows[place] : nil
            }
            place += direction
        }
        return nil
    }
}

extension Model {
    /// Moves the row in focus past its neighbour.
    mutating func moveRow(_ direction: Int) -> [Effect] {
        let remarks = words.console.forms.remarks
        guard let row = focusedRow else { return noRow() }
        guard view == .tree else {
            message = Message(remarks.onTreeOnly)
            return []
        }
        guard let neighbour = tree.neighbour(direction) else {
            message = Message(direction < 0 ? remarks.isFirst : remarks.isLast)
            return []
        }
        return [.apply(.move(row.id, to: neighbour.id))]
    }

    /// Closes the plan in focus, or the one that the row in focus belongs to.
    mutating func closePlan() -> [Effect] {
        guard let row = focusedRow else { return noRow() }
        guard row.kind != .district else { return notInAPlan() }
        return [.readForm(.closing(Reference(head: row.reference.head)))]
    }

    mutating func reopenPlan() -> [Effect] {
        guard let row = focusedRow, row.kind == .plan else { return notInAPlan() }
        return [.apply(.reopen(row.id))]
    }

    /// Gives the unit in focus one more name.
    mutating func openNaming() -> [Effect] {
        guard view == .units, let unit = units.focusedUnit else {
            message = Message(words.console.forms.remarks.onUnitsOnly)
            return []
        }
        return [.readForm(.naming(unit: unit.name, district: unit.district))]
    }
}
