import Documents

/// A table that was understood: one with a head above its rows, or one whose heads stand at the left of their values.
struct ReadTable {
    var items: [ListItem]
    var columns: Set<Column>
    /// What stands above the head within the table.
    var above: [Passage] = []
    /// The columns for a table that goes on without a head.
    var head: [Int: Column]?

    init?(_ rows: [TableRow], continuing head: [Int: Column]?) {
        if let form = FormTable(rows) {
            items = form.rows.map { .row($0) } + form.others.map { .leftOver($0) }
            columns = form.columns
        } else if let table = RealTable(rows, continuing: head) {
            items = table.items()
            columns = Set(table.columns.values)
            above = table.above
            self.head = table.columns
        } else {
            return nil
        }
    }
}

/// A table that is a form: 任务, 牵头单位, 完成时限 one below another with what they say beside them, once for each task.
struct FormTable {
    private(set) var rows: [ListRow] = []
    private(set) var columns: Set<Column> = []
    /// What stands in rows of another kind.
    private(set) var others: [Passage] = []

    /// Nil where the rows do not begin with such heads.
    init?(_ table: [TableRow]) {
        let pairs = table.map { FormTable.pairs(in: $0) }
        let read = pairs.count { $0 != nil }
        guard read > 2, read * 10 >= table.count * 8 else { return nil }
        let order = pairs.compactMap { $0 }.joined().map(\.column).reduce(into: [Column]()) { seen, column in
            if !seen.contains(column) { seen.append(column) }
        }
        guard order.contains(where: \.isOfUnits), let set = ColumnSet(order), set.has(.task) else { return nil }
        let settled = Dictionary(zip(order, set.columns), uniquingKeysWith: { first, _ in first })
        for (row, found) in zip(table, pairs) {
            if found == nil { others += row.cells.filter { !$0.isContinued }.flatMap { RealTable.passages($0) } }
            for pair in found ?? [] {
                guard let column = settled[pair.column] else { continue }
                let begins = rows.isEmpty || (pair.column == order.first && rows.last?[column] != nil)
                if begins { rows.append(ListRow(lines: row.lines)) }
                rows[rows.count - 1].add(ListCell(RealTable.passages(pair.value)), to: column)
                rows[rows.count - 1].extend(over: row.lines)
            }
        }
        columns = Set(set.columns)
    }

    /// Heads and values by turns; nil where the row is anything else.
    private static func pairs(in row: TableRow) -> [(column: Column, value: TableCell)]? {
        let cells = row.cells.filter { !$0.isContinued }
        guard cells.count > 1, cells.count.isMultiple(of: 2) else { return nil }
        var pairs: [(Column, TableCell)] = []
        for place in stride(from: 0, to: cells.count, by: 2) {
            let word = Wording(cells[place].text)
            guard Column.isKnownWord(word), let column = Column(header: word),
                !Column.isKnownWord(Wording(cells[place + 1].text))
            else { return nil }
            pairs.append((column, cells[place + 1]))
        }
        return pairs
    }
}

extension ListRow {
    fileprivate mutating func extend(over more: ClosedRange<Int>) {
        lines = min(lines.lowerBound, more.lowerBound)...max(lines.upperBound, more.upperBound)
    }
}
