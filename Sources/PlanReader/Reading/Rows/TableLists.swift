import Documents

/// Lists in tables with borders: one after another in a document, or on the sheets of a workbook.
extension ListFinding {
    func realTables() -> [FoundList] {
        var lists: [FoundList] = []
        var head: [Int: Column]?
        var sheet: ListHeading?
        for found in Part.tables(of: parts) {
            let start = found.range.lowerBound
            let between = lists.last.map { $0.range.upperBound..<start }
            let isOfNextAnnex = between.map { parts[$0].contains(where: isAnnexMark) } ?? false
            guard let table = ReadTable(found.rows, continuing: isOfNextAnnex ? nil : head) else { continue }
            head = table.head
            let ownSheet = sheetHeading(found)
            if let between, !isOfNextAnnex, var list = lists.popLast() {
                if let sheet, let ownSheet, sheet.passage.wording != ownSheet.passage.wording {
                    if !list.isApartBySheets { list.items.insert(.heading(sheet), at: 0) }
                    list.isApartBySheets = true
                    list.items.append(.heading(ownSheet))
                }
                list.items += texts(in: between) + [.columns(TableColumns(table.columns))] + table.items
                list.range = list.range.lowerBound..<found.range.upperBound
                lists.append(list)
            } else {
                lists.append(list(of: table, at: found.range))
            }
            sheet = ownSheet
        }
        return lists.filter { $0.items.contains { if case .row = $0 { true } else { false } } }
    }

    private func list(of table: ReadTable, at range: Range<Int>) -> FoundList {
        let above = table.above.map(\.wording).first { HeadReading.endsLikeTitle($0) && $0.count <= 60 }
        return FoundList(
            items: headings(above: range.lowerBound).map { .heading($0) } + table.items,
            columns: TableColumns(table.columns), hasScopeColumn: table.columns.contains(.scope),
            title: above?.text ?? title(above: range.lowerBound), range: range)
    }

    /// The name of the sheet that a table stands on.
    private func sheetHeading(_ table: PlacedTable) -> ListHeading? {
        guard let row = table.rows.first, let name = row.sheet else { return nil }
        let passage = Passage(wording: Wording(name), lines: row.lines.lowerBound...row.lines.lowerBound)
        return ListHeading(passage: passage, mark: ListMark(passage.wording))
    }

    /// What stands between two tables of one list: headings with numbers, the title of the table below, text that belongs to no task.
    private func texts(in range: Range<Int>) -> [ListItem] {
        range.compactMap { place in
            guard case .passage(let passage) = parts[place] else { return nil }
            if let heading = heading(passage) { return .heading(heading) }
            let isTitle =
                place + 1 == range.upperBound && passage.wording.count <= 40 && ListMark(passage.wording) == nil
                && !passage.wording.plain.contains(where: \.endsClause)
            return isTitle ? .heading(ListHeading(passage: passage)) : .leftOver(passage)
        }
    }

    private func headings(in range: Range<Int>) -> [ListHeading] {
        range.compactMap { place in
            if case .passage(let passage) = parts[place] { heading(passage) } else { nil }
        }
    }

    private func heading(_ passage: Passage) -> ListHeading? {
        if let level = passage.headingLevel, level > 1, passage.wording.count <= 60 {
            return ListHeading(passage: passage, mark: ListMark(passage.wording))
        }
        guard let mark = ListMark(passage.wording), mark.kind <= .chineseInBrackets, passage.wording.count <= 80 else {
            return nil
        }
        return ListHeading(passage: passage, mark: mark)
    }

    /// The headings directly above the first table.
    private func headings(above start: Int) -> [ListHeading] {
        var first = start
        while first > 0, case .passage(let passage) = parts[first - 1], heading(passage) != nil,
            passage.wording.count <= 40, !passage.wording.contains("。")
        { first -= 1 }
        return headings(in: first..<start)
    }

    /// The lines above a list that are its title.
    func title(above start: Int) -> String? {
        var lines: [String] = []
        var place = start - 1
        while place >= 0, lines.count < 4, case .passage(let passage) = parts[place] {
            let wording = passage.wording
            if heading(passage) != nil, lines.isEmpty {
                place -= 1
                continue
            }
            // 单位：万元, 填报日期 stand between title and table.
            guard wording.count <= 60, !ClosingLine.isAnnexMark(wording), !wording.contains("。"),
                ListMark(wording) == nil, DocumentNumber.whole(wording) == nil,
                IssueDay.read(wording, today: issued) == nil, !wording.contains(":"), heading(passage) == nil
            else { break }
            lines.insert(passage.text, at: 0)
            place -= 1
        }
        let text = lines.joined().filter { !$0.isWhitespace }
        return text.isEmpty ? nil : text
    }
}
