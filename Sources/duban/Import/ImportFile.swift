import Documents
import Glibc
import Words

/// The bytes of a file that is to be imported; `-` is standard input.
struct ImportFile {
    let path: String

    /// What messages call it, and what a plan without a title is called after.
    var name: String {
        path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    }

    /// All of it, or a fault that says what is wrong.
    func bytes() throws(CommandFault) -> [UInt8] {
        let file = path == "-" ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw fault(errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw fault(errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw fault(EISDIR) }
        // A pipe that nobody writes to must not be waited for when it is opened, but what one writes must be read to its end.
        if path != "-" { _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK) }
        let limit = DocumentLimits().fileSize
        if Int(status.st_size) > limit { throw .noPlan(file: path, .tooLarge(limit: limit)) }
        return try read(file, limit: limit, size: Int(status.st_size))
    }

    private func read(_ file: Int32, limit: Int, size: Int) throws(CommandFault) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<count]
                if bytes.count > limit { throw .noPlan(file: path, .tooLarge(limit: limit)) }
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw fault(errno)
            }
        }
    }

    private func fault(_ number: Int32) -> CommandFault {
        switch number {
        case ENOENT, ENOTDIR, ENAMETOOLONG: .noPlan(file: path, .missing)
        case EISDIR: .noPlan(file: path, .folder)
        case EACCES, EPERM: .noPlan(file: path, .noPermission)
        default: .noPlan(file: path, .unreadable(StandardStreams.systemReason(number)))
        }
    }
}

extension ImportFault {
    init(_ fault: DocumentFault) {
        self =
            switch fault {
            case .empty: .empty
            case .oldOffice: .oldOffice
            case .richText: .richText
            case .openDocument: .openDocument
            case .pdf: .pdf
            case .picture: .picture
            case .encrypted: .encrypted
            case .damaged: .damaged
            case .tooLarge(let limit): .tooLarge(limit: limit)
            case .hostile: .hostile
            case .unknownFormat: .unknownFormat
            case .otherPackage: .otherPackage
            case .webArchive: .webArchive
            case .longLine(let limit): .longLine(limit: limit)
            case .tooManyLines(let limit): .tooManyLines(limit: limit)
            case .missingLibrary(let name): .missingLibrary(name)
            }
    }
}
