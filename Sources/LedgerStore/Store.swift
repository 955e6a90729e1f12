import Foundation
import GRDB
import Ledger

/// A ledger file, open. What exists is ready: of this program's schema, checked to be a ledger.
///
/// Reads give a view just the rows it shows; every change goes through `apply` or `importPlan`, one transaction each with its
/// history entry inside. Errors are `StoreFault` (the file) or `Refusal` (the change).
public final class Store {
    public let path: String
    /// Why nothing can be written; nil for an ordinary ledger.
    public let readOnly: ReadOnlyReason?
    /// The rule by which the ledger lights its rows.
    public let rule: LightRule
    let queue: DatabaseQueue
    /// What holds the file below an overlay still.
    private let keeper: DatabaseQueue?
    /// What is still to be removed from a ledger as of another day.
    let later: LaterPlans?
    private let memory = FoundMemory()
    private var isUnsettled = false
    /// Pages that this connection had written when the log was last carried into the file.
    private var carried = 0

    /// Some thirty changes.
    private static let pagesToCarry = 1000

    init(
        path: String, readOnly: ReadOnlyReason?, rule: LightRule, queue: DatabaseQueue, keeper: DatabaseQueue? = nil,
        later: LaterPlans? = nil
    ) {
        self.path = path
        self.readOnly = readOnly
        self.rule = rule
        self.queue = queue
        self.keeper = keeper
        self.later = later
    }

    /// A number that changes when another process has committed to the file. Asking costs some microseconds.
    public func dataVersion() throws -> Int {
        try guarded {
            try queue.inDatabase { try $0.first("PRAGMA data_version") ?? 0 }
        }
    }

    /// Carries what was written from the write-ahead log into the file itself, where it is some megabytes. For a moment when nobody
    /// waits: a key press never does this work, unless the log has grown past some 30 MB. What cannot be carried now stays safe in
    /// the log. The first change after this costs one more sync of the disk, since the log begins anew.
    public func idle() {
        guard isUnsettled else { return }
        isUnsettled = false
        let written = queue.inDatabase(\.pagesWritten)
        guard written - carried >= Store.pagesToCarry else { return }
        carried = written
        settle()
    }

    func settle() {
        try? queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    }

    /// Closes the file; nothing can be asked of the store afterwards. Dropping the last use of a store closes it too.
    public func close() throws {
        try guarded {
            try queue.close()
            try keeper?.close()
        }
    }

    /// Runs reads that see one state of the ledger.
    func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        try guarded { try later?.discount() }
        return try readAsItStands(body)
    }

    /// The same, also where something is still to be removed.
    func readAsItStands<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        try guarded {
            try transaction(.deferred) { try body(LedgerReader(database: $0, rule: rule, memory: memory)) }
        }
    }

    /// Runs one write transaction: all of it is on disk when this returns, or none of it happened.
    func write<Value>(_ body: (LedgerWriter) throws -> Value) throws -> Value {
        if let readOnly { throw Refusal.readOnly(readOnly) }
        isUnsettled = true
        return try guarded {
            try transaction(.immediate) { database in
                let writer = LedgerWriter(database: database, rule: rule)
                let value = try body(writer)
                try writer.books.settle()
                return value
            }
        }
    }

    /// Runs a write transaction and takes it back: what it would have done, without doing it.
    func tried<Value>(_ body: (LedgerWriter) throws -> Value) throws -> Value {
        try guarded {
            try queue.inDatabase { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    value = try body(LedgerWriter(database: database, rule: rule))
                    return .rollback
                }
                guard let value else { throw StoreFault.failed(path: path, detail: "transaction") }
                return value
            }
        }
    }

    private func transaction<Value>(
        _ kind: Database.TransactionKind, _ body: (Database) throws -> Value
    ) throws -> Value {
        try queue.inDatabase { database in
            var value: Value?
            try database.inTransaction(kind) {
                value = try body(database)
                return .commit
            }
            guard let value else { throw StoreFault.failed(path: path, detail: "transaction") }
            return value
        }
    }

    func guarded<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        } catch is DecodingError {
            throw StoreFault.damaged(path: path)
        }
    }
}

/// What reading functions stand on: a connection inside a transaction, and the ledger's rule of lights.
struct LedgerReader {
    let database: Database
    let rule: LightRule
    /// Where nothing is written meanwhile.
    var memory: FoundMemory?
}

/// What writing functions stand on; it reads like a reader. Counts and search texts follow when the transaction ends.
struct LedgerWriter {
    let reader: LedgerReader
    let books: Books

    init(database: Database, rule: LightRule) {
        reader = LedgerReader(database: database, rule: rule)
        books = Books(reader)
    }

    var database: Database { reader.database }
    var rule: LightRule { reader.rule }
}
