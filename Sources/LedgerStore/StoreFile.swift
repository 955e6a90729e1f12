import Foundation
import Ledger

/// The file of a ledger as the operating system sees it.
struct StoreFile {
    let path: String

    func checkIsFile() throws(StoreFault) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            switch errno {
            case EACCES: throw .noPermission(path: path)
            default: throw folderExists ? .missing(path: path) : .folderMissing(path: path)
            }
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notALedger(path: path) }
        guard access(path, R_OK) == 0 else { throw .noPermission(path: path) }
    }

    /// SQLite writes whole pages; beside a log, the last of them may still lie there.
    func checkIsWhole() throws(StoreFault) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_size % 4096 != 0, !hasCompanions else { return }
        throw .damaged(path: path)
    }

    /// Why the file can only be read: no permission on it or its folder, or a network file system.
    func reasonNotToWrite() -> ReadOnlyReason? {
        if isOnNetwork { return .networkFileSystem(path: path) }
        guard access(path, W_OK) == 0, isFolderWritable else { return .noPermission(path: path) }
        return nil
    }

    /// The path as SQLite takes it: no name can be mistaken for an address or for a ledger in memory.
    var address: String { path.hasPrefix("/") ? path : "./" + path }

    /// The path in the form that has SQLite read the file as it stands, without any file beside it.
    var immutableAddress: String { "file:\(escapedAddress)?immutable=1" }

    /// The path in the form that has SQLite read the file with its log without any lock, so without the file that holds the locks.
    var locklessAddress: String { "file:\(escapedAddress)?vfs=unix-none" }

    /// The path in the form that has SQLite read the file and write elsewhere.
    var overlayAddress: String { "file:\(escapedAddress)?vfs=ledgeroverlay" }

    private var escapedAddress: String {
        address.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? address
    }

    /// The folder it lies in.
    var folder: String {
        // Not Foundation's: its path of one letter traps.
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    var exists: Bool { access(path, F_OK) == 0 }

    var folderExists: Bool {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    var isFolderWritable: Bool { access(folder, W_OK) == 0 }

    /// The files that SQLite keeps beside one that is open or was left without being closed.
    static let companions = ["-wal", "-shm", "-journal"]

    /// A log lies beside the file, whose contents belong to it.
    var hasCompanions: Bool {
        ["-wal", "-journal"].contains { suffix in
            var status = stat()
            return stat(path + suffix, &status) == 0 && status.st_size > 0
        }
    }

    /// The path that links lead to; nil where nothing is.
    var resolvedPath: String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Whether another path leads to this file or to one that SQLite keeps beside it.
    func isSame(as other: String) -> Bool {
        var wanted = stat()
        guard stat(other, &wanted) == 0 else { return false }
        return ([""] + StoreFile.companions).contains { suffix in
            var own = stat()
            return stat(path + suffix, &own) == 0 && own.st_ino == wanted.st_ino && own.st_dev == wanted.st_dev
        }
    }

    /// Makes a change of names in the folder last.
    func syncFolder() {
        let descriptor = Foundation.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// No process has the file open, by what lies beside it.
    var isIdle: Bool { access(path + "-shm", F_OK) != 0 }

    /// Gives what this user's SQLite has made beside a shared ledger to the ledger's group, which need not be the user's first.
    func shareCompanions() {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o060 == 0o060 else { return }
        for suffix in StoreFile.companions {
            var own = stat()
            guard stat(path + suffix, &own) == 0, own.st_gid != status.st_gid, own.st_uid == geteuid() else { continue }
            if chown(path + suffix, uid_t.max, status.st_gid) == 0 { chmod(path + suffix, 0o660) }
        }
    }

    /// The disk that the file lies on has no room left.
    var isDiskFull: Bool {
        var status = statvfs()
        return statvfs(folder, &status) == 0 && status.f_bavail == 0
    }

    /// It lies on a file system that other machines share, as the system's list of mounts tells.
    private var isOnNetwork: Bool {
        var status = stat()
        guard stat(folder, &status) == 0 else { return false }
        let number = UInt64(status.st_dev)
        let major = (number >> 8) & 0xFFF | (number >> 32) & ~0xFFF
        let minor = number & 0xFF | (number >> 12) & ~0xFF
        let device = Substring("\(major):\(minor)")
        for mount in StoreFile.mounts.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = mount.split(separator: UInt8(ascii: " "), maxSplits: 3)
            guard fields.count == 4, Substring(fields[2]) == device else { continue }
            // Fields of no fixed number come before the dash, the type right after it.
            let rest = Substring(mount).split(separator: " ")
            guard let dash = rest.firstIndex(of: "-"), dash + 1 < rest.count else { continue }
            return StoreFile.networkTypes.contains(String(rest[dash + 1]))
        }
        return false
    }

    private static var mounts: String {
        let descriptor = Foundation.open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 16_384)
        while case let count = read(descriptor, &part, part.count), count > 0 { bytes += part[..<count] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let networkTypes: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "coda", "ceph", "lustre", "fuse.sshfs", "fuse.glusterfs",
        "fuse.s3fs", "fuse.davfs2", "fuse.rclone",
    ]
}
