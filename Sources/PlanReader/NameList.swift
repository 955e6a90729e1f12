/// A list of names separated by `、`. Inside “ ” 「」 《》 （） () 〔〕 it does not split.
enum NameList {
    /// The names, or what is wrong with the list.
    static func names(in bytes: Bytes, field: FieldWord, line: Int) throws(LineFault) -> [String] {
        var names: [String] = []
        var open = 0
        var start = bytes.startIndex
        var place = bytes.startIndex
        while place < bytes.endIndex {
            var width = 1
            switch bytes[place] {
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"): open -= 1
            case 0xE2, 0xE3, 0xEF:
                width = 3
                guard place + 2 < bytes.endIndex else { break }
                switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
                case (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x94), (0xEF, 0xBC, 0x88):
                    open += 1
                case (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x95), (0xEF, 0xBC, 0x89):
                    open -= 1
                case (0xE3, 0x80, 0x81) where open == 0:
                    names.append(try name(bytes[start..<place], field, line))
                    start = place + 3
                default: break
                }
            default: break
            }
            if open < 0 { break }
            place += width
        }
        guard open == 0 else { throw LineFault(line, .unbalanced(bytes.string)) }
        names.append(try name(bytes[start..<bytes.endIndex], field, line))
        return names
    }

    private static func name(_ bytes: Bytes, _ field: FieldWord, _ line: Int) throws(LineFault) -> String {
        let name = bytes.trimmed
        guard !name.isEmpty else { throw LineFault(line, .emptyName(field: field.rawValue)) }
        return name.string
    }
}
