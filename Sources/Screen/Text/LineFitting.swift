extension Line {
    /// The line in at most `width` cells, never through a character; it ends in … when something was cut:
    /// 保函制度 cut to 7 is `保函制…`, cut to 6 is `保函…`.
    public func cut(to width: Int, _ measure: DisplayWidth) -> Line {
        guard width > 0 else { return Line([]) }
        guard self.width(measure) > width else { return self }
        // On a terminal where … is two cells wide, a single cell still says that something is missing.
        let mark = measure.of("…" as Character) <= width ? "…" : "."
        var room = width - measure.of(mark)
        var kept: [Span] = []
        for span in spans {
            let visible = VisibleText.of(span.text)
            let end = visible.end(within: &room, measure)
            if end < visible.endIndex || room == 0 {
                kept.append(Span(String(visible[..<end]) + mark, span.style))
                break
            }
            kept.append(Span(visible, span.style))
        }
        return Line(kept)
    }

    /// The line with blanks behind it up to `width` cells. The blanks belong to the selected row if its end does.
    public func padded(to width: Int, _ measure: DisplayWidth) -> Line {
        let missing = width - self.width(measure)
        guard missing > 0 else { return self }
        let style = Style(.plain, selected: spans.last?.style.isSelected ?? false)
        return Line(spans + [Span(String.blanks(missing), style)])
    }

    /// The line in exactly `width` cells, cut or padded.
    public func fitted(to width: Int, _ measure: DisplayWidth) -> Line {
        cut(to: width, measure).padded(to: width, measure)
    }
}

extension String {
    /// Where the text stops fitting into `room` cells; takes from `room` what fits.
    fileprivate func end(within room: inout Int, _ measure: DisplayWidth) -> Index {
        var index = startIndex
        while index < endIndex {
            let width = measure.of(self[index])
            if width > room { return index }
            room -= width
            index = self.index(after: index)
        }
        return index
    }
}
