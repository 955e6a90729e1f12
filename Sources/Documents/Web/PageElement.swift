/// What an element of a page means for the reading order.
enum PageElement: Hashable {
    /// Nothing of it is shown.
    case silent
    case inline
    case lineBreak
    case block
    case heading(Int)
    case asWritten
    case list(isOrdered: Bool)
    case item
    case table, head, row
    case cell(isHead: Bool)

    init(_ name: String) {
        self = Self.known[name] ?? .inline
    }

    private static let known: [String: PageElement] = {
        var known: [String: PageElement] = [
            "br": .lineBreak, "pre": .asWritten, "ol": .list(isOrdered: true), "ul": .list(isOrdered: false),
            "li": .item,
            "table": .table, "thead": .head, "tr": .row, "td": .cell(isHead: false), "th": .cell(isHead: true),
        ]
        for level in 1...6 { known["h\(level)"] = .heading(level) }
        let silent = [
            "head", "script", "style", "template", "noscript", "select", "button", "textarea", "svg", "object",
            "iframe",
            "canvas", "audio", "video", "map", "datalist", "rt", "rp", "applet", "noframes",
        ]
        for name in silent { known[name] = .silent }
        let blocks = [
            "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "blockquote",
            "center",
            "form", "fieldset", "figure", "figcaption", "dl", "dt", "dd", "hr", "body", "html", "caption", "tbody",
            "tfoot",
            "details", "summary", "legend", "dir", "menu", "hgroup", "colgroup",
        ]
        for name in blocks { known[name] = .block }
        return known
    }()
}
