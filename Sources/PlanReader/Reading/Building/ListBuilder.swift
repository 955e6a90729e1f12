import Ledger

/// Makes sections and tasks of what was found, the same for every layout.
struct ListBuilder {
    private(set) var sections: [FoundSection] = []
    private(set) var doubts: [Doubt] = []
    private let likeness: UnitLikeness
    /// Of the table at hand.
    private var columns: TableColumns
    /// The headings that are open, the top one first.
    private var path: [FoundSection] = []
    private var lastNumber = 0
    /// Headings with numbers stand above, so that one without is odd.
    private var hasMarkedHeadings = false

    init(likeness: UnitLikeness, columns: TableColumns) {
        self.likeness = likeness
        self.columns = columns
    }

    mutating func add(_ items: [ListItem]) {
        for item in items {
            switch item {
            case .heading(let heading): add(heading)
            case .row(let row): add(row)
            case .leftOver(let passage):
                doubts.append(Doubt(line: passage.line, what: passage.text, why: .leftOver))
            case .columns(let columns): self.columns = columns
            }
        }
    }

    /// Closes what is open. Sections that hold no task and only head others stay; those with nothing at all are left over.
    mutating func finish() {
        close(to: 0)
        sections = SectionTerms.spread(sections, likeness: likeness)
    }

    // MARK: Headings

    private mutating func add(_ heading: ListHeading) {
        let parts = HeadingText(heading, likeness: likeness)
        if let place = path.firstIndex(where: { $0.title == parts.title }), isRepetition(heading, at: place) {
            path[place].repeatedAt.append(heading.passage.lines)
            return
        }
        if heading.mark == nil, heading.passage.headingLevel == nil, heading.columnLevel == nil, hasMarkedHeadings {
            doubts.append(Doubt(line: heading.passage.line, what: parts.title, why: .unclearLevel))
        }
        if heading.mark != nil { hasMarkedHeadings = true }
        close(to: path.firstIndex { !isBelow(heading, $0.heading) } ?? path.count)
        var section = FoundSection(heading: heading, title: parts.title, units: parts.units)
        section.introduction = parts.rest
        path.append(section)
    }

    /// The same heading again, without tasks of another between.
    private func isRepetition(_ heading: ListHeading, at place: Int) -> Bool {
        path[place].heading.mark?.kind == heading.mark?.kind
    }

    /// Whether the heading is one level or more below another.
    private func isBelow(_ heading: ListHeading, _ other: ListHeading) -> Bool {
        if let level = heading.columnLevel { return level > other.columnLevel ?? 0 }
        if other.columnLevel != nil { return false }
        if let own = heading.passage.headingLevel, let its = other.passage.headingLevel { return own > its }
        guard let own = heading.mark?.kind else { return other.mark != nil && isBelow(withoutMark: other) }
        guard let its = other.mark?.kind else { return true }
        return own > its
    }

    /// A heading without a number stands below the numbered one directly above it, and later ones stand beside the first.
    private func isBelow(withoutMark other: ListHeading) -> Bool {
        if other.mark?.kind == .chinese { return true }
        if path.last?.heading == other { return path.last?.hasTasks == false }
        return path.contains { $0.heading.mark == nil && $0.heading.columnLevel == nil && !$0.title.isEmpty }
    }

    private mutating func close(to depth: Int) {
        while path.count > depth, let section = path.popLast() {
            if path.isEmpty {
                sections.append(section)
            } else {
                path[path.count - 1].sections.append(section)
            }
        }
    }

    // MARK: Rows

    private mutating func add(_ found: ListRow) {
        let row = partOfTask(columns.hasUnits ? found : completed(found))
        if isSum(row) {
            let cells = row.cells.filter { !$0.value.isContinued }.sorted { $0.key.rawValue < $1.key.rawValue }
            let words = cells.map(\.value.text).filter { !$0.isEmpty }.joined(separator: " ")
            doubts.append(Doubt(line: row.lines.lowerBound, what: words, why: .leftOver))
            return
        }
        for (level, column) in [(1, Column.section), (2, .subsection)] {
            if let cell = row[column], !cell.isContinued, !cell.isBlank { openColumnSection(cell, level) }
        }
        if path.isEmpty {
            path.append(
                FoundSection(heading: ListHeading(passage: Passage(wording: Wording(""), lines: row.lines)), title: ""))
        }
        if isContinuation(row), !openTasks.isEmpty {
            extendTask(with: row)
        } else {
            beginTask(with: row)
        }
    }

