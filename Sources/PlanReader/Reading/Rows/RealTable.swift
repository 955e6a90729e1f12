import Documents

/// A table with borders, as Word files, spreadsheets and web pages have: its head found by the words, its rows by the columns.
struct RealTable {
    let rows: [TableRow]
    private(set) var columns: [Int: Column] = [:]
    private(set) var firstRow = 0
    /// Where the head begins; rows above it are a title within the table.
    private(set) var headRow = 0
    /// What the head calls each column.
    private var names: [Int: Passage] = [:]

    /// Nil where the rows hold no head with a column of tasks; a head that stands in an earlier table may be passed on.
    init?(_ rows: [TableRow], continuing head: [Int: Column]? = nil) {
        self.rows = rows
        if let found = RealTable.head(of: rows) {
            columns = found.columns
            firstRow = found.end
            headRow = found.start
            names = RealTable.names(rows[found.start..<found.end])
        } else if let head, RealTable.fits(rows, head) {
            columns = head
        } else {
            return nil
        }
    }

    private static func names(_ head: ArraySlice<TableRow>) -> [Int: Passage] {
        var names: [Int: Passage] = [:]
        for cell in head.flatMap(\.cells) where !cell.isContinued && !cell.isBlank {
            guard let first = passages(cell).first else { continue }
            let whole = passages(cell).dropFirst().reduce(first) { $0.joined($1) }
            for place in cell.column..<cell.column + max(1, cell.columns) { names[place] = whole }
        }
        return names
    }

    /// A table at a new page that goes on without a head has the same columns.
    private static func fits(_ rows: [TableRow], _ head: [Int: Column]) -> Bool {
        let width = (head.keys.max() ?? 0) + 1
        let widths = rows.map { ($0.cells.map { $0.column + $0.columns }.max() ?? 0) }
        return widths.max() == width
    }

    /// The words of the row that is most like a head, to be told where no table has a column of tasks.
    static func headerWords(of rows: [TableRow]) -> [String] {
        let rows = rows.prefix(6).map { row in
            row.cells.filter { !$0.isContinued }.map { Wording($0.text) }.filter { Column(header: $0) != nil }.map(
                \.text)
        }
        return rows.max { $0.count < $1.count } ?? []
    }

    /// Whether a head with a column of tasks stands among the first rows.
    static func hasHead(_ rows: [TableRow]) -> Bool { head(of: rows) != nil }

    private static func head(of rows: [TableRow]) -> (columns: [Int: Column], start: Int, end: Int)? {
        for (place, row) in rows.enumerated().prefix(12) {
            guard let first = headWords(row), first.count > 1 else { continue }
            var columns = first
            var end = place + 1
            // The words below a merged head, 责任分工 over 牵头 and 配合, say more than those above.
            while end < rows.count, end < place + 3, let below = subhead(rows[end], under: columns) {
                columns.merge(below) { _, new in new }
                end += 1
            }
            if end < rows.count, let parts = parting(rows[end], of: row) {
                for part in parts { columns[part] = nil }
                end += 1
            }
            TableGroups.add(to: &columns, rows: Array(rows[end...]), head: rows[place])
            TableGroups.settleNumbered(&columns, rows: Array(rows[end...]))
            let order = columns.keys.sorted()
            // A head over several columns counts once, unless the rows below have a cell in each.
            let starts = Set(rows[end...].flatMap { $0.cells.filter { !$0.isBlank }.map(\.column) })
            let parts = order.filter { key in
                starts.contains(key) || columns[key - 1] == nil || columns[key - 1] != columns[key]
            }
            guard let set = ColumnSet(parts.compactMap { columns[$0] }) else { continue }
            let settled = Dictionary(uniqueKeysWithValues: zip(parts, set.columns))
            for key in order { columns[key] = settled[key] ?? columns[key - 1] }
            return (columns, place, end)
        }
        return nil
    }

    /// The meanings of a row that consists of header words.
    private static func headWords(_ row: TableRow) -> [Int: Column]? {
        var columns: [Int: Column] = [:]
        var others = 0
        for cell in row.cells {
            let wording = Wording(cell.text)
            guard !wording.isEmpty else { continue }
            guard let column = Column(header: wording) else {
                others += 1
                continue
            }
            for place in cell.column..<cell.column + max(1, cell.columns) { columns[place] = column }
        }
        let isHead = Set(columns.values).count > 1 && Set(columns.values).count > others
        return isHead ? columns : nil
    }

    private static func subhead(_ row: TableRow, under columns: [Int: Column]) -> [Int: Column]? {
        var below: [Int: Column] = [:]
        for cell in row.cells where !cell.isContinued {
            let wording = Wording(cell.text)
            guard !wording.isEmpty else { continue }
            guard let column = Column(header: wording) else { return nil }
            for place in cell.column..<cell.column + max(1, cell.columns) { below[place] = column }
        }
        return below.isEmpty || below.allSatisfy { columns[$0.key] == $0.value } ? nil : below
    }

    /// A row that parts a head over several columns into words of its own, 进度安排 into 一季度 and 二季度: its columns. All other cells
    /// of the row are those of the head.
    private static func parting(_ row: TableRow, of head: TableRow) -> Set<Int>? {
        let own = row.cells.filter { !$0.isContinued && !$0.isBlank }
        let others = row.cells.filter { $0.isContinued && !$0.isBlank }
        let wide = head.cells.filter { $0.columns > 1 && !$0.isBlank }
        let isBelow = own.allSatisfy { cell in
            wide.contains { $0.column <= cell.column && cell.column < $0.column + $0.columns }
        }
        guard own.count > 1, !others.isEmpty, isBelow,
            others.allSatisfy({ cell in head.cells.contains { $0.column == cell.column && $0.text == cell.text } })
        else { return nil }
        return Set(own.flatMap { $0.column..<$0.column + max(1, $0.columns) })
    }

