/// Something that came from the terminal.
public enum TerminalEvent: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The window has another size now, or must be drawn anew for another reason.
    case resize(Size)
    /// Text was pasted, as one piece; line ends are `\n`.
    case paste(String)
    /// The terminal hung up, or its input ended; nothing will come any more.
    case closed
}

/// What frames are shown on and keys come from: ncurses in the office, a script in the tests.
public protocol Terminal: AnyObject {
    /// The window's size now.
    var size: Size { get }

    /// Puts the frame on the glass.
    func show(_ frame: Frame)

    /// The next thing that happened, waiting for it at most so long (`nil`: as long as it takes); `nil` when nothing
    /// came in that time.
    func nextEvent(within milliseconds: Int?) -> TerminalEvent?

    /// Whether a key waits already, so that what nobody looks at yet can be put off. A guess: `nextEvent` alone takes it.
    var isInputWaiting: Bool { get }

    /// Gives the glass and the keys to an outside program, such as an editor, until `resume`.
    func suspend()

    /// Takes both over again; the next frame is drawn whole. After `suspend` this also draws a spoilt screen anew.
    func resume()
}

extension Terminal {
    /// A script's keys wait for ever; each is done with before the next.
    public var isInputWaiting: Bool { false }
}
