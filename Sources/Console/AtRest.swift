import Ledger

extension Model {
    /// What is read when everything asked for is on the glass and no key waits: rows that the next keys may come to, and how many
    /// measures match the search. A key need not wait for any of it.
    public func atRest() -> [Effect] {
        var effects: [Effect] = []
        if view == .tree, let request = tree.requestAhead(day: day, words: filter.words, height: listHeight) {
            effects.append(.readTree(request))
        }
        let countsMatches = view != .units && view != .history && !filter.words.isEmpty && filter.matches == nil
        return countsMatches ? effects + [.countMatches(filter.words)] : effects
    }
}
