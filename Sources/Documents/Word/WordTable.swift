extension WordBody {
    /// Reads a table, of which the reader has just begun the element.
    func table() throws(DocumentFault) -> FlowTable {
        var table = FlowTable()
        try rows(into: &table)
        return table
    }

    private func rows(into table: inout FlowTable) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            switch (name.vocabulary, name.name) {
            case (.word, "tr"): table.rows.append(try row())
            case (.word, "sdt"): try contentControl { () throws(DocumentFault) in try rows(into: &table) }
            case (.word, "ins"), (.word, "moveTo"), (.word, "customXml"): try rows(into: &table)
            default: try reader.skip()
            }
        }
    }

    private struct RowProperties {
        var isDeleted = false
        var isInserted = false
        var isHidden = false
    }

    private func row() throws(DocumentFault) -> FlowRow {
        var row = FlowRow()
        var properties = RowProperties()
        try cells(of: &row, &properties)
        guard properties.isDeleted || properties.isInserted || properties.isHidden else { return row }
        var texts: [String] = []
        for cell in row.cells { for flow in cell.content { flow.paragraphs { texts.append($0.text) } } }
        let what = texts.filter { !$0.isBlank }.joined(separator: " ")
        let remark = Flow.remark(properties.isHidden ? .hidden : .trackedChange, what)
        if properties.isInserted && !properties.isDeleted {
            row.remarks.append(remark)
            return row
        }
        return FlowRow(remarks: [remark])
    }

    private func cells(of row: inout FlowRow, _ properties: inout RowProperties) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            switch (name.vocabulary, name.name) {
            case (.word, "trPr"): try readProperties(of: &row, &properties)
            case (.word, "tc"): try readCell(of: &row)
            case (.word, "sdt"): try contentControl { () throws(DocumentFault) in try cells(of: &row, &properties) }
            case (.word, "customXml"): try cells(of: &row, &properties)
            default: try reader.skip()
            }
        }
    }

    private func readProperties(
        of row: inout FlowRow, _ properties: inout RowProperties
    ) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "gridBefore": row.before = reader.number("val") ?? 0
            case "tblHeader": row.isHeader = reader.flag("val") ?? true
            case "hidden": properties.isHidden = reader.flag("val") ?? true
            case "ins": properties.isInserted = true
            case "del": properties.isDeleted = true
            default: break
            }
            try reader.skip()
        }
    }

    private func readCell(of row: inout FlowRow) throws(DocumentFault) {
        try count()
        var cell = FlowCell()
        var isMergedLeft = false
        try reader.children { name throws(DocumentFault) in
            guard name.is(.word, "tcPr") else { return try block(name, into: &cell.content) }
            try reader.children { name throws(DocumentFault) in
                switch name.name {
                case "gridSpan": cell.columns = min(max(reader.number("val") ?? 1, 1), TableGrid.columns)
                case "vMerge": cell.rows = reader.attribute("val") == "restart" ? .begins : .continues
                case "hMerge": isMergedLeft = reader.attribute("val") != "restart"
                default: break
                }
                try reader.skip()
            }
        }
        if isMergedLeft, let last = row.cells.indices.last {
            row.cells[last].columns = min(row.cells[last].columns + cell.columns, TableGrid.columns)
        } else {
            row.cells.append(cell)
        }
    }
}
