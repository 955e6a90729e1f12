/// A written list whose tasks have no numbers: each paragraph closes with who is to do it, or a line below says so.
struct UnnumberedTasks {
    private let passages: [Passage]
    private let marks: [ListMark?]
    private let likeness: UnitLikeness

    init(_ passages: [Passage], marks: [ListMark?], likeness: UnitLikeness) {
        self.passages = passages
        self.marks = marks
        self.likeness = likeness
    }

    /// Headings and tasks where there are more such paragraphs than numbers of the kind that tasks seem to have; else nil.
    func items(in places: [Int], beside kind: ListMark.Kind?) -> [ListItem]? {
        guard kind.map({ $0 <= .chineseInBrackets }) ?? true else { return nil }
        let closing = places.filter { isTask($0) }
        let numbered = places.filter { marks[$0] != nil && marks[$0]?.kind == kind }
        guard closing.count > max(1, numbered.count) else { return nil }
        var items: [ListItem] = [.columns(TableColumns(hasMeasures: false, hasNumbers: false, hasUnits: true))]
        var open: ListRow?
        func close() {
            if let row = open { items.append(row.hasUnits ? .row(row) : leftOver(row)) }
            open = nil
        }
        for place in places {
            let passage = passages[place]
            if isHeading(place) {
                close()
                items.append(.heading(ListHeading(passage: passage, mark: marks[place])))
            } else if Responsibility.labelled(passage.wording) != nil, var row = open {
                _ = row.fill(from: passage, likeness: likeness)
                open = row
            } else {
                close()
                var row = ListRow(lines: passage.lines)
                row[.task] = ListCell([passage])
                _ = row.fill(from: passage, likeness: likeness)
                open = row
            }
        }
        close()
        return items
    }

    /// A paragraph without a number that says at its end who is to do it.
    private func isTask(_ place: Int) -> Bool {
        let wording = passages[place].wording
        guard marks[place] == nil, passages[place].headingLevel == nil else { return false }
        if Responsibility.labelled(wording)?.hasUnits == true {
            return place > 0 && marks[place - 1] == nil && Responsibility.labelled(passages[place - 1].wording) == nil
        }
        return Responsibility.closing(wording, likeness: likeness)?.hasUnits == true
    }

    private func isHeading(_ place: Int) -> Bool {
        let wording = passages[place].wording
        let mark = marks[place]
        guard mark == nil || mark.map({ $0.kind <= .chineseInBrackets }) == true else { return false }
        return mark != nil && wording.count <= 80 || passages[place].headingLevel != nil
    }

    private func leftOver(_ row: ListRow) -> ListItem {
        .leftOver(row[.task]?.passages.first ?? Passage(wording: Wording(""), lines: row.lines))
    }
}
