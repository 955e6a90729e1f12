import Ledger
import Screen
import Words

/// What a row says of itself after its title: 已归档 2022-12-31, 时间已过, 原 05-31. It is seen also where the title has to be cut.
struct RowSuffix {
    /// From the longest form to the shortest.
    let forms: [String]
    let style: Style

    /// The line with the longest form that leaves room for the whole title, else with the shortest, which cuts the title.
    func after(_ line: Line, room: Int, _ measure: DisplayWidth) -> Line {
        guard let shortest = forms.last else { return line }
        let width = line.width(measure)
        let form = forms.first { width + 1 + measure.of($0) <= room } ?? shortest
        let end = Line(" " + form, style)
        guard room - end.width(measure) >= 8 else { return line }
        return line.cut(to: room - end.width(measure), measure) + end
    }
}

extension RowSuffix {
    init(_ row: TreeRow, _ words: RowWords, day: Day) {
        if let closed = row.closedOn, row.kind != .district || !row.isOpen {
            self.init(forms: [words.closed(closed), words.closedShort], style: Style(.faint))
        } else if row.isPast {
            self.init(forms: [words.past, words.pastShort], style: Style(.notice))
        } else {
            self.init(due: row.due, planned: row.plannedDue, words, day: day)
        }
    }

    /// The plan's own due day where it was changed.
    init(due: Day?, planned: Day?, _ words: RowWords, day: Day) {
        let isMoved = planned != nil && planned != due
        self.init(
            forms: isMoved ? planned.map { [words.planned($0.shortText(in: day))] } ?? [] : [], style: Style(.notice))
    }
}

extension Day {
    /// `05-31` in the year of the view and `22-05-31` in another.
    func shortText(in view: Day) -> String {
        String(year == view.year ? description.dropFirst(5) : description.dropFirst(2))
    }
}
