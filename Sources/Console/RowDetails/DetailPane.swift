import Ledger
import Screen

extension Frame {
    /// Cells of text that a step of the cursor may write anew beside the list, so that it stays quick over a slow line.
    private static let cellsPerStep = 800

    /// How many rows of the pane the lines may take.
    private func rowsWithinBounds(_ lines: [Line], height: Int) -> Int {
        var cells = 0
        for (place, line) in lines.prefix(height).enumerated() {
            cells += line.width(measure)
            if cells > Frame.cellsPerStep { return max(1, place) }
        }
        return height
    }

    /// Draws the detail of the row in focus beside the list; what does not fit is on a page of its own (Tab).
    mutating func drawDetail(of model: Model, in region: Region) {
        guard !region.isEmpty else { return }
        lineDown(column: region.column - 1, rows: region.rows)
        guard let detail = model.detail, detail.row.id == model.focusedRow?.id else { return }
        let (_, inner) = region.split(left: 1)
        let lines = DetailLines.of(detail, words: model.words, measure: measure, width: inner.width, isBrief: true)
        drawPane(lines, of: model, in: inner)
    }

    /// Draws lines beside the list, as many as a step of the cursor may cost; the rest is on a page of its own.
    mutating func drawPane(_ lines: [Line], of model: Model, in inner: Region) {
        let room = rowsWithinBounds(lines, height: inner.height)
        let isCut = lines.count > room
        for (offset, line) in lines.prefix(isCut ? room - 1 : room).enumerated() {
            write(line, column: inner.column, row: inner.row + offset, width: inner.width)
        }
        if isCut {
            let key = Action.detail.keys.first.map { KeyMap.label($0, model.words.console) } ?? ""
            write(Line("… \(key)", Style(.faint)), column: inner.column, row: inner.row + room - 1, width: inner.width)
        }
    }
}
