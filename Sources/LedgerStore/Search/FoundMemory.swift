import GRDB

/// What the last search has found, for as long as it holds: a tick under a filter reads the window anew, but no word of any text has
/// changed with it.
final class FoundMemory: TransactionObserver {
    private var known: (words: [String], version: Int, stretch: FoundStretch)?
    private var isWatching = false

    /// Rows after which it begins anew, about a megabyte.
    private static let capacity = 20_000

    /// What is known of a search, nothing at first.
    func stretch(of search: SearchCondition, _ reader: LedgerReader) throws -> FoundStretch {
        let version: Int = try reader.database.first("PRAGMA data_version") ?? 0
        if let known, known.words == search.words, known.version == version, known.stretch.count < FoundMemory.capacity
        {
            return known.stretch
        }
        if !isWatching {
            isWatching = true
            reader.database.add(transactionObserver: self, extent: .observerLifetime)
        }
        let stretch = FoundStretch(LedgerReader(database: reader.database, rule: reader.rule), search)
        known = (search.words, version, stretch)
        return stretch
    }

    // Of changes by others the version tells; of this connection's own it does not.
    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { eventKind.tableName == "search" }

    func databaseDidChange(with event: DatabaseEvent) { known = nil }

    func databaseDidCommit(_ database: Database) {}

    func databaseDidRollback(_ database: Database) {}
}
