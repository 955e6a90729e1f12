/// Which cells of a task hold for all its measures: those of its only row, or of the first where all others go on with it.
struct Spread {
    var commonLeads: FoundRow?
    var commonSupports: FoundRow?
    var commonScope: FoundRow?
    var commonDeadline: FoundRow?
    private let hasOneRow: Bool

    init(_ rows: [FoundRow]) {
        let wordy = rows.filter { !$0.measures.isEmpty }
        hasOneRow = wordy.count <= 1
        commonLeads = Spread.common(rows, wordy, \.hasOwnLeads) { $0.units.isEmpty || $0.units.areLeadsContinued }
        commonSupports = Spread.common(rows, wordy, \.hasOwnSupports) {
            $0.units.areSupportsContinued || ($0.units.isEmpty && !$0.hasOwnLeads)
        }

        commonScope = Spread.common(rows, wordy, \.isScopeOwn) { $0.scope?.isContinued ?? false }
        commonDeadline = Spread.common(rows, wordy, \.isDeadlineOwn) { $0.deadline?.isContinued ?? false }
    }

    private static func common(
        _ rows: [FoundRow], _ wordy: [FoundRow], _ isOwn: (FoundRow) -> Bool, _ goesOn: (FoundRow) -> Bool
    ) -> FoundRow? {
        let owners = rows.filter(isOwn)
        guard owners.count == 1, let owner = owners.first else { return nil }
        if wordy.count <= 1 { return owner }
        // A row with nothing to say but who and when speaks for all.
        if owner.measures.isEmpty { return owner }
        guard rows.first == owner, rows.dropFirst().allSatisfy(goesOn) else { return nil }
        return owner
    }

    /// The row's cells are those of its measures and not of the whole task.
    func hasOwnCells(_ row: FoundRow) -> Bool {
        if hasOneRow { return false }
        return (commonLeads == nil && row.hasOwnLeads) || (commonDeadline == nil && row.isDeadlineOwn)
            || (commonScope == nil && row.isScopeOwn)
    }
}
