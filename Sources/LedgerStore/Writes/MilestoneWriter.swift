import GRDB
import Ledger

extension LedgerWriter {
    /// Sets one milestone to new facts. Returns the edits that history keeps; none where nothing differs.
    func update(_ id: RowID, to milestone: Milestone, reason: String?) throws -> [StoredEdit] {
        try change(id) { text in
            text[.status] = milestone.status.rawValue
            text.set(.due, milestone.due)
            text.set(.finished, milestone.finishedOn)
            text.set(.review, milestone.review)
            text[.reason] = reason
            text[.standing] = milestone.isStanding ? "1" : nil
        }
    }

    /// Adds a milestone to a measure, after another or last.
    func addMilestone(
        _ milestone: Milestone, titled title: String?, to measure: RowID, after previous: RowID?
    ) throws -> StoredEdit {
        guard case .measure(let task, let own) = measure else { throw StoreFault.failed(path: "", detail: "measure") }
        let place = try reader.nextMilestonePlace(in: task, own)
        let row = RowID.milestone(task: task, measure: own, milestone: place)
        let siblings = try reader.children(of: measure, like: row)
        let stored = StoredMilestone(measure: own, place: place, title: title, milestone: milestone)
        return try add(
            row, stored.text, at: RowPlace(parent: measure, previous: previous ?? siblings.last).text)
    }
}
