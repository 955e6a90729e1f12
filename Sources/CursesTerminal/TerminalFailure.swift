/// Why the console cannot use this terminal.
public enum TerminalFailure: Error, Hashable, Sendable {
    /// Input or output is a file or a pipe.
    case notATerminal
    /// TERM is not set (`nil`), or names a terminal that this machine knows nothing about.
    case unknownType(String?)
}
