/// Bytes that begin with ESC: keys without a character, Alt with a character, the Escape key itself.
enum EscapeSequence {
    static func step(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> DecodingStep {
        guard let second = bytes.dropFirst().first else { return isFinal ? .key(.escape, 1) : .incomplete }
        switch second {
        case 0x5B:
            let step = ControlSequence.step(bytes)
            guard case .incomplete = step, isFinal else { return step }
            return bytes.count == 2 ? .key(.alt("["), 2) : .nothing(bytes.count)
        case 0x4F:
            let step = keypad(bytes)
            guard case .incomplete = step, isFinal else { return step }
            return .key(.alt("O"), 2)
        case Bytes.escape:
            return doubled(bytes, isFinal: isFinal)
        case 0x21..<0x7F:
            return .key(.alt(Character(Unicode.Scalar(second))), 2)
        case 0x0D, 0x08, 0x09, 0x7F:
            // Alt with Enter, Tab or Backspace: the key without Alt.
            guard case .item(let item, _) = CharacterSequence.step(bytes.dropFirst()) else { return .nothing(2) }
            return .item(item, 2)
        default:
            // Nobody types Alt-保; the Escape key came close before it.
            return .key(.escape, 1)
        }
    }

    /// Two ESC: the Escape key twice, unless an old terminal says Alt-Up by it.
    private static func doubled(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> DecodingStep {
        guard let third = bytes.dropFirst(2).first else { return isFinal ? .key(.escape, 1) : .incomplete }
        guard third == 0x5B || third == 0x4F else { return .key(.escape, 1) }
        switch step(bytes.dropFirst(), isFinal: isFinal) {
        case .item(let item, let length): return .item(item, length + 1)
        case .incomplete: return .incomplete
        case .nothing, .pasteBegins: return .key(.escape, 1)
        }
    }

    /// `ESC O x`: arrows and the number pad in application mode; `ESC O 5 P` with a modifier.
    private static func keypad(_ bytes: ArraySlice<UInt8>) -> DecodingStep {
        let rest = bytes.dropFirst(2)
        let modifiers = rest.prefix { (0x30...0x39).contains($0) }
        guard let final = rest.dropFirst(modifiers.count).first else { return .incomplete }
        let length = 3 + modifiers.count
        switch final {
        case 0x6A...0x79:  // j to y: * + , - . / and the figures
            return .key(.character(Character(Unicode.Scalar(final - 0x40))), length)
        case 0x58: return .key(.character("="), length)
        case 0x20: return .key(.character(" "), length)
        case 0x4D: return .key(.enter, length)
        case 0x49: return .key(.tab, length)
        case 0x45: return .nothing(length)
        default: break
        }
        // rxvt sends small letters with Ctrl.
        let isSmall = (0x61...0x64).contains(final)
        let modifier = isSmall ? 5 : modifiers.reduce(0) { min(99, $0 * 10 + Int($1 - 0x30)) }
        if let key = ControlSequence.key(final: final, modifier: max(1, modifier)) { return .key(key, length) }
        return .key(.alt("O"), 2)
    }
}
