extension Model {
    mutating func performInAgenda(_ action: Action) -> [Effect] {
        switch action {
        case .moveUp: agenda.move(by: -1, height: listHeight)
        case .moveDown: agenda.move(by: 1, height: listHeight)
        case .pageUp: agenda.move(by: -max(1, listHeight - 1), height: listHeight)
        case .pageDown: agenda.move(by: max(1, listHeight - 1), height: listHeight)
        case .first: agenda.move(to: 0, step: 1, height: listHeight)
        case .last: agenda.move(to: Int.max, step: -1, height: listHeight)
        case .open: agenda.moveToHead(after: true, height: listHeight)
        case .close: agenda.moveToHead(after: false, height: listHeight)
        case .enter: return openMenu()
        default: return []
        }
        return readDetail()
    }
}
