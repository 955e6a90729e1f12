import Ledger
import Screen

extension Model {
    /// Marks or unmarks the row in focus, and goes a row down. A row above tasks stands for all of them.
    mutating func mark() -> [Effect] {
        let request: MarkRequest?
        if view == .units, case .unit(let unit)? = units.focusedLine {
            request = .ofUnit(unit.id)
        } else if let row = focusedRow {
            request = toggleMark(row)
        } else {
            return noRow()
        }
        return (request.map { [.readMarks($0)] } ?? []) + performInView(.moveDown)
    }

    /// Marks all rows that the view shows, those outside of the window too; where all are marked already, unmarks them.
    mutating func markAll() -> [Effect] {
        switch view {
        case .tree:
            return [.readMarks(.shown(words: filter.words, opened: tree.opened, closed: tree.closed))]
        case .units:
            return units.focusedUnit.map { [.readMarks(.ofUnit($0.id))] } ?? noRow()
        case .due:
            toggleMarks(agenda.entries.map(\.id))
            return []
        case .timeline:
            toggleMarks(timeline.shownEntries.map(\.id))
            return []
        case .summary, .history:
            return noRow()
        }
    }

    mutating func unmark() -> [Effect] {
        if !marks.isEmpty {
            marks = Marks()
            message = Message(words.console.marks.unmarked)
        }
        return []
    }

    mutating func take(_ rows: [RowID], for request: MarkRequest) {
        switch request {
        case .shown, .below, .ofUnit:
            toggleMarks(rows)
        case .parts(let row, _):
            marks.remove(row)
            for row in rows { marks.insert(row) }
        case .still:
            marks.keep(Set(rows))
        }
    }

    /// Asks which of the marked rows are still there.
    func checkMarks() -> [Effect] {
        marks.isEmpty ? [] : [.readMarks(.still(marks.rows))]
    }

    /// Marks or unmarks a row where that is known at once; else says what has to be read for it.
    private mutating func toggleMark(_ row: FocusedRow) -> MarkRequest? {
        if row.isNode { return .below(row.id, words: filter.words) }
        let held = [row.id, row.milestone].compactMap(\.self)
        guard let cover = held.compactMap({ marks.cover(of: $0) }).first else {
            marks.insert(row.id)
            return nil
        }
        if held.contains(cover) {
            marks.remove(cover)
            return nil
        }
        return .parts(of: cover, without: row.id)
    }

    private mutating func toggleMarks(_ rows: [RowID]) {
        guard !rows.isEmpty else {
            message = Message(words.console.marks.nothingToMark)
            return
        }
        guard rows.count <= MarkRequest.limit else {
            message = Message(words.console.marks.tooMany(MarkRequest.limit), isFailure: true)
            return
        }
        let isMarked = rows.allSatisfy(marks.contains)
        for row in rows {
            if isMarked { marks.remove(row) } else { marks.insert(row) }
        }
        message = Message(isMarked ? words.console.marks.unmarked : words.console.marks.whatNow(marks.count))
    }
}
