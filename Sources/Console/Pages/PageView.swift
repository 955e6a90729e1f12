import Screen

/// Where a page lies: the whole window but for the foot line, with a frame where there is room for one.
enum PageRegion {
    static func outer(_ size: Size) -> Region {
        Region(size).split(bottom: 1).rest
    }

    static func inner(_ size: Size) -> Region {
        outer(size).inset(1, 1)
    }
}

extension Frame {
    mutating func draw(_ page: Page, of model: Model) {
        let outer = PageRegion.outer(size)
        let inner = PageRegion.inner(size)
        fill(outer)
        box(outer, title: Line(model.title(page), Style(.heading)))
        guard !inner.isEmpty else { return }
        let lines = model.lines(page, width: inner.width - 1)
        for (offset, line) in lines.dropFirst(page.top).prefix(inner.height).enumerated() {
            write(line, column: inner.column, row: inner.row + offset, width: inner.width - 1)
        }
        scrollBar(
            column: inner.endColumn - 1, rows: inner.rows, first: page.top, total: lines.count)
        cursor = Position(column: inner.column, row: inner.row)
    }
}
