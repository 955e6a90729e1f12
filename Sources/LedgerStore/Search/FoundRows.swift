import GRDB
import Ledger

/// A measure that a search has found.
struct FoundRow {
    var task: Int64
    var measure: Int
    /// Its task's place in the tree.
    var place: Int64
}

extension LedgerReader {
    /// Measures that match, of tasks that stand in those places, in tree order or against it.
    func found(
        _ search: SearchCondition, in places: ClosedRange<Int64>, backwards: Bool = false, limit: Int = .max
    ) throws -> [FoundRow] {
        let found = search.found
        let numbers = SearchOrder.numbers(of: places)
        return try database.all(
            """
            SELECT search.task, search.measure, \(found.key) \(found.sql) AND \(found.key) BETWEEN ? AND ?
            ORDER BY \(found.key) \(backwards ? "DESC" : "ASC") LIMIT ?
            """, found.arguments + [numbers.lowerBound, numbers.upperBound, limit]
        ) { FoundRow(task: try $0[0], measure: try $0[1], place: SearchOrder.place(of: try $0[2])) }
    }

    /// Tasks of those places with a measure that matches, each once, at most `limit`.
    func foundTasks(
        _ search: SearchCondition, in places: ClosedRange<Int64>, limit: Int
    ) throws -> [FoundRow] {
        var tasks: [FoundRow] = []
        var first = places.lowerBound
        while tasks.count < limit, first <= places.upperBound {
            let wanted = min(limit - tasks.count, 4096)
            let rows = try found(search, in: first...places.upperBound, limit: wanted)
            for row in rows where row.task != tasks.last?.task { tasks.append(row) }
            guard rows.count == wanted, let end = rows.last?.place else { break }
            first = end + 1
        }
        return tasks
    }
}
