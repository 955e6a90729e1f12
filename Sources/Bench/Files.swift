import Glibc

/// Why nothing could be measured, in words.
struct Failure: Error {
    let text: String
}

/// Says on standard error how far it is, beside the table on standard output.
func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
}

/// A file that grows: bytes go to the disk in large pieces.
final class GrowingFile {
    private let file: UnsafeMutablePointer<FILE>
    private let path: String

    /// `-` is standard output.
    init(_ path: String) throws {
        guard let file = fopen(path == "-" ? "/dev/stdout" : path, "w") else {
            throw Failure(text: "\(path) cannot be written")
        }
        self.file = file
        self.path = path
    }

    deinit { fclose(file) }

    func write(_ bytes: [UInt8]) throws {
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw Failure(text: "\(path) cannot be written to its end; is the disk full?")
        }
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }
}

/// Whole small files.
enum FileBytes {
    static func text(_ path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let got = fread(&buffer, 1, buffer.count, file)
            if got == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer.prefix(got)
        }
    }

    static func remove(_ path: String) { unlink(path) }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

/// Programs of this machine.
enum Programs {
    static func path(of name: String) -> String? {
        ["/usr/local/bin/", "/usr/bin/", "/bin/", "/usr/games/"].map { $0 + name }.first { access($0, X_OK) == 0 }
    }
}

extension String {
    var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\n" }
        return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
