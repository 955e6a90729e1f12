import GRDB
import Ledger

extension LedgerWriter {
    /// Adds a row with what belongs to it: a task with its measure, a measure with its milestones, a plan with its district.
    func add(_ new: NewRow, by author: Author) throws -> [StoredEdit] {
        let fields = new.fields.tidied
        for field in fields.said where !RowField.fields(of: new.kind).contains(field) {
            throw Refusal.fieldNotHere(field, new.kind)
        }
        switch new.kind {
        case .district: return [try addDistrict(fields).edit]
        case .plan: return try addPlan(fields, at: new.place, by: author)
        case .section: return try addSection(fields, at: place(of: new))
        case .task: return try addTask(fields, at: place(of: new))
        case .measure: return try addMeasure(fields, at: place(of: new))
        case .milestone: return [try addMilestone(fields, at: place(of: new))]
        }
    }

    /// The row below which a new one stands, and the sibling that it comes after: the one named, or the last.
    private func place(of new: NewRow) throws -> RowPlace {
        guard let place = new.place, let kind = try reader.kind(of: place) else {
            throw Refusal.cannotAdd(new.kind, nil)
        }
        let like = new.kind.example
        if kind == new.kind, !(new.isInside && kind == .section), let parent = try reader.parent(of: place) {
            return RowPlace(parent: parent, previous: place)
        }
        let parent: RowID? =
            switch (new.kind, kind) {
            case (.section, .plan), (.section, .section), (.task, .plan), (.task, .section), (.measure, .task): place
            case (.milestone, .measure): place
            case (.milestone, .task): try onlyMeasure(of: place)
            case (.task, .measure), (.task, .milestone): try place.task.flatMap { try reader.parent(of: .task($0)) }
            case (.measure, .milestone): place.task.map { .task($0) }
            default: nil
            }
        guard let parent else { throw Refusal.cannotAdd(new.kind, try reader.reference(of: place)) }
        if kind.rawValue > new.kind.rawValue, let above = try above(place, of: new.kind) {
            return RowPlace(parent: parent, previous: above)
        }
        return RowPlace(parent: parent, previous: try reader.children(of: parent, like: like).last)
    }

    /// The row of a kind that a lower row belongs to.
    private func above(_ row: RowID, of kind: RowKind) throws -> RowID? {
        var row = row
        while let parent = try reader.parent(of: row) {
            if try reader.kind(of: parent) == kind { return parent }
            row = parent
        }
        return nil
    }

    /// The measure of a task that has one; of several it must be said which.
    func onlyMeasure(of task: RowID) throws -> RowID {
        let measures = try reader.children(of: task, like: .measure(task: 0, measure: 0))
        guard let only = measures.only else {
            throw Refusal.severalMeasures(
                try reader.reference(of: task), try measures.map { try reader.reference(of: $0) })
        }
        return only
    }
}

extension RowKind {
    /// Some row of the kind.
    fileprivate var example: RowID {
        switch self {
        case .district, .plan, .section: .node(0)
        case .task: .task(0)
        case .measure: .measure(task: 0, measure: 0)
        case .milestone: .milestone(task: 0, measure: 0, milestone: 0)
        }
    }
}
