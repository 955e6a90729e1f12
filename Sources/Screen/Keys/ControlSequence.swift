/// Bytes that begin with `ESC [`, as most keys without a character do: `ESC [ 5 ~` is PageUp.
enum ControlSequence {
    private static let longest = 64

    static func step(_ bytes: ArraySlice<UInt8>) -> DecodingStep {
        let rest = bytes.dropFirst(2)
        if rest.first == 0x5B {
            // The Linux console: ESC [ [ A to E are F1 to F5.
            guard let letter = rest.dropFirst().first else { return .incomplete }
            guard (0x41...0x45).contains(letter) else { return .nothing(letter < 0x20 ? 3 : 4) }
            return .key(.function(Int(letter) - 0x40), 4)
        }
        let digits = rest.prefix { (0x30...0x3B).contains($0) }
        // rxvt ends a sequence with $ when Shift is held.
        if rest.dropFirst(digits.count).first == 0x24, let key = numbered(parameters(digits)) {
            return .key(key, 3 + digits.count)
        }
        let body = rest.prefix { (0x20...0x3F).contains($0) }
        let length = 3 + body.count
        guard body.count < longest else { return .nothing(2 + body.count) }
        guard let final = rest.dropFirst(body.count).first else { return .incomplete }
        guard (0x40...0x7E).contains(final) else {
            return body.isEmpty ? .key(.alt("["), 2) : .nothing(2 + body.count)
        }
        // Other sequences than keys carry further marks, such as the ? of a terminal's answer.
        guard digits.count == body.count else { return .nothing(length) }
        return meaning(of: final, parameters(digits), length)
    }

    private static func meaning(of final: UInt8, _ numbers: [Int], _ length: Int) -> DecodingStep {
        let first = numbers.first ?? 1
        let second = numbers.count > 1 ? max(1, numbers[1]) : 1
        switch final {
        case 0x7E, 0x5E, 0x40:  // ~, and for rxvt ^ and @
            if first == 200 { return .pasteBegins(length) }
            if first == 27, numbers.count > 2 { return typed(numbers[2], modifier: second, length) }
            guard let key = numbered(numbers) else { return .nothing(length) }
            return .key(key, length)
        case 0x75:  // u
            return typed(first, modifier: second, length)
        case 0x52 where numbers.count == 2 && first > 1:  // R
            return .item(.report(row: first, column: second), length)
        default:
            // Old xterms leave out the 1 of ESC [ 1 ; 5 A.
            let modifier = numbers.count == 1 && first > 1 ? first : second
            guard let key = key(final: final, modifier: modifier) else { return .nothing(length) }
            return .key(key, length)
        }
    }

    /// The key of a sequence that ends with this letter.
    static func key(final: UInt8, modifier: Int) -> Key? {
        switch final {
        case 0x41...0x44: arrow(final - 0x41, modifier)  // A to D
        case 0x61...0x64: arrow(final - 0x61, max(2, modifier))  // a to d of rxvt, with Shift
        case 0x48: .home
        case 0x46: .end
        case 0x5A: .backTab
        case 0x50...0x53: .function(Int(final) - 0x4F + (isShifted(modifier) ? 12 : 0))
        default: nil
        }
    }

    /// Shift is 1 less 1 of a modifier, Alt 2, Ctrl 4.
    private static func arrow(_ number: UInt8, _ modifier: Int) -> Key {
        let arrow: Arrow =
            switch number {
            case 0: .up
            case 1: .down
            case 2: .right
            default: .left
            }
        if (modifier - 1) & 4 != 0 { return .controlArrow(arrow) }
        return isShifted(modifier) ? .shiftArrow(arrow) : arrow.key
    }

    private static func numbered(_ numbers: [Int]) -> Key? {
        guard let number = numbers.first else { return nil }
        let shift = isShifted(numbers.count > 1 ? numbers[1] : 1) ? 12 : 0
        switch number {
        case 1, 7: return .home
        case 2: return .insert
        case 3: return .delete
        case 4, 8: return .end
        case 5: return .pageUp
        case 6: return .pageDown
        case 11...15: return .function(number - 10 + shift)
        case 17...21: return .function(number - 11 + shift)
        case 23...26: return .function(number - 12 + shift)
        case 28, 29: return .function(number - 13)
        case 31...34: return .function(number - 14)
        default: return nil
        }
    }

    /// A character with modifiers, from a terminal that spells them out: `ESC [ 27 ; 5 ; 114 ~` is Ctrl-R.
    private static func typed(_ code: Int, modifier: Int, _ length: Int) -> DecodingStep {
        guard let scalar = Unicode.Scalar(UInt32(clamping: code)), code > 0 else { return .nothing(length) }
        let held = max(0, modifier - 1)
        switch code {
        case 27: return .key(.escape, length)
        case 9 where isShifted(modifier): return .key(.backTab, length)
        case ..<32, 127:
            guard case .item(let item, _) = CharacterSequence.step([UInt8(code)]) else { return .nothing(length) }
            return .item(item, length)
        default: break
        }
        if held & 4 != 0 { return .key(.control(Character(scalar.properties.lowercaseMapping)), length) }
        return .key(held & 2 != 0 ? .alt(Character(scalar)) : .character(Character(scalar)), length)
    }

    private static func isShifted(_ modifier: Int) -> Bool {
        (modifier - 1) & 1 == 1
    }

    private static func parameters(_ body: ArraySlice<UInt8>) -> [Int] {
        body.split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
            digits.reduce(0) { (0x30...0x39).contains($1) ? min(0x11_0000, $0 * 10 + Int($1 - 0x30)) : $0 }
        }
    }
}
