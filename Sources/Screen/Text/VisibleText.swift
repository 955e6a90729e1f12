/// Makes text from outside safe to show: what would drive the terminal, hide, or turn letters around becomes a visible
/// mark. `"a\u{1B}[2J"` comes back as `a␛[2J`.
public enum VisibleText {
    /// The text with a mark for every character that cannot be seen; plain text comes back unchanged.
    ///
    /// Joiners inside an emoji stay, and so do the selectors that choose between forms of one Han character.
    public static func of(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(\.standsAlone) { return text }
        var scalars = String.UnicodeScalarView()
        var isChanged = false
        let source = text.unicodeScalars
        var index = source.startIndex
        while index < source.endIndex {
            let scalar = source[index]
            let next = source.index(after: index)
            if !hides(scalar) || joinsEmoji(scalar, after: scalars.last, before: next, in: source) {
                scalars.append(scalar)
            } else {
                scalars.append(mark(for: scalar))
                isChanged = true
            }
            index = next
        }
        return isChanged ? String(scalars) : text
    }

    /// The text as a field takes it from a paste: line ends are `\n`, tabs are blanks, and what could only be shown as a mark is
    /// left out.
    static func typed(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(\.standsAlone) { return text }
        var scalars = String.UnicodeScalarView()
        for character in text {
            if character.isNewline {
                scalars.append("\n")
            } else if character == "\t" {
                scalars.append(" ")
            } else {
                append(character, to: &scalars)
            }
        }
        return String(scalars)
    }

    private static func append(_ character: Character, to scalars: inout String.UnicodeScalarView) {
        let source = character.unicodeScalars
        for index in source.indices {
            let scalar = source[index]
            let next = source.index(after: index)
            if !hides(scalar) || joinsEmoji(scalar, after: scalars.last, before: next, in: source) {
                scalars.append(scalar)
            }
        }
    }

    /// True for a character that is shown as a mark.
    static func hides(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.standsAlone { return false }
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0: return true  // control characters
        case 0x00AD, 0x2028, 0x2029, 0xFFF9...0xFFFB: return true  // soft hyphen, separators, annotations
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return false  // form selectors
        default: break
        }
        let properties = scalar.properties
        // Direction changes, zero-width blanks and joiners, Hangul fillers, tags.
        return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }

    private static func mark(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{2426}"  // ␀ to ␟
        case 0x7F: "\u{2421}"  // ␡
        case 0x85, 0x2028, 0x2029: "\u{2424}"  // ␤
        default: "\u{2426}"  // ␦
        }
    }

    private static func joinsEmoji(
        _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: String.Index,
        in source: String.UnicodeScalarView
    ) -> Bool {
        guard scalar == .zeroWidthJoiner, let previous, next < source.endIndex else { return false }
        let canPrecede = previous.isPictograph || previous.value == 0xFE0F || previous.properties.isEmojiModifier
        return canPrecede && source[next].isPictograph
    }
}

extension Unicode.Scalar {
    /// True for a pictograph; figures and # are emoji to Unicode as well, but not here.
    fileprivate var isPictograph: Bool { value > 0xFF && properties.isEmoji }
}
