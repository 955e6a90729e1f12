import Foundation
import Ledger

/// A file that is made beside its place (`a.duban.making`) and put there whole, or not at all.
///
/// The draft is locked as long as it is worked on: of two processes that make the same file the second one is told so. What one that
/// was killed has left is removed.
struct DraftFile {
    let target: String
    private let descriptor: Int32

    var path: String { DraftFile.path(of: target) }

    static func path(of target: String) -> String { target + ".making" }

    /// Makes the draft, empty. `like` is the ledger whose group may read it too, where that is a shared one.
    init(for target: String, like ledger: StoreFile) throws(CopyFault) {
        self.target = target
        let path = DraftFile.path(of: target)
        for _ in 0..<100 {
            let made = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard made >= 0 else {
                guard errno == EEXIST else { throw CopyFault(errno, path: target) }
                try DraftFile.removeLeftOver(path, of: target)
                continue
            }
            guard flock(made, LOCK_EX | LOCK_NB) == 0, DraftFile.isSame(made, path) else {
                close(made)
                continue
            }
            descriptor = made
            // The umask may have taken something away.
            fchmod(made, 0o600)
            shareAsLedger(ledger)
            return
        }
        throw .heldByAnother(path: target)
    }

    /// Removes a draft that nobody works on any more.
    static func removeLeftOver(_ path: String, of target: String) throws(CopyFault) {
        let found = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard found >= 0 else {
            if errno == ENOENT { return }
            guard errno == ELOOP || errno == EACCES, unlink(path) == 0 else { throw CopyFault(errno, path: target) }
            return
        }
        defer { close(found) }
        guard flock(found, LOCK_EX | LOCK_NB) == 0 else { throw .heldByAnother(path: target) }
        guard !isSame(found, path) || unlink(path) == 0 else { throw CopyFault(errno, path: target) }
    }

    /// Puts the draft in its place, on disk when this returns. Only with `replacing` does it take the place of what is there.
    func putInPlace(replacing: Bool) throws(CopyFault) {
        guard fsync(descriptor) == 0 else { throw CopyFault(errno, path: target) }
        if replacing {
            guard rename(path, target) == 0 else { throw CopyFault(errno, path: target) }
        } else if link(path, target) == 0 {
            unlink(path)
        } else {
            // Not every file system has links: a stick does not.
            guard [EPERM, ENOTSUP, ENOSYS].contains(errno), !StoreFile(path: target).exists, rename(path, target) == 0
            else { throw CopyFault(errno, path: target) }
        }
        StoreFile(path: target).syncFolder()
    }

    /// Ends the work on the draft; what was not put in its place is gone.
    func end() {
        if DraftFile.isSame(descriptor, path), access(target, F_OK) != 0 || !DraftFile.isSame(descriptor, target) {
            for suffix in [""] + StoreFile.companions { unlink(path + suffix) }
        }
        close(descriptor)
    }

    private func shareAsLedger(_ ledger: StoreFile) {
        var status = stat()
        guard stat(ledger.path, &status) == 0, status.st_mode & 0o060 == 0o060 else { return }
        // Whoever may not give the file to the group does not open it to another group.
        if fchown(descriptor, uid_t.max, status.st_gid) == 0 { fchmod(descriptor, 0o660) }
    }

    private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino
            && held.st_dev == named.st_dev
    }
}

extension CopyFault {
    /// What the system's error number means for a copy.
    init(_ number: Int32, path: String) {
        switch number {
        case EEXIST: self = .exists(path: path)
        case ENOSPC, EDQUOT: self = .diskFull(path: path)
        case EACCES, EPERM, EROFS: self = .noPermission(path: path)
        case ENOENT, ENOTDIR: self = .folderMissing(path: path)
        default: self = .failed(path: path, detail: String(cString: strerror(number)))
        }
    }
}
