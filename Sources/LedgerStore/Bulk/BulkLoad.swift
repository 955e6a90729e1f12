import Foundation
import GRDB
import Ledger

extension Store {
    /// Loads whole plans into the ledger, in one transaction: all of them, or none. `read` gives measure by measure to the feed, those of a
    /// plan together and in tree order; it runs on a thread of its own. `progress` is called now and then with the measures written, and
    /// may throw to cancel.
    ///
    /// Each plan becomes an entry of the history, dated with its day of issue, that carries the digest of what it brought.
    public func loadBulk(
        by author: Author, progress: (Int) throws -> Void = { _ in },
        reading read: @escaping @Sendable (BulkFeed) throws -> Void
    ) throws -> BulkCount {
        let feed = BulkFeed()
        let reading = JoinedThread {
            do {
                try read(feed)
                feed.conveyor.end()
            } catch {
                feed.conveyor.end(error)
            }
        }
        // Whoever calls may close the file when this returns.
        defer {
            feed.conveyor.close()
            reading.join()
        }
        return try alone {
            try load(by: author, progress: progress, from: feed)
        }
    }

    private func load(
        by author: Author, progress: (Int) throws -> Void, from feed: BulkFeed
    ) throws -> BulkCount {
        try write { writer in
            let grams = try BulkGrams(beside: path, writer.database)
            defer { grams?.drop() }
            var loading = try BulkWriting(
                writer: writer, author: author, pinyin: try writer.reader.pinyin(), grams: grams)
            while let batch = try feed.conveyor.take() {
                for measure in batch { try loading.add(measure) }
                try progress(loading.count.measures)
            }
            return try loading.finish()
        }
    }
}

extension Store {
    /// Has the statement that runs now fail, from any thread. What its transaction did so far is taken back.
    public var interruption: @Sendable () -> Void {
        let queue = queue
        return { queue.interrupt() }
    }

    /// Runs a long write. Where nobody else has the ledger open it goes into the file itself rather than into the log first: of an empty
    /// ledger nothing has to be kept for taking it back, so each page is written once. Who comes meanwhile waits, as for any write.
    private func alone<Value>(_ body: () throws -> Value) throws -> Value {
        if let readOnly { throw Refusal.readOnly(readOnly) }
        try? queue.inDatabase { database in
            // Fails at once while another has the ledger open; then the log serves.
            try? database.execute(sql: "PRAGMA journal_mode = DELETE")
            // What refers to what is made here, row by row; the cache spares the disk.
            try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA cache_size = -\(64 << 10)")
        }
        defer {
            try? queue.inDatabase { database in
                try database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA cache_size = -2000")
                try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA shrink_memory")
            }
        }
        return try body()
    }
}
