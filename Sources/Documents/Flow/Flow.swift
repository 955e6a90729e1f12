/// What an office file or a web page holds in reading order, before its lines are counted.
indirect enum Flow: Hashable {
    case paragraph(FlowParagraph)
    case table(FlowTable)
    /// Something decided at this place.
    case remark(DocumentRemark.Kind, String)
}

/// A paragraph; each line break inside begins a paragraph of its own in the document, because offices break lines so.
struct FlowParagraph: Hashable {
    var text: String
    var headingLevel: Int?
}

struct FlowTable: Hashable {
    var rows: [FlowRow] = []
    /// The source says that it only places things on the page.
    var isForLayout = false
}

struct FlowRow: Hashable {
    var cells: [FlowCell] = []
    /// Columns left free before the first cell.
    var before = 0
    var isHeader = false
    /// What was decided about the row: it was taken out, for example.
    var remarks: [Flow] = []
}

struct FlowCell: Hashable {
    var content: [Flow] = []
    var columns = 1
    var rows = FlowCellRows.counted(1)
    /// The day that a sheet's date cell holds.
    var day: String?
}

/// How a cell says that it is merged downwards.
enum FlowCellRows: Hashable {
    /// It covers so many rows (web pages, workbooks).
    case counted(Int)
    /// It begins a merged cell (Word); the rows below say whether they belong to it.
    case begins
    /// It belongs to the cell above.
    case continues
}

extension FlowCell {
    init(text: String) { self.init(content: [.paragraph(FlowParagraph(text: text))]) }

    var isBlank: Bool { content.allSatisfy(\.isBlank) }
}

extension Flow {
    var isBlank: Bool {
        switch self {
        case .paragraph(let paragraph): paragraph.text.isBlank
        case .table(let table): table.rows.allSatisfy { $0.cells.allSatisfy(\.isBlank) }
        case .remark: true
        }
    }

    /// The paragraphs in reading order, those of tables cell by cell.
    func paragraphs(_ body: (FlowParagraph) -> Void) {
        switch self {
        case .paragraph(let paragraph): body(paragraph)
        case .table(let table):
            for row in table.rows { for cell in row.cells { for flow in cell.content { flow.paragraphs(body) } } }
        case .remark: break
        }
    }
}
