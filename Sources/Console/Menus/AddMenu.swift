import Ledger

/// Something that can be added at a row.
public struct Addition: Hashable, Sendable {
    public enum What: Hashable, Sendable {
        /// A row of that kind, inside a row of the same kind when it says so.
        case row(RowKind, inside: Bool)
        /// The steps of a measure.
        case steps
    }

    public var what: What
    /// The row below or after which it goes; nil for the top.
    public var place: RowID?
    /// It goes after the row in focus, of its own kind.
    public var isAfter: Bool

    init(_ what: What, at place: RowID?, isAfter: Bool = false) {
        self.what = what
        self.place = place
        self.isAfter = isAfter
    }

    init(_ kind: RowKind, at place: RowID?, isAfter: Bool = false) {
        self.init(.row(kind, inside: false), at: place, isAfter: isAfter)
    }

    var request: FormRequest? {
        switch what {
        case .row(let kind, let inside): .adding(kind, at: place, inside: inside)
        case .steps: place.map(FormRequest.dividing)
        }
    }

    /// What fits at a row, the likeliest first; at no row only a district with its plan.
    static func all(at row: FocusedRow?) -> [Addition] {
        let onTop = Addition(.plan, at: nil)
        guard let row else { return [onTop] }
        let steps = row.isOfOneMeasure ? [Addition(.steps, at: row.id.measure ?? row.id)] : []
        switch row.kind {
        case .district:
            return [Addition(.plan, at: row.id), onTop]
        case .plan:
            return [
                Addition(.section, at: row.id), Addition(.task, at: row.id), Addition(.plan, at: row.id, isAfter: true),
            ]
        case .section:
            return [
                Addition(.task, at: row.id), Addition(.row(.section, inside: true), at: row.id),
                Addition(.section, at: row.id, isAfter: true),
            ]
        case .task:
            return [Addition(.task, at: row.id, isAfter: true), Addition(.measure, at: row.id)]
                + (row.isOfOneMeasure ? [Addition(.milestone, at: row.id)] : []) + steps
        case .measure:
            return [Addition(.milestone, at: row.id), Addition(.measure, at: row.id, isAfter: true)] + steps
        case .milestone:
            return [Addition(.milestone, at: row.id, isAfter: true)] + steps
        }
    }
}

extension RowID {
    /// The measure that a milestone belongs to; nil for other rows.
    var measure: RowID? {
        if case .milestone(let task, let measure, _) = self { return .measure(task: task, measure: measure) }
        return nil
    }
}

extension Model {
    /// What can be added at the row in focus; where only one thing fits, its form.
    mutating func openAdding() -> [Effect] {
        let additions = Addition.all(at: focusedRow)
        if additions.count == 1, let request = additions[0].request { return [.readForm(request)] }
        overlay = .menu(Menu(.add, additions.map(Menu.Choice.add)))
        return []
    }

    func text(_ addition: Addition) -> String {
        let writing = words.console.forms.writing
        switch addition.what {
        case .row(.plan, _) where addition.place == nil: return writing.addingOnTop
        case .row(.section, inside: true): return writing.subsection
        case .row(let kind, _): return addition.isAfter ? writing.after(kind) : writing.below(kind)
        case .steps: return writing.steps
        }
    }
}
