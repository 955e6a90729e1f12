import Screen
import Words

/// The help pages.
enum HelpPage {
    static func text(_ command: CommandName?, _ words: Words) -> String { "" }
}
