/// A paragraph's place in an automatic numbering, as a style or the paragraph names it.
struct WordNumberReference: Hashable {
    /// `0` takes the numbering of the style away.
    var list: String?
    var level: Int?
}

/// The styles of a Word file, as far as they decide what a paragraph is.
struct WordStyles {
    struct Style: Hashable {
        var name = ""
        var basedOn: String?
        /// From 1; 10 is running text.
        var outlineLevel: Int?
        var number = WordNumberReference()
    }

    private var styles: [String: Style] = [:]
    private(set) var standard: String?

    init() {}

    init(_ part: [UInt8], limits: DocumentLimits) throws(DocumentFault) {
        let reader = try MarkupReader.xml(part, limits: limits)
        guard try reader.root() != nil else { return }
        try reader.children { name throws(DocumentFault) in
            guard name.is(.word, "style"), let identity = reader.attribute("styleId") else { return try reader.skip() }
            if reader.attribute("type") == "paragraph", reader.flag("default") == true { standard = identity }
            styles[identity] = try Self.style(reader)
        }
    }

    private static func style(_ reader: MarkupReader) throws(DocumentFault) -> Style {
        var style = Style()
        try reader.children { name throws(DocumentFault) in
            switch name.name {
            case "name": style.name = reader.attribute("val") ?? ""
            case "basedOn": style.basedOn = reader.attribute("val")
            case "pPr":
                let properties = try WordParagraphProperties(reading: reader)
                style.outlineLevel = properties.outlineLevel
                style.number = properties.number
                return
            default: break
            }
            try reader.skip()
        }
        return style
    }

    /// A style and those that it is based on, nearest first.
    private func chain(_ identity: String?) -> [Style] {
        var chain: [Style] = []
        var next = identity ?? standard
        while let identity = next, let style = styles[identity], chain.count < 30 {
            chain.append(style)
            next = style.basedOn
        }
        return chain
    }

    /// The level of a heading, from 1; nil for running text.
    func headingLevel(_ identity: String?) -> Int? {
        let chain = chain(identity)
        if let level = chain.lazy.compactMap(\.outlineLevel).first { return level < 10 ? level : nil }
        return chain.lazy.compactMap { Self.headingLevel(named: $0.name) }.first
    }

    /// `heading 2` and `标题 2` are 2.
    private static func headingLevel(named name: String) -> Int? {
        let words = name.lowercased().split(separator: " ")
        guard words.count == 2, words[0] == "heading" || words[0] == "标题" else { return nil }
        return Int(words[1]).flatMap { (1...9).contains($0) ? $0 : nil }
    }

    /// The numbering that a style gives, and the style that names it: a list may tie that style to a level.
    func number(_ identity: String?) -> WordNumberReference {
        var number = WordNumberReference()
        for style in chain(identity) {
            number.list = number.list ?? style.number.list
            number.level = number.level ?? style.number.level
        }
        return number
    }

    /// The style itself and those it is based on, by identity.
    func identities(_ identity: String?) -> [String] {
        var identities: [String] = []
        var next = identity ?? standard
        while let identity = next, let style = styles[identity], identities.count < 30 {
            identities.append(identity)
            next = style.basedOn
        }
        return identities
    }

    /// A line of a table of contents, which repeats the headings.
    func isContents(_ identity: String?) -> Bool {
        guard let name = identity.flatMap({ styles[$0]?.name.lowercased() }) else { return false }
        return ["toc ", "contents ", "目录 "].contains { name.hasPrefix($0) && name.count == $0.count + 1 }
    }
}
