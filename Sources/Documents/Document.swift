/// A plan document of any format as one stream of blocks, each with its place in the source.
///
/// A text file has its own lines; a Word file, a web page and a spreadsheet are counted as if written out, one line a paragraph or
/// line of a cell, in reading order: `lines[0]` is line 1.
public struct Document: Hashable, Sendable {
    public var format: DocumentFormat
    /// The source as a person reads it, for showing beside what was found in it.
    public var lines: [String]
    public var blocks: [Block]
    /// What had to be decided while opening: a tracked change taken as accepted, a hidden sheet left out.
    public var remarks: [DocumentRemark]

    public init(
        format: DocumentFormat, lines: [String], blocks: [Block], remarks: [DocumentRemark] = []
    ) {
        self.format = format
        self.lines = lines
        self.blocks = blocks
        self.remarks = remarks
    }
}

/// What a document is by its content, whatever its file is called.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
    case text, markdown, csv, tsv, html, docx, xlsx
}

/// A paragraph or a row of a table.
public enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case row(TableRow)

    /// Lines of the source that it came from, from 1.
    public var lines: ClosedRange<Int> {
        switch self {
        case .paragraph(let paragraph): paragraph.lines
        case .row(let row): row.lines
        }
    }
}

/// A paragraph with the number that the office program set before it (自动编号): `1. ` is part of `text`.
public struct Paragraph: Hashable, Sendable {
    public var text: String
    public var lines: ClosedRange<Int>
    /// The level of a heading by its style, from 1; nil for running text and for formats without styles.
    public var headingLevel: Int?

    public init(text: String, lines: ClosedRange<Int>, headingLevel: Int? = nil) {
        self.text = text
        self.lines = lines
        self.headingLevel = headingLevel
    }
}

/// A row of a table: its cells from left to right. A cell that began in a row above stands here again as `isContinued`, so that every
/// row of a table covers the same columns.
public struct TableRow: Hashable, Sendable {
    /// Rows of one table share a number, counted from 0 in reading order.
    public var table: Int
    public var cells: [TableCell]
    public var lines: ClosedRange<Int>
    /// The sheet of a workbook; nil elsewhere.
    public var sheet: String?
    /// The document says that this row is the table's head, repeated on each page.
    public var isHeader: Bool

    public init(
        table: Int, cells: [TableCell], lines: ClosedRange<Int>, sheet: String? = nil, isHeader: Bool = false
    ) {
        self.table = table
        self.cells = cells
        self.lines = lines
        self.sheet = sheet
        self.isHeader = isHeader
    }
}

/// A cell: its text, with line breaks inside as `\n`, and the columns that it covers.
public struct TableCell: Hashable, Sendable {
    public var text: String
    /// Its first column, from 0, and how many it covers.
    public var column: Int
    public var columns: Int
    /// It began in a row above (合并单元格); `text` is that of its beginning.
    public var isContinued: Bool
    public var lines: ClosedRange<Int>
    /// The day that a spreadsheet's date cell holds, as `2024-06-30`; `text` is what the sheet shows.
    public var day: String?

    public init(
        text: String, column: Int, columns: Int = 1, isContinued: Bool = false, lines: ClosedRange<Int>,
        day: String? = nil
    ) {
        self.text = text
        self.column = column
        self.columns = columns
        self.isContinued = isContinued
        self.lines = lines
        self.day = day
    }
}

/// Something that the opening had to decide and a person should know of.
public struct DocumentRemark: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Inserted or deleted text of tracked changes (修订) was taken as accepted.
        case trackedChange
        /// A hidden sheet, row or column, or hidden text, was left out.
        case hidden
        /// Bytes that are no text in the document's encoding were shown as marks.
        case invalidBytes
    }

    public var kind: Kind
    public var line: Int
    /// The text or the name that it is about.
    public var what: String

    public init(kind: Kind, line: Int, what: String) {
        self.kind = kind
        self.line = line
        self.what = what
    }
}
