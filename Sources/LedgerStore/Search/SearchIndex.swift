import GRDB
import Ledger

/// What the table `search` holds of a measure, and the index `gram` by its side.
struct SearchRow: Equatable {
    var measure: Int
    /// Lines that call the task by its number: `40`, `40b`.
    var called: String
    var body: String

    init(measure: Int, called: String, body: String) {
        self.measure = measure
        self.called = called
        self.body = body
    }

    /// By number only where numbers restart, else by the REF's own word; each a line that is one token.
    static func called(number: Int, reference: String) -> String {
        Set([String(number), reference]).sorted().map { lineStart + $0 }.joined(separator: "\n")
    }

    /// Begins a line that is found as a whole only.
    static let lineStart = "\u{1}"
}

/// Rows of `search` are numbered in tree order, so that what is found comes in tree order, and below a node is a range.
enum SearchOrder {
    /// Numbers that a place of a task has for its measures.
    static let width: Int64 = 64

    /// The number of a measure of the task in that place, unless another has it: only a task with more than 63 measures goes on among
    /// the numbers behind its own.
    static func number(place: Int64, measure: Int) -> Int64 {
        place * width + min(Int64(measure), width - 1)
    }

    static func numbers(of places: ClosedRange<Int64>) -> ClosedRange<Int64> {
        let last = places.upperBound.multipliedReportingOverflow(by: width)
        return places.lowerBound * width...(last.overflow ? Int64.max : last.partialValue + width - 1)
    }

    static func place(of number: Int64) -> Int64 { number / width }
}

extension LedgerWriter {
    func insertSearch(_ row: SearchRow, of task: Int64, place: Int64) throws {
        try reader.insertSearch(row, of: task, place: place)
    }
}

extension LedgerReader {
    /// The number that a measure of the task in that place gets: a task with many measures goes on among the numbers behind its own.
    func freeSearchNumber(place: Int64, measure: Int) throws -> Int64 {
        var number = SearchOrder.number(place: place, measure: measure)
        while measure >= SearchOrder.width - 1,
            try database.exists("SELECT 1 FROM search WHERE id = ?", [number])
        {
            number += 1
        }
        return number
    }

    func insertSearch(_ row: SearchRow, of task: Int64, place: Int64) throws {
        let number = try freeSearchNumber(place: place, measure: row.measure)
        try database.run(
            "INSERT INTO search(id, task, measure, body, called) VALUES(?, ?, ?, ?, ?)",
            [number, task, row.measure, row.body, row.called])
        try database.run(
            "INSERT INTO gram(rowid, body, called) VALUES(?, ?, ?)", [number, row.body, row.called])
    }

    func removeSearch(_ number: Int64) throws {
        // The index forgets a text only when it is told what it was.
        try database.run(
            "INSERT INTO gram(gram, rowid, body, called) SELECT 'delete', id, body, called FROM search WHERE id = ?",
            [number])
        try database.run("DELETE FROM search WHERE id = ?", [number])
    }

    /// Measures whose search text is not what their tables make it or not in its place, an index that has other texts, and units whose
    /// pinyin is not that of their name.
    func searchFaults() throws -> [VerifyFault] {
        var pinyin = try pinyin()
        var faults: [VerifyFault] = []
        let tasks = try database.all("SELECT id, place FROM task ORDER BY id") {
            (id: try $0[0] as Int64, place: try $0[1] as Int64)
        }
        for task in tasks {
            let stored = try database.all(
                "SELECT measure, called, body, id FROM search WHERE task = ? ORDER BY measure", [task.id]
            ) {
                (row: SearchRow(measure: try $0[0], called: try $0[1], body: try $0[2]), id: try $0[3] as Int64)
            }
            let isInPlace = stored.allSatisfy {
                $0.row.measure >= SearchOrder.width - 1
                    || $0.id == SearchOrder.number(place: task.place, measure: $0.row.measure)
            }
            let wanted = try searchRows(ofTask: task.id, &pinyin)
            if !isInPlace || stored.map(\.row) != wanted {
                faults.append(.row(try reference(of: .task(task.id)), field: "search"))
            }
        }
        let units = try database.all("SELECT id, name, pinyin FROM unit ORDER BY id") {
            (id: try $0[0] as Int64, name: try $0[1] as String, pinyin: try $0[2] as String)
        }
        faults += try indexFaults()
        for unit in units where pinyin.ofUnit(unit.name) != unit.pinyin {
            faults.append(.row(try reference(of: .unit(unit.id)), field: "pinyin"))
        }
        return faults
    }

    /// Whether the index holds what the texts beside it make, and nothing else.
    private func indexFaults() throws -> [VerifyFault] {
        let made: Int64? = try database.first("SELECT gram_sum_of(id, body, called) FROM search")
        do {
            try database.run("CREATE VIRTUAL TABLE temp.gram_instance USING fts5vocab('main', 'gram', 'instance')")
            defer { try? database.execute(sql: "DROP TABLE temp.gram_instance") }
            let held: Int64? = try database.first("SELECT gram_sum(term, doc) FROM temp.gram_instance")
            return held == made ? [] : [.integrity("search index")]
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [.integrity("search index")]
        }
    }

    /// What the table should hold for a task.
    func searchRows(ofTask task: Int64, _ pinyin: inout Pinyin) throws -> [SearchRow] {
        let called = try database.first("SELECT number, ref FROM task WHERE id = ?", [task]) {
            SearchRow.called(number: try $0[0], reference: try $0[1])
        }
        guard let called else { return [] }
        return try searchTexts(ofTask: task).map { measure, text in
            SearchRow(measure: measure, called: called, body: text.body(&pinyin))
        }
    }
}
