/// The head of a table that lost its borders: header words one after another, each perhaps broken over lines (牵头 / 单位).
struct FlatHead {
    var columns: ColumnSet
    /// Places of its first passage and of the one behind its last.
    var start: Int
    var end: Int
    /// Header words that the text layer broke: 牵头⏎单位.
    var broken: [(printed: String, mended: String, line: Int)] = []

    /// The first head in the passages that has a column of tasks and one of units, days or numbers.
    static func find(in passages: [Passage], from start: Int = 0) -> FlatHead? {
        var place = start
        while place < passages.count {
            if let head = read(passages, at: place), !endsTitle(passages, place) { return head }
            place += 1
        }
        return nil
    }

    /// A header word that ends a title broken over two lines: 主要举措及 / 责任分工.
    private static func endsTitle(_ passages: [Passage], _ place: Int) -> Bool {
        guard place > 0, place + 1 < passages.count, !passages[place].startsWithTab,
            read(passages, at: place + 1) != nil
        else { return false }
        let above = passages[place - 1].wording
        guard above.count >= 8, above.count <= 60, ListMark(above) == nil, !above.contains("。") else { return false }
        return ["及", "和", "与", "、"].contains(where: above.ends(with:))
            || !HeadReading.endsLikeTitle(above)
                && HeadReading.endsLikeTitle(Wording(above.text + passages[place].text))
    }

    /// The head that begins there.
    static func read(_ passages: [Passage], at start: Int) -> FlatHead? {
        var place = start
        var found: [Column] = []
        var broken: [(String, String, Int)] = []
        while place < passages.count {
            if place + 1 < passages.count, let column = joinedWord(passages[place], passages[place + 1]) {
                found.append(column)
                let (first, second) = (passages[place], passages[place + 1])
                broken.append((first.text + "\n" + second.text, first.text + second.text, first.line))
                place += 2
            } else if let several = severalWords(passages[place].wording) {
                found += several
                place += 1
            } else if let column = Column(header: passages[place].wording) {
                found.append(column)
                place += 1
            } else {
                break
            }
        }
        let useful: Set<Column> = [.lead, .support, .units, .deadline, .number]
        guard found.count > 1, found.contains(where: useful.contains), Set(found).count > 1,
            let columns = ColumnSet(found), columns.columns.contains(where: { $0.isOfUnits || $0 == .deadline })
        else { return nil }
        return FlatHead(columns: columns, start: start, end: place, broken: broken)
    }

    /// 牵头 and 单位 are one word; two header words that stand for themselves stay two.
    private static func joinedWord(_ first: Passage, _ second: Passage) -> Column? {
        guard first.wording.count <= 6, second.wording.count <= 4, !second.startsWithTab || !first.startsWithTab else {
            return nil
        }
        let joined = Wording(first.text + second.text)
        guard let column = Column(header: joined), Column.isKnownWord(joined) else { return nil }
        // 任务 and 单位 are two heads, 牵头 and 单位 one; a tab says where a cell begins.
        if second.startsWithTab { return nil }
        if first.startsWithTab { return column }
        let isSecondAHead = Column.isKnownWord(second.wording)
        let isFirstAHead = Column.isKnownWord(first.wording)
        return isFirstAHead && isSecondAHead && !["单位", "部门", "范围", "时限", "时间"].contains(second.wording.bareText)
            ? nil : column
    }

    /// 序号 任务 牵头单位, on one line.
    private static func severalWords(_ wording: Wording) -> [Column]? {
        guard wording.plain.contains(where: \.isBlank), wording.count <= 80 else { return nil }
        let words = wording.plain.split(whereSeparator: \.isBlank).map { Wording($0) }
        guard words.count > 1 else { return nil }
        let columns = words.compactMap { Column(header: $0) }
        return columns.count == words.count && Set(columns).count > 1 ? columns : nil
    }
}

extension Column {
    /// Whether the word stands in the table of header words as it is.
    static func isKnownWord(_ wording: Wording) -> Bool { isKnown(word(wording)) }
}
