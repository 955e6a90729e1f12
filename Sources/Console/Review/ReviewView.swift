import Ledger
import Screen
import Words

/// How the review's window is shared out: the source at the right, in a narrow window below.
struct ReviewLayout {
    let head: Region
    let list: Region
    let source: Region
    let foot: Region
    let isBeside: Bool

    init(_ size: Size) {
        let (head, rest) = Region(size).split(top: 1)
        let (body, foot) = rest.split(bottom: 1)
        self.head = head
        self.foot = foot
        isBeside = size.width >= 72
        if isBeside {
            let (list, right) = body.split(left: size.width / 2)
            self.list = list
            source = right.split(left: 1).rest
        } else {
            let below = body.height >= 9 ? body.height * 2 / 5 : 0
            let (list, bottom) = body.split(bottom: below)
            self.list = list
            source = bottom
        }
    }
}

extension Review {
    /// Draws the review.
    public func view() -> Frame {
        var frame = Frame(size: size, measure: measure)
        guard size.width >= Layout.smallest.width, size.height >= Layout.smallest.height else {
            frame.write(Line(words.console.tooSmall), column: 0, row: 0, width: size.width)
            return frame
        }
        let layout = ReviewLayout(size)
        drawHead(&frame, layout.head)
        drawRows(&frame, layout.list)
        drawSource(&frame, layout)
        if isHelpShown { drawHelp(&frame) }
        if let form { frame.draw(form.form, of: shell) }
        drawFoot(&frame, layout.foot)
        return frame
    }

    private func drawHead(_ frame: inout Frame, _ region: Region) {
        let line =
            Line(words.console.program + " ", Style(.heading, bold: true))
            + Line(imports.review.head(taskCount, doubts.count), Style(doubts.isEmpty ? .plain : .notice, bold: true))
        let hint = Line(imports.review.hint(!doubts.isEmpty), Style(.faint))
        frame.write(line + hint, column: region.column, row: region.row, width: region.width)
    }

    private func drawRows(_ frame: inout Frame, _ region: Region) {
        for (offset, row) in rows.dropFirst(list.top).prefix(region.height).enumerated() {
            let isFocused = list.top + offset == list.place
            let line = ReviewLine(review: self, width: region.width - 1).line(row)
            frame.write(
                line.selected(isFocused), column: region.column, row: region.row + offset, width: region.width - 1)
            if isFocused { frame.cursor = Position(column: region.column, row: region.row + offset) }
        }
        frame.scrollBar(
            column: region.endColumn - 1, rows: region.rows, first: list.top, total: rows.count)
    }

    private func drawSource(_ frame: inout Frame, _ layout: ReviewLayout) {
        let region = layout.source
        guard !region.isEmpty else { return }
        if layout.isBeside {
            frame.lineDown(column: region.column - 1, rows: region.rows)
        } else {
            frame.fill(Region(column: region.column, row: region.row, width: region.width, height: 1))
        }
        let lines = ReviewSource(review: self, width: region.width).lines(height: region.height)
        for (offset, line) in lines.prefix(region.height).enumerated() {
            frame.write(line, column: region.column, row: region.row + offset, width: region.width)
        }
    }

    private func drawHelp(_ frame: inout Frame) {
        let room = Region(size).split(bottom: 1).rest
        let width = min(72, room.width)
        let lines = imports.review.help.flatMap { Line.wrap($0, to: max(1, width - 4), measure, indent: 2) }
        let box = room.centered(width: width, height: lines.count + 2)
        frame.fill(box)
        frame.box(box)
        for (offset, line) in lines.prefix(max(0, box.height - 2)).enumerated() {
            frame.write(line, column: box.column + 2, row: box.row + 1 + offset, width: max(0, box.width - 4))
        }
    }

    private func drawFoot(_ frame: inout Frame, _ region: Region) {
        guard let message else {
            if form != nil {
                let foot = shell.words.console.forms.writing
                return frame.write(
                    Line(form?.form.foot(foot) ?? "", Style(.faint)), column: region.column, row: region.row,
                    width: region.width)
            }
            return frame.write(keys(region.width), column: region.column, row: region.row, width: region.width)
        }
        let style = message.isFailure ? Style(.error, bold: true) : Style(.notice, bold: true)
        let lines = Line.wrap(message.text, to: region.width, style: style, measure).prefix(size.height < 10 ? 1 : 4)
        let box = Region(
            column: region.column, row: region.endRow - lines.count, width: region.width, height: lines.count)
        frame.fill(box)
        for (offset, line) in lines.enumerated() {
            frame.write(line, column: box.column, row: box.row + offset, width: box.width)
        }
    }

    /// As many keys as there is room for, the most needed first.
    private func keys(_ width: Int) -> Line {
        var line = Line([])
        let own = focused?.id.gone == nil ? [] : [imports.review.goneKey]
        for item in own + imports.review.keys {
            let parts = item.split(separator: " ", maxSplits: 1).map(String.init)
            let piece = Line(parts[0] + " ", Style(.key, bold: true)) + Line((parts.count > 1 ? parts[1] : "") + "  ")
            if line.width(measure) + piece.width(measure) > width { break }
            line += piece
        }
        return line
    }
}

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

    private func right(_ row: ReviewRow) -> Line {
        if let gone = row.id.gone {
            return Line(" " + (review.withdrawing.contains(gone) ? words.willWithdraw : words.willKeep), Style(.faint))
        }
        let text = [row.lead, row.phrase].filter { !$0.isEmpty }.joined(separator: " ")
        let most = width >= 60 ? width * 2 / 5 : width >= 36 ? width / 3 : 0
        guard most > 4, !text.isEmpty else { return Line([]) }
        return Line(" ") + Line(text, Style(.faint)).cut(to: most - 1, review.measure)
    }
}

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
        for change in row.changes where !change.isText {
            lines += Line.wrap(review.imports.change(change), to: width, style: Style(.notice), measure, indent: 2)
        }
        lines = Array(lines.prefix(max(0, height / 2)))
        let wanted = markedLine(row)
        guard let first = wanted ?? row.lines.map(\.first).min() else {
            return lines + Line.wrap(words.noSource, to: width, style: Style(.faint), measure)
        }
        var number = max(1, first - 3)
        while lines.count < height, number <= plan.lines.count {
            lines += line(number, plan.lines[number - 1], isMarked: row.holds(number) || number == wanted)
            number += 1
        }
        return lines
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