    /// What stands above the head within the table: its title, a note on units.
    var above: [Passage] {
        rows[..<headRow].flatMap { row in
            row.cells.filter { !$0.isContinued }.flatMap { RealTable.passages($0) }
        }
    }

    /// The rows below the head by the meanings of their columns; headings between them, repeated heads left out.
    ///
    /// A column whose head says nothing known is one doubt; what stands in it goes with the tasks as notes.
    func items() -> [ListItem] {
        let filled = Set(
            rows[firstRow...].flatMap { $0.cells.filter { !$0.isContinued && !$0.isBlank }.map(\.column) })
        let unknown = filled.filter { columns[$0] == nil }.sorted().compactMap { names[$0] }
        return unknown.map { .leftOver($0) } + rows[firstRow...].flatMap { item($0) }
    }

    private func item(_ row: TableRow) -> [ListItem] {
        let filled = row.cells.filter { cell in cell.text.unicodeScalars.contains { !$0.isBlank } }
        let own = filled.filter { !$0.isContinued }
        guard !own.isEmpty, !isIndex(own) else { return [] }
        if row.isHeader || RealTable.headWords(row).map({ $0.count >= max(2, columns.count - 1) }) == true { return [] }
        if let heading = heading(row, own, filled) { return heading }
        var result = ListRow(lines: row.lines)
        var strays: [Passage] = []
        var notes: [Passage] = []
        for cell in filled {
            let passages = RealTable.passages(cell)
            let column = column(of: cell)
            guard let column, column != .person else {
                if let name = names[cell.column] {
                    if !cell.isContinued { notes += noted(passages, name) }
                } else if !cell.isContinued {
                    strays += passages
                }
                continue
            }
            if var present = result[column] {
                // Two columns of one meaning: 责任单位 and 责任部门.
                if !cell.isContinued || present.isContinued {
                    present.passages += passages
                    result[column] = present
                }
            } else {
                result[column] = ListCell(passages, isContinued: cell.isContinued, day: cell.day)
            }
        }
        if !notes.isEmpty { result.add(ListCell(notes), to: .note) }
        return [.row(result)] + strays.map { .leftOver($0) }
    }

    /// 1 2 3 4 below the head, which count the columns.
    private func isIndex(_ own: [TableCell]) -> Bool {
        own.count > 2 && own.count == columns.count
            && own.enumerated().allSatisfy { FlatToken.number(Wording($1.text)) == $0 + 1 }
    }

    /// 责任人：…, a line each.
    private func noted(_ passages: [Passage], _ name: Passage) -> [Passage] {
        guard let first = passages.first else { return [] }
        let whole = passages.dropFirst().reduce(first) { $0.joined($1, by: " ") }
        return [whole.with(Wording(name.text + "：" + whole.text))]
    }

    private func column(of cell: TableCell) -> Column? {
        let covered = (cell.column..<cell.column + max(1, cell.columns)).compactMap { columns[$0] }
        return covered.first { $0 != .number } ?? covered.first
    }

    /// A row that is a heading: one text over the whole width, the same text in every cell, or a numbered heading and nothing else.
    private func heading(_ row: TableRow, _ own: [TableCell], _ filled: [TableCell]) -> [ListItem]? {
        guard let first = own.first, let lines = RealTable.passages(first).first else { return nil }
        let width = (columns.keys.max() ?? 0) + 1
        let isSame = own.count > 1 && own.allSatisfy { $0.text == first.text }
        let isAlone = own.count == 1 && filled.count == 1
        let mark = ListMark(lines.wording)
        if isAlone || isSame {
            let isWide = first.columns * 2 > width || isSame
            let isSection = mark.map { $0.kind <= .chineseInBrackets } ?? false
            guard isWide || isSection else { return nil }
            return headingItem(first, mark)
        }
        // 一、 in the number's cell and the title beside it.
        if own.count == 2, filled.count == 2, let number = own.first, column(of: number) == .number,
            let rest = own.last, RealTable.passages(rest).count == 1
        {
            let marked = Wording(number.text)
            let asMark = ListMark(marked) ?? ListMark(Wording(number.text + "、"))
            guard let asMark, asMark.kind <= .chineseInBrackets, column(of: rest)?.isWording == true else { return nil }
            let separator = ListMark(marked) == nil ? "、" : ""
            let title = RealTable.passages(number)[0].joined(RealTable.passages(rest)[0], by: separator)
            return [.heading(ListHeading(passage: title, mark: ListMark(title.wording)))]
        }
        return nil
    }

    private func headingItem(_ cell: TableCell, _ mark: ListMark?) -> [ListItem] {
        let passages = RealTable.passages(cell)
        guard let first = passages.first else { return [] }
        let whole = passages.dropFirst().reduce(first) { $0.joined($1) }
        guard whole.wording.count <= 200 else { return passages.map { .leftOver($0) } }
        return [.heading(ListHeading(passage: whole, mark: ListMark(whole.wording)))]
    }

    /// The paragraphs of a cell, each on its own line where the lines allow.
    static func passages(_ cell: TableCell) -> [Passage] {
        let texts = cell.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let isOneLineEach = texts.count == cell.lines.count
        return texts.enumerated().compactMap { place, text in
            let wording = Wording(text)
            guard !wording.isEmpty else { return nil }
            let line = cell.lines.lowerBound + place
            return Passage(wording: wording, lines: isOneLineEach ? line...line : cell.lines)
        }
    }
}
