import CLedgerOverlay
import GRDB
import Ledger

/// A sheet of tracing paper over a ledger's file: a connection that reads the file and keeps what it changes to itself, page by page, in
/// a file without a name that is gone with it. It costs what is changed, whatever the size of the ledger.
struct LedgerOverlay {
    /// The connection to the sheet.
    let queue: DatabaseQueue
    /// A reader of the file below, as it was when the sheet was laid over it: as long as it reads, nobody carries anything into that file.
    let keeper: DatabaseQueue
}

extension Store {
    /// A sheet over the ledger as it is now. Nil where the file does not hold all of it, because a log cannot be carried into it, or
    /// nobody may hold it still.
    func overlay() throws -> LedgerOverlay? {
        guard readOnly == nil || readOnly == .asked else { return nil }
        let version = try dataVersion()
        guard try isAllInFile(), let keeper = try holdStill() else { return nil }
        // Whoever wrote meanwhile may have left something in the log.
        guard try dataVersion() == version else { return nil }
        guard cledgeroverlay_register() == 0 else { return nil }
        var configuration = Configuration.ledger
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
                    PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF
                    """)
        }
        let queue = try DatabaseQueue(path: StoreFile(path: path).overlayAddress, configuration: configuration)
        return LedgerOverlay(queue: queue, keeper: keeper)
    }

    /// Carries the log into the file; true when nothing is left in it.
    private func isAllInFile() throws -> Bool {
        guard readOnly == nil else { return !StoreFile(path: path).hasCompanions }
        return try queue.inDatabase { database in
            guard try Int.fetchOne(database, sql: "PRAGMA page_size") == 4096 else { return false }
            let log = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")
            let (frames, carried): (Int?, Int?) = (log?[1], log?[2])
            return frames == carried
        }
    }

    private func holdStill() throws -> DatabaseQueue? {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.allowsUnsafeTransactions = true
        let keeper = try DatabaseQueue(path: StoreFile(path: path).address, configuration: configuration)
        try keeper.inDatabase { try $0.execute(sql: "BEGIN; SELECT 1 FROM node LIMIT 1") }
        return keeper
    }
}
