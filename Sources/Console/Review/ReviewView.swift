import Screen
import Words

/// How the review's window is shared out: the source at the right, in a narrow window below.
struct ReviewLayout {
    let head: Region
    let list: Region
    let source: Region
    let foot: Region
    let isBeside: Bool
    /// Where a form is drawn, and against which edge, so that the source stays in sight.
    let form: Region
    let formSide: FormSide

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
            formSide = .bottom
        } else {
            let below = body.height >= 9 ? body.height * 2 / 5 : 0
            let (list, bottom) = body.split(bottom: below)
            self.list = list
            source = bottom
            formSide = .top
        }
        form = size.width >= 100 ? list : Region(size).split(bottom: 1).rest
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
        if let form {
            frame.draw(form.form, of: shell, in: layout.form, side: layout.formSide)
        }
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
        let doubted = (focused?.doubts ?? 0) > 0 ? [imports.review.settleKey] : []
        let own = (focused?.id.gone == nil ? [] : [imports.review.goneKey]) + doubted
        let undo = past.isEmpty ? [] : [imports.review.undoKey]
        for item in own + undo + imports.review.keys {
            let parts = item.split(separator: " ", maxSplits: 1).map(String.init)
            let piece = Line(parts[0] + " ", Style(.key, bold: true)) + Line((parts.count > 1 ? parts[1] : "") + "  ")
            if line.width(measure) + piece.width(measure) > width { break }
            line += piece
        }
        return line
    }
}
