import Glibc
import Words

/// Writes a file whole or not at all: beside the place first, then renamed into it.
enum WrittenFile {
    /// Writes `bytes` to `path`. A file that is there is replaced and keeps its mode; a pipe or device is written to as
    /// it is.
    static func write(_ bytes: [UInt8], to path: String, sparing ledger: String) throws {
        try write(to: path, sparing: ledger) { try $0.write(bytes) }
    }

    /// Writes what `body` gives, piece by piece; where `body` fails, the file stays as it was.
    static func write(to path: String, sparing ledger: String, _ body: (ByteSink) throws -> Void) throws {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, isSame(status, ledger) { throw CommandFault.wouldOverwriteLedger(path: path) }
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw CommandFault.cannotWrite(path: path, reason: StandardStreams.systemReason(EISDIR))
        }
        if exists, status.st_mode & S_IFMT != S_IFREG { return try writeThrough(path, body) }
        // Where the name is a link, the file that it leads to is replaced, not the link.
        let target = exists ? resolved(path) : path
        try replace(target, mode: exists ? status.st_mode & 0o777 : nil, body)
    }

    private static func replace(_ path: String, mode: mode_t?, _ body: (ByteSink) throws -> Void) throws {
        var template = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, mode ?? (0o666 & ~mask))
        do {
            try body(ByteSink(descriptor: descriptor, name: path))
            guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(path) }
            guard rename(template, path) == 0 else { throw failure(path) }
            close(descriptor)
        } catch {
            close(descriptor)
            unlink(template)
            throw error
        }
    }

    private static func writeThrough(_ path: String, _ body: (ByteSink) throws -> Void) throws {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        try body(ByteSink(descriptor: descriptor, name: path))
    }

    private static func failure(_ path: String) -> CommandFault {
        .cannotWrite(path: path, reason: StandardStreams.systemReason(errno))
    }

    private static func isSame(_ status: stat, _ ledger: String) -> Bool {
        ["", "-wal", "-shm"].contains { suffix in
            var other = stat()
            return stat(ledger + suffix, &other) == 0 && other.st_dev == status.st_dev && other.st_ino == status.st_ino
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
