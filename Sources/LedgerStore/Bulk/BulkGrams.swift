import Foundation
import GRDB

/// The search index of a ledger that is empty yet, made by a thread of its own in a file of its own while the rows come in. At the end its
/// tables are carried over.
struct BulkGrams {
    /// A search text as the index takes it.
    struct Text: Sendable {
        var number: Int64
        var body: String
        var called: String
    }

    private let conveyor = Conveyor<[Text]>(room: 4)
    private let made = Conveyor<DatabaseQueue>()
    private let thread: JoinedThread
    private let path: String

    /// Nil where the ledger has texts already: then each is added where the others are.
    init?(beside store: String, _ database: Database) throws {
        guard try !database.exists("SELECT 1 FROM search") else { return nil }
        let path = store + ".grams"
        let (conveyor, made) = (conveyor, made)
        self.path = path
        unlink(path)
        thread = JoinedThread {
            do {
                let queue = try BulkGrams.make(path)
                // It is open; whoever is killed leaves nothing behind.
                unlink(path)
                try queue.inDatabase { try BulkGrams.fill($0, from: conveyor) }
                _ = made.put(queue)
                made.end()
            } catch {
                made.end(error)
                conveyor.close()
            }
        }
    }

    func add(_ texts: [Text]) { _ = conveyor.put(texts) }

    /// Waits for the index and carries it over.
    func carry(to database: Database) throws {
        conveyor.end()
        guard let queue = try made.take() else { return }
        let insert = try BulkInsert(database, "gram_data", "id, block")
        let place = try BulkInsert(database, "gram_idx", "segid, term, pgno")
        try database.execute(sql: "DELETE FROM gram_data; DELETE FROM gram_idx")
        try queue.inDatabase { index in
            let data = try Row.fetchCursor(index, sql: "SELECT id, block FROM gram_data ORDER BY id")
            while let row = try data.next() {
                try row.withUnsafeData(atIndex: 1) { try insert.bind(row[0] as Int64).bind($0).run() }
            }
            try raise(database)
            let places = try Row.fetchCursor(index, sql: "SELECT segid, term, pgno FROM gram_idx ORDER BY segid, term")
            while let row = try places.next() {
                try row.withUnsafeData(atIndex: 1) {
                    try place.bind(row[0] as Int64).bind($0).bind(row[2] as Int64).run()
                }
            }
        }
    }

    /// Puts all pieces on a level where they stay.
    private func raise(_ database: Database) throws {
        guard let record = try Data.fetchOne(database, sql: "SELECT block FROM gram_data WHERE id = 10"),
            let levels = IndexLevels(record)
        else { return }
        try database.execute(sql: "UPDATE gram_data SET block = ? WHERE id = 10", arguments: [levels.raised()])
    }

    /// Takes the file away.
    func drop() {
        conveyor.close()
        conveyor.end(CancellationError())
        thread.join()
        unlink(path)
    }

    private static func make(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: .ledger)
        try queue.inDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
                    CREATE VIRTUAL TABLE gram USING fts5(
                      body, called, content='', columnsize=0, detail=none, tokenize='grams');
                    INSERT INTO gram(gram, rank) VALUES('hashsize', 33554432);
                    """)
        }
        return queue
    }

    private static func fill(_ database: Database, from conveyor: Conveyor<[Text]>) throws {
        try database.inTransaction {
            let insert = try BulkInsert(database, "gram", "rowid, body, called")
            while let texts = try conveyor.take() {
                for text in texts { try insert.bind(text.number).bind(text.body).bind(text.called).run() }
            }
            return .commit
        }
    }
}
