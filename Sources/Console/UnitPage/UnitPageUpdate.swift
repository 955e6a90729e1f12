import Ledger

extension Model {
    /// Rows that the unit list has: its region less the line of heads and the foot.
    var unitHeight: Int { max(1, listHeight - UnitPage.extraLines(listHeight)) }

    mutating func performInUnits(_ action: Action) -> [Effect] {
        switch action {
        case .moveUp: return moveInUnits(to: units.list.place - 1)
        case .moveDown: return moveInUnits(to: units.list.place + 1)
        case .pageUp: return moveInUnits(to: units.list.place - max(1, unitHeight - 1))
        case .pageDown: return moveInUnits(to: units.list.place + max(1, unitHeight - 1))
        case .first, .last:
            let request = units.goToEnd(last: action == .last, words: filter.words, height: unitHeight)
            return request.map { [.readUnits($0)] } ?? readDetail()
        case .open, .enter: return openUnit(enters: action == .enter)
        case .close: return closeUnit()
        default: return []
        }
    }

    private mutating func moveInUnits(to place: Int) -> [Effect] {
        units.move(to: place, height: unitHeight)
        let more = units.requestMore(words: filter.words, height: unitHeight)
        return more.map { [.readUnits($0)] } ?? readDetail()
    }

    private mutating func openUnit(enters: Bool) -> [Effect] {
        switch units.focusedLine {
        case .unit(let unit)?:
            if enters, units.opened.contains(unit.id) {
                units.close(unit.id, height: unitHeight)
                return []
            }
            units.open(unit.id, height: unitHeight)
            return [.readUnitRows(unit.id)]
        case .row?:
            return enters ? openMenu() : []
        case nil:
            return []
        }
    }

    /// A unit holds many milestones: opens it and says so.
    mutating func openFocusedUnit() -> [Effect] {
        guard case .unit(let unit)? = units.focusedLine else { return nothingHere() }
        message = Message(words.console.opensUnit(unit.led + unit.supported))
        return openUnit(enters: false)
    }

    private mutating func closeUnit() -> [Effect] {
        if let unit = units.focusedUnit { units.close(unit.id, height: unitHeight) }
        return readDetail()
    }
}
