extension FlowTable {
    /// Whether it holds no rows of facts but places paragraphs on a page: a frame around a text, a column beside it.
    var isLayout: Bool {
        if isForLayout || isSingleColumn { return true }
        let wide = rows.count { $0.filledCells > 1 }
        if wide <= 1 && rows.contains(where: { $0.cells.contains { $0.paragraphs >= Self.manyParagraphs } }) {
            return true
        }
        return rows.count { $0.filledCells > 2 } < 2 && holdsTableOfFacts
    }

    /// A cell of so many paragraphs in the only row of its width is a page's column.
    private static let manyParagraphs = 8

    /// No row has more than one cell with text.
    var isSingleColumn: Bool { rows.allSatisfy { $0.filledCells < 2 } && !rows.contains { $0.hasMerged } }

    private var holdsTableOfFacts: Bool {
        rows.contains { row in
            row.cells.contains { cell in
                cell.content.contains { flow in
                    guard case .table(let inner) = flow else { return false }
                    return inner.holdsTableOfFacts || inner.rows.count { $0.filledCells > 1 } > 1
                }
            }
        }
    }
}

extension FlowRow {
    fileprivate var filledCells: Int { cells.count { !$0.isBlank } }

    fileprivate var hasMerged: Bool { cells.contains { $0.rows != .counted(1) } }
}

extension FlowCell {
    fileprivate var paragraphs: Int {
        content.count { flow in
            guard case .paragraph(let paragraph) = flow else { return false }
            return !paragraph.text.isBlank
        }
    }
}
