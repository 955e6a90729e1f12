import Ledger

/// What a search finds along the tree, read a stretch at a time. The rows of a window ask for many small ranges one behind the other,
/// and asking the index once costs as much as some twenty rows.
final class FoundStretch {
    private let reader: LedgerReader
    private let search: SearchCondition
    /// All that is found in the places that are known, in tree order.
    private var rows: [FoundRow] = []
    private var known: ClosedRange<Int64>?
    private var size = FoundStretch.smallest
    /// How many of the rows were of use.
    private var used = 0

    private static let smallest = 16
    private static let largest = 256
    private static let lastPlace = Int64.max / SearchOrder.width - 1

    init(_ reader: LedgerReader, _ search: SearchCondition) {
        self.reader = reader
        self.search = search
    }

    /// Rows that are known.
    var count: Int { rows.count }

    /// Tasks of those places with a measure that matches, each once, the nearest first, at most `limit`.
    func tasks(in places: ClosedRange<Int64>, backwards: Bool, limit: Int) throws -> [FoundRow] {
        while true {
            let (tasks, reach) = near(places, backwards, limit)
            if reach == nil || tasks.count >= limit { return tasks }
            try read(from: reach ?? 0, backwards)
        }
    }

    func isAny(in places: ClosedRange<Int64>, backwards: Bool) throws -> Bool {
        try !tasks(in: places, backwards: backwards, limit: 1).isEmpty
    }

    /// Districts with something that matches, after or before one of them; those between are leapt over.
    func districts(after district: Int64?, backwards: Bool, limit: Int) throws -> [(id: Int64, order: Int64)] {
        var (first, last): (Int64, Int64) = (0, FoundStretch.lastPlace)
        if let district {
            let range = try reader.database.first("SELECT first, last FROM node WHERE id = ?", [district]) {
                (first: try $0[0] as Int64, last: try $0[1] as Int64)
            }
            if let range, backwards { last = range.first - 1 }
            if let range, !backwards { first = range.last + 1 }
        }
        var districts: [(id: Int64, order: Int64)] = []
        while districts.count < limit, first <= last,
            let row = try tasks(in: first...last, backwards: backwards, limit: 1).first
        {
            let holder = try reader.database.first(
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

    /// What is known of the places from their near end on, and the place from which more has to be read for the rest.
    private func near(
        _ places: ClosedRange<Int64>, _ backwards: Bool, _ limit: Int
    ) -> (tasks: [FoundRow], reach: Int64?) {
        let start = backwards ? places.upperBound : places.lowerBound
        guard let known, known.contains(start) else { return ([], start) }
        let range = places.clamped(to: known)
        let first = index(of: range.lowerBound)
        let part = rows[first..<index(of: range.upperBound + 1)]
        var tasks: [FoundRow] = []
        var place = backwards ? part.endIndex - 1 : part.startIndex
        while tasks.count < limit, part.indices.contains(place) {
            if part[place].task != tasks.last?.task { tasks.append(part[place]) }
            place += backwards ? -1 : 1
        }
        used = min(used + tasks.count, rows.count)
        if backwards { return (tasks, range.lowerBound > places.lowerBound ? range.lowerBound - 1 : nil) }
        return (tasks, range.upperBound < places.upperBound ? range.upperBound + 1 : nil)
    }

    /// The first row that stands at the place or behind it.
    private func index(of place: Int64) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Reads on from a place, beside what is known or anew. Stretches grow while their rows are of use.
    private func read(from start: Int64, _ backwards: Bool) throws {
        size = used * 2 >= rows.count ? min(size * 2, FoundStretch.largest) : FoundStretch.smallest
        let end = backwards ? 0 : FoundStretch.lastPlace
        var found = try reader.found(
            search, in: min(start, end)...max(start, end), backwards: backwards, limit: size)
        while found.count == size, found.first?.place == found.last?.place {
            size *= 2
            found = try reader.found(
                search, in: min(start, end)...max(start, end), backwards: backwards, limit: size)
        }
        var reach = end
        if found.count == size, let last = found.last?.place {
            // Of the last task not all measures may have come.
            found.removeAll { $0.place == last }
            reach = last + (backwards ? 1 : -1)
        }
        keep(backwards ? found.reversed() : found, min(start, reach)...max(start, reach))
    }

    private func keep(_ found: [FoundRow], _ places: ClosedRange<Int64>) {
        if let known, known.upperBound + 1 == places.lowerBound {
            rows += found
            self.known = known.lowerBound...places.upperBound
        } else if let known, places.upperBound + 1 == known.lowerBound {
            rows = found + rows
            self.known = places.lowerBound...known.upperBound
        } else {
            rows = found
            known = places
            used = 0
        }
    }
}
