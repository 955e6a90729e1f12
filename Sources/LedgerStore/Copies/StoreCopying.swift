import Foundation
import GRDB
import Ledger

extension Store {
    /// Writes a copy of the ledger to `path` while others go on reading and writing: `copy(to: "/media/stick/a.duban")`.
    ///
    /// It holds one state of the ledger, is checked before it gets its name, and is on disk when this returns. Throws `CopyFault`
    /// where it could not be made; nothing half is left then. `replacing` allows an older copy of a ledger in its place, and never
    /// anything else.
    public func copy(to path: String, replacing: Bool = false) throws {
        if case .asOf(let day)? = readOnly { throw Refusal.readOnly(.asOf(day)) }
        let ledger = StoreFile(path: self.path)
        let place = CopyPlace(path: path, ledger: ledger)
        let isThere = try place.check(replacing: replacing)
        let draft = try DraftFile(for: place.resolved, like: ledger)
        defer { draft.end() }
        do {
            let copy = try StoreConnection.plain(path: draft.path, readOnly: false)
            try queue.backup(to: copy)
            try copy.close()
            guard try CopyCheck.isWhole(draft.path) else { throw CopyFault.ledgerDamaged(path: self.path) }
        } catch let error as DatabaseError {
            throw CopyFault(error, copy: path, ledger: self.path)
        }
        try draft.putInPlace(replacing: isThere)
    }
}

/// Where a copy is to lie.
struct CopyPlace {
    let path: String
    let ledger: StoreFile

    /// The path that a link leads to.
    var resolved: String { StoreFile(path: path).resolvedPath ?? path }

    /// Whether an older copy lies there; throws where nothing may be written.
    func check(replacing: Bool) throws(CopyFault) -> Bool {
        let file = StoreFile(path: path)
        guard file.folderExists else { throw .folderMissing(path: path) }
        guard !ledger.isSame(as: path) else { throw .isTheLedger(path: path) }
        var status = stat()
        guard lstat(path, &status) == 0 else { return false }
        guard CopyCheck.isLedger(path) else { throw .notACopy(path: path) }
        guard replacing else { throw .exists(path: path) }
        return true
    }
}

/// Looks at the file of a copy as it stands, without leaving anything beside it.
enum CopyCheck {
    /// A ledger by its header, of whichever version.
    static func isLedger(_ path: String) -> Bool {
        do {
            try StoreFile(path: path).checkIsFile()
            let queue = try StoreConnection.plain(path: path, readOnly: true)
            return try queue.inDatabase { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
                == Schema.applicationID
        } catch { return false }
    }

    /// A ledger whose pages all hold by SQLite's quick check.
    static func isWhole(_ path: String) throws -> Bool {
        let queue = try StoreConnection.plain(path: path, readOnly: true)
        do {
            return try queue.inDatabase { database in
                guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID else {
                    return false
                }
                return try String.fetchAll(database, sql: "PRAGMA quick_check(1)") == ["ok"]
            }
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return false
        }
    }
}

extension StoreConnection {
    /// A connection to the file of a copy that nobody else works on: without a log, and read as it stands.
    static func plain(path: String, readOnly: Bool) throws -> DatabaseQueue {
        let file = StoreFile(path: path)
        var configuration = Configuration.ledger
        configuration.readonly = readOnly
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY")
            // A draft that is not finished is thrown away.
            if !readOnly { try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
        }
        return try DatabaseQueue(path: readOnly ? file.immutableAddress : file.address, configuration: configuration)
    }
}

extension CopyFault {
    /// What SQLite says while a copy is made.
    init(_ error: DatabaseError, copy: String, ledger: String) {
        switch StoreFault(error, path: ledger) {
        case .damaged, .notALedger: self = .ledgerDamaged(path: ledger)
        case .heldByAnother: self = .heldByAnother(path: ledger)
        case .diskFull: self = .diskFull(path: copy)
        case .noPermission: self = .noPermission(path: copy)
        default:
            self =
                StoreFile(path: copy).isDiskFull
                ? .diskFull(path: copy) : .failed(path: copy, detail: error.message ?? error.resultCode.description)
        }
    }
}
