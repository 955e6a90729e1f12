import Ledger

extension Model {
    mutating func performInTimeline(_ action: Action) -> [Effect] {
        switch action {
        case .moveUp: return moveInTimeline(to: timeline.list.place - 1)
        case .moveDown: return moveInTimeline(to: timeline.list.place + 1)
        case .pageUp: return moveInTimeline(to: timeline.list.place - max(1, listHeight - 1))
        case .pageDown: return moveInTimeline(to: timeline.list.place + max(1, listHeight - 1))
        case .first: return moveInTimeline(to: 0)
        case .last: return moveInTimeline(to: Int.max)
        case .open, .enter: return openMonth(enters: action == .enter)
        case .close:
            if let month = timeline.focusedMonth { timeline.close(month, height: listHeight) }
            return readDetail()
        default: return []
        }
    }

    private mutating func moveInTimeline(to place: Int) -> [Effect] {
        timeline.move(to: place, height: listHeight)
        return readDetail()
    }

    private mutating func openMonth(enters: Bool) -> [Effect] {
        switch timeline.focusedLine {
        case .month(let standing)?:
            if timeline.opened.contains(standing.month) {
                guard enters else { return moveInTimeline(to: timeline.list.place + 1) }
                timeline.close(standing.month, height: listHeight)
                return []
            }
            timeline.open(standing.month, height: listHeight)
            return [.readMonth(standing.month, filter.words)]
        case .entry?:
            return enters ? openMenu() : []
        case .gap?, nil:
            return []
        }
    }

    /// A month holds many milestones: opens it, so that one can be chosen.
    mutating func openFocusedMonth() -> [Effect] {
        guard case .month(let standing)? = timeline.focusedLine else { return nothingHere() }
        message = Message(words.console.opensSeveral(standing.total))
        return timeline.opened.contains(standing.month) ? [] : openMonth(enters: false)
    }

    /// Reads anew the months and what is open of them.
    func readTimeline() -> [Effect] {
        [.readMonths(filter.words)] + timeline.opened.sorted().map { .readMonth($0, filter.words) }
    }
}
