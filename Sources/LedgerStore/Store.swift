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
    private let queue: DatabaseQueue

    init(path: String, readOnly: ReadOnlyReason?, rule: LightRule, queue: DatabaseQueue) {
        self.path = path
        self.readOnly = readOnly
        self.rule = rule
        self.queue = queue
    }

    /// A number that changes when another process has committed to the file. Asking costs some microseconds.
    public func dataVersion() throws -> Int {
        try guarded {
            try queue.inDatabase { try Int.fetchOne($0.cachedStatement(sql: "PRAGMA data_version")) ?? 0 }
        }
    }

    /// Runs reads that see one state of the ledger.
    func read<Value>(_ body: (LedgerReader) throws -> Value) throws -> Value {
        try guarded {
            try queue.inDatabase { database in
                var value: Value?
                try database.inTransaction(.deferred) {
                    value = try body(LedgerReader(database: database, rule: rule))
                    return .commit
                }
                guard let value else { throw StoreFault.failed(path: path, detail: "read") }
                return value
            }
        }
    }

    /// Runs one write transaction: all of it is on disk when this returns, or none of it happened.
    func write<Value>(_ body: (LedgerWriter) throws -> Value) throws -> Value {
        if let readOnly { throw Refusal.readOnly(readOnly) }
        return try guarded {
            try queue.inDatabase { database in
                var value: Value?
                try database.inTransaction(.immediate) {
                    value = try body(LedgerWriter(database: database, rule: rule))
                    return .commit
                }
                guard let value else { throw StoreFault.failed(path: path, detail: "write") }
                return value
            }
        }
    }

    private func guarded<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }
}

extension StoreFault {
    /// What SQLite's result code means for the user.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notALedger(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .heldByAnother(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .noPermission(path: path)
        case .SQLITE_CANTOPEN: self = .noPermission(path: path)
        case .SQLITE_IOERR where errno == ENOSPC: self = .diskFull(path: path)
        default: self = .failed(path: path, detail: error.message ?? error.resultCode.description)
        }
    }
}

/// What reading functions stand on: a connection inside a transaction, and the ledger's rule of lights.
struct LedgerReader {
    let database: Database
    let rule: LightRule
}

/// What writing functions stand on; it reads like a reader.
struct LedgerWriter {
    let database: Database
    let rule: LightRule

    var reader: LedgerReader { LedgerReader(database: database, rule: rule) }
}

extension Store {
    /// Work to be done while nobody is waiting.
    public func idle() {}
}
