/// What a program writes to a terminal, cut into its parts.
enum TerminalToken: Equatable {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// ESC and what follows, for example "7" or "(0".
    case escape(String)
    /// CSI, for example `ESC [ ? 25 h`: mark "?", numbers [25], final "h". A number left out is -1.
    case sequence(mark: String, numbers: [Int], final: Character)
    /// The text between `ESC ]` and its end: a title, a question for colours.
    case command(String)
}

/// Cuts bytes into tokens, however they were parted between two reads.
struct TerminalTokenizer {
    /// True when the last byte broke off a character and is to be pushed once more.
    private(set) var wantsAgain = false

    private enum State {
        case ground, escape, sequence, command, ignored
    }

    private var state = State.ground
    private var pending: [UInt8] = []
    private var missing = 0

    mutating func push(_ byte: UInt8) -> TerminalToken? {
        wantsAgain = false
        if byte == 0x1B && state != .command && state != .ignored {
            let broken = missing > 0
            (state, pending, missing) = (.escape, [], 0)
            return broken ? .character("\u{FFFD}") : nil
        }
        switch state {
        case .ground: return text(byte)
        case .escape: return escape(byte)
        case .sequence: return sequence(byte)
        case .command, .ignored: return command(byte)
        }
    }

    private mutating func text(_ byte: UInt8) -> TerminalToken? {
        if missing > 0 {
            guard byte & 0xC0 == 0x80 else {
                (missing, pending, wantsAgain) = (0, [], true)
                return .character("\u{FFFD}")
            }
            pending.append(byte)
            missing -= 1
            guard missing == 0 else { return nil }
            let scalar = String(decoding: pending, as: UTF8.self).unicodeScalars.first
            pending = []
            return .character(scalar ?? "\u{FFFD}")
        }
        switch byte {
        case 0..<0x20, 0x7F: return .control(byte)
        case 0..<0x80: return .character(Unicode.Scalar(byte))
        case 0xC2..<0xE0: missing = 1
        case 0xE0..<0xF0: missing = 2
        case 0xF0..<0xF5: missing = 3
        default: return .character("\u{FFFD}")
        }
        pending = [byte]
        return nil
    }

    private mutating func escape(_ byte: UInt8) -> TerminalToken? {
        switch (pending.isEmpty, byte) {
        case (true, UInt8(ascii: "[")): state = .sequence
        case (true, UInt8(ascii: "]")): state = .command
        case (true, UInt8(ascii: "P")), (true, UInt8(ascii: "_")), (true, UInt8(ascii: "^")): state = .ignored
        case (_, 0x20..<0x30): pending.append(byte)
        default:
            let name = String(decoding: pending + [byte], as: UTF8.self)
            (state, pending) = (.ground, [])
            return .escape(name)
        }
        return nil
    }

    private mutating func sequence(_ byte: UInt8) -> TerminalToken? {
        guard (0x40..<0x7F).contains(byte) else {
            // A control inside a sequence is obeyed as if it stood before it.
            if byte < 0x20 { return .control(byte) }
            pending.append(byte)
            return nil
        }
        let marks = pending.filter { !(0x30..<0x3C).contains($0) }
        let digits = pending.filter { (0x30..<0x3C).contains($0) }
        let numbers = digits.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
        }
        .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
        (state, pending) = (.ground, [])
        return .sequence(
            mark: String(decoding: marks, as: UTF8.self), numbers: numbers, final: Character(Unicode.Scalar(byte)))
    }

    private mutating func command(_ byte: UInt8) -> TerminalToken? {
        let ended = byte == 0x07 || (byte == UInt8(ascii: "\\") && pending.last == 0x1B)
        guard ended else {
            pending.append(byte)
            return nil
        }
        if pending.last == 0x1B { pending.removeLast() }
        let text = String(decoding: pending, as: UTF8.self)
        let wanted = state == .command
        (state, pending) = (.ground, [])
        return wanted ? .command(text) : nil
    }
}