    /// A row 3.1 below the task 3 is one of its measures.
    private func partOfTask(_ row: ListRow) -> ListRow {
        guard let last = openTasks.last, last.isNumberPlain, let number = row[.number], !number.isContinued,
            let parts = ListBuilder.twoParts(number.bare), parts.first == last.number, let task = row[.task],
            !task.isContinued
        else { return row }
        var part = row
        part[.number] = nil
        part[.task] = nil
        part[.measure] = ListCell(task.passages + (row[.measure]?.passages ?? []))
        return part
    }

    /// 3.1, 3-1
    private static func twoParts(_ signs: [Unicode.Scalar]) -> (first: Int, second: Int)? {
        guard let first = ListMark.digits(signs, 0, most: 3), first.end + 1 < signs.count,
            ".-—–".unicodeScalars.contains(signs[first.end]),
            let second = ListMark.digits(signs, first.end + 1, most: 3), second.end == signs.count
        else { return nil }
        return (first.value, second.value)
    }

    /// Units that the wording itself names, where no column does.
    private func completed(_ found: ListRow) -> ListRow {
        guard !found.hasUnits else { return found }
        var row = found
        for column in [Column.task, .measure] {
            guard var cell = row[column] else { continue }
            cell.passages = cell.passages.filter { row.fill(from: $0, likeness: likeness) != .wholly }
            row[column] = cell
        }
        if !row.hasUnits { row.fillFromSentences(likeness: likeness) }
        return row
    }

    private var openTasks: [FoundTask] { path.last?.tasks ?? [] }

    /// 合计, 小计, 注：…: a row that is no task.
    private func isSum(_ row: ListRow) -> Bool {
        let first = row[.number] ?? row[.section] ?? row[.task]
        guard let first, !first.isContinued else { return false }
        let word = Wording.string(first.bare[...])
        return ["合计", "总计", "小计", "共计"].contains(word) || word.begins(with: "注:") || word.begins(with: "备注:")
            || word.begins(with: "填表说明")
    }

    private mutating func openColumnSection(_ cell: ListCell, _ level: Int) {
        guard let first = cell.passages.first else { return }
        var whole = cell.passages.dropFirst().reduce(first) { $0.joined($1) }
        whole.headingLevel = nil
        add(ListHeading(passage: whole, mark: ListMark(whole.wording), columnLevel: level))
    }

    private func isContinuation(_ row: ListRow) -> Bool {
        let number = row[.number].flatMap { $0.isContinued || $0.isBlank ? nil : $0 }
        let task = row[.task].flatMap { $0.isContinued || $0.isBlank ? nil : $0 }
        guard let last = openTasks.last else { return false }
        if number == nil, task == nil { return true }
        let isSameText = task.map { ListBuilder.bare($0.passages) == ListBuilder.bare(last.passages) } ?? true
        if let number {
            guard isSameText, ListBuilder.value(number) == last.number else { return false }
            return columns.hasMeasures || task == nil
        }
        // A task's cell that is printed again beside each of its measures.
        if row[.number]?.isContinued == true { return columns.hasMeasures }
        if let task, !columns.hasNumbers, let mark = task.passages.first.flatMap({ ListMark($0.wording) }) {
            return isSameText && mark.value == last.number && columns.hasMeasures
        }
        return isSameText && columns.hasMeasures
    }

    private static func bare(_ passages: [Passage]) -> [Unicode.Scalar] { passages.flatMap(\.wording.bare) }

