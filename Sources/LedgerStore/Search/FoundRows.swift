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
        _ search: SearchCondition, in places: ClosedRange<Int64>, backwards: Bool = false, limit: Int
    ) throws -> [FoundRow] {
        var tasks: [FoundRow] = []
        var (first, last) = (places.lowerBound, places.upperBound)
        while tasks.count < limit, first <= last {
            let wanted = min(limit - tasks.count, 4096)
            let rows = try found(search, in: first...last, backwards: backwards, limit: wanted)
            for row in rows where row.task != tasks.last?.task { tasks.append(row) }
            guard rows.count == wanted, let end = rows.last?.place else { break }
            if backwards { last = end - 1 } else { first = end + 1 }
        }
        return tasks
    }

    /// Districts with something that matches, after or before one of them; those between are leapt over.
    func foundDistricts(
        _ search: SearchCondition, after district: Int64?, backwards: Bool, limit: Int
    ) throws -> [(id: Int64, order: Int64)] {
        var (first, last): (Int64, Int64) = (0, Int64.max / SearchOrder.width - 1)
        if let district {
            let range = try database.first("SELECT first, last FROM node WHERE id = ?", [district]) {
                (first: try $0[0] as Int64, last: try $0[1] as Int64)
            }
            if let range, backwards { last = range.first - 1 }
            if let range, !backwards { first = range.last + 1 }
        }
        var districts: [(id: Int64, order: Int64)] = []
        while districts.count < limit, first <= last,
            let row = try found(search, in: first...last, backwards: backwards, limit: 1).first
        {
            let holder = try database.first(
                "SELECT id, ord, first, last FROM node WHERE kind = 1 AND first <= ? ORDER BY first DESC LIMIT 1",
                [row.place]
            ) {
                (id: try $0[0] as Int64, order: try $0[1] as Int64, first: try $0[2] as Int64, last: try $0[3] as Int64)
            }
            guard let holder, holder.last >= row.place else { break }
            districts.append((holder.id, holder.order))
            if backwards { last = holder.first - 1 } else { first = holder.last + 1 }
        }
        return districts
    }
}
