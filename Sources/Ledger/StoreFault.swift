/// What can be wrong with the file of a ledger. Each is said in one line with what to do (`Words`), never a crash.
public enum StoreFault: Error, Hashable, Sendable {
    /// There is no ledger at that path and none may be made.
    case missing(path: String)
    case folderMissing(path: String)
    /// `init` where a ledger lies already.
    case exists(path: String)
    /// Not a ledger: a text file, another program's database, a folder.
    case notALedger(path: String)
    /// Written by a newer duban.
    case newerSchema(path: String, version: Int)
    case damaged(path: String)
    /// The log beside it, with the newest changes, is damaged; the ledger without it would be an older one.
    case logDamaged(path: String)
    case diskFull(path: String)
    case noPermission(path: String)
    /// Another process held it for more than the time allowed.
    case heldByAnother(path: String)
    /// Anything else that the database reports, in its own words.
    case failed(path: String, detail: String)
}
