import Ledger

/// The search texts of a district's measures, held back until all names of its units are known.
struct BulkSearch {
    private struct Held {
        var task: Int64
        var measure: Int
        var text: SearchText
        var units: [Int64]
    }

    /// So many are held; a larger district is written in parts.
    private static let limit = 50_000
    private var held: [Held] = []
    /// Units of measures that are written already.
    private(set) var written: Set<Int64> = []

    mutating func add(
        _ measure: BulkMeasure, task: Int64, units: [Int64], _ tables: BulkTables, _ directory: UnitDirectory,
        _ pinyin: inout Pinyin
    ) throws {
        if held.count == BulkSearch.limit {
            try write(tables, directory, &pinyin)
            written.formUnion(held.flatMap(\.units))
            held.removeAll(keepingCapacity: true)
        }
        let text = SearchText(
            titles: [measure.title] + [measure.measureTitle].compactMap(\.self), keywords: measure.keywords,
            written: [measure.summary, measure.text].compactMap(\.self))
        held.append(Held(task: task, measure: measure.place, text: text, units: units))
    }

    func write(_ tables: BulkTables, _ directory: UnitDirectory, _ pinyin: inout Pinyin) throws {
        for row in held {
            var text = row.text
            text.units = row.units.flatMap { directory.names(of: $0) }
            try tables.search.bind(row.task).bind(row.measure).bind(text.body(&pinyin)).run()
        }
    }
}
