/// A paragraph while its runs are read.
struct WordParagraph {
    var text = ""
    /// What text boxes anchored in it hold.
    var boxes: [Flow] = []
    var changed: [String] = []
    var hidden: [String] = []
    /// The fields (页码, 交叉引用) open at this place: whether each has come to its result.
    var fields: [Bool] = []

    /// Text inside a field's instruction is none of the document's.
    var isSilent: Bool { fields.contains(false) }

    mutating func append(_ piece: String) {
        if !isSilent { text += piece }
    }
}

extension WordBody {
    /// Reads a paragraph, with the text boxes anchored in it after it.
    func paragraph(into flows: inout [Flow]) throws(DocumentFault) {
        try count()
        var properties = WordParagraphProperties()
        var paragraph = WordParagraph()
        paragraph.fields = openFields
        try reader.children { name throws(DocumentFault) in
            if name.is(.word, "pPr") {
                properties = try WordParagraphProperties(reading: reader)
            } else {
                try inline(name, into: &paragraph)
            }
        }
        openFields = paragraph.fields.filter { $0 }
        finish(&paragraph, properties, into: &flows)
    }

    private func finish(
        _ paragraph: inout WordParagraph, _ properties: WordParagraphProperties, into flows: inout [Flow]
    ) {
        defer { flows += paragraph.boxes }
        if styles.isContents(properties.style) { return }
        if !paragraph.changed.isEmpty {
            flows.append(.remark(.trackedChange, paragraph.changed.joined(separator: "；")))
        }
        if !paragraph.hidden.isEmpty { flows.append(.remark(.hidden, paragraph.hidden.joined(separator: "；"))) }
        if properties.isMarkDeleted {
            carried += paragraph.text
            return
        }
        let text = label(properties) + carried + paragraph.text.withoutEndBlanks
        carried = ""
        let level = properties.outlineLevel.map { $0 < 10 ? $0 : nil } ?? styles.headingLevel(properties.style)
        flows.append(.paragraph(FlowParagraph(text: text, headingLevel: level)))
    }

    /// The automatic number before a paragraph.
    private func label(_ properties: WordParagraphProperties) -> String {
        var number = properties.number
        let ofStyle = styles.number(properties.style)
        if number.list == nil { number = WordNumberReference(list: ofStyle.list, level: number.level ?? ofStyle.level) }
        guard let list = number.list, list != "0" else { return "" }
        return numbering.label(number, styles: styles.identities(properties.style)) ?? ""
    }
}
