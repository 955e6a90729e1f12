extension WordBody {
    /// Reads what stands in a paragraph's line.
    func inline(_ name: MarkupName, into paragraph: inout WordParagraph) throws(DocumentFault) {
        switch (name.vocabulary, name.name) {
        case (.word, "r"): try run(into: &paragraph)
        case (.word, "ins"), (.word, "moveTo"): try inserted(into: &paragraph)
        case (.word, "del"), (.word, "moveFrom"): try deleted(into: &paragraph)
        case (.word, "hyperlink"), (.word, "smartTag"), (.word, "customXml"), (.word, "fldSimple"), (.word, "dir"),
            (.word, "bdo"), (.word, "rubyBase"):
            try inlines(into: &paragraph)
        case (.word, "sdt"):
            try contentControl { () throws(DocumentFault) in try inlines(into: &paragraph) }
        case (.math, "oMath"), (.math, "oMathPara"): paragraph.append(try mathText())
        case (.compatibility, "AlternateContent"):
            let before = paragraph.extent
            try alternatives(isDone: { paragraph.extent > before }) { () throws(DocumentFault) in
                try inlines(into: &paragraph)
            }
        default: try reader.skip()
        }
    }

    private func inlines(into paragraph: inout WordParagraph) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in try inline(name, into: &paragraph) }
    }

    private func inserted(into paragraph: inout WordParagraph) throws(DocumentFault) {
        let start = paragraph.text.utf8.count
        try inlines(into: &paragraph)
        let new = String(decoding: paragraph.text.utf8.dropFirst(start), as: UTF8.self)
        if !new.isBlank { paragraph.changed.append(new) }
    }

    private func deleted(into paragraph: inout WordParagraph) throws(DocumentFault) {
        let old = try deletedText()
        if !old.isBlank { paragraph.changed.append(old) }
    }

    private func deletedText() throws(DocumentFault) -> String {
        var text = ""
        try reader.children { name throws(DocumentFault) in
            text += name.name == "delText" || name.name == "t" ? try reader.text() : try deletedText()
        }
        return text
    }

    private func run(into paragraph: inout WordParagraph) throws(DocumentFault) {
        var isHidden = false
        let start = paragraph.text.utf8.count
        try reader.children { name throws(DocumentFault) in
            if name.is(.word, "rPr") {
                isHidden = try isRunHidden()
            } else {
                try piece(name, into: &paragraph)
            }
        }
        try checkLength(of: paragraph)
        guard isHidden, paragraph.text.utf8.count > start else { return }
        paragraph.hidden.append(String(decoding: paragraph.text.utf8.dropFirst(start), as: UTF8.self))
        let place = paragraph.text.utf8.index(paragraph.text.startIndex, offsetBy: start)
        paragraph.text.removeSubrange(place...)
    }

    private func isRunHidden() throws(DocumentFault) -> Bool {
        var isHidden = false
        try reader.children { name throws(DocumentFault) in
            if name.is(.word, "vanish") { isHidden = reader.flag("val") ?? true }
            try reader.skip()
        }
        return isHidden
    }

    private func piece(_ name: MarkupName, into paragraph: inout WordParagraph) throws(DocumentFault) {
        guard name.vocabulary == .word else { return try outsidePiece(name, into: &paragraph) }
        switch name.name {
        case "t": return paragraph.append(WordText.visible(try reader.text()))
        case "tab", "ptab": paragraph.append("\t")
        case "br", "cr": paragraph.append("\n")
        case "noBreakHyphen": paragraph.append("-")
        case "sym": paragraph.append(WordSymbol.text(font: reader.attribute("font"), code: reader.attribute("char")))
        case "fldChar": field(reader.attribute("fldCharType"), of: &paragraph)
        case "ruby": return try inlinesOfRuby(into: &paragraph)
        case "drawing", "pict", "object": return try boxes(into: &paragraph)
        default: break
        }
        try reader.skip()
    }

    private func outsidePiece(_ name: MarkupName, into paragraph: inout WordParagraph) throws(DocumentFault) {
        guard name.is(.compatibility, "AlternateContent") else { return try reader.skip() }
        let before = paragraph.extent
        try alternatives(isDone: { paragraph.extent > before }) { () throws(DocumentFault) in
            try reader.children { name throws(DocumentFault) in try piece(name, into: &paragraph) }
        }
    }

    private func field(_ kind: String?, of paragraph: inout WordParagraph) {
        switch kind {
        case "begin": paragraph.fields.append(false)
        case "separate": if !paragraph.fields.isEmpty { paragraph.fields[paragraph.fields.count - 1] = true }
        case "end": _ = paragraph.fields.popLast()
        default: break
        }
    }

    /// Of characters with their reading above, the characters.
    private func inlinesOfRuby(into paragraph: inout WordParagraph) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            if name.name == "rubyBase" { try inline(name, into: &paragraph) } else { try reader.skip() }
        }
    }

    /// What the text boxes inside a drawing hold.
    private func boxes(into paragraph: inout WordParagraph) throws(DocumentFault) {
        try reader.children { name throws(DocumentFault) in
            if name.is(.word, "txbxContent") {
                try blocks(into: &paragraph.boxes)
            } else if name.is(.compatibility, "AlternateContent") {
                let before = paragraph.extent
                try alternatives(isDone: { paragraph.extent > before }) { () throws(DocumentFault) in
                    try boxes(into: &paragraph)
                }
            } else {
                try boxes(into: &paragraph)
            }
        }
    }
}

extension WordParagraph {
    /// How much it holds: text and boxes only grow.
    fileprivate var extent: Int { text.utf8.count + boxes.count }
}
