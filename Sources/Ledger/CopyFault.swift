/// Why a ledger was not copied or brought back. Nothing half is left behind.
public enum CopyFault: Error, Hashable, Sendable {
    /// There is no file to bring back.
    case missing(path: String)
    /// A copy of that name is there already.
    case exists(path: String)
    /// What lies there is no copy of a ledger, so it is not written over.
    case notACopy(path: String)
    /// The target is the ledger itself.
    case isTheLedger(path: String)
    case folderMissing(path: String)
    case noPermission(path: String)
    case diskFull(path: String)
    /// The copy was made and does not hold: the ledger that it was made of is damaged.
    case ledgerDamaged(path: String)
    /// The file to bring back is not whole.
    case copyDamaged(path: String)
    /// Another process copies to the same place right now.
    case heldByAnother(path: String)
    case failed(path: String, detail: String)
}
