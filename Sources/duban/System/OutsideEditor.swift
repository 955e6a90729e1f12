import Glibc
import Words

/// The user's own editor: VISUAL, else EDITOR, else nano or vi.
enum OutsideEditor {
    /// Lets the user edit a text and answers with what came of it; nil when nothing was changed, or when the editor says by its exit
    /// code that it failed (`:cq` in vim). The terminal must be given back before.
    static func edit(_ text: String) throws(EditorFault) -> String? {
        guard let command = command else { throw .none }
        let place = try PrivateFile()
        defer { place.remove() }
        let before = withoutLastBreaks(text)
        try place.write(before + "\n")
        guard try run(command + [place.path]) == 0, let bytes = try place.read(atMost: 1 << 20) else { return nil }
        guard let edited = String(validating: bytes, as: UTF8.self) else { throw .notText }
        let after = withoutLastBreaks(edited.hasPrefix("\u{FEFF}") ? String(edited.dropFirst()) : edited)
        return after == before ? nil : after
    }

    /// The program and its own arguments, parted at blanks; no shell reads them.
    private static var command: [String]? {
        for name in ["VISUAL", "EDITOR"] {
            let words = Environment.value(name)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
            if !words.isEmpty { return words }
        }
        return ["nano", "vi"].first(where: isOnPath).map { [$0] }
    }

    private static func isOnPath(_ program: String) -> Bool {
        let folders = (Environment.value("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    /// Runs the program on our terminal and waits for its end: its exit code, or -1 when a signal ended it.
    private static func run(_ words: [String]) throws(EditorFault) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Without a terminal, standard output belongs to the last frame alone.
        if isatty(STDOUT_FILENO) == 0 { posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        let failure = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
        guard failure == 0 else {
            throw .notStarted(words[0], reason: StandardStreams.systemReason(failure))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return -1 }
        }
        return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }

    /// Editors end a file with a line break; a text of ours has none at its end.
    private static func withoutLastBreaks(_ text: String) -> String {
        var rest = text[...]
        while rest.last?.isNewline == true { rest = rest.dropLast() }
        return String(rest)
    }
}
