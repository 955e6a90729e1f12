/// A level of a numbered list: how its numbers look and count.
struct WordListLevel: Hashable {
    var start = 0
    var format = "decimal"
    /// `%1.%2` names the numbers of the first and the second level.
    var text = ""
    var suffix = "tab"
    /// The level (from 1) whose next number lets this one begin anew; 0 never, nil any level above.
    var restart: Int?
    /// The paragraph style that is numbered on this level.
    var style: String?
    /// All numbers in it are written with digits.
    var isLegal = false
}

/// What the numbering part of a Word file says: lists by identity, each with the pattern that it follows.
struct WordNumberingPart {
    struct List: Hashable {
        var pattern = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: WordListLevel] = [:]
    }

    struct Pattern: Hashable {
        var levels: [Int: WordListLevel] = [:]
        /// The list style that it defines, or the one in which its levels stand.
        var styleLink: String?
        var usedStyle: String?
    }

    private(set) var lists: [String: List] = [:]
    private(set) var patterns: [String: Pattern] = [:]

    init() {}

    init(_ part: [UInt8], limits: DocumentLimits) throws(DocumentFault) {
        let reader = try MarkupReader.xml(part, limits: limits)
        guard try reader.root() != nil else { return }
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "abstractNum":
                let identity = reader.attribute("abstractNumId") ?? ""
                patterns[identity] = try Self.pattern(reader)
            case "num":
                let identity = reader.attribute("numId") ?? ""
                lists[identity] = try Self.list(reader)
            default: try reader.skip()
            }
        }
    }

    /// The pattern of a list, where it only names a list style that of the style.
    func pattern(of list: List) -> (identity: String, pattern: Pattern)? {
        guard let own = patterns[list.pattern] else { return nil }
        guard own.levels.isEmpty, let style = own.usedStyle else { return (list.pattern, own) }
        let defining = patterns.filter { $0.value.styleLink == style }.min { $0.key < $1.key }
        return defining.map { ($0.key, $0.value) } ?? (list.pattern, own)
    }

    private static func pattern(_ reader: MarkupReader) throws(DocumentFault) -> Pattern {
        var pattern = Pattern()
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "lvl":
                let place = reader.number("ilvl") ?? 0
                pattern.levels[place] = try level(reader)
                return
            case "styleLink": pattern.styleLink = reader.attribute("val")
            case "numStyleLink": pattern.usedStyle = reader.attribute("val")
            default: break
            }
            try reader.skip()
        }
        return pattern
    }

    private static func list(_ reader: MarkupReader) throws(DocumentFault) -> List {
        var list = List()
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "abstractNumId": list.pattern = reader.attribute("val") ?? ""
            case "lvlOverride":
                let place = reader.number("ilvl") ?? 0
                try reader.children { name throws(DocumentFault) in
                    if name.name == "lvl" {
                        list.levels[place] = try level(reader)
                        return
                    }
                    if name.name == "startOverride" { list.starts[place] = start(reader) }
                    try reader.skip()
                }
                return
            default: break
            }
            try reader.skip()
        }
        return list
    }

    private static func level(_ reader: MarkupReader) throws(DocumentFault) -> WordListLevel {
        var level = WordListLevel()
        try read(reader, into: &level)
        return level
    }

    private static func read(_ reader: MarkupReader, into level: inout WordListLevel) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "start": level.start = start(reader) ?? 0
            case "numFmt": level.format = format(reader)
            case "lvlText": level.text = reader.attribute("val") ?? ""
            case "suff": level.suffix = reader.attribute("val") ?? "tab"
            case "lvlRestart": level.restart = reader.number("val")
            case "pStyle": level.style = reader.attribute("val")
            case "isLgl": level.isLegal = reader.flag("val") ?? true
            // A format that old programs do not know stands beside one that they do.
            case "AlternateContent", "Choice", "Fallback": return try read(reader, into: &level)
            default: break
            }
            try reader.skip()
        }
    }

    private static func start(_ reader: MarkupReader) -> Int? {
        reader.number("val").map { min(max($0, 0), 1_000_000) }
    }

    private static func format(_ reader: MarkupReader) -> String {
        let format = reader.attribute("val") ?? "decimal"
        guard format == "custom" else { return format }
        return reader.attribute("format")?.hasPrefix("01") == true ? "decimalZero" : "decimal"
    }
}
