import Ledger
import Reports
import Screen

/// The summary of the whole ledger, as it prints, to be scrolled.
public struct SummaryPage: Hashable, Sendable {
    private(set) var facts: SummaryFacts?
    private(set) var top = 0

    public init() {}

    mutating func take(_ facts: SummaryFacts) {
        self.facts = facts
    }

    /// The paper's lines at a width.
    func lines(of model: Model, width: Int) -> [String] {
        guard let facts else { return [] }
        return PaperText.lines(
            SummaryReport.paper(facts, words: model.words), width: width, measure: model.measure, words: model.words)
    }

    mutating func scroll(to top: Int, lines: Int, height: Int) {
        self.top = max(0, min(top, max(0, lines - height)))
    }
}

extension Model {
    mutating func performInSummary(_ action: Action) -> [Effect] {
        let lines = summary.lines(of: self, width: size.width).count
        let page = max(1, listHeight - 1)
        switch action {
        case .moveUp: summary.scroll(to: summary.top - 1, lines: lines, height: listHeight)
        case .moveDown: summary.scroll(to: summary.top + 1, lines: lines, height: listHeight)
        case .pageUp: summary.scroll(to: summary.top - page, lines: lines, height: listHeight)
        case .pageDown: summary.scroll(to: summary.top + page, lines: lines, height: listHeight)
        case .first: summary.scroll(to: 0, lines: lines, height: listHeight)
        case .last: summary.scroll(to: lines, lines: lines, height: listHeight)
        default: break
        }
        return []
    }
}

extension Frame {
    mutating func draw(_ page: SummaryPage, of model: Model, in region: Region) {
        let lines = page.lines(of: model, width: region.width - 1)
        for (offset, line) in lines.dropFirst(page.top).prefix(region.height).enumerated() {
            write(Line(line), column: region.column, row: region.row + offset, width: region.width - 1)
        }
        scrollBar(
            column: region.endColumn - 1, rows: region.rows, first: page.top, total: lines.count)
        cursor = Position(column: region.column, row: region.row)
    }
}
