/// A terminal without glass: it keeps the frames it is shown and gives the events it was made with. For tests and `--keys`.
public final class ScriptedTerminal: Terminal {
    /// The window's size; a `.resize` event changes it when it is given out.
    public private(set) var size: Size
    /// Every frame shown, the oldest first.
    public private(set) var frames: [Frame] = []
    private var events: [TerminalEvent]
    private var given = 0

    /// A terminal of this size on which these things will happen, in this order.
    public init(size: Size, events: [TerminalEvent] = []) {
        self.size = size
        self.events = events
    }

    /// A terminal of this size on which these keys will be pressed.
    public convenience init(size: Size, keys: [Key]) {
        self.init(size: size, events: keys.map(TerminalEvent.key))
    }

    /// The frame shown last.
    public var lastFrame: Frame? { frames.last }

    /// How many events are still to be given.
    public var remaining: Int { events.count - given }

    /// Lets one more thing happen after all others.
    public func add(_ event: TerminalEvent) {
        events.append(event)
    }

    /// Keeps the frame.
    public func show(_ frame: Frame) {
        frames.append(frame)
    }

    /// Nothing, since there is no glass to give away.
    public func suspend() {}

    /// Nothing.
    public func resume() {}

    /// The next event of the script at once, and `.closed` for ever after the last.
    public func nextEvent(within milliseconds: Int?) -> TerminalEvent? {
        guard given < events.count else { return .closed }
        defer { given += 1 }
        if case .resize(let size) = events[given] { self.size = size }
        return events[given]
    }
}
