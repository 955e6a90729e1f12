import CTerminal
import Screen

/// What comes from the keyboard and, now and then, from the terminal itself.
struct TerminalInput {
    enum Step {
        case event(TerminalEvent)
        /// The terminal says where its cursor is.
        case answer(row: Int, column: Int)
        /// A signal came.
        case woken
        case nothing
    }

    /// True while an answer is under way.
    var isAnswerDue = false

    private var decoder: KeyDecoder
    private var kept: [TerminalEvent] = []
    private var isClosed = false
    private var lastRead = ContinuousClock.now
    private var buffer = [CChar](repeating: 0, count: 4096)

    init(_ decoder: KeyDecoder) {
        self.decoder = decoder
    }

    /// Keeps an event that came at the wrong moment; those that are kept come first, in their order.
    mutating func keep(_ event: TerminalEvent) {
        kept.append(event)
    }

    /// Something was read that has not been given yet.
    var isPending: Bool { !kept.isEmpty || decoder.patience != nil }

    mutating func takeKept() -> TerminalEvent? {
        kept.isEmpty ? nil : kept.removeFirst()
    }

    mutating func next(by deadline: Deadline) -> Step {
        while true {
            switch decoder.next() {
            case .key(let key): return .event(.key(key))
            case .paste(let text): return .event(.paste(text))
            case .report(let row, let column):
                isAnswerDue = false
                return .answer(row: row, column: column)
            case nil: break
            }
            if isClosed { return .event(.closed) }
            if let step = read(by: deadline) { return step }
        }
    }

    /// Reads once; `nil` when the decoder has something new to think about.
    private mutating func read(by deadline: Deadline) -> Step? {
        let patience = decoder.patience.map { max(0, $0 - milliseconds(since: lastRead)) }
        let remaining = deadline.remaining
        let wait = [patience, remaining].compactMap(\.self).min() ?? -1
        let count = Int(cterminal_read(&buffer, Int32(buffer.count), Int32(clamping: wait)))
        switch count {
        case 1...:
            decoder.take(buffer[..<count].lazy.map { UInt8(bitPattern: $0) })
            lastRead = .now
        case CTERMINAL_CLOSED:
            isClosed = true
            decoder.giveUp()
        case CTERMINAL_WOKEN:
            return .woken
        default:
            if hasRunOut {
                decoder.giveUp()
            } else if deadline.remaining == 0 {
                return .nothing
            }
        }
        return nil
    }

    private var hasRunOut: Bool {
        guard let patience = decoder.patience else { return false }
        return milliseconds(since: lastRead) >= patience
    }

    private func milliseconds(since instant: ContinuousClock.Instant) -> Int {
        Deadline.milliseconds(instant.duration(to: .now))
    }
}

/// The moment up to which to wait, or none.
struct Deadline {
    private let end: ContinuousClock.Instant?

    init(_ milliseconds: Int?) {
        end = milliseconds.map { .now + .milliseconds($0) }
    }

    /// The milliseconds left, rounded up so that nobody asks again too early; `nil` for no end.
    var remaining: Int? {
        end.map { max(0, Deadline.milliseconds(ContinuousClock.now.duration(to: $0) + .microseconds(999))) }
    }

    static func milliseconds(_ duration: Duration) -> Int {
        let parts = duration.components
        return Int(clamping: parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
    }
}
