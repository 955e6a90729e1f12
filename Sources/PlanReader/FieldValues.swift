import Ledger

extension PlanField {
    func fault(_ problem: PlanFileFault.Problem) -> LineFault { LineFault(line, problem) }

    /// The whole value, which may have no bar.
    func plain() throws(LineFault) -> String {
        let parts = try parts()
        if parts.count > 1 { throw unknown(parts[1]) }
        return value.string
    }

    /// The parts of the value, none of them empty.
    func parts() throws(LineFault) -> [Bytes] {
        let parts = value.parts
        if parts.contains(where: \.isEmpty) { throw fault(.emptyPart(field: word.rawValue)) }
        return parts
    }

    func unknown(_ part: Bytes) -> LineFault { fault(.unknownPart(part.string, field: word.rawValue)) }

    /// Names separated by `、`.
    func names(in part: Bytes) throws(LineFault) -> [String] {
        try NameList.names(in: part, field: word, line: line)
    }

    /// The whole value as names.
    func names() throws(LineFault) -> [String] {
        let parts = try parts()
        if parts.count > 1 { throw unknown(parts[1]) }
        return try names(in: parts[0])
    }

    /// Sets what may be said once: the value after `name=`.
    func set(_ slot: inout String?, _ name: String, _ value: Bytes) throws(LineFault) {
        if slot != nil { throw fault(.repeatedPart(name, field: word.rawValue)) }
        if value.isEmpty { throw fault(.emptyPart(field: word.rawValue)) }
        slot = value.string
    }

    /// Sets what stands or does not stand: 力争.
    func set(_ flag: inout Bool, _ name: String) throws(LineFault) {
        if flag { throw fault(.repeatedPart(name, field: word.rawValue)) }
        flag = true
    }

    func day(_ bytes: Bytes) throws(LineFault) -> Day {
        guard let day = Day(bytes.string) else { throw fault(.badDate(bytes.string)) }
        return day
    }

    /// A whole number above 0.
    func count(_ bytes: Bytes) throws(LineFault) -> Int {
        guard let count = bytes.wholeNumber else { throw fault(.badNumber(bytes.string, field: word.rawValue)) }
        return count
    }

    /// A cell of units, with `沿用` as last part where the one above spans.
    func cell() throws(LineFault) -> UnitCell {
        let parts = try parts()
        var isInherited = false
        for part in parts.dropFirst() {
            guard part.equals("沿用") else { throw unknown(part) }
            try set(&isInherited, "沿用")
        }
        return UnitCell(try names(in: parts[0]), isInherited: isInherited)
    }
}

extension ArraySlice<UInt8> {
    /// A number above 0 of plain digits; nil for anything else.
    var wholeNumber: Int? {
        guard (1...9).contains(count) else { return nil }
        var value = 0
        for byte in self {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value > 0 ? value : nil
    }

    /// Whether this is a number as figures have it: `8`, `99.96`, `0`.
    var isDecimal: Bool {
        let halves = split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        return halves.allSatisfy { half in
            !half.isEmpty && half.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }
}
