import Glibc
import Words

/// The environment that the program was started in.
enum Environment {
    /// A variable that is set and not empty.
    static func value(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The user's home: HOME, else what the system knows.
    static var home: String {
        if let home = value("HOME") { return home }
        guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
        return String(cString: folder)
    }

    /// The name that the user logged in with.
    static var loginName: String {
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return value("LOGNAME") ?? value("USER") ?? "uid-\(getuid())"
    }

    /// Where the ledger lies when nobody says otherwise.
    static var defaultStore: String {
        // The XDG rules: a relative path there is none.
        let data = value("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/share"
        return data + "/duban/ledger.duban"
    }
}

/// Chooses the language: `--lang`, DUBAN_LANG, the locale.
enum LanguageChoice {
    /// The language for a command line. Known before anything is understood, since messages need it.
    static func language(_ arguments: [String]) -> Language {
        if let asked = asked(arguments), let language = Language(rawValue: asked.text) { return language }
        let locale = Environment.value("LC_ALL") ?? Environment.value("LC_MESSAGES") ?? Environment.value("LANG") ?? ""
        let name = locale.prefix { $0 != "." && $0 != "@" }
        return ["", "C", "POSIX"].contains(name) || name == "zh" || name.hasPrefix("zh_") ? .chinese : .english
    }

    /// Somebody asked for a language, so that what the console remembers does not count.
    static var isTold: Bool { asked(Array(CommandLine.arguments.dropFirst())) != nil }

    /// Refuses a language that the program does not speak.
    static func check(_ arguments: [String]) throws {
        if let asked = asked(arguments), Language(rawValue: asked.text) == nil {
            throw CommandFault.notALanguage(asked.text, option: asked.option)
        }
    }

    private static func asked(_ arguments: [String]) -> (text: String, option: String)? {
        let words = arguments.prefix { $0 != "--" }
        if let place = words.lastIndex(where: { $0 == "--lang" || $0.hasPrefix("--lang=") }) {
            if words[place] != "--lang" { return (String(words[place].dropFirst("--lang=".count)), "--lang") }
            // Without a value the check of the arguments has its say.
            if place + 1 < words.endIndex { return (words[place + 1], "--lang") }
        }
        return Environment.value("DUBAN_LANG").map { ($0, "DUBAN_LANG") }
    }
}
