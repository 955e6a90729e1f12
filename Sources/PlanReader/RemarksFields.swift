import Ledger

extension Remarks {
    /// Takes 行, 备注 and 修正; false for any other field.
    mutating func take(_ field: PlanField) throws(LineFault) -> Bool {
        switch field.word {
        case .lines: lines = try field.sourceLines()
        case .note: notes.append(try field.plain())
        case .repair: repairs.append(try field.repair())
        default: return false
        }
        return true
    }
}

extension PlanField {
    /// `310-322`, `310`, several separated by `、`.
    func sourceLines() throws(LineFault) -> [SourceLines] {
        var lines: [SourceLines] = []
        for range in try names() {
            let ends = Array(range.utf8)[...].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            guard (1...2).contains(ends.count), let first = ends[0].wholeNumber,
                let last = ends[ends.count - 1].wholeNumber, first <= last
            else { throw fault(.badLines(range)) }
            lines.append(SourceLines(first: first, last: last))
        }
        return lines
    }

    /// `printed | 改为=mended | 行=line | why`.
    func repair() throws(LineFault) -> Repair {
        let parts = try parts()
        var repair = Repair(printed: parts[0].string)
        for part in parts.dropFirst() {
            if let mended = part.value(after: "改为") {
                try set(&repair.mended, "改为", mended)
            } else if let line = part.value(after: "行") {
                if repair.line != nil { throw fault(.repeatedPart("行", field: word.rawValue)) }
                repair.line = try count(line)
            } else if repair.reason == nil, !part.contains(UInt8(ascii: "=")) {
                repair.reason = part.string
            } else {
                throw unknown(part)
            }
        }
        return repair
    }
}
