import Glibc
import Words

/// The printer, by the program `lp`.
enum Printer {
    /// Sends text to the default printer and waits until `lp` has taken it.
    static func print(_ text: String) throws {
        guard let program = path(of: "lp") else { throw CommandFault.noPrinterProgram }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw CommandFault.unforeseen(StandardStreams.systemReason(errno)) }
        // Only its copy of the reading end may live on in the program, else it would wait for more for ever.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process: pid_t
        do {
            process = try start(program, reading: ends[0])
        } catch {
            close(ends[0])
            close(ends[1])
            throw error
        }
        close(ends[0])
        // A printer program that does not read to the end has failed, and says so by its code.
        try? StandardStreams.write(Array(text.utf8), to: ends[1], named: program)
        close(ends[1])
        let code = wait(for: process)
        guard code == 0 else { throw CommandFault.printingFailed(code: code) }
    }

    /// Starts the program with its standard input on a pipe and its output out of the way of ours.
    private static func start(_ program: String, reading input: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("lp"), strdup("-s"), nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let failure = posix_spawn(&process, program, &actions, &attributes, &arguments, environ)
        guard failure == 0 else { throw CommandFault.unforeseen("lp: \(StandardStreams.systemReason(failure))") }
        return process
    }

    private static func wait(for process: pid_t) -> Int {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return -1 }
        }
        return status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : 128 + Int(status & 0x7F)
    }

    private static func path(of program: String) -> String? {
        let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
    }
}
