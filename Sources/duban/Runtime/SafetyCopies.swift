import Glibc
import Ledger
import LedgerStore
import Words

/// The safety copies that are made by themselves: before the first change of a day, and before each large one.
///
/// A copy that cannot be made never stands in the way of a change; it is said once. Of a large ledger the day's copy is made by a
/// process of its own, so that no key waits for it. DUBAN_COPIES=off turns all of this off.
final class SafetyCopies {
    private let store: Store
    private let words: Words
    private let folder: CopyFolder
    private let isOff = Environment.value("DUBAN_COPIES") == "off"
    /// The day whose copy is there, or was tried.
    private var settledDay: Day?
    private var hasComplained = false
    private var helper: pid_t?

    /// Copying more than this takes longer than a key may.
    private static let smallSize = 20_000_000
    /// A change of more rows than this is a large one.
    private static let largeChange = 50

    init(_ store: Store, _ words: Words) {
        self.store = store
        self.words = words
        folder = CopyFolder(ledger: store.path)
    }

    /// To be called before a change; answers a line for the user where a copy could not be made. `announce` is called before one that
    /// takes long.
    func before(_ change: Change, by author: Author, announce: () -> Void = {}) -> String? {
        guard !isOff, store.readOnly == nil else { return nil }
        if isLarge(change, author) {
            if !isSmall { announce() }
            return complaint { try folder.add(of: store, on: Clock.today) }
        }
        let today = Clock.today
        guard settledDay != today else { return nil }
        settledDay = today
        guard !folder.has(today) else { return nil }
        if isSmall { return complaint { try folder.add(of: store, on: today) } }
        startHelper()
        return nil
    }

    /// To be called before an import; answers a line for the user where a copy could not be made.
    func beforeImport(announce: () -> Void = {}) -> String? {
        guard !isOff, store.readOnly == nil else { return nil }
        if !isSmall { announce() }
        return complaint { try folder.add(of: store, on: Clock.today) }
    }

    /// To be called now and then: a line where the process that copies has failed.
    func lookAfter() -> String? {
        guard let process = helper else { return nil }
        var status: Int32 = 0
        guard waitpid(process, &status, WNOHANG) != 0 else { return nil }
        helper = nil
        return status == 0 ? nil : complain(words.commands.notices.copyFailedElsewhere)
    }

    private var isSmall: Bool {
        var status = stat()
        return stat(store.path, &status) != 0 || status.st_size < SafetyCopies.smallSize
    }

    private func complaint(_ copy: () throws -> String?) -> String? {
        settledDay = Clock.today
        do {
            _ = try copy()
            return nil
        } catch {
            return complain(words.commands.notices.copyFailed(FailureLine.of(error, words).line))
        }
    }

    private func complain(_ line: String) -> String? {
        defer { hasComplained = true }
        return hasComplained ? nil : line
    }

    /// Whether a change reaches many rows. Below a row of the tree there may be any number; what a change would do there is tried.
    private func isLarge(_ change: Change, _ author: Author) -> Bool {
        let rows: [RowID]
        switch change {
        case .close: return true
        case .tick(let named, _, _), .untick(let named, _), .setStatus(let named, _, _), .setDue(let named, _, _, _),
            .addNote(let named, _), .edit(let named, _), .withdraw(let named, _):
            rows = named
        case .add, .move, .divide, .reopen, .addUnit, .alias, .undo, .redo: return false
        }
        if rows.count > SafetyCopies.largeChange { return true }
        guard rows.contains(where: { if case .node = $0 { true } else { false } }),
            let preview = try? store.preview(change, by: author)
        else { return false }
        return preview.references.count > SafetyCopies.largeChange
    }

    /// `duban backup` in a session of its own: it ends its work though the console is left.
    private func startHelper() {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK) | 0x80
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let words = ["duban", "backup", "--store=\(store.path)"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var process = pid_t()
        guard posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &arguments, environ) == 0 else { return }
        helper = process
    }
}
