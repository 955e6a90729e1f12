import GRDB
import GRDBSQLite

extension Store {
    /// Runs reads that are given up as soon as something else is more urgent, which is asked some thousand times a second: a count of
    /// matches when the next letter is typed. Nil where they were given up.
    public func read<Value>(
        unless isUrgent: () -> Bool, _ body: (Store) throws -> Value
    ) throws -> Value? {
        try withoutActuallyEscaping(isUrgent) { isUrgent in
            let watch = Watch(isUrgent)
            return try withExtendedLifetime(watch) {
                begin(watch)
                defer { end() }
                do {
                    return try body(self)
                } catch  where watch.hasInterrupted {
                    return nil
                }
            }
        }
    }

    private func begin(_ watch: Watch) {
        queue.inDatabase { database in
            sqlite3_progress_handler(
                database.sqliteConnection, Watch.steps,
                { context in
                    guard let context else { return 0 }
                    return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().look()
                }, Unmanaged.passUnretained(watch).toOpaque())
        }
    }

    private func end() {
        queue.inDatabase { sqlite3_progress_handler($0.sqliteConnection, 0, nil, nil) }
    }
}

/// What SQLite asks while it works.
private final class Watch {
    private let isUrgent: () -> Bool
    private(set) var hasInterrupted = false

    /// SQLite's steps between two looks: hundredths of a millisecond, where pages come from the disk some milliseconds.
    static let steps: Int32 = 500

    init(_ isUrgent: @escaping () -> Bool) {
        self.isUrgent = isUrgent
    }

    /// 1 where SQLite is to give up.
    func look() -> Int32 {
        if isUrgent() { hasInterrupted = true }
        return hasInterrupted ? 1 : 0
    }
}

extension Database {
    /// Pages that this connection has written since it was opened.
    var pagesWritten: Int {
        var pages: Int32 = 0
        var highest: Int32 = 0
        sqlite3_db_status(sqliteConnection, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &highest, 0)
        return Int(pages)
    }
}
