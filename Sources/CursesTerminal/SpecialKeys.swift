import CTerminal
import Screen

/// The key sequences of this very terminal, from terminfo, for those that do not speak like xterm.
enum SpecialKeys {
    static func read() -> [[UInt8]: Key] {
        var keys: [[UInt8]: Key] = [:]
        for (name, key) in names {
            guard let text = cterminal_string(name) else { continue }
            keys[Array(String(cString: text).utf8)] = key
        }
        return keys
    }

    private static let names: [(String, Key)] = {
        let named: [(String, Key)] = [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp),
            ("knp", .pageDown), ("khome", .home), ("kend", .end), ("kich1", .insert), ("kdch1", .delete),
            ("kcbt", .backTab), ("kent", .enter), ("kri", .shiftArrow(.up)), ("kind", .shiftArrow(.down)),
            ("kLFT", .shiftArrow(.left)), ("kRIT", .shiftArrow(.right)), ("kUP5", .controlArrow(.up)),
            ("kDN5", .controlArrow(.down)), ("kLFT5", .controlArrow(.left)), ("kRIT5", .controlArrow(.right)),
        ]
        return named + (1...12).map { ("kf\($0)", .function($0)) }
    }()
}
