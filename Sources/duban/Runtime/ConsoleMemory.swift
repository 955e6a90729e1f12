import Glibc
import Screen
import Words

/// What the console remembers from start to start, a line each: the language it was switched to, how wide each type of terminal draws
/// quotes. Nothing depends on it; a file that cannot be read or written is no matter.
struct ConsoleMemory {
    private var values: [String: String] = [:]

    /// `$XDG_STATE_HOME/duban/console`
    static var path: String {
        let state = Environment.value("XDG_STATE_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (state ?? Environment.home + "/.local/state") + "/duban/console"
    }

    static func read(_ path: String = path) -> ConsoleMemory {
        var memory = ConsoleMemory()
        for line in (Resources.text(of: path) ?? "").split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { memory.values[String(parts[0])] = String(parts[1]) }
        }
        return memory
    }

    func write(_ path: String = path) {
        Folders.make(path.split(separator: "/").dropLast().joined(separator: "/"))
        let lines = values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }
        try? WrittenFile.write(Array(lines.joined().utf8), to: path, sparing: "")
    }

    var language: Language? {
        get { values["language"].flatMap(Language.init) }
        set { values["language"] = newValue?.rawValue }
    }

    /// How wide a type of terminal draws quotes and dashes; nil where it was not asked yet.
    func width(of type: String) -> AmbiguousWidth? {
        switch values["width.\(type)"] {
        case "wide": .wide
        case "narrow": .narrow
        default: nil
        }
    }

    mutating func remember(_ width: AmbiguousWidth, of type: String) {
        values["width.\(type)"] = width == .wide ? "wide" : "narrow"
    }
}
