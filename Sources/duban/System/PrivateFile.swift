import Glibc
import Words

/// A file for a short time that nobody else can read: mode 0600, in a folder of its own with mode 0700.
struct PrivateFile {
    private let folder: String
    var path: String { folder + "/duban.txt" }

    init() throws(EditorFault) {
        let parent = Environment.value("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        var template = Array((parent + "/duban-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .file(path: parent, reason: StandardStreams.systemReason(errno))
        }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ text: String) throws(EditorFault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        do {
            try StandardStreams.write(Array(text.utf8), to: descriptor, named: path)
        } catch {
            throw failure()
        }
    }

    /// What is in it now; nil when it is gone. An editor may have put another file in its place.
    func read(atMost most: Int) throws(EditorFault) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure()
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= most {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure() }
            if count == 0 { return bytes }
            bytes += buffer.prefix(count)
        }
        throw .tooLong
    }

    /// Takes it away, with whatever the editor has left beside it.
    func remove() {
        if let stream = opendir(folder) {
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                unlink(folder + "/" + name)
            }
            closedir(stream)
        }
        rmdir(folder)
    }

    private func failure() -> EditorFault {
        .file(path: path, reason: StandardStreams.systemReason(errno))
    }
}
