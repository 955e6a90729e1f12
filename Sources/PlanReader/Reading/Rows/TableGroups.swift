import Documents

/// A column whose head says nothing known, 专题 or 对应板块, but whose cells stand for several rows each: it groups the tasks at its right.
enum TableGroups {
    static func add(to columns: inout [Int: Column], rows: [TableRow], head: TableRow) {
        guard let task = columns.filter({ $0.value == .task || $0.value == .measure }).keys.min(), rows.count > 2 else {
            return
        }
        for place in 0..<task where columns[place] == nil && isGroup(place, rows) && isNamed(place, head) {
            columns[place] = columns.values.contains(.section) ? .subsection : .section
        }
    }

    /// Where a list has measures but no tasks, and the group's column says something else beside each number, that is the task.
    static func settleNumbered(_ columns: inout [Int: Column], rows: [TableRow]) {
        guard !columns.values.contains(.task), columns.values.contains(.measure),
            let number = columns.first(where: { $0.value == .number })?.key,
            let group = columns.filter({ $0.value == .section && $0.key > number }).keys.min()
        else { return }
        let cells = rows.compactMap { row in row.cells.first { $0.column == group && $0.columns == 1 } }
        guard cells.count > 1, cells.allSatisfy({ !$0.isContinued && !$0.isBlank }),
            Set(cells.map(\.text)).count == cells.count
        else { return }
        columns[group] = .task
    }

    private static func isNamed(_ place: Int, _ head: TableRow) -> Bool {
        head.cells.contains { $0.column == place && $0.columns == 1 && !$0.isBlank }
    }

    /// At least two texts, one of which stands for more than its own row.
    private static func isGroup(_ place: Int, _ rows: [TableRow]) -> Bool {
        let cells = rows.compactMap { row in row.cells.first { $0.column == place && $0.columns == 1 } }
        let own = cells.filter { !$0.isContinued && !$0.isBlank }
        return own.count > 1 && own.count < cells.count && cells.first?.isBlank == false
    }
}

extension TableCell {
    /// Nothing but blanks in it.
    var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isBlank) }
}
