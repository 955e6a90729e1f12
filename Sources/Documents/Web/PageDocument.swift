/// A web page as a document: what a browser would show of it, in reading order.
struct PageDocument {
    private let reader: MarkupReader
    /// The elements that the reader stands in.
    private var open: [Frame] = []
    private var text = PageText()
    /// What is read so far: of the page, then of each open cell.
    private var outputs: [[Flow]] = [[]]
    private var tables: [PageTable] = []
    private var lists: [PageList] = []
    /// The number of the list's item that just began.
    private var label = ""

    private struct Frame {
        var element: PageElement
        /// The heading that it stands in.
        var headingLevel: Int?
        var isAsWritten: Bool
    }

    private let limits: DocumentLimits
    private var counted = 0

    private init(reader: MarkupReader, limits: DocumentLimits) {
        self.reader = reader
        self.limits = limits
    }

    static func read(_ text: DecodedText, limits: DocumentLimits) throws(DocumentFault) -> Document {
        var page = PageDocument(reader: try MarkupReader.page(text.bytes, limits: limits), limits: limits)
        var document = try FlowWriter.document(try page.flows(), format: .html, limits: limits)
        if text.marks > 0 { document.remarkMarks() }
        return document
    }

    private mutating func flows() throws(DocumentFault) -> [Flow] {
        while let step = try reader.next() {
            switch step {
            case .element(let name): try begin(PageElement(name.name))
            case .elementEnd: end()
            case .text(let piece): text.append(piece, isAsWritten: open.last?.isAsWritten ?? false)
            }
        }
        flush()
        return outputs.first ?? []
    }

    private mutating func begin(_ element: PageElement) throws(DocumentFault) {
        if element == .silent || isHidden { return try reader.skip() }
        var frame = Frame(
            element: element, headingLevel: open.last?.headingLevel, isAsWritten: open.last?.isAsWritten ?? false)
        if element == .lineBreak {
            text.appendBreak()
        } else if element != .inline {
            flush()
        }
        counted += element == .inline ? 0 : 1
        guard counted <= 2 * limits.lines else { throw .tooManyLines(limit: limits.lines) }
        switch element {
        case .heading(let level): frame.headingLevel = level
        case .asWritten: frame.isAsWritten = true
        case .list(let isOrdered): lists.append(PageList(reader, isOrdered: isOrdered))
        case .item: label = nextLabel()
        case .table: tables.append(PageTable(isForLayout: reader.attribute("role") == "presentation"))
        case .head: change { $0.isInHead = true }
        case .row: change { $0.beginRow() }
        case .cell(let isHead): beginCell(isHead: isHead, frame: &frame)
        default: break
        }
        open.append(frame)
    }

    private mutating func beginCell(isHead: Bool, frame: inout Frame) {
        // Outside a table it is a block like others.
        guard let place = tables.indices.last else { return frame.element = .block }
        tables[place].beginCell(reader, isHead: isHead)
        outputs.append([])
        label = ""
    }

    private mutating func end() {
        guard let frame = open.popLast() else { return }
        if frame.element != .inline && frame.element != .lineBreak { flush(headingLevel: frame.headingLevel) }
        switch frame.element {
        case .list: _ = lists.popLast()
        case .item: label = ""
        case .head: change { $0.isInHead = false }
        case .row: change { $0.endRow() }
        case .cell:
            let content = outputs.popLast() ?? []
            change { $0.endCell(content) }
        case .table:
            guard var table = tables.popLast() else { return }
            outputs[outputs.count - 1].append(.table(table.finished()))
        default: break
        }
    }

    private mutating func change(_ body: (inout PageTable) -> Void) {
        if let place = tables.indices.last { body(&tables[place]) }
    }

    /// What was gathered becomes paragraphs.
    private mutating func flush(headingLevel: Int? = nil) {
        var lines = text.take()
        guard !lines.isEmpty else { return }
        if !PageList.hasNumber(lines[0]) { lines[0] = label + lines[0] }
        label = ""
        let level = headingLevel ?? open.last?.headingLevel
        for line in lines {
            outputs[outputs.count - 1].append(.paragraph(FlowParagraph(text: line, headingLevel: level)))
        }
    }

    private mutating func nextLabel() -> String {
        guard let place = lists.indices.last else { return "" }
        return lists[place].nextLabel(reader)
    }

    private var isHidden: Bool {
        if reader.attribute("hidden") != nil { return true }
        guard let style = reader.attribute("style") else { return false }
        let plain = style.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return ["display:none", "visibility:hidden", "mso-hide:all"].contains { plain[...].holds($0) }
    }
}
