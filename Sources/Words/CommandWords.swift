import Ledger

/// The words of the command line: help, what was done, one-line errors.
public struct CommandWords: Sendable {
    /// What a command does, in a line.
    public let summary: @Sendable (CommandName) -> String
    /// What must be known besides, in sentences; empty for most.
    public let remarks: @Sendable (CommandName) -> [String]
    /// What an option does, in a line.
    public let option: @Sendable (CommandOption) -> String
    /// Command lines to copy, each with what it does.
    public let examples: @Sendable (CommandName) -> [CommandExample]
    public let help: HelpWords
    public let fault: @Sendable (CommandFault) -> String
    public let notices: NoticeWords
    public let bulk: BulkWords
    public let imports: ImportWords

    public static let chinese = CommandWords(
        summary: CommandSummaries.chinese, remarks: CommandRemarks.chinese, option: OptionSentences.chinese,
        examples: CommandExample.chinese, help: .chinese, fault: CommandFaultSentences.chinese, notices: .chinese,
        bulk: .chinese, imports: .chinese)
    public static let english = CommandWords(
        summary: CommandSummaries.english, remarks: CommandRemarks.english, option: OptionSentences.english,
        examples: CommandExample.english, help: .english, fault: CommandFaultSentences.english, notices: .english,
        bulk: .english, imports: .english)
}

/// A command line to copy and what it does.
public struct CommandExample: Hashable, Sendable {
    public var line: String
    public var remark: String

    public init(_ line: String, _ remark: String) {
        self.line = line
        self.remark = remark
    }
}
