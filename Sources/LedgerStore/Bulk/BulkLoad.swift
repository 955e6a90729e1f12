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
        let reading = BulkThread(feed, read)
        // Whoever calls may close the file when this returns.
        defer { reading.join() }
        return try write { writer in
            var loading = try BulkWriting(writer: writer, author: author, pinyin: try writer.reader.pinyin())
            while let batch = try feed.take() {
                for measure in batch { try loading.add(measure) }
                try progress(loading.count.measures)
            }
            return try loading.finish()
        }
    }
}

/// The thread that reads while another writes.
private struct BulkThread {
    private let feed: BulkFeed
    private let ended = DispatchSemaphore(value: 0)

    init(_ feed: BulkFeed, _ read: @escaping @Sendable (BulkFeed) throws -> Void) {
        self.feed = feed
        let ended = ended
        Thread.detachNewThread {
            do {
                try read(feed)
                feed.end(nil)
            } catch {
                feed.end(error)
            }
            ended.signal()
        }
    }

    func join() {
        feed.close()
        ended.wait()
    }
}
