import GRDB
import Ledger

extension LedgerWriter {
    /// Breaks a measure into dated steps. The last open milestone becomes the last step and keeps the plan's own day; the others are
    /// added before it. Of a standing measure, or one that is done, all steps are new.
    func divide(_ row: RowID, into steps: [MilestoneStep]) throws -> [StoredEdit] {
        let measure = try measure(of: row)
        guard case .measure(let task, let own) = measure else { return [] }
        let steps = steps.map { MilestoneStep(title: $0.title.oneLine, due: $0.due) }
        let stored = try reader.milestones(task: task, measure: own)
        let last = stored.last { $0.milestone.status.isUnfinished && !$0.milestone.isStanding }
        try refuseDisorder(steps, last: last)
        guard let last, let final = steps.last else {
            return try steps.map {
                try addMilestone(
                    Milestone(due: $0.due, plannedDue: $0.due), titled: $0.title, to: measure, after: nil)
            }
        }
        let siblings = try reader.children(of: measure, like: .milestone(task: 0, measure: 0, milestone: 0))
        let lastRow = RowID.milestone(task: task, measure: own, milestone: last.place)
        let index = siblings.firstIndex(of: lastRow) ?? 0
        var previous = index > 0 ? siblings[index - 1] : nil
        var edits: [StoredEdit] = []
        for step in steps.dropLast() {
            let edit = try insertStep(step, into: measure, after: previous)
            previous = edit.row
            edits.append(edit)
        }
        return try edits
            + change(lastRow) { text in
                text[.title] = final.title
                if let due = final.due { text.set(.due, due) }
            }
    }

    /// A step after another, or before all others.
    private func insertStep(_ step: MilestoneStep, into measure: RowID, after previous: RowID?) throws -> StoredEdit {
        let milestone = Milestone(due: step.due, plannedDue: step.due)
        if let previous {
            return try addMilestone(milestone, titled: step.title, to: measure, after: previous)
        }
        var edit = try addMilestone(milestone, titled: step.title, to: measure, after: nil)
        try move(edit.row, to: RowPlace(parent: measure, previous: nil))
        guard var text = try reader.text(of: edit.row) else { return edit }
        text.place = RowPlace(parent: measure, previous: nil).text
        edit.after = text.json
        return edit
    }

    private func measure(of row: RowID) throws -> RowID {
        switch row {
        case .task: return try onlyMeasure(of: row)
        case .measure: return row
        case .milestone(let task, let measure, _): return .measure(task: task, measure: measure)
        case .node, .unit: throw Refusal.cannotAdd(.milestone, try reader.reference(of: row))
        }
    }

    private func refuseDisorder(_ steps: [MilestoneStep], last: StoredMilestone?) throws {
        guard !steps.isEmpty, steps.allSatisfy({ !$0.title.isEmpty }) else { throw Refusal.badSteps }
        var days = steps.map(\.due)
        if let last, days.last == .some(nil) { days[days.count - 1] = last.milestone.due }
        guard days.dropLast().allSatisfy({ $0 != nil }) else { throw Refusal.badSteps }
        let known = days.compactMap(\.self)
        guard zip(known, known.dropFirst()).allSatisfy({ $0 <= $1 }) else { throw Refusal.badSteps }
    }
}
