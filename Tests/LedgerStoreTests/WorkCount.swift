import GRDB
import GRDBSQLite

@testable import LedgerStore

/// What SQLite did for a question or a change, which is the same on every machine.
struct WorkCount: Equatable, CustomStringConvertible {
    /// Statements that were run.
    var statements = 0
    /// Steps of SQLite's machine: the work, whatever the clock says.
    var steps = 0

    var description: String { "\(statements) statements, \(steps) steps" }

    /// Counts what `body` makes a store do. It is run once before, so that every statement is prepared and every page read.
    static func of(_ store: Store, _ body: (Store) throws -> Void) throws -> WorkCount {
        try body(store)
        _ = store.takeCounts()
        try body(store)
        return store.takeCounts()
    }
}

extension Store {
    /// The counters of all prepared statements, which begin anew. The store prepares what it uses once a connection.
    fileprivate func takeCounts() -> WorkCount {
        queue.inDatabase { database in
            var count = WorkCount()
            var statement = sqlite3_next_stmt(database.sqliteConnection, nil)
            while let current = statement {
                count.statements += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_RUN, 1))
                count.steps += Int(sqlite3_stmt_status(current, SQLITE_STMTSTATUS_VM_STEP, 1))
                statement = sqlite3_next_stmt(database.sqliteConnection, current)
            }
            return count
        }
    }
}
