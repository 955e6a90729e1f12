/// What a piece of text is for. How it looks, in colour or without, is for the terminal to decide; a late task is
/// `.overdue`, never red.
public enum Role: Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case plain
    /// A title, as of a page or a plan.
    case heading
    /// What matters less: hints, counts beside a name.
    case faint
    /// The name of a key on the foot line, `F1`.
    case key
    /// 逾: past its due day.
    case overdue
    /// 临: due soon.
    case nearDue
    /// 正: open with time left.
    case onTime
    /// 完: finished.
    case done
    /// 待: waiting on someone else.
    case waiting
    /// 常: standing, or without a date.
    case standing
    /// Less done than the time gone would ask for.
    case behind
    /// A refusal or a failure.
    case error
    /// What was just done, on the foot line.
    case notice
    /// The letters that a search found.
    case match
    /// Lines around and between the parts of the screen.
    case border
}

/// How a piece of text is shown: its role, whether it is the selected row, whether it is stressed.
public struct Style: Hashable, Sendable {
    /// What the text is for.
    public var role: Role
    /// True on the row in focus.
    public var isSelected: Bool
    /// True to stress it within its role.
    public var isBold: Bool

    /// Ordinary text.
    public static let plain = Style()

    /// `Style(.overdue)`, `Style(.plain, selected: true)`.
    public init(_ role: Role = .plain, selected: Bool = false, bold: Bool = false) {
        self.role = role
        isSelected = selected
        isBold = bold
    }

    /// The same on the row in focus, or off it.
    public func selected(_ isSelected: Bool = true) -> Style {
        Style(role, selected: isSelected, bold: isBold)
    }
}
