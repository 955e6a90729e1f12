import Ledger
import Reports
import Screen

/// The summary of the whole ledger, as it prints, to be scrolled.
public struct SummaryPage: Hashable, Sendable {
    private(set) var facts: SummaryFacts?
    /// The paper as it is shown: laid out once, since a paper of thousands of districts takes longer than a key may.
    private(set) var lines: [String] = []
    private(set) var top = 0

    public init() {}

    mutating func take(_ facts: SummaryFacts, of model: Model) {
        self.facts = facts
        lines = lines(of: model, width: model.size.width - 1)
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
        let lines = summary.lines.count
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
        for (offset, line) in page.lines.dropFirst(page.top).prefix(region.height).enumerated() {
            write(Line(line), column: region.column, row: region.row + offset, width: region.width - 1)
        }
        scrollBar(
            column: region.endColumn - 1, rows: region.rows, first: page.top, total: page.lines.count)
        cursor = Position(column: region.column, row: region.row)
    }
}
