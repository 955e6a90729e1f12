/// Something measured once in each round; rounds go through all probes in turn, so that a slow minute hits all alike.
protocol Probe {
    /// Whose figures they are: duban, ncdu.
    var subject: String { get }
    mutating func measure(_ results: inout Results) throws
}

/// Keys as a terminal sends them once a program asked for keypad mode, as ncurses programs do.
enum Key {
    static let up = "\u{1B}OA", down = "\u{1B}OB", right = "\u{1B}OC", home = "\u{1B}OH", end = "\u{1B}OF"
    static let pageDown = "\u{1B}[6~", controlF = "\u{6}", enter = "\r", escape = "\u{1B}"
}

/// The words that are typed into every filter, and a day that is not the ledger's.
enum Asked {
    static let letters = ["食", "堂", "提", "升", "改", "造"]
    static let day = "2026-03-31"
}

extension WindowSize {
    static let small = WindowSize(columns: 80, rows: 24)
    static let large = WindowSize(columns: 120, rows: 40)
}
