/// A line `name：value`, or an entry of a list.
struct PlanField {
    var line: Int
    var word: FieldWord
    var value: Bytes
}

/// A heading with the fields below it, not yet understood.
struct PlanBlock {
    var line: Int
    /// The number of `#`.
    var depth: Int
    var word: HeadingWord
    /// What follows the heading word.
    var title: Bytes
    var fields: [PlanField] = []

    /// A field that has no place under this heading.
    func unknown(_ field: PlanField) -> LineFault {
        LineFault(field.line, .unknownField(field.word.rawValue, heading: word.rawValue))
    }

    /// A field that must stand under this heading and does not.
    func missing(_ field: FieldWord) -> LineFault {
        LineFault(line, .missingField(field.rawValue, heading: word.rawValue))
    }

    var incomplete: LineFault { LineFault(line, .incompleteHeading(word.rawValue)) }

    /// The title as text; a fault when there is none.
    func requiredTitle() throws(LineFault) -> String {
        guard !title.isEmpty else { throw incomplete }
        return title.string
    }

    /// Cuts a file's text into headings with their fields.
    static func blocks(of text: String) throws(LineFault) -> [PlanBlock] {
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        var blocks: [PlanBlock] = []
        var number = 0
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            number += 1
            let line = bytes[start..<end]
            if !goesOn(line, &blocks) { try add(line.trimmed, line: number, to: &blocks) }
            start = end + 1
        }
        guard !blocks.isEmpty else { throw LineFault(1, .noPlan) }
        return blocks
    }

    /// A line that begins with a blank, and is no heading, entry or field itself, goes on with the value of the line above.
    private static func goesOn(_ line: Bytes, _ blocks: inout [PlanBlock]) -> Bool {
        let text = line.trimmed
        guard line.first == UInt8(ascii: " "), let first = text.first, first != UInt8(ascii: "#"),
            first != UInt8(ascii: "-"), text.field.flatMap({ FieldWord($0.name) }) == nil,
            let block = blocks.indices.last, let field = blocks[block].fields.indices.last
        else { return false }
        blocks[block].fields[field].value = (Array(blocks[block].fields[field].value) + Array(text))[...]
        return true
    }

    private static func add(_ text: Bytes, line: Int, to blocks: inout [PlanBlock]) throws(LineFault) {
        guard let first = text.first else { return }
        if first == UInt8(ascii: "#") {
            blocks.append(try heading(text, line: line))
            return
        }
        guard let last = blocks.indices.last else { throw LineFault(line, .noPlan) }
        let field = try field(text, line: line, of: blocks[last])
        blocks[last].fields.append(field)
    }

    private static func heading(_ text: Bytes, line: Int) throws(LineFault) -> PlanBlock {
        let marks = text.prefix { $0 == UInt8(ascii: "#") }
        let (name, title) = text[marks.endIndex...].trimmed.firstWord
        guard let word = HeadingWord(name) else { throw LineFault(line, .unknownHeading(name.string)) }
        return PlanBlock(line: line, depth: marks.count, word: word, title: title)
    }

    private static func field(_ text: Bytes, line: Int, of block: PlanBlock) throws(LineFault) -> PlanField {
        if text.first == UInt8(ascii: "-"), block.word == .units {
            let entry = text.dropFirst().trimmed
            guard !entry.isEmpty else { throw LineFault(line, .emptyField(FieldWord.item.rawValue)) }
            return PlanField(line: line, word: .item, value: entry)
        }
        guard let (name, value) = text.field else { throw LineFault(line, .notAField(text.string)) }
        guard let word = FieldWord(name) else {
            throw LineFault(line, .unknownField(name.string, heading: block.word.rawValue))
        }
        guard !value.isEmpty else { throw LineFault(line, .emptyField(word.rawValue)) }
        if !word.mayRepeat, block.fields.contains(where: { $0.word == word }) {
            throw LineFault(line, .repeatedField(word.rawValue))
        }
        return PlanField(line: line, word: word, value: value)
    }
}
