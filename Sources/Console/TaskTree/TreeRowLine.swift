import Ledger
import Screen
import Words

/// The mark of a row that can be opened. Plain ASCII, since many terminals' Chinese fonts lack little triangles.
enum FoldMark {
    static func of(isOpen: Bool) -> String { isOpen ? "-" : "+" }
}

/// Draws a row of the tree: fold mark, tick mark, light letter, number, title, first lead unit, due day, days late, progress.
struct TreeRowLine {
    let words: Words
    let measure: DisplayWidth
    let day: Day
    let width: Int

    /// The row in exactly `width` cells.
    func line(_ row: TreeRow, isMarked: Bool = false) -> Line {
        let right = self.right(row)
        let rightWidth = right.width(measure)
        let room = max(0, width - rightWidth - (rightWidth > 0 ? 1 : 0))
        let suffix = RowSuffix(row, words.console.rows, day: day)
        let left = suffix.after(self.left(row, isMarked), room: room, measure).cut(to: room, measure)
        let gap = max(0, width - left.width(measure) - rightWidth)
        return (left + Line(String.blanks(gap)) + right).cut(to: width, measure)
    }

    /// Column of the light letter, where the hardware cursor sits.
    func cursorColumn(_ row: TreeRow) -> Int {
        min(max(0, width - 1), indent(row) + 2 + (row.kind.isNode ? 0 : 4))
    }

    private func indent(_ row: TreeRow) -> Int { min(row.depth * 2, width / 4) }

    private func left(_ row: TreeRow, _ isMarked: Bool) -> Line {
        var line = Line(String.blanks(indent(row)) + foldMark(row)) + MarkSign.of(isMarked)
        if !row.kind.isNode { line += tickMark(row) + Line(" ") }
        line += light(row)
        if let number = row.number { line += Line(number + " ", Style(.faint)) }
        line += title(row)
        return line
    }

    /// Its light; that of a closed plan is of its closing day and quieter; a withdrawn row has a word in its place.
    private func light(_ row: TreeRow) -> Line {
        if let light = row.verdict?.light {
            let mark = light.mark(words.ledger)
            return Line([row.closedOn == nil ? mark : Span(mark.text, Style(.faint))]) + Line(" ")
        }
        return isWithdrawn(row) ? Line(words.console.rows.withdrawn + " ", Style(.faint)) : Line([])
    }

    private func isWithdrawn(_ row: TreeRow) -> Bool { row.status == .withdrawn && row.verdict == nil }

    private func title(_ row: TreeRow) -> Line {
        let isBold = row.kind == .district || row.verdict?.light == .overdue && !row.kind.isNode
        let isQuiet = !row.isMatch || row.closedOn != nil || isWithdrawn(row)
        let role: Role = row.kind == .district ? .heading : isQuiet ? .faint : .plain
        let text = row.title.isEmpty ? words.ledger.milestone(place(row)) : row.title
        return Line(text, Style(role, bold: isBold))
    }

    private func place(_ row: TreeRow) -> Int {
        if case .milestone(_, _, let place) = row.id { return place }
        return 0
    }

    private func foldMark(_ row: TreeRow) -> String {
        guard row.hasChildren else { return " " }
        return FoldMark.of(isOpen: row.isOpen)
    }

    private func tickMark(_ row: TreeRow) -> Line {
        if isWithdrawn(row) { return Line("[-]", Style(.faint)) }
        if row.isDone { return Line("[x]", Style(.done)) }
        if row.progress.total == 0 { return Line("   ") }
        return Line(row.progress.done > 0 ? "[/]" : "[ ]")
    }

    private func right(_ row: TreeRow) -> Line {
        row.kind.isNode ? nodeRight(row) : taskRight(row)
    }

    /// Late and near counts, and progress.
    private func nodeRight(_ row: TreeRow) -> Line {
        var line = Line([])
        for light in [Light.overdue, .nearDue] where row.lights[light] > 0 && width >= 40 {
            line += Line(
                words.ledger.letter(light) + "\(row.lights[light]) ",
                row.closedOn == nil ? Style(light.role, bold: light == .overdue) : Style(.faint))
        }
        let progress = words.ledger.progress(row.progress)
        return line + Line(padded(progress, to: width >= 70 ? 13 : 0), Style(.faint))
    }

    private func taskRight(_ row: TreeRow) -> Line {
        guard width >= 40 else { return dueLine(row) }
        var line = width >= 56 ? lead(row) + Line(" ") : Line([])
        line += dueLine(row)
        return line
    }

    private func lead(_ row: TreeRow) -> Line {
        let cells = width >= 76 ? 16 : 12
        var line = Line([])
        if let light = row.leadLight, light == .overdue || light == .nearDue {
            line += Line([light.mark(words.ledger)])
        }
        let joint = row.leadCount > 1 ? "+\(row.leadCount - 1)" : ""
        let room = max(0, cells - line.width(measure) - measure.of(joint))
        line += Line(row.lead ?? "").cut(to: room, measure) + Line(joint, Style(.faint))
        return line.padded(to: cells, measure)
    }

    /// Due day, `05-31` in the year of the view and `22-05-31` in another, and days late.
    private func dueLine(_ row: TreeRow) -> Line {
        let due = row.due.map { $0.shortText(in: day) } ?? ""
        let line = Line(padded(due, to: 8), Style(row.due == row.plannedDue ? .plain : .notice))
        let late = row.verdict?.lateMark ?? Line([])
        return line + Line(padded("", to: max(0, 6 - late.width(measure)))) + late
    }

    private func padded(_ text: String, to cells: Int) -> String {
        String.blanks(cells - measure.of(text)) + text
    }
}
