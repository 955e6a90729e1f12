/// A piece of text in one style, part of a line.
public struct Span: Hashable, Sendable {
    /// The text, as it came; a frame makes it visible.
    public var text: String
    /// How it is shown.
    public var style: Style

    /// `Span("逾", Style(.overdue))`.
    public init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

/// One row of text in its styles, such as a task with its light, number, title and due day.
public struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The pieces from left to right.
    public var spans: [Span]

    /// A line in one style: `Line("江津区", Style(.heading))`.
    public init(_ text: String, _ style: Style = .plain) {
        spans = text.isEmpty ? [] : [Span(text, style)]
    }

    /// A line of pieces.
    public init(_ spans: [Span]) {
        self.spans = spans
    }

    /// A plain line: `let line: Line = "督办"`.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// The text without its styles.
    public var text: String {
        spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text }
    }

    /// True when there is no text.
    public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }

    /// One line after the other.
    public static func + (left: Line, right: Line) -> Line {
        Line(left.spans + right.spans)
    }

    /// Puts a line behind this one.
    public static func += (left: inout Line, right: Line) {
        left.spans += right.spans
    }

    /// The cells it takes.
    public func width(_ measure: DisplayWidth) -> Int {
        spans.reduce(0) { $0 + measure.of($1.text) }
    }

    /// The same line in focus, or out of it.
    public func selected(_ isSelected: Bool = true) -> Line {
        Line(spans.map { Span($0.text, $0.style.selected(isSelected)) })
    }
}
