import Documents
import Ledger

/// The task list of a document, found by its structure.
struct FoundList {
    var items: [ListItem]
    /// The columns of its first table.
    var columns: TableColumns
    var hasScopeColumn: Bool
    /// The title above it.
    var title: String?
    var repairs: [Repair] = []
    /// Places of its parts in the document.
    var range: Range<Int>
    /// Its tables stand on sheets of their own, which are its sections.
    var isApartBySheets = false
    /// It came from running text, not from a table.
    var isProse = false

    /// Rows that name a task.
    var taskCount: Int {
        items.filter { item in
            if case .row(let row) = item { row[.task].map { !$0.isContinued } ?? false } else { false }
        }.count
    }
}

/// Looks for a real table, then for one that lost its borders, then for numbered paragraphs.
struct ListFinding {
    let parts: [Part]
    let issued: Day
    let likeness: UnitLikeness

    /// The lists of the document; several where several annexes hold one each.
    func lists(bodyStart: Int) -> [FoundList] {
        let tables = realTables()
        let flat = tables.isEmpty ? flatTables() : []
        let found = tables + flat
        guard found.reduce(0, { $0 + $1.taskCount }) < 3 else { return found }
        // A small table within a written list is not the list.
        let written = prose(from: bodyStart)
        let isWritten = written.reduce(0) { $0 + $1.taskCount } > 2 * found.reduce(0) { $0 + $1.taskCount }
        return found.isEmpty || isWritten ? written : found
    }

    // MARK: Tables that lost their borders

    private func flatTables() -> [FoundList] {
        var lists: [FoundList] = []
        var start = 0
        while let run = nextRun(from: start) {
            if let head = FlatHead.find(in: run.passages) {
                let below = Array(run.passages[head.end...])
                let end = endOfList(below)
                let own = withoutRepeatedHeads(Array(below[..<end]), head)
                let tokens = FlatToken.tokens(of: own, likeness: likeness, issued: issued)
                let table = FlatTable(head: head, tokens: tokens)
                let first = run.start + head.start
                lists.append(
                    FoundList(
                        items: table.items(), columns: TableColumns(head.columns.columns),
                        hasScopeColumn: head.columns.has(.scope), title: title(above: first),
                        repairs: head.broken.map { Repair(printed: $0.printed, mended: $0.mended, line: $0.line) },
                        range: first..<run.start + head.end + end))
                start = run.start + head.end + max(end, 1)
            } else {
                start = run.start + run.passages.count + 1
            }
        }
        return lists.filter { list in
            list.items.contains { item in
                if case .row(let row) = item { row[.task] != nil || row[.measure] != nil } else { false }
            }
        }
    }

    /// Passages without a real table between them.
    private func nextRun(from start: Int) -> (start: Int, passages: [Passage])? {
        var place = start
        while place < parts.count {
            if case .passage = parts[place] { break }
            place += 1
        }
        guard place < parts.count else { return nil }
        var passages: [Passage] = []
        let first = place
        while place < parts.count, case .passage(let passage) = parts[place] {
            passages.append(passage)
            place += 1
        }
        return (first, passages)
    }

    private func endOfList(_ passages: [Passage]) -> Int {
        passages.firstIndex { ClosingLine.isClosing($0.wording) || ClosingLine.isAnnexMark($0.wording) }
            ?? passages.count
    }

    /// The head printed again at a page break.
    private func withoutRepeatedHeads(_ passages: [Passage], _ head: FlatHead) -> [Passage] {
        var kept: [Passage] = []
        var place = 0
        while place < passages.count {
            if let again = FlatHead.read(passages, at: place), again.columns == head.columns {
                place = again.end
            } else {
                kept.append(passages[place])
                place += 1
            }
        }
        return kept
    }

    // MARK: Numbered paragraphs

    /// The body's, or where the body has none, one for each annex.
    private func prose(from bodyStart: Int) -> [FoundList] {
        var lists: [FoundList] = []
        var start = min(bodyStart, parts.count)
        while start < parts.count, lists.isEmpty || start > bodyStart {
            let end = parts[start...].firstIndex(where: isAnnexMark) ?? parts.count
            if let list = prose(in: start..<end) {
                lists.append(list)
                if start == bodyStart { break }
            }
            start = end + 1
        }
        return lists
    }

    func isAnnexMark(_ part: Part) -> Bool {
        if case .passage(let passage) = part { ClosingLine.isAnnexMark(passage.wording) } else { false }
    }

    private func prose(in range: Range<Int>) -> FoundList? {
        var passages: [Passage] = []
        for part in parts[range] {
            guard case .passage(let passage) = part else { continue }
            if ClosingLine.isClosing(passage.wording) { break }
            passages.append(passage)
        }
        while let last = passages.last, IssueDay.read(last.wording, today: issued) != nil { passages.removeLast() }
        let items = Prose(passages, likeness: likeness).items()
        guard items.contains(where: { if case .row = $0 { true } else { false } }) else { return nil }
        // An annex begins with its own title.
        let isAnnex = range.lowerBound > 0 && isAnnexMark(parts[range.lowerBound - 1])
        let title = passages.prefix(3).map(\.wording).first { HeadReading.endsLikeTitle($0) && $0.count <= 60 }?.text
        return FoundList(
            items: items, columns: TableColumns(hasMeasures: false, hasNumbers: true, hasUnits: true),
            hasScopeColumn: false, title: isAnnex ? title : nil, range: range, isProse: true)
    }
}
