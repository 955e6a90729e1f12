import Ledger

extension Model {
    var listHeight: Int { Layout(size).list.height }

    /// Asks for the tree's rows around an anchor.
    mutating func readTree(_ anchor: TreeRequest.Anchor) -> Effect {
        .readTree(tree.request(anchor, day: day, words: filter.words, height: listHeight))
    }

    mutating func moveInTree(by rows: Int) -> [Effect] {
        let before = tree.focusedID
        let needsRows = tree.move(by: rows, height: listHeight)
        guard needsRows else { return tree.focusedID == before ? [] : readDetail() }
        return [.readTree(tree.reload(day: day, words: filter.words, height: listHeight))]
            + (tree.focusedID == before || tree.isOnItsWay ? [] : readDetail())
    }

    mutating func performInTree(_ action: Action) -> [Effect] {
        switch action {
        case .moveUp: return moveInTree(by: -1)
        case .moveDown: return moveInTree(by: 1)
        case .pageUp: return moveInTree(by: -max(1, listHeight - 1))
        case .pageDown: return moveInTree(by: max(1, listHeight - 1))
        case .first: return [readTree(.top)]
        case .last: return [readTree(.bottom)]
        case .open: return openFocused()
        case .close: return closeFocused()
        case .enter: return enterFocused()
        default: return []
        }
    }

    private mutating func openFocused() -> [Effect] {
        guard let row = tree.focusedRow, row.hasChildren else { return [] }
        if row.isOpen { return moveInTree(by: 1) }
        tree.open(row.id)
        return [readTree(.row(row.id))]
    }

    private mutating func closeFocused() -> [Effect] {
        guard let row = tree.focusedRow else { return [] }
        guard row.hasChildren, row.isOpen else { return [readTree(.parent(row.id))] }
        tree.close(row.id)
        return [readTree(.row(row.id))]
    }

    private mutating func enterFocused() -> [Effect] {
        guard let row = tree.focusedRow else { return [] }
        guard row.hasChildren else { return openMenu() }
        if row.isOpen { tree.close(row.id) } else { tree.open(row.id) }
        return [readTree(.row(row.id))]
    }

    /// The row holds several milestones: opens it, in the tree, so that one can be chosen.
    mutating func openSeveral(_ row: FocusedRow) -> [Effect] {
        guard row.milestoneCount > 0 else { return nothingHere() }
        message = Message(words.console.opensSeveral(row.milestoneCount))
        tree.open(row.id)
        return view == .tree ? [readTree(.row(row.id))] : locate(row.id)
    }

    /// Shows a row in the tree, whatever has to be opened for it.
    mutating func locate(_ row: RowID) -> [Effect] {
        view = .tree
        filter = FilterLine()
        return [readTree(.revealed(row))]
    }
}
