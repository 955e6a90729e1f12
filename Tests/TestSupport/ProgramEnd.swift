import CPseudoTerminal

/// How a program ended.
public enum ProgramEnd: Equatable, Sendable {
    /// It ended by itself with this exit code.
    case code(Int)
    /// A signal ended it.
    case signal(Int)
    /// It was still running when the time was over, and was killed.
    case timedOut
}

/// A program that could not be started, with the system's number for the reason.
public struct StartFailure: Error, CustomStringConvertible {
    /// The path that was tried.
    public let program: String
    /// errno.
    public let number: Int

    /// For example "cannot start /x/duban: error 2".
    public var description: String { "cannot start \(program): error \(number)" }
}

/// What a program is started with.
struct Launch {
    let program: String
    let arguments: [String]
    let environment: [String: String]
    let folder: String

    /// Strings ended by NUL, one after the other, as the C functions want them.
    static func block(_ strings: [String]) -> [CChar] {
        strings.flatMap { $0.utf8.filter { $0 != 0 }.map { CChar(bitPattern: $0) } + [0] } + [0]
    }

    var environmentList: [String] { environment.map { "\($0.key)=\($0.value)" }.sorted() }
}

/// The time until which something is waited for.
struct Deadline {
    private let end: Int64

    init(after duration: Duration) {
        let parts = duration.components
        end = clock_nanoseconds() + parts.seconds * 1_000_000_000 + parts.attoseconds / 1_000_000_000
    }

    var isOver: Bool { clock_nanoseconds() >= end }

    /// Milliseconds left, at most `most`.
    func left(atMost most: Int32) -> Int32 {
        Int32(clamping: min(Int64(most), max(0, (end - clock_nanoseconds() + 999_999) / 1_000_000)))
    }
}
