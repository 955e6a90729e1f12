import Screen
import Words

/// The help pages: of the program, or of one command.
struct HelpPage {
    private let words: Words
    private let width: Int
    private var lines: [String] = []
    private let measure = DisplayWidth()

    static func text(_ command: CommandName?, _ words: Words) -> String {
        var page = HelpPage(words: words, width: min(StandardStreams.columns, 100))
        if let command { page.explain(command) } else { page.overview() }
        return page.lines.joined(separator: "\n") + "\n"
    }

    private init(words: Words, width: Int) {
        self.words = words
        self.width = width
    }

    private var help: HelpWords { words.commands.help }

    private mutating func overview() {
        wrap(help.title)
        section(help.usage)
        wrap("duban [OPTION…] [COMMAND …]", indent: 2)
        wrap(help.alone, indent: 2)
        section(help.commands)
        pairs(CommandName.allCases.map { ($0.rawValue, words.commands.summary($0)) })
        options(help.globalOptions, CommandOption.global + [.help, .version])
        options(help.consoleOptions, CommandOption.console)
        section(help.references)
        pairs(help.referenceForms.map { ($0.line, $0.remark) })
        lines.append("")
        wrap(help.exitCodes)
        wrap(help.more)
    }

    private mutating func explain(_ command: CommandName) {
        wrap(words.reports.label("duban \(command.rawValue)") + words.commands.summary(command))
        section(help.usage)
        for usage in command.usages { wrapHanging(usage) }
        for remark in words.commands.remarks(command) {
            lines.append("")
            wrap(remark)
        }
        if !command.options.isEmpty { options(help.options, command.options) }
        options(help.globalOptions, CommandOption.global + [.help])
        section(help.examples)
        for example in words.commands.examples(command) {
            lines.append("  " + example.line)
            wrap(example.remark, indent: 6)
        }
    }

    private mutating func section(_ title: String) {
        lines += ["", title]
    }

    private mutating func options(_ title: String, _ options: [CommandOption]) {
        section(title)
        pairs(options.map { ($0.usage, words.commands.option($0)) })
    }

    /// Names at the left, what they are beside them.
    private mutating func pairs(_ pairs: [(String, String)]) {
        let column = min(24, (pairs.map { measure.of($0.0) }.max() ?? 0) + 4)
        for (name, text) in pairs {
            let start = "  " + name
            let missing = column - measure.of(start)
            if missing < 2 {
                lines.append(start)
                wrap(text, indent: column)
            } else {
                let wrapped = Line.wrap(text, to: max(20, width - column), measure).map(\.text)
                lines.append(start + String(repeating: " ", count: missing) + (wrapped.first ?? ""))
                lines += wrapped.dropFirst().map { String(repeating: " ", count: column) + $0 }
            }
        }
    }

    /// A form of a command; where it needs more than a line, those that follow stand further in.
    private mutating func wrapHanging(_ text: String) {
        let wrapped = Line.wrap(text, to: max(20, width - 6), measure).map(\.text)
        lines += wrapped.enumerated().map { String(repeating: " ", count: $0.offset == 0 ? 2 : 6) + $0.element }
    }

    private mutating func wrap(_ text: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        lines += Line.wrap(text, to: max(20, width - indent), measure).map { margin + $0.text }
    }
}
