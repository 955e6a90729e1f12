/// The words of the console: heads, feet, menus, prompts.
public struct ConsoleWords: Sendable {
    public static let chinese = ConsoleWords()
    public static let english = ConsoleWords()
}
