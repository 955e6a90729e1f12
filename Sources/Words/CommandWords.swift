/// The words of the command line: help, prompts, one-line errors.
public struct CommandWords: Sendable {
    public static let chinese = CommandWords()
    public static let english = CommandWords()
}
