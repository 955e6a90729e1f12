extension ListCell {
    /// The wording of a cell as one text: lines that the layout broke are joined, paragraphs stay apart.
    var wholeText: String { CellText.joined(passages) }
}

/// Puts the lines of a cell together.
enum CellText {
    ///
    /// `isTorn` says that lines may be torn parts of one paragraph, as in cells; else only long lines without an end are.
    static func joined(_ passages: [Passage], isTorn: Bool = true) -> String {
        var text = ""
        var length = 0
        for passage in passages where !passage.wording.isEmpty {
            if let last = text.unicodeScalars.last {
                let goesOn =
                    (isTorn || length >= 28) && !last.endsSentence && last != ":" && last != "："
                    && ListMark(passage.wording) == nil
                text += goesOn ? "" : "\n"
            }
            text += passage.text.split(whereSeparator: \.isNewline).joined()
            length = passage.wording.count
        }
        return text
    }

    /// The measures of a cell by their marks, 1) 2) 3) or ① ②; one without a mark where there are none. What stands before the
    /// first mark is an introduction.
    ///
    /// `after` is the last mark of the task's rows above.
    static func measures(
        _ passages: [Passage], after last: ListMark? = nil
    ) -> (introduction: [Passage], measures: [MarkedPassages]) {
        let pieces = passages.flatMap(pieces)
        var introduction: [Passage] = []
        var measures: [MarkedPassages] = []
        for passage in pieces {
            let before = measures.last?.mark ?? last
            if let mark = mark(passage.wording, (before?.value ?? 0) + 1, kind: before?.kind)
                ?? (last == nil ? nil : mark(passage.wording, 1, kind: nil)).flatMap({ measures.isEmpty ? $0 : nil })
            {
                measures.append(MarkedPassages(mark: mark, passages: [passage]))
            } else if measures.isEmpty {
                introduction.append(passage)
            } else {
                measures[measures.count - 1].passages.append(passage)
            }
        }
        return (introduction, measures)
    }

    private static func mark(_ wording: Wording, _ expected: Int, kind: ListMark.Kind?) -> ListMark? {
        if let mark = ListMark(wording), mark.kind >= .arabic, mark.kind != .dotted {
            return (kind == nil || kind == mark.kind) && mark.value == expected ? mark : nil
        }
        guard kind ?? .arabicBracket == .arabicBracket, expected < 20 else { return nil }
        return ListMark(lostIn: wording, expecting: expected, kind: .arabicBracket)
    }

    /// Measures that run on in one line: 1.…；2.…；3.…
    private static func pieces(_ passage: Passage) -> [Passage] {
        guard let first = ListMark(passage.wording), first.kind >= .arabic, first.value == 1, first.kind != .dotted
        else {
            return [passage]
        }
        let signs = passage.wording.plain
        var starts = [0]
        var expected = 2
        for place in signs.indices.dropFirst() where signs[place - 1].endsSentence || signs[place - 1].isBlank {
            guard let mark = ListMark(passage.wording, from: place), mark.kind == first.kind, mark.value == expected
            else { continue }
            starts.append(place)
            expected += 1
        }
        guard starts.count > 1 else { return [passage] }
        return zip(starts, starts.dropFirst() + [signs.count]).map { start, end in
            var piece = passage
            piece.wording = passage.wording.part(start..<end)
            return piece
        }
    }
}

/// Passages under one mark.
struct MarkedPassages: Hashable, Sendable {
    var mark: ListMark?
    var passages: [Passage]
}
