import Ledger
import Screen

/// A change of all marked rows before it is made: what would become different and what stays as it is. Enter makes it, Esc does not.
public struct Preview: Hashable, Sendable {
    /// As it was asked for; then with the rows that it is made on.
    public private(set) var change: Change
    /// The marked rows.
    public let marked: [RowID]
    /// What they hold now; nil until it is read.
    public private(set) var measures: [MarkedMeasure]?
    /// What the ledger answered when it was tried; nil until then.
    public private(set) var result: ChangeResult?
    public var top = 0

    init(_ change: Change, marked: [RowID]) {
        self.change = change
        self.marked = marked
    }

    /// Takes what the rows hold. Where there is nothing left to tick, ticks are taken back instead.
    mutating func take(_ measures: [MarkedMeasure]) {
        self.measures = measures
        var rows = change.rows(among: measures, marked: marked)
        if rows.isEmpty, case .tick = change {
            change = .untick([], all: true)
            rows = change.rows(among: measures, marked: marked)
        }
        change = change.naming(rows)
    }

    mutating func take(_ result: ChangeResult) {
        self.result = result
    }

    /// Milestones that the change leaves as they are.
    var unchanged: [MarkedMilestone] {
        let changed = Set(result?.references ?? [])
        return (measures ?? []).filter { !changed.contains($0.reference) }.flatMap(\.milestones)
            .filter { !changed.contains($0.reference) }
    }
}

extension Model {
    /// Does an action on all marked rows; nil for actions that are about one row or none.
    mutating func performOnMarks(_ action: Action) -> [Effect]? {
        switch action {
        case .tick:
            return preview(.tick([], finishedOn: day, all: true))
        case .status:
            overlay = .menu(Menu(.status, statusChoicesOfMarks))
            return []
        case .note:
            overlay = .noteForm(NoteForm(ofMarks: words.console.marks.count(marks.count)))
            return []
        case .withdraw:
            return openForm(.withdraw)
        default:
            return nil
        }
    }

    /// Shows what a change would do to all marked rows.
    mutating func preview(_ change: Change) -> [Effect] {
        let preview = Preview(change, marked: marks.rows)
        overlay = .preview(preview)
        return [.readMarked(preview.marked)]
    }

    mutating func take(_ measures: [MarkedMeasure]) -> [Effect] {
        guard case .preview(var preview)? = overlay, preview.measures == nil else { return [] }
        preview.take(measures)
        guard !preview.change.rows(among: measures, marked: preview.marked).isEmpty else {
            overlay = nil
            message = Message(words.console.marks.nothingChanges(words.ledger.action(preview.change.action)))
            return []
        }
        overlay = .preview(preview)
        return [.preview(preview.change)]
    }

    mutating func take(_ result: ChangeResult, of change: Change) {
        guard case .preview(var preview)? = overlay, preview.change == change else { return }
        guard !result.references.isEmpty else {
            overlay = nil
            message = Message(words.console.marks.nothingChanges(words.ledger.action(change.action)))
            return
        }
        preview.take(result)
        overlay = .preview(preview)
    }

    /// A change that cannot be made needs no preview; the foot line says why.
    mutating func dropPreview() {
        if case .preview(let preview)? = overlay, preview.result == nil { overlay = nil }
    }

    mutating func keyInPreview(_ preview: Preview, _ key: Key) -> [Effect] {
        if let effects = keyOfEveryForm(key) { return effects }
        var preview = preview
        let region = PreviewBox(preview, of: self)
        let last = max(0, region.lines.count - region.list.height)
        switch KeyMap.action(for: key) {
        case .moveUp: preview.top -= 1
        case .moveDown: preview.top += 1
        case .pageUp: preview.top -= max(1, region.list.height)
        case .pageDown: preview.top += max(1, region.list.height)
        case .first: preview.top = 0
        case .last: preview.top = last
        case .close: return cancelPreview()
        case .enter: return apply(preview)
        default: message = Message(words.console.marks.previewKeys)
        }
        preview.top = max(0, min(preview.top, last))
        overlay = .preview(preview)
        return []
    }

    private mutating func cancelPreview() -> [Effect] {
        overlay = nil
        return []
    }

    private mutating func apply(_ preview: Preview) -> [Effect] {
        overlay = nil
        guard preview.result != nil else { return [] }
        if case .tick(let rows, let day, _) = preview.change { agenda.keepTicked(Set(rows), on: day) }
        return [.apply(preview.change)]
    }
}
