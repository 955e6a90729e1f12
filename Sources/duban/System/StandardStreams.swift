import Glibc
import Screen
import Words

/// Why the program ends while it writes. A reader that has seen enough (`duban list | head -1`) is no fault.
enum OutputEnd: Error {
    case closedPipe

    var exitCode: Int32 { 0 }
}

/// Standard output and standard error.
enum StandardStreams {
    /// A closed pipe is met where it is written to, not by a signal; and no file that the program opens gets the number
    /// of a stream
    /// that was closed at the start.
    static func prepare() {
        signal(SIGPIPE, SIG_IGN)
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
            _ = open("/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY)
        }
    }

    /// Writes to standard output, all of it.
    static func write(_ text: String) throws {
        try write(Array(text.utf8), to: STDOUT_FILENO, named: "stdout")
    }

    /// Writes lines to standard output.
    static func write(lines: [String]) throws {
        if !lines.isEmpty { try write(lines.joined(separator: "\n") + "\n") }
    }

    /// One line on standard error, with the program's name before it.
    static func complain(_ line: String, _ words: Words) {
        let text = words.commands.notices.prefix + VisibleText.of(line) + "\n"
        try? write(Array(text.utf8), to: STDERR_FILENO, named: "stderr")
    }

    /// One line on standard error that is no complaint.
    static func mention(_ line: String) {
        try? write(Array((VisibleText.of(line) + "\n").utf8), to: STDERR_FILENO, named: "stderr")
    }

    /// Writes all bytes to a descriptor.
    static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw OutputEnd.closedPipe
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            } else if errno != EINTR {
                throw CommandFault.cannotWrite(path: name, reason: systemReason(errno))
            }
        }
    }

    /// Whether something lies at a path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// What the system says of an error number.
    static func systemReason(_ number: Int32) -> String { String(cString: strerror(number)) }

    /// Standard input and output are both a terminal.
    static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns for text: COLUMNS, else those of the terminal on standard output, else 80.
    static var columns: Int {
        if let told = Environment.value("COLUMNS").flatMap({ Int($0) }), (1...10_000).contains(told) { return told }
        var size = winsize()
        if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return 80
    }
}
