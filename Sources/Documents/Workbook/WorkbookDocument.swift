/// A workbook: each sheet that is shown, in order, as a table; a sheet of one column as paragraphs.
enum WorkbookDocument {
    /// Reads the part at a path, whose outermost element the reader has just begun.
    static func read(
        _ package: OfficePackage, main: String, reader: MarkupReader, limits: DocumentLimits
    ) throws(DocumentFault) -> Document {
        let workbook = try WorkbookPart(reader)
        let related = try Relationships(of: main, in: package, limits: limits)
        var context = WorkbookContext(isFrom1904: workbook.isFrom1904, limits: limits)
        if let part = related.byKind["sharedStrings"].flatMap({ package.parts[$0] }) {
            context.texts = try SharedTexts.read(part, limits: limits)
        }
        if let part = related.byKind["styles"].flatMap({ package.parts[$0] }) {
            context.formats = try WorkbookFormats.read(part, limits: limits)
        }
        var writer = FlowWriter(format: .xlsx, limits: limits)
        for sheet in workbook.sheets {
            guard !sheet.isHidden else {
                try writer.write(.remark(.hidden, sheet.name))
                continue
            }
            guard let path = related.paths[sheet.identity], let part = package.parts[path] else { throw .damaged }
            try write(part, named: sheet.name, context, to: &writer)
        }
        return writer.finished()
    }

    private static func write(
        _ part: [UInt8], named name: String, _ context: WorkbookContext, to writer: inout FlowWriter
    ) throws(DocumentFault) {
        var reading = SheetReading(reader: try MarkupReader.xml(part, limits: context.limits), context: context)
        guard let sheet = try reading.read() else { return }
        var layout = SheetTable(sheet)
        let table = try layout.table()
        for remark in layout.hiddenColumns { try writer.write(remark) }
        if table.isSingleColumn {
            try writer.write(.table(table))
        } else {
            try writer.write(table, sheet: name)
        }
        for remark in layout.remarksBelow { try writer.write(remark) }
    }
}
