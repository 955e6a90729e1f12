import GRDB
import Ledger

/// The search texts of a district's measures, held back until all names of its units are known.
struct BulkSearch {
    struct Held {
        var task: Int64
        var measure: Int
        /// The task's place in the tree.
        var place: Int64
        var called: String
        var text: SearchText
        var units: [Int64]

        init(_ measure: BulkMeasure, task: Int64, at place: Int64, called: String, units: [Int64]) {
            self.task = task
            self.measure = measure.place
            self.place = place
            self.called = called
            self.units = units
            text = SearchText(
                titles: [measure.title] + [measure.measureTitle].compactMap(\.self), keywords: measure.keywords,
                written: [measure.summary, measure.text].compactMap(\.self))
        }
    }

    /// So many are held; a larger district is written in parts.
    private static let limit = 50_000
    private var held: [Held] = []
    /// Units of measures that are written already.
    private(set) var written: Set<Int64> = []

    mutating func add(
        _ row: Held, _ tables: BulkTables, _ directory: UnitDirectory, _ writer: LedgerWriter, _ grams: BulkGrams?,
        _ pinyin: inout Pinyin
    ) throws {
        if held.count == BulkSearch.limit {
            try write(tables, directory, writer, grams, &pinyin)
            written.formUnion(held.flatMap(\.units))
            held.removeAll(keepingCapacity: true)
        }
        held.append(row)
    }

    /// Looks up where the tasks stand now, after their plan was numbered anew.
    mutating func findPlaces(_ database: Database) throws {
        for row in held.indices {
            held[row].place =
                try database.first("SELECT place FROM task WHERE id = ?", [held[row].task]) ?? held[row].place
        }
    }

    func write(
        _ tables: BulkTables, _ directory: UnitDirectory, _ writer: LedgerWriter, _ grams: BulkGrams?,
        _ pinyin: inout Pinyin
    ) throws {
        var texts: [BulkGrams.Text] = []
        for row in held {
            var text = row.text
            text.units = row.units.flatMap { directory.names(of: $0) }
            let body = text.body(&pinyin)
            let number = try writer.reader.freeSearchNumber(place: row.place, measure: row.measure)
            try tables.search.bind(number).bind(row.task).bind(row.measure).bind(body).bind(row.called).run()
            if grams != nil {
                texts.append(BulkGrams.Text(number: number, body: body, called: row.called))
            } else {
                try tables.grams.bind(number).bind(body).bind(row.called).run()
            }
        }
        if !texts.isEmpty { grams?.add(texts) }
    }
}
