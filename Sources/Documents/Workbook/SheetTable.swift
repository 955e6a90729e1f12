/// Lays a sheet out as a table: hidden rows and columns left out, merged cells as cells over several columns and rows.
struct SheetTable {
    let sheet: Sheet
    /// Places of the merged cells in `sheet.merged`, by the row where each is first seen.
    private var starting: [Int: [Int]] = [:]
    /// The row where each merged cell is first seen, by its place.
    private var firstRows: [Int: Int] = [:]
    private let shownRows: [Sheet.Row]
    /// Places of the rows by their number.
    private let rowPlaces: [Int: Int]
    private let width: Int
    private let isHidden: [Bool]
    /// What was left out below the last row.
    private(set) var remarksBelow: [Flow] = []
    /// Steps over merged cells that may yet be made: those of a sheet never overlap.
    private var patience = 4_000_000

    init(_ sheet: Sheet) {
        self.sheet = sheet
        shownRows = sheet.rows.filter { !$0.isHidden }
        rowPlaces = Dictionary(sheet.rows.enumerated().map { ($1.number, $0) }) { first, _ in first }
        let last = sheet.rows.reduce(-1) { last, row in row.cells.reduce(last) { max($0, $1.column) } }
        let width = min(last + 1, TableGrid.columns)
        self.width = width
        isHidden = (0..<width).map { column in sheet.hiddenColumns.contains { $0.contains(column) } }
    }

    mutating func table() throws(DocumentFault) -> FlowTable {
        noteStarts()
        var table = FlowTable()
        var open: [Int] = []
        var pending: [Flow] = []
        for row in sheet.rows {
            if row.isHidden {
                if !row.cells.isEmpty { pending.append(remark(row.cells.map(\.text).joined(separator: " "))) }
                continue
            }
            open = open.filter { sheet.merged[$0].rows.upperBound >= row.number } + (starting[row.number] ?? [])
            patience -= open.count
            guard patience > 0 else { throw .hostile }
            if row.cells.isEmpty && open.isEmpty { continue }
            table.rows.append(FlowRow(cells: cells(of: row, open), remarks: pending))
            pending = []
        }
        remarksBelow = pending
        return table
    }

    /// A merged cell is first seen in its first row that is shown.
    private mutating func noteStarts() {
        let numbers = shownRows.map(\.number)
        for (place, range) in sheet.merged.enumerated() {
            var low = 0
            var high = numbers.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[middle] < range.rows.lowerBound { low = middle + 1 } else { high = middle }
            }
            guard low < numbers.count, numbers[low] <= range.rows.upperBound else { continue }
            starting[numbers[low], default: []].append(place)
            firstRows[place] = numbers[low]
        }
    }

    private func cells(of row: Sheet.Row, _ open: [Int]) -> [FlowCell] {
        let merged = open.map { (place: $0, columns: sheet.merged[$0].columns) }
            .sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        var own: [Int: Sheet.Cell] = [:]
        for cell in row.cells { own[cell.column] = cell }
        var cells: [FlowCell] = []
        var column = 0
        var nextMerged = 0
        while column < width {
            while nextMerged < merged.count, merged[nextMerged].columns.upperBound < column { nextMerged += 1 }
            var cell = FlowCell()
            var last = column
            if nextMerged < merged.count, merged[nextMerged].columns.contains(column) {
                last = min(merged[nextMerged].columns.upperBound, width - 1)
                cell = mergedCell(merged[nextMerged].place, row)
            } else if let found = own[column] {
                cell = FlowCell(text: found.text)
                cell.day = found.day
            }
            cell.columns = isHidden[column...last].count { !$0 }
            if cell.columns > 0 { cells.append(cell) }
            column = last + 1
        }
        return cells
    }

    /// A merged cell in a row: with its text in the first row that is shown, else as one that goes on.
    private func mergedCell(_ place: Int, _ row: Sheet.Row) -> FlowCell {
        guard firstRows[place] == row.number else { return FlowCell(rows: .continues) }
        let range = sheet.merged[place]
        let origin = rowPlaces[range.rows.lowerBound].map { sheet.rows[$0] }
        guard let found = origin?.cells.first(where: { $0.column == range.columns.lowerBound }) else {
            return FlowCell(rows: .begins)
        }
        var cell = FlowCell(text: found.text)
        cell.day = found.day
        cell.rows = range.rows.count > 1 ? .begins : .counted(1)
        return cell
    }

    private func remark(_ text: String) -> Flow {
        .remark(.hidden, text.split(separator: "\n").joined(separator: " "))
    }

    /// One remark for each hidden column that holds text, with the first of it.
    var hiddenColumns: [Flow] {
        (0..<width).filter { isHidden[$0] }.compactMap { column in
            for row in shownRows {
                if let cell = row.cells.first(where: { $0.column == column }) { return remark(cell.text) }
            }
            return nil
        }
    }
}
