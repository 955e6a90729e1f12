extension TextField {
    /// The part of the text that shows in so many cells, and the column of the cursor in it. A long text is scrolled so
    /// that the cursor, which needs a cell of its own behind the last character, stays in sight.
    public func line(
        width: Int, measure: DisplayWidth, style: Style = .plain
    ) -> (line: Line, cursorColumn: Int) {
        guard width > 0 else { return (Line([]), 0) }
        let characters = Array(VisibleText.of(String(text.prefix(cursor))))
        let after = VisibleText.of(String(text.dropFirst(cursor)))

        var cursorColumn = 0
        var first = characters.count
        while first > 0 {
            let next = measure.of(characters[first - 1])
            if cursorColumn + next > width - 1 { break }
            cursorColumn += next
            first -= 1
        }
        var shown = String(characters[first...])
        var room = width - cursorColumn
        for character in after {
            let next = measure.of(character)
            if next > room { break }
            room -= next
            shown.append(character)
        }
        return (Line(shown, style), cursorColumn)
    }
}
