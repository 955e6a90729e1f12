import Foundation
import GRDB
import Ledger

extension StoreFault {
    /// What SQLite's result code means for the user, in a file that has been found to be a ledger.
    init(_ error: DatabaseError, path: String) {
        switch error.extendedResultCode {
        case .SQLITE_READONLY_DBMOVED: self = .missing(path: path)
        case .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS: self = .damaged(path: path)
        default: self.init(primary: error, path: path)
        }
    }

    private init(primary error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_MISMATCH: self = .damaged(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .heldByAnother(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .noPermission(path: path)
        case .SQLITE_CANTOPEN:
            do throws(StoreFault) {
                try StoreFile(path: path).checkIsFile()
                self = .noPermission(path: path)
            } catch { self = error }
        case .SQLITE_IOERR where StoreFile(path: path).isDiskFull: self = .diskFull(path: path)
        // A table or column that every ledger has is not there.
        case .SQLITE_ERROR where error.message?.hasPrefix("no such") == true: self = .damaged(path: path)
        default: self = .failed(path: path, detail: error.message ?? error.resultCode.description)
        }
    }
}
