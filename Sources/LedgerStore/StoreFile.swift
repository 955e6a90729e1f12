import Foundation
import GRDB
import Ledger

extension Store {
    /// Opens the ledger at `path`.
    ///
    /// Throws `StoreFault` when there is none, or what is there is no ledger, newer than this program, or damaged. A file that
    /// cannot be written is opened for reading; `readOnly` then says why.
    public static func open(path: String, readOnly asked: Bool = false, patience: Patience = Patience()) throws -> Store {
        try StoreFile(path: path).checkIsFile()
        let reason = asked ? ReadOnlyReason.asked : StoreFile(path: path).reasonNotToWrite()
        do {
            let queue = try StoreFile(path: path).connect(readOnly: reason != nil, patience: patience)
            let version = try queue.inDatabase { try Schema.checkedVersion($0, path: path) }
            if version < Schema.version {
                guard reason == nil else { throw StoreFault.noPermission(path: path) }
                try queue.inDatabase { try Schema.migrate($0, from: version) }
            }
            let rule = try queue.inDatabase { try LedgerReader(database: $0, rule: LightRule()).storedRule() }
            return Store(path: path, readOnly: reason, rule: rule, queue: queue)
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }

    /// Makes an empty ledger at `path`, readable and writable by its owner only (0600), or with `shared` by its group too (0660).
    public static func create(path: String, shared: Bool = false, patience: Patience = Patience()) throws -> Store {
        let file = StoreFile(path: path)
        try file.makeEmpty(mode: shared ? 0o660 : 0o600)
        if let reason = file.reasonNotToWrite() {
            if case .networkFileSystem = reason { unlink(path) }
            throw Refusal.readOnly(reason)
        }
        do {
            let queue = try file.connect(readOnly: false, patience: patience)
            try queue.inDatabase { try Schema.migrate($0, from: 0) }
            return Store(path: path, readOnly: nil, rule: LightRule(), queue: queue)
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
}

extension LedgerReader {
    /// The rule of lights that the ledger's own setting asks for.
    func storedRule() throws -> LightRule {
        let row = try database.row("SELECT value FROM setting WHERE name = 'near-window'")
        let window = row.flatMap { Int($0[0] as String) }
        return LightRule(nearWindow: window ?? LightRule().nearWindow)
    }
}

extension Schema {
    /// The version of the ledger in a file that has just been opened; throws when it is none of ours or newer.
    static func checkedVersion(_ database: Database, path: String) throws -> Int {
        let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard application == applicationID, version > 0 else {
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            // A ledger whose making was cut off before its first commit is an empty file: it is made anew.
            if application == 0, version == 0, tables == 0 { return 0 }
            throw StoreFault.notALedger(path: path)
        }
        guard version <= self.version else { throw StoreFault.newerSchema(path: path, version: version) }
        return version
    }
}

/// The file of a ledger as the operating system sees it.
struct StoreFile {
    let path: String

    func checkIsFile() throws(StoreFault) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            switch errno {
            case ENOENT, ENOTDIR: throw folderExists ? .missing(path: path) : .folderMissing(path: path)
            case EACCES: throw .noPermission(path: path)
            default: throw .missing(path: path)
            }
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notALedger(path: path) }
        guard access(path, R_OK) == 0 else { throw .noPermission(path: path) }
    }

    func makeEmpty(mode: mode_t) throws(StoreFault) {
        guard folderExists else { throw .folderMissing(path: path) }
        let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            switch errno {
            case EEXIST: throw .exists(path: path)
            case ENOSPC, EDQUOT: throw .diskFull(path: path)
            case EACCES, EPERM, EROFS: throw .noPermission(path: path)
            default: throw .failed(path: path, detail: String(cString: strerror(errno)))
            }
        }
        // The umask may have taken the group's share away.
        fchmod(descriptor, mode)
        close(descriptor)
    }

    /// Why the file can only be read: no permission on it or its folder, or a network file system.
    func reasonNotToWrite() -> ReadOnlyReason? {
        if isOnNetwork { return .networkFileSystem(path: path) }
        guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else { return .noPermission(path: path) }
        return nil
    }

    func connect(readOnly: Bool, patience: Patience) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .callback { tries in
            // Short sleeps: SQLite's own grow to 100 ms and starve a writer among many.
            usleep(1000)
            return patience.keepsWaiting(tries)
        }
        configuration.prepareDatabase { database in
            if !readOnly {
                try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            }
            try database.execute(sql: "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
        }
        if readOnly, access(folder, W_OK) != 0, !hasUncheckpointedChanges {
            // Without a writable folder SQLite cannot make the files it shares between readers; nobody writes here anyway.
            let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
            return try DatabaseQueue(path: "file:\(escaped)?immutable=1", configuration: configuration)
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private var folder: String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    private var folderExists: Bool {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private var hasUncheckpointedChanges: Bool {
        var status = stat()
        return stat(path + "-wal", &status) == 0 && status.st_size > 0
    }

    private var isOnNetwork: Bool {
        var status = stat()
        guard stat(path, &status) == 0, let mounts = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
        else { return false }
        let number = UInt64(status.st_dev)
        let major = (number >> 8) & 0xFFF | (number >> 32) & ~0xFFF
        let minor = number & 0xFF | (number >> 12) & ~0xFF
        let device = "\(major):\(minor)"
        for mount in mounts.split(separator: "\n") {
            let fields = mount.split(separator: " ")
            guard fields.count > 4, fields[2] == device, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count
            else { continue }
            return StoreFile.networkTypes.contains(String(fields[dash + 1]))
        }
        return false
    }

    private static let networkTypes: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ceph", "fuse.sshfs", "fuse.glusterfs", "lustre",
    ]
}
