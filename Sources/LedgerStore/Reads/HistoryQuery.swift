import GRDB
import Ledger

/// A piece of SQL with what belongs to its question marks.
struct QueryPart {
    var sql: String
    var arguments: StatementArguments

    init(_ sql: String, _ arguments: StatementArguments = []) {
        self.sql = sql
        self.arguments = arguments
    }

    /// All of them, or any, in brackets.
    static func joined(_ parts: [QueryPart], by word: String) -> QueryPart {
        parts.reduce(into: QueryPart("")) { whole, part in
            whole.sql += (whole.sql.isEmpty ? "" : " \(word) ") + part.sql
            whole.arguments += part.arguments
        }
    }
}

/// Something that entries of the history are looked for by: a row, a unit.
///
/// It can be seen at an entry's edit whether it holds, and all entries that come into question can be found by the index of the edits. The
/// first is quick where many entries fit, the second where few do.
struct HistoryTopic {
    /// Holds for a row of `edit`.
    var edit: QueryPart
    /// Holds for an entry of `history` without edits: what an import brought. Nil for never.
    var entry: QueryPart?
    /// Selects the numbers of the entries. Nil where that would cost more than to look at every entry.
    var find: QueryPart?
}

/// The query for a page of the history.
struct HistoryQuery {
    private var conditions: [QueryPart] = []
    private var candidates: QueryPart?

    /// More tasks than that below a row are not asked for one by one.
    private static let mostTasks = 5000

    init(_ filter: HistoryFilter, _ reader: LedgerReader) throws {
        if let user = filter.user { conditions.append(QueryPart("user = ?", [user])) }
        if filter.from != nil || filter.to != nil {
            let days = (filter.from ?? .distantPast, filter.to ?? .distantFuture)
            conditions.append(QueryPart("day BETWEEN ? AND ?", [days.0.ordinal, days.1.ordinal]))
        }
        var topics: [HistoryTopic] = []
        if let row = filter.row { topics.append(try reader.topic(of: row, mostTasks: HistoryQuery.mostTasks)) }
        if let unit = filter.unit { topics.append(reader.topic(ofUnits: try reader.units(named: unit))) }
        if !topics.isEmpty { add(topics) }
        for word in filter.words { try add(word, reader) }
    }

    /// The numbers of the entries, the newest first; before an entry, so many at most.
    func page(before: Int64, limit: Int) -> QueryPart {
        var all = [QueryPart("id < ?", [before])]
        if let candidates { all.append(QueryPart("id IN (\(candidates.sql))", candidates.arguments)) }
        let whole = QueryPart.joined(all + conditions, by: "AND")
        // The order of the numbers is that of the table: no index may lead away from it but the users' and the candidates'.
        return QueryPart(
            "SELECT id FROM history WHERE \(whole.sql) ORDER BY id DESC LIMIT ?", whole.arguments + [limit])
    }

    /// One edit must belong to all the topics.
    private mutating func add(_ topics: [HistoryTopic]) {
        let edit = QueryPart.joined(topics.map(\.edit), by: "AND")
        var either = [
            QueryPart("EXISTS(SELECT 1 FROM edit WHERE edit.entry = history.id AND \(edit.sql))", edit.arguments)
        ]
        if topics.count == 1, let entry = topics[0].entry { either.append(entry) }
        let condition = QueryPart.joined(either, by: "OR")
        conditions.append(QueryPart("(\(condition.sql))", condition.arguments))
        candidates = candidates ?? topics.lazy.compactMap(\.find).first
    }

    /// A word stands for users, for units, or for rows.
    private mutating func add(_ word: String, _ reader: LedgerReader) throws {
        let wanted = word.lowercased()
        let users = try reader.historyUsers().filter { $0.lowercased().contains(wanted) }
        var either: [QueryPart] = []
        var finds: [QueryPart?] = []
        for user in users {
            either.append(QueryPart("user = ?", [user]))
            finds.append(QueryPart("SELECT id FROM history WHERE user = ?", [user]))
        }
        let units = try reader.units(named: word)
        var topics = units.isEmpty ? [] : [reader.topic(ofUnits: units)]
        topics += try reader.rows(called: word).map { try reader.topic(of: $0, mostTasks: HistoryQuery.mostTasks) }
        for topic in topics {
            either.append(
                QueryPart(
                    "EXISTS(SELECT 1 FROM edit WHERE edit.entry = history.id AND \(topic.edit.sql))",
                    topic.edit.arguments))
            if let entry = topic.entry { either.append(entry) }
            finds.append(topic.find)
        }
        let condition = either.isEmpty ? QueryPart("0") : QueryPart.joined(either, by: "OR")
        conditions.append(QueryPart("(\(condition.sql))", condition.arguments))
        if candidates == nil, !finds.contains(where: { $0 == nil }), !finds.isEmpty {
            candidates = QueryPart.joined(finds.compactMap(\.self), by: "UNION ALL")
        }
    }
}

extension LedgerReader {
    /// Entries that a filter takes, from the newest back.
    func history(_ filter: HistoryFilter, before: Int64?, limit: Int) throws -> [HistoryEntry] {
        let query = try HistoryQuery(filter, self).page(before: before ?? Int64.max, limit: limit)
        let ids: [Int64] = try database.all(query.sql, query.arguments) { try $0[0] }
        let entries = HistoryEntryReader(self)
        return try ids.compactMap { try entries.entry($0) }
    }

    /// Everybody who has an entry, by name. Goes from name to name through the index, however many entries each has.
    func historyUsers() throws -> [String] {
        try database.all(
            """
            WITH RECURSIVE known(name) AS (SELECT min(user) FROM history
              UNION SELECT (SELECT min(user) FROM history WHERE user > known.name) FROM known WHERE name IS NOT NULL)
            SELECT name FROM known WHERE name IS NOT NULL
            """
        ) { try $0[0] }
    }
}
