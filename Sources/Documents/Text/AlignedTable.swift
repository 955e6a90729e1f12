/// A table within running text: a line of heads apart by tabs or by wide gaps, then lines of as many fields. Headings may stand between
/// them in lines of their own, and a cell that was broken over lines goes on in the next.
struct AlignedTable {
    let lines: [ArraySlice<UInt8>]
    var values: SeparatedValues
    /// Where the last look ended.
    private(set) var end = 0

    init(lines: [ArraySlice<UInt8>], values: SeparatedValues) {
        self.lines = lines
        self.values = values
    }

    private struct Record {
        var fields: [String]
        /// How many lines it takes.
        var lines: Int
    }

    /// The rows from a line of heads on; nil where no table begins.
    mutating func rows(at first: Int) -> [PlainRow]? {
        let isTabbed = lines[first].contains(UInt8(ascii: "\t"))
        guard isTabbed || holdsGap(lines[first]) else { return nil }
        let head = record(at: first, isTabbed: isTabbed)
        let width = head.fields.count
        guard width > 2, head.fields.allSatisfy({ !$0.isBlank && $0.utf8.count <= 60 }) else { return nil }
        var rows: [PlainRow] = []
        var full = 0
        var place = first
        while place < lines.count, let found = row(at: place, width: width, isTabbed: isTabbed) {
            if found.fields.count == width { full += 1 }
            if !found.fields.allSatisfy(\.isBlank) {
                rows.append(PlainRow(texts: found.fields, lines: (place + 1)...(place + found.lines)))
            }
            place += found.lines
        }
        end = place
        while let last = rows.last, last.texts.count < 2 { rows.removeLast() }
        return full > (isTabbed ? 1 : 2) ? rows : nil
    }

    private mutating func row(at place: Int, width: Int, isTabbed: Bool) -> Record? {
        let own = record(at: place, isTabbed: isTabbed)
        if own.fields.count >= width || own.fields.count > 1 && !isTabbed {
            return own.fields.count == width ? own : nil
        }
        if own.fields.count > 1, let joined = joined(own, at: place, width: width) { return joined }
        if own.fields.count > 1 { return own }
        // A heading, or nothing, with a row soon below.
        guard lines[place].count <= 300 else { return nil }
        for next in (place + 1)..<max(place + 1, min(place + 4, lines.count)) {
            let below = record(at: next, isTabbed: isTabbed)
            if below.fields.count == width { return own }
            if below.fields.count > 1 { return joined(below, at: next, width: width) == nil ? nil : own }
        }
        return nil
    }

    /// A record whose cell was broken over lines without quotes: together they have just as many fields.
    private mutating func joined(_ start: Record, at place: Int, width: Int) -> Record? {
        var whole = start
        while whole.fields.count < width, whole.lines < 40, place + whole.lines < lines.count {
            let next = record(at: place + whole.lines, isTabbed: true)
            // A line without a tab below a short record may as well be a paragraph.
            guard next.fields.count < width, next.fields.count > 1 || start.fields.count > 2,
                let last = whole.fields.popLast(), let first = next.fields.first
            else { return nil }
            whole.fields.append(last + "\n" + first)
            whole.fields += next.fields.dropFirst()
            whole.lines += next.lines
        }
        return whole.fields.count == width ? whole : nil
    }

    private mutating func record(at place: Int, isTabbed: Bool) -> Record {
        if isTabbed {
            let record = values.record(at: lines[place...])
            return Record(fields: record.fields, lines: record.lines)
        }
        return Record(fields: gapped(lines[place]), lines: 1)
    }

    // MARK: Gaps

    /// Two blanks, or one of full width (its first byte is 0xE3, its second 0x80).
    private func holdsGap(_ line: ArraySlice<UInt8>) -> Bool {
        let blank = UInt8(ascii: " ")
        return line.count < 400
            && zip(line, line.dropFirst()).contains { $0 == blank && $1 == blank || $0 == 0xE3 && $1 == 0x80 }
    }

    private func gapped(_ line: ArraySlice<UInt8>) -> [String] {
        guard line.count < 2000 else { return [""] }
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var blanks = 0
        for sign in String(decoding: line, as: UTF8.self).unicodeScalars {
            if sign == " " || sign.value == 0x3000 {
                blanks += sign == " " ? 1 : 2
                continue
            }
            if blanks > 1, !field.isEmpty {
                fields.append(String(field))
                field = String.UnicodeScalarView()
            } else if blanks == 1, !field.isEmpty {
                field.append(" ")
            }
            blanks = 0
            field.append(sign)
        }
        return field.isEmpty && fields.isEmpty ? [""] : fields + [String(field)]
    }
}
