import CPseudoTerminal

/// A program in a terminal of its own, as a person would sit before it: type, resize, look, wait. What it left is killed
/// when this object goes. One test uses it, in one place; the programs of different tests do not disturb one another.
public final class PseudoTerminal {
    /// What stands on the glass.
    public private(set) var screen: EmulatedScreen
    /// Everything that the program wrote, escapes and all.
    public private(set) var output: [UInt8] = []
    /// The process id of the program.
    public let process: Int

    private let descriptor: Int32
    private let term: String
    /// Stays there as long as the program in it does.
    private let home: TemporaryFolder?
    private var ended = false
    private var end: ProgramEnd?

    /// Starts a program. Its environment is exactly the one given; TERM and LANG are added when they are not there. Its home is
    /// kept until this object goes.
    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 24, folder: String = "", ambiguousWidth: Int = 1, home: TemporaryFolder? = nil
    ) throws {
        self.home = home
        let defaults = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
        let launch = Launch(
            program: program, arguments: arguments, environment: environment.merging(defaults) { given, _ in given },
            folder: folder)
        let variables = launch.environmentList
        var process: Int32 = 0
        descriptor = pty_start(
            program, Launch.block(arguments), Int32(arguments.count), Launch.block(variables), Int32(variables.count),
            folder, Int32(columns), Int32(rows), &process)
        guard descriptor >= 0 else { throw StartFailure(program: program, number: Int(-descriptor)) }
        self.process = Int(process)
        term = launch.environment["TERM"] ?? ""
        screen = EmulatedScreen(columns: columns, rows: rows, ambiguousWidth: ambiguousWidth)
    }

    deinit {
        if end == nil {
            let foreground = pty_foreground(descriptor)
            if foreground > 1 { _ = process_signal(-foreground, 9) }
            _ = process_signal(-Int32(process), 9)
            _ = process_signal(Int32(process), 9)
            _ = process_wait(Int32(process), 5000)
        }
        descriptor_close(descriptor)
    }

    // MARK: what a person does

    /// Types a text, or sends any other bytes.
    public func send(_ text: String) { send(Array(text.utf8)) }

    /// Presses keys, one after the other.
    public func press(_ keys: TerminalKey...) {
        for key in keys { send(key.bytes(term: term, application: screen.applicationKeys)) }
    }

    /// Changes the window's size.
    public func resize(columns: Int, rows: Int) {
        _ = pty_resize(descriptor, Int32(columns), Int32(rows))
        screen.resize(columns: columns, rows: rows)
    }

    /// Sends a signal to the program alone.
    public func signal(_ number: Int32) { _ = process_signal(Int32(process), number) }

    // MARK: waiting

    /// The screen did not become what was waited for.
    public struct NotSeen: Error, CustomStringConvertible {
        /// What was waited for, and the screen as it is.
        public let description: String
    }

    /// Reads until a text stands on the screen.
    public func wait(for text: String, within limit: Duration = .seconds(10)) throws {
        try wait(within: limit, for: "“\(text)”") { $0.text.contains(text) }
    }

    /// Reads until the screen is as wanted; `what` says in words what that is.
    public func wait(
        within limit: Duration = .seconds(10), for what: String, until wanted: (EmulatedScreen) -> Bool
    ) throws {
        let deadline = Deadline(after: limit)
        while !wanted(screen) {
            if ended || deadline.isOver {
                throw NotSeen(description: "\(what) did not come; the screen shows:\n\(screen.text)")
            }
            pump(deadline.left(atMost: 50))
        }
    }

    /// Reads until the program has written nothing for a while.
    public func settle(quiet: Duration = .milliseconds(100), within limit: Duration = .seconds(10)) {
        let deadline = Deadline(after: limit)
        var silence = Deadline(after: quiet)
        while !ended && !silence.isOver && !deadline.isOver {
            if pump(silence.left(atMost: 50)) { silence = Deadline(after: quiet) }
        }
    }

    /// Reads until the program has ended, and says how. A program that goes on is killed.
    public func waitForEnd(within limit: Duration = .seconds(10)) -> ProgramEnd {
        let deadline = Deadline(after: limit)
        while end == nil {
            if deadline.isOver {
                _ = process_signal(Int32(process), 9)
                _ = process_wait(Int32(process), 5000)
                end = .timedOut
                break
            }
            if ended { nap(deadline) } else { pump(min(5, deadline.left(atMost: 5))) }
            end = ProgramEnd(state: process_wait(Int32(process), 0))
        }
        while !ended && pump(0) {}
        return end ?? .timedOut
    }

    /// True while the program has not ended.
    public var isRunning: Bool {
        if end == nil { end = ProgramEnd(state: process_wait(Int32(process), 0)) }
        return end == nil
    }

    // MARK: the terminal's modes

    /// How the terminal treats keys, as the programs in it have asked.
    public struct Modes: OptionSet, Sendable {
        /// The sum of the values below.
        public let rawValue: Int
        /// Typed characters are shown.
        public static let echo = Modes(rawValue: Int(PTY_ECHO))
        /// Input comes in lines.
        public static let lines = Modes(rawValue: Int(PTY_CANONICAL))
        /// Ctrl-C interrupts, Ctrl-Z suspends.
        public static let signals = Modes(rawValue: Int(PTY_SIGNALS))
        /// A new line also returns to the first column.
        public static let outputProcessing = Modes(rawValue: Int(PTY_OUTPUT_PROCESSING))
        /// Enter is read as a new line.
        public static let enterIsNewLine = Modes(rawValue: Int(PTY_INPUT_CR_TO_NL))
        /// What a shell expects to find when a program has ended.
        public static let sane: Modes = [.echo, .lines, .signals, .outputProcessing, .enterIsNewLine]

        /// The modes of a sum.
        public init(rawValue: Int) { self.rawValue = rawValue }
    }

    /// The modes at this moment.
    public var modes: Modes { Modes(rawValue: Int(max(0, pty_modes(descriptor)))) }

    // MARK: reading and writing

    private func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        let deadline = Deadline(after: .seconds(10))
        while !rest.isEmpty && !deadline.isOver {
            let count = rest.withUnsafeBytes { raw in
                descriptor_write(descriptor, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count), 5)
            }
            if count < 0 { return }
            rest = rest.dropFirst(Int(count))
            if !rest.isEmpty { pump(0) }
        }
    }

    @discardableResult
    private func pump(_ milliseconds: Int32) -> Bool {
        let (bytes, atEnd) = readAvailable(descriptor, milliseconds: milliseconds)
        if atEnd { ended = true }
        guard !bytes.isEmpty else { return false }
        output += bytes
        let reply = screen.feed(bytes)
        if !reply.isEmpty { send(reply) }
        return true
    }

    private func nap(_ deadline: Deadline) { descriptors_wait(-1, -1, min(2, deadline.left(atMost: 2))) }
}
