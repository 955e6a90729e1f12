import CTerminal

/// Bold, underlined and so on, as `CTerminal` numbers them.
struct Attributes: OptionSet {
    let rawValue: Int32

    static let none = Attributes([])
    static let bold = Attributes(rawValue: Int32(CTERMINAL_BOLD))
    static let dim = Attributes(rawValue: Int32(CTERMINAL_DIM))
    static let underline = Attributes(rawValue: Int32(CTERMINAL_UNDERLINE))
    static let reverse = Attributes(rawValue: Int32(CTERMINAL_REVERSE))
}

/// How text is drawn: a colour pair of ncurses, 0 for none, and attributes.
struct Look {
    var pair: Int32 = 0
    var attributes = Attributes.none

    /// True when a blank looks the same in it as in any other such look.
    var hidesOnBlanks: Bool { attributes.isDisjoint(with: [.underline, .reverse]) }
}