    private static func value(_ cell: ListCell) -> Int? {
        let bare = cell.bare
        if let number = FlatToken.number(Wording(bare[...])) { return number }
        let wording = Wording(bare[...])
        if let mark = ListMark(wording) { return mark.value }
        if let number = ChineseNumeral.read(bare, from: 0), number.end == bare.count { return number.value }
        // 1.2, A-3 and 第3项: the last figures.
        let digits = bare.reversed().drop { !$0.isDigit }.prefix { $0.isDigit }.reversed()
        return digits.isEmpty || digits.count > 4 ? nil : digits.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
    }

    private mutating func extendTask(with row: ListRow) {
        guard var section = path.popLast(), var task = section.tasks.popLast() else { return }
        task.rows.append(foundRow(row, continuing: task))
        task.lines = task.lines.lowerBound...max(task.lines.upperBound, row.lines.upperBound)
        section.tasks.append(task)
        path.append(section)
    }

    private mutating func beginTask(with row: ListRow) {
        let passages = row[.task]?.passages ?? []
        var number = row[.number].flatMap { $0.isBlank ? nil : ListBuilder.value($0) }
        var mark: ListMark?
        if number == nil, let first = passages.first {
            let found =
                ListMark(first.wording) ?? ListMark(lostIn: first.wording, expecting: lastNumber + 1)
            if let found, columns.hasMeasures || found.kind >= .chinese, !startsSeries(passages, found) {
                mark = found
                number = found.value
            }
        }
        if passages.isEmpty, row[.measure] == nil {
            doubts.append(Doubt(line: row.lines.lowerBound, what: "", why: .noText))
        }
        if number == nil, columns.hasNumbers {
            doubts.append(Doubt(line: row.lines.lowerBound, what: passages.first?.text ?? "", why: .noNumber))
        }
        let isPrinted = number != nil
        let own = number ?? lastNumber + 1
        lastNumber = own
        var task = FoundTask(
            number: own, isNumberPrinted: isPrinted, mark: mark, passages: passages,
            hasMeasureColumn: columns.hasMeasures,
            rows: [], lines: row.lines)
        task.isNumberPlain = row[.number].flatMap { FlatToken.number(Wording($0.text)) } != nil
        if !columns.hasMeasures, row[.measure] == nil { splitMeasures(of: &task, row) }
        if task.rows.isEmpty { task.rows.append(foundRow(row, continuing: nil)) }
        path[path.count - 1].tasks.append(task)
    }

    /// 1. 2. 3. in one cell are measures, not the task's number.
    private func startsSeries(_ passages: [Passage], _ mark: ListMark) -> Bool {
        guard mark.value == 1, !columns.hasMeasures else { return false }
        return CellText.measures(passages).measures.count > 1
    }

    /// A task's cell that holds its measures too: a title and 1) 2) 3) below it.
    private func splitMeasures(of task: inout FoundTask, _ row: ListRow) {
        let mark = task.mark
        let passages = task.passages.enumerated().map { place, passage in
            guard place == 0, let mark else { return passage }
            return passage.with(passage.wording.part(mark.end..<passage.wording.count))
        }
        let parts = CellText.measures(passages)
        guard parts.measures.count > 1 else { return }
        task.passages = parts.introduction
        var found = foundRow(row, continuing: nil)
        found.measures = parts.measures
        task.rows = [found]
    }

    private func foundRow(_ row: ListRow, continuing task: FoundTask?) -> FoundRow {
        var wording = row[.measure]?.passages ?? []
        if !columns.hasMeasures, row[.measure] == nil {
            wording = task == nil || row[.task]?.isContinued == true ? [] : row[.task]?.passages ?? []
        }
        if row[.measure]?.isContinued == true { wording = [] }
        let parts = CellText.measures(wording, after: task?.rows.last { !$0.measures.isEmpty }?.measures.last?.mark)
        var measures = parts.measures
        var introduction = parts.introduction
        if measures.isEmpty, !introduction.isEmpty {
            measures = [MarkedPassages(mark: nil, passages: introduction)]
            introduction = []
        }
        return FoundRow(
            measures: measures, introduction: introduction, units: NamedUnits(row), scope: row[.scope],
            deadline: row[.deadline], result: row[.result], notes: row[.note], lines: row.lines)
    }
}
