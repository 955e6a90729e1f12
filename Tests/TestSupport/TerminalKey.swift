import Screen

/// A key as a person presses it, and the bytes that a terminal sends for it.
public enum TerminalKey: Equatable, Sendable {
    case up, down, left, right, home, end, pageUp, pageDown, insert, delete
    case enter, escape, tab, backTab, backspace, space
    /// F1 to F12.
    case function(Int)
    /// An arrow with Shift, or with Ctrl.
    case shiftArrow(Arrow), controlArrow(Arrow)
    /// For example Ctrl-R: `.control("r")`.
    case control(Character)

    /// What a terminal of this kind sends; `application` is the mode that full-screen programs ask for.
    func bytes(term: String, application: Bool) -> String {
        let linux = term.hasPrefix("linux")
        let numbered = linux || term.hasPrefix("screen") || term.hasPrefix("tmux")
        let arrow = application && !linux ? "\u{1B}O" : "\u{1B}["
        switch self {
        case .up: return arrow + "A"
        case .down: return arrow + "B"
        case .right: return arrow + "C"
        case .left: return arrow + "D"
        case .home: return numbered ? "\u{1B}[1~" : arrow + "H"
        case .end: return numbered ? "\u{1B}[4~" : arrow + "F"
        case .insert: return "\u{1B}[2~"
        case .delete: return "\u{1B}[3~"
        case .pageUp: return "\u{1B}[5~"
        case .pageDown: return "\u{1B}[6~"
        case .enter: return "\r"
        case .escape: return "\u{1B}"
        case .tab: return "\t"
        case .backTab: return "\u{1B}[Z"
        case .backspace: return "\u{7F}"
        case .space: return " "
        case .function(let number): return Self.function(number, linux: linux)
        case .shiftArrow(let way): return Self.arrow(way, term: term, modifier: 2)
        case .controlArrow(let way): return Self.arrow(way, term: term, modifier: 5)
        case .control(let letter):
            return String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
        }
    }

    /// rxvt has letters of its own, and the Linux console sends the arrow alone.
    private static func arrow(_ way: Arrow, term: String, modifier: Int) -> String {
        let place = [Arrow.up, .down, .right, .left].firstIndex(of: way) ?? 0
        let (large, small) = (["A", "B", "C", "D"][place], ["a", "b", "c", "d"][place])
        if term.hasPrefix("linux") { return "\u{1B}[" + large }
        if term.hasPrefix("rxvt") { return (modifier == 2 ? "\u{1B}[" : "\u{1B}O") + small }
        return "\u{1B}[1;\(modifier)\(large)"
    }

    private static func function(_ number: Int, linux: Bool) -> String {
        let numbers = [15, 17, 18, 19, 20, 21, 23, 24]
        switch number {
        case 1...5 where linux: return "\u{1B}[[" + ["A", "B", "C", "D", "E"][number - 1]
        case 1...4: return "\u{1B}O" + ["P", "Q", "R", "S"][number - 1]
        case 5...12: return "\u{1B}[\(numbers[number - 5])~"
        default: return ""
        }
    }
}
