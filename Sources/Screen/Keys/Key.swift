/// A key as the program knows it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
    /// A character typed as it stands, 保 or a; the space bar is `.character(" ")`.
    case character(Character)
    /// The arrow keys.
    case up, down, left, right
    /// A page up or down.
    case pageUp, pageDown
    /// To the beginning or the end.
    case home, end
    /// Enter, also of the number pad.
    case enter
    /// Escape.
    case escape
    /// Tab, and Shift-Tab.
    case tab, backTab
    /// The key that deletes to the left, and the one that deletes to the right.
    case backspace, delete
    /// Insert.
    case insert
    /// F1 is `.function(1)`.
    case function(Int)
    /// Ctrl-R is `.control("r")`; always the lower-case letter.
    case control(Character)
    /// Alt-x is `.alt("x")`.
    case alt(Character)
    /// Shift-Up is `.shiftArrow(.up)`, Ctrl-Up is `.controlArrow(.up)`.
    case shiftArrow(Arrow), controlArrow(Arrow)
}

/// Which way an arrow key points.
public enum Arrow: Hashable, Sendable, CaseIterable {
    case up, down, left, right

    /// The key without Shift and Ctrl.
    public var key: Key {
        switch self {
        case .up: .up
        case .down: .down
        case .left: .left
        case .right: .right
        }
    }
}

extension Key {
    /// The key without Shift or Ctrl where it is an arrow; any other as it is.
    public var withoutModifier: Key {
        switch self {
        case .shiftArrow(let arrow), .controlArrow(let arrow): arrow.key
        default: self
        }
    }
}
