import Ledger

/// A language of the program.
public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}

/// Every sentence of the program in one language. A sentence that one language lacks does not compile.
///
/// `Words.of(.chinese).lights.letter(.overdue)` is 逾.
public struct Words: Sendable {
    public let language: Language
    /// Lights, statuses, kinds of rows and deadlines, and why a light shows.
    public let ledger: LedgerWords
    /// What is said beside a deadline that is typed.
    public let deadlines: DeadlineWords
    public let editor: EditorWords
    /// What went wrong or was refused, and what to do.
    public let faults: FaultWords
    /// What was done.
    public let results: ResultWords
    public let console: ConsoleWords
    public let commands: CommandWords
    public let reports: ReportWords

    /// The words of a language.
    public static func of(_ language: Language) -> Words {
        switch language {
        case .chinese:
            Words(
                language: .chinese, ledger: .chinese, deadlines: .chinese, editor: .chinese, faults: .chinese,
                results: .chinese, console: .chinese, commands: .chinese, reports: .chinese)
        case .english:
            Words(
                language: .english, ledger: .english, deadlines: .english, editor: .english, faults: .english,
                results: .english, console: .english, commands: .english, reports: .english)
        }
    }
}
