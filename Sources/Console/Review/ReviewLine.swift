import Ledger
import Screen
import Words

/// A row of what was found: mark, number, title, first lead, day.
struct ReviewLine {
    let review: Review
    let width: Int
    private var words: ReviewWords { review.imports.review }

    func line(_ row: ReviewRow) -> Line {
        var line = Line(String(repeating: " ", count: min(row.depth, 6) * (width >= 60 ? 2 : 1)), .plain)
        line += Line(row.hasChildren ? row.isFolded ? "+ " : "- " : "  ", Style(.faint))
        if row.doubts > 0 { line += Line("? ", Style(.nearDue, bold: true)) }
        line += mark(row)
        if !row.number.isEmpty { line += Line(row.number + " ", Style(.faint)) }
        let right = right(row)
        let room = width - right.width(review.measure)
        line += Line(row.title, Style(row.place?.kind == .plan || row.place?.kind == .section ? .heading : .plain))
        return line.fitted(to: max(0, room), review.measure) + right
    }

    private func mark(_ row: ReviewRow) -> Line {
        switch row.mark {
        case .new: Line("[\(words.new)] ", Style(.onTime, bold: true))
        case .changed: Line("[\(words.changed)] ", Style(.nearDue, bold: true))
        case .gone:
            Line("[\(words.gone)] ", Style(.waiting, bold: true))
        case nil: Line([])
        }
    }

    /// Lead and day in columns of their own, so that no day is ever cut; in a narrow list the lead alone.
    private func right(_ row: ReviewRow) -> Line {
        if let gone = row.id.gone {
            return Line(" " + (review.withdrawing.contains(gone) ? words.willWithdraw : words.willKeep), Style(.faint))
        }
        guard width >= 36, !(row.lead + row.phrase).isEmpty else { return Line([]) }
        let lead = Line(" ") + Line(row.lead, Style(.faint)).fitted(to: width >= 70 ? 20 : 14, review.measure)
        guard width >= 50 else { return Line(" ") + Line(row.lead, Style(.faint)).cut(to: 12, review.measure) }
        return lead + Line(" ") + Line(row.phrase, Style(.faint)).fitted(to: 10, review.measure)
    }
}
