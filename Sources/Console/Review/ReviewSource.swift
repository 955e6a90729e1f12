import Ledger
import Screen
import Words

/// The source beside the rows: the lines of the row in focus marked, with some before and behind them.
struct ReviewSource {
    let review: Review
    let width: Int
    private var measure: DisplayWidth { review.measure }
    private var words: ReviewWords { review.imports.review }

    func lines(height: Int) -> [Line] {
        guard let row = review.focused else { return [] }
        if row.id.gone != nil {
            return Line.wrap(words.isGone, to: width, style: Style(.notice), measure)
        }
        let plan = review.plans[row.id.plan]
        var lines: [Line] = []
        if row.place == DraftPlace() {
            lines += Line.wrap(
                plan.file + " · " + review.imports.head(plan.draft, plan.isIssueDayFound), to: width,
                style: Style(.plain, bold: true), measure)
            lines += Line.wrap(
                plan.comparison.map(review.imports.isCopy) ?? review.imports.comesNew(""), to: width,
                style: Style(.notice), measure)
        }
        lines += understood(row, plan)
        for change in row.changes where !change.isText {
            lines += Line.wrap(review.imports.change(change), to: width, style: Style(.notice), measure, indent: 2)
        }
        lines = Array(lines.prefix(max(0, height / 2)))
        let wanted = markedLine(row)
        let beginning = row.place == DraftPlace() ? 1 : nil
        guard let first = wanted ?? row.lines.map(\.first).min() ?? beginning else {
            return lines + Line.wrap(words.noSource, to: width, style: Style(.faint), measure)
        }
        var number = start(before: first, in: plan.lines)
        while lines.count < height, number <= plan.lines.count {
            let text = plan.lines[number - 1]
            // Blank lines say nothing and would push the text out of sight.
            if !text.isBlankLine {
                lines += line(
                    number, text, isMarked: row.holds(number) || number == wanted)
            }
            number += 1
        }
        return lines
    }

    /// Two lines with text before it.
    private func start(before first: Int, in lines: [String]) -> Int {
        var number = min(max(1, first), lines.count)
        var left = 2
        while number > 1, left > 0 {
            number -= 1
            if !lines[number - 1].isBlankLine { left -= 1 }
        }
        return number
    }

    /// What was understood of a row, to be held against the source: units, scope, deadlines with their days.
    private func understood(_ row: ReviewRow, _ plan: ReviewedPlan) -> [Line] {
        guard let place = row.place, place.kind != .plan else { return [] }
        let fields = plan.draft.fields(at: place)
        let said: [(RowField, String)] = [
            (.leads, (fields.leads ?? []).joined(separator: "、")),
            (.supports, (fields.supports ?? []).joined(separator: "、")), (.scope, fields.scope ?? ""),
            (.deadlines, (fields.deadlines ?? []).map(told).joined(separator: "；")),
        ]
        return said.filter { !$0.1.isEmpty }.flatMap { field, text in
            Line.wrap("\(review.words.ledger.rowField(field)) \(text)", to: width, measure, indent: 2).prefix(3)
        }
    }

    private func told(_ deadline: Deadline) -> String {
        "\(deadline.phrase)（\(review.words.deadlines.understood(deadline))）"
    }

    /// Of a row that a doubt is about, the doubt's own line.
    private func markedLine(_ row: ReviewRow) -> Int? {
        let all = review.doubts
        guard let index = review.doubt, all.indices.contains(index), all[index].plan == row.id.plan else { return nil }
        let line = all[index].doubt.line
        let isAbout = row.holds(line) || (row.place == DraftPlace() && row.doubts > 0)
        return isAbout ? line : nil
    }

    private func line(_ number: Int, _ text: String, isMarked: Bool) -> [Line] {
        let gutter = isMarked ? ">" : " "
        let label = String(repeating: " ", count: max(0, 4 - "\(number)".count)) + "\(number) "
        let style = isMarked ? Style(.match) : Style(.faint)
        let room = max(1, width - measure.of(label) - measure.of(gutter))
        let pieces =
            isMarked ? Line.wrap(text, to: room, style: style, measure) : [Line(text, style).cut(to: room, measure)]
        return pieces.enumerated().map { index, piece in
            Line(gutter, Style(.key))
                + Line(index == 0 ? label : String(repeating: " ", count: label.count), Style(.faint))
                + piece
        }
    }
}

extension String {
    fileprivate var isBlankLine: Bool { allSatisfy(\.isWhitespace) }
}
