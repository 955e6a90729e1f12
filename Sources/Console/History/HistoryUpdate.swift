import Ledger

extension Model {
    mutating func performInHistory(_ action: Action) -> [Effect] {
        switch action {
        case .moveUp: return moveInHistory(to: history.list.place - 1)
        case .moveDown: return moveInHistory(to: history.list.place + 1)
        case .pageUp: return moveInHistory(to: history.list.place - max(1, listHeight - 1))
        case .pageDown: return moveInHistory(to: history.list.place + max(1, listHeight - 1))
        case .first: return moveInHistory(to: 0)
        case .last: return moveInHistory(to: Int.max)
        case .open, .enter: return openEntry()
        default: return []
        }
    }

    private mutating func moveInHistory(to place: Int) -> [Effect] {
        history.move(to: place, height: listHeight)
        return history.more(filter.words, height: listHeight).map { [.readHistory($0)] } ?? []
    }

    /// Goes to the row that the entry changed; where it changed several, asks which.
    mutating func openEntry() -> [Effect] {
        guard let entry = history.focused?.entry else { return [] }
        var seen: Set<RowID> = []
        let rows = entry.plainEdits.filter { edit in
            (edit.reference != nil || edit.row.isUnit) && seen.insert(edit.row).inserted
        }
        guard let first = rows.first else {
            message = Message(words.console.past.noRowOfEntry)
            return []
        }
        guard rows.count > 1 else { return goTo(first.row) }
        overlay = .menu(Menu(.entryRows, rows.map { .row($0.row, $0.label) }))
        return []
    }

    /// Shows a row in the tree, or a unit among the units.
    mutating func goTo(_ row: RowID) -> [Effect] {
        guard case .unit(let unit) = row else { return locate(row) }
        view = .units
        filter = FilterLine()
        units.list.identity = .unit(unit)
        return refreshView()
    }

    /// The history of the row in focus alone.
    mutating func openRowHistory() -> [Effect] {
        guard let row = focusedRow else { return noRow() }
        history.topic = HistoryList.Topic(row: row.id, label: "\(row.reference) \(row.title)")
        history.since = nil
        history.startOver()
        return show(.history)
    }

    /// Takes the filters away one after the other: those of words first, which `clearFilter` does.
    mutating func clearHistoryFilter() -> [Effect] {
        history.topic = nil
        history.since = nil
        return refreshView()
    }

    mutating func openHistorySince() -> [Effect] {
        let effects = view == .history ? [] : show(.history)
        overlay = .dayPrompt(DayPrompt(.since))
        return effects
    }
}

extension RowID {
    var isUnit: Bool {
        if case .unit = self { return true }
        return false
    }
}
