import Foundation
import GRDB
import Ledger

extension Store {
    /// Opens the ledger at `path`.
    ///
    /// Throws `StoreFault` when there is none, or what is there is no ledger, newer than this program, or damaged; it is left as
    /// it was. A file that cannot be written is opened for reading; `readOnly` then says why.
    public static func open(path: String, readOnly asked: Bool = false, patience: Patience = Patience()) throws -> Store
    {
        try open(StoreFile(path: path), readOnly: asked, asItStands: false, patience: patience)
    }

    /// Opens a copy to read it, without any file beside it: nobody else writes to it.
    static func openCopy(path: String) throws -> Store {
        try open(StoreFile(path: path), readOnly: true, asItStands: true, patience: Patience())
    }

    private static func open(
        _ file: StoreFile, readOnly asked: Bool, asItStands: Bool, patience: Patience
    ) throws -> Store {
        let path = file.path
        try file.checkIsFile()
        try file.checkLog()
        let reason = asked ? ReadOnlyReason.asked : file.reasonNotToWrite()
        let connection = StoreConnection(file: file, patience: patience)
        do {
            var queue = try connection.open(readOnly: reason != nil, asItStands: asItStands)
            let version = try queue.inDatabase { try Schema.checkedVersion($0, path: path) }
            try file.checkIsWhole()
            if version < Schema.version {
                // What may not be written is brought to this program's form in memory.
                if reason != nil { queue = try queue.copyInMemory() }
                try queue.inDatabase { try Schema.migrate($0, from: version) }
            }
            let rule = try queue.inDatabase { try LedgerReader(database: $0, rule: LightRule()).storedRule() }
            if reason == nil { file.shareCompanions() }
            return Store(path: path, readOnly: reason, rule: rule, queue: queue)
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }
}

/// How long to wait for a ledger that another process is writing to.
public struct Patience: Sendable {
    /// Asked again and again with the milliseconds waited so far; false gives up.
    public var keepsWaiting: @Sendable (Int) -> Bool

    /// Waits up to 5 seconds.
    public init(keepsWaiting: @escaping @Sendable (Int) -> Bool = { $0 < 5000 }) {
        self.keepsWaiting = keepsWaiting
    }

    /// Waits about a millisecond, unless the patience is at its end. Short and uneven sleeps: SQLite's own grow to 100 ms and
    /// starve a writer among many.
    func wait(_ tries: Int) -> Bool {
        guard keepsWaiting(tries) else { return false }
        usleep(UInt32(450 + tries * 337 % 1000))
        return true
    }
}

extension DatabaseQueue {
    fileprivate func copyInMemory() throws -> DatabaseQueue {
        let copy = try DatabaseQueue(configuration: .ledger)
        try backup(to: copy)
        return copy
    }
}

extension LedgerReader {
    /// The rule of lights that the ledger's own setting asks for.
    func storedRule() throws -> LightRule {
        let window: String? = try database.first("SELECT value FROM setting WHERE name = 'near-window'")
        return LightRule(nearWindow: window.flatMap { Int($0) } ?? LightRule().nearWindow)
    }
}

/// Connections to a ledger's file, set up as every ledger wants it.
struct StoreConnection {
    let file: StoreFile
    let patience: Patience

    /// A connection to an existing file, which must be a ledger. `asItStands` says that nobody writes to it.
    func open(readOnly: Bool, asItStands: Bool = false) throws -> DatabaseQueue {
        if file.hasCompanions || readOnly { try lookAtIt() }
        var configuration = Configuration.ledger
        configuration.busyMode = .callback(patience.wait)
        // Where the folder is not writable SQLite cannot make the files it shares between readers; nobody writes there anyway.
        let isAlone = readOnly && !file.hasCompanions && (asItStands || !file.isFolderWritable)
        // A log that lies there without its process has to be read too.
        let isLeft = readOnly && file.hasCompanions && !file.isFolderWritable && file.isIdle
        if isLeft {
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
        }
        return try DatabaseQueue(
            path: isAlone ? file.immutableAddress : isLeft ? file.locklessAddress : file.address,
            configuration: checked(configuration, readOnly: readOnly))
    }

    /// Looks at the file as it stands: opening another program's database would carry its log into it, or leave one.
    ///
    /// Beside a log the file alone need not hold together: as long as somebody reads, only a part of the log is carried into it. Then it
    /// is looked at together with its log.
    private func lookAtIt() throws {
        let hadLog = file.hasCompanions
        do {
            _ = try DatabaseQueue(
                path: file.immutableAddress, configuration: checked(Configuration.ledger, readOnly: true))
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT && hadLog {}
    }

    /// A connection to an empty file that becomes a ledger.
    func begin() throws -> DatabaseQueue {
        var configuration = Configuration.ledger
        configuration.busyMode = .callback(patience.wait)
        configuration.prepareDatabase { try StoreConnection.prepare($0, readOnly: false) }
        return try DatabaseQueue(path: file.address, configuration: configuration)
    }

    private func checked(_ configuration: Configuration, readOnly: Bool) -> Configuration {
        var configuration = configuration
        configuration.readonly = readOnly
        let path = file.path
        configuration.prepareDatabase { database in
            do {
                _ = try Schema.checkedVersion(database, path: path)
            } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
                throw StoreFault.notALedger(path: path)
            }
            try StoreConnection.prepare(database, readOnly: readOnly)
        }
        return configuration
    }

    private static func prepare(_ database: Database, readOnly: Bool) throws {
        if !readOnly {
            try database.execute(
                sql: """
                    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000;
                    PRAGMA journal_size_limit = 33554432
                    """)
        }
        try database.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
    }
}

extension Schema {
    /// The version of the ledger in a file that has just been opened; throws when it is none of ours or newer.
    static func checkedVersion(_ database: Database, path: String) throws -> Int {
        let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard application == applicationID, version > 0 else { throw StoreFault.notALedger(path: path) }
        guard version <= self.version else { throw StoreFault.newerSchema(path: path, version: version) }
        return version
    }
}
