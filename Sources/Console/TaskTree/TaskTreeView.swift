import Ledger
import Screen

extension Frame {
    /// Draws the tree in its region; the hardware cursor sits on the light of the row in focus.
    mutating func draw(_ tree: TaskTree, of model: Model, in region: Region) {
        let rowLine = TreeRowLine(
            words: model.words, measure: measure, day: model.day, width: region.width)
        guard !tree.window.rows.isEmpty else {
            let text = model.filter.words.isEmpty ? model.words.console.empty : model.words.console.noMatch
            write(Line(text, Style(.faint)), column: region.column, row: region.row, width: region.width)
            return
        }
        for (offset, row) in tree.visibleRows(region.height).enumerated() {
            let isFocused = tree.top + offset == tree.focus
            write(
                rowLine.line(row, isMarked: model.marks.contains(row)).selected(isFocused), column: region.column,
                row: region.row + offset, width: region.width)
            if !row.kind.isNode {
                markMatches(
                    model.filter.words, row: region.row + offset, columns: region.column..<region.endColumn,
                    isSelected: isFocused)
            }
            if isFocused, !model.filter.isTyping {
                cursor = Position(column: region.column + rowLine.cursorColumn(row), row: region.row + offset)
            }
        }
    }
}
