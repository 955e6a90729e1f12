import Ledger
import Screen

extension Frame {
    /// Draws the detail of the row in focus beside the list; what does not fit is on a page of its own (Tab).
    mutating func drawDetail(of model: Model, in region: Region) {
        guard !region.isEmpty else { return }
        lineDown(column: region.column - 1, rows: region.rows, ascii: model.isAscii)
        guard let detail = model.detail, detail.row.id == model.focusedRow?.id else { return }
        let (_, inner) = region.split(left: 1)
        let lines = DetailLines.of(detail, words: model.words, measure: measure, width: inner.width, isBrief: true)
        let isCut = lines.count > inner.height
        for (offset, line) in lines.prefix(isCut ? inner.height - 1 : inner.height).enumerated() {
            write(line, column: inner.column, row: inner.row + offset, width: inner.width)
        }
        if isCut {
            let key = Action.detail.keys.first.map { KeyMap.label($0, model.words.console) } ?? ""
            write(Line("… \(key)", Style(.faint)), column: inner.column, row: inner.endRow - 1, width: inner.width)
        }
    }
}
