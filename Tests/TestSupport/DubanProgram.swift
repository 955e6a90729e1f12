import Foundation

/// The real duban, run by the tests with a home of its own.
public struct DubanProgram: Sendable {
    /// Its HOME; without `--store` its ledger lies in there.
    public let home: TemporaryFolder
    /// What it is started with besides HOME, PATH, LANG, TZ and TERM.
    public var environment: [String: String]

    /// A program that has never run before.
    public init(environment: [String: String] = [:]) throws {
        home = try TemporaryFolder()
        self.environment = environment
    }

    /// The binary: DUBAN_BINARY, else what the debug build of this checkout made.
    public static var path: String {
        if let given = ProcessInfo.processInfo.environment["DUBAN_BINARY"], !given.isEmpty { return given }
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return checkout.deletingLastPathComponent().appendingPathComponent(".build/debug/duban").path
    }

    /// Runs a command without a terminal.
    public func run(
        _ arguments: String..., input: String = "", limit: Duration = .seconds(60), readAtMost: Int = .max,
        unprivileged: Bool = false
    ) throws -> FinishedProgram {
        try run(arguments, input: input, limit: limit, readAtMost: readAtMost, unprivileged: unprivileged)
    }

    /// Runs a command without a terminal, its arguments in a list.
    public func run(
        _ arguments: [String], input: String = "", limit: Duration = .seconds(60), readAtMost: Int = .max,
        unprivileged: Bool = false
    ) throws -> FinishedProgram {
        try runProgram(
            Self.path, arguments, environment: variables, input: input, folder: home.path, limit: limit,
            readAtMost: readAtMost, unprivileged: unprivileged)
    }

    /// Starts it in a terminal.
    public func open(
        _ arguments: String..., columns: Int = 80, rows: Int = 24, ambiguousWidth: Int = 1
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            Self.path, arguments, environment: variables, columns: columns, rows: rows, folder: home.path,
            ambiguousWidth: ambiguousWidth, home: home)
    }

    private var variables: [String: String] {
        let base = [
            "HOME": home.path, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "Asia/Shanghai",
            "TERM": "xterm-256color",
        ]
        return base.merging(environment) { _, given in given }
    }
}
