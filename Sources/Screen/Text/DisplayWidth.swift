import CWidth

/// Whether the terminal draws quotes, dashes and circled figures (“ ” — · ①) one or two cells wide. Unicode leaves it open,
/// and terminals made for Chinese differ.
public enum AmbiguousWidth: Hashable, Sendable {
    /// One cell: nearly every terminal.
    case narrow
    /// Two cells.
    case wide
}

/// Measures text in cells of the terminal: 保函 is 4, `plan` is 4, an emoji family is 2.
///
/// What it measures is what a frame would show: a control character counts as the mark that stands for it.
public struct DisplayWidth: Hashable, Sendable {
    /// How quotes, dashes and their like are counted.
    public let ambiguous: AmbiguousWidth

    /// `DisplayWidth(.wide)` for a terminal that draws “ two cells wide.
    public init(_ ambiguous: AmbiguousWidth = .narrow) {
        self.ambiguous = ambiguous
    }

    /// The cells that one character takes, 1 or 2; for a cluster such as a flag, what a frame gives it.
    public func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        if let only = scalars.first, scalars.count == 1 {
            return VisibleText.hides(only) ? 1 : max(1, ofScalar(only))
        }
        return scalars.contains(where: VisibleText.hides) ? ofAnyText(String(character)) : ofCluster(character)
    }

    /// The cells that a text takes in one row.
    public func of(_ text: String) -> Int {
        var width = 0
        for scalar in text.unicodeScalars {
            guard scalar.standsAlone else { return ofAnyText(text) }
            width += ofScalar(scalar)
        }
        return width
    }

    private func ofAnyText(_ text: String) -> Int {
        VisibleText.of(text).reduce(0) { $0 + ofCluster($1) }
    }

    /// For a character that is already visible. The sum over its scalars is what ncurses and most terminals count; more
    /// than two cells are never given (an emoji family would ask for six).
    func ofCluster(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars { width += ofScalar(scalar) }
        return min(2, max(1, width))
    }

    func ofScalar(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0x4E00...0x9FFF: 2
        default: max(0, Int(cwidth_of(scalar.value, ambiguous == .wide ? 1 : 0)))
        }
    }
}
