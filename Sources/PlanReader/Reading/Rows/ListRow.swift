/// What was found of a task list, in the order of the document, whatever its layout was.
enum ListItem: Hashable, Sendable {
    case heading(ListHeading)
    case row(ListRow)
    /// Text within the list that belongs nowhere.
    case leftOver(Passage)
    /// A table begins whose columns those of the rows below are.
    case columns(TableColumns)
}

/// What the columns of a table are there for, as far as its rows are read by it.
struct TableColumns: Hashable, Sendable {
    var hasMeasures: Bool
    var hasNumbers: Bool
    var hasUnits: Bool
}

extension TableColumns {
    init(_ columns: some Collection<Column>) {
        hasMeasures = columns.contains(.measure)
        hasNumbers = columns.contains(.number)
        hasUnits = columns.contains { $0.isOfUnits }
    }
}

/// The heading of a section as printed.
struct ListHeading: Hashable, Sendable {
    var passage: Passage
    var mark: ListMark?
    /// It comes from a column: 1 for 类别, 2 for one within it; such headings stand below every printed one. Nil for a printed heading.
    var columnLevel: Int?
}

/// A row of a task list by the meanings of its columns. A row whose number and task are blank goes on with the task above.
struct ListRow: Hashable, Sendable {
    var cells: [Column: ListCell] = [:]
    /// All lines it stands on.
    var lines: ClosedRange<Int>

    subscript(column: Column) -> ListCell? {
        get { cells[column] }
        set { cells[column] = newValue }
    }

    /// Adds a cell, or goes on with the one that is there.
    mutating func add(_ cell: ListCell, to column: Column) {
        if var present = cells[column] {
            present.passages += cell.passages
            cells[column] = present
        } else {
            cells[column] = cell
        }
        if let last = cell.passages.last?.lines.upperBound, let first = cell.passages.first?.line {
            lines = min(lines.lowerBound, first)...max(lines.upperBound, last)
        }
    }
}

/// A cell: its paragraphs.
struct ListCell: Hashable, Sendable {
    var passages: [Passage]
    /// It began in a row above.
    var isContinued = false
    /// The day of a spreadsheet's date cell.
    var day: String?

    init(_ passages: [Passage], isContinued: Bool = false, day: String? = nil) {
        self.passages = passages
        self.isContinued = isContinued
        self.day = day
    }

    var isBlank: Bool { passages.allSatisfy { $0.wording.isEmpty } }
    var text: String { passages.map(\.text).joined(separator: "\n") }
    var line: Int { passages.first?.line ?? 1 }
    var bare: [Unicode.Scalar] { passages.flatMap(\.wording.bare) }
}
