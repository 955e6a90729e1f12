extension StringProtocol {
    /// Without spaces, tabs and no-break spaces at both ends; a full-width blank stays, because it is printed indentation.
    var withoutEndBlanks: String {
        var scalars = String(self).unicodeScalars[...]
        while let first = scalars.first, first.isNarrowBlank { scalars.removeFirst() }
        while let last = scalars.last, last.isNarrowBlank { scalars.removeLast() }
        return String(scalars)
    }

    /// Nothing but blanks of any kind.
    var isBlank: Bool { unicodeScalars.allSatisfy { $0.isNarrowBlank || $0.value == 0x3000 || $0.isInvisible } }
}

extension Unicode.Scalar {
    var isNarrowBlank: Bool { value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0 }

    /// It has no width and no meaning in running text: zero-width marks, the soft hyphen.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
