import Foundation
import GRDB
import Ledger

extension Store {
    /// Makes a ledger at `path` and fills it with its first plans, whose entries cannot be undone. It is readable and writable by
    /// its owner only (0600), or with `shared` by its group too (0660).
    ///
    /// The ledger is made beside (`ledger.duban.making`) and put in place whole, so a making that was cut off leaves nothing
    /// under the name. Where something lies there already this throws `StoreFault.exists`, unless `keepingOldAs` says under which
    /// path that is kept.
    public static func make(
        path: String, shared: Bool = false, keepingOldAs keptPath: String? = nil, with plans: [PlanDraft] = [],
        by author: Author, patience: Patience = Patience()
    ) throws -> Store {
        let making = StoreMaking(target: StoreFile(path: path), patience: patience)
        try making.make(mode: shared ? 0o660 : 0o600, keptPath: keptPath) { store in
            try store.initialise(with: plans, by: author)
        }
        return try open(path: path, patience: patience)
    }

    /// Makes an empty ledger at `path`, as `make` does.
    public static func create(path: String, shared: Bool = false, patience: Patience = Patience()) throws -> Store {
        try StoreMaking(target: StoreFile(path: path), patience: patience)
            .make(mode: shared ? 0o660 : 0o600, keptPath: nil) { _ in }
        return try open(path: path, patience: patience)
    }
}

/// The making of a ledger beside its place.
struct StoreMaking {
    let target: StoreFile
    let patience: Patience
    private var draft: StoreFile { StoreFile(path: target.path + ".making") }

    init(target: StoreFile, patience: Patience) {
        self.target = target
        self.patience = patience
    }

    func make(mode: mode_t, keptPath: String?, fill: (Store) throws -> Void) throws {
        guard target.folderExists else { throw StoreFault.folderMissing(path: target.path) }
        try checkPlace(keptPath: keptPath)
        let descriptor = try openDraft(mode: mode)
        var isInPlace = false
        defer {
            if !isInPlace { removeDraft() }
            close(descriptor)
        }
        try checkPlace(keptPath: keptPath)
        if case .networkFileSystem(let path)? = draft.reasonNotToWrite() {
            throw Refusal.readOnly(.networkFileSystem(path: path))
        }
        do {
            try write(fill)
        } catch let error as DatabaseError {
            throw StoreFault(error, path: target.path)
        } catch let fault as StoreFault {
            throw fault.renamed(to: target.path)
        }
        guard fsync(descriptor) == 0 else { throw fault(errno) }
        try putInPlace(keptPath: keptPath)
        isInPlace = true
        target.syncFolder()
    }

    private func checkPlace(keptPath: String?) throws(StoreFault) {
        if target.exists, keptPath == nil { throw .exists(path: target.path) }
        if let keptPath, StoreFile(path: keptPath).exists { throw .exists(path: keptPath) }
    }

    private func write(_ fill: (Store) throws -> Void) throws {
        let queue = try StoreConnection(file: draft, patience: patience).begin()
        try queue.inDatabase { try Schema.migrate($0, from: 0) }
        let store = Store(path: draft.path, readOnly: nil, rule: LightRule(), queue: queue)
        try fill(store)
        // Everything into the file itself, which alone goes to its place.
        try queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try store.close()
    }

    /// The draft's file, empty and locked: another making of the same ledger waits for this one, and what one that was killed left is
    /// overwritten.
    private func openDraft(mode: mode_t) throws(StoreFault) -> Int32 {
        while true {
            let descriptor = Foundation.open(draft.path, O_CREAT | O_RDWR | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw fault(errno) }
            guard lock(descriptor) else {
                close(descriptor)
                throw .heldByAnother(path: target.path)
            }
            if isDraftAlone(descriptor) {
                for suffix in StoreFile.companions { unlink(draft.path + suffix) }
                // The umask may have taken the group's share away.
                if ftruncate(descriptor, 0) == 0, fchmod(descriptor, mode) == 0 { return descriptor }
                let number = errno
                close(descriptor)
                throw fault(number)
            }
            close(descriptor)
        }
    }

    private func lock(_ descriptor: Int32) -> Bool {
        var tries = 0
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard patience.wait(tries) else { return false }
            tries += 1
        }
        return true
    }

    /// Whether the locked file still is the draft and nothing else. While this one waited for the lock the other may have put the file in
    /// its place: then it is a ledger. One that was killed just then leaves it under both names.
    private func isDraftAlone(_ descriptor: Int32) -> Bool {
        var locked = stat()
        var named = stat()
        guard fstat(descriptor, &locked) == 0, stat(draft.path, &named) == 0, locked.st_ino == named.st_ino else {
            return false
        }
        if locked.st_nlink == 1 { return true }
        unlink(draft.path)
        return false
    }

    private func removeDraft() {
        for suffix in [""] + StoreFile.companions { unlink(draft.path + suffix) }
    }

    /// A link is made where nothing lies yet, or refused; never does this write over a ledger.
    private func putInPlace(keptPath: String?) throws {
        if let keptPath, target.exists {
            try keepOld(as: keptPath)
        } else {
            // A log whose ledger is gone belongs to no ledger, and must not be taken for the new one's.
            for suffix in StoreFile.companions where !target.exists { unlink(target.path + suffix) }
            guard link(draft.path, target.path) == 0 else {
                guard errno == EPERM || errno == ENOTSUP || errno == ENOSYS, !target.exists else { throw fault(errno) }
                guard rename(draft.path, target.path) == 0 else { throw fault(errno) }
                return
            }
            unlink(draft.path)
        }
    }

    /// Keeps the old ledger under another path and puts the new one in its place at one stroke.
    private func keepOld(as keptPath: String) throws {
        // Opened and closed by its last user, a ledger has nothing beside it any more.
        if let old = try? Store.open(path: target.path, patience: patience) {
            try old.close()
            if access(target.path + "-wal", F_OK) == 0 { throw StoreFault.heldByAnother(path: target.path) }
        }
        guard link(target.path, keptPath) == 0 || (rename(target.path, keptPath) == 0) else { throw fault(errno) }
        for suffix in StoreFile.companions where access(target.path + suffix, F_OK) == 0 {
            guard rename(target.path + suffix, keptPath + suffix) == 0 else { throw fault(errno) }
        }
        guard rename(draft.path, target.path) == 0 else { throw fault(errno) }
    }

    private func fault(_ number: Int32) -> StoreFault {
        switch number {
        case EEXIST: .exists(path: target.path)
        case ENOSPC, EDQUOT: .diskFull(path: target.path)
        case EACCES, EPERM, EROFS: .noPermission(path: target.path)
        default: .failed(path: target.path, detail: String(cString: strerror(number)))
        }
    }
}

extension StoreFault {
    /// The same fault of a ledger under its own path rather than the one it is made under.
    fileprivate func renamed(to path: String) -> StoreFault {
        switch self {
        case .missing: .missing(path: path)
        case .folderMissing: .folderMissing(path: path)
        case .exists: .exists(path: path)
        case .notALedger: .notALedger(path: path)
        case .newerSchema(_, let version): .newerSchema(path: path, version: version)
        case .damaged: .damaged(path: path)
        case .logDamaged: .logDamaged(path: path)
        case .diskFull: .diskFull(path: path)
        case .noPermission: .noPermission(path: path)
        case .heldByAnother: .heldByAnother(path: path)
        case .failed(_, let detail): .failed(path: path, detail: detail)
        }
    }
}
