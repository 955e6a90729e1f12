/// A heading taken apart: its title with the number, the units that it names for all tasks below, and what text stands behind it.
struct HeadingText {
    var title: String
    var units = NamedUnits()
    var rest: String?

    init(_ heading: ListHeading, likeness: UnitLikeness) {
        var wording = heading.passage.wording
        var parts: [(column: Column, wording: Wording)] = []
        while !wording.isEmpty, let found = Responsibility.closing(wording, likeness: likeness), found.hasUnits {
            parts += found.parts.filter(\.column.isOfUnits)
            wording = wording.part(0..<found.range.lowerBound)
        }
        // Who leads goes before 责任单位, of whom the first would lead otherwise.
        for part in parts.sorted(by: { $0.column.rawValue < $1.column.rawValue }) {
            units.add(ListCell([heading.passage.with(part.wording)]), part.column)
        }
        // A paragraph that begins with its heading: （一）市场准入。实施统一的….
        let start = heading.mark?.end ?? 0
        if let full = wording.plain.indices.first(where: { $0 >= start && wording.plain[$0] == "。" }),
            full < wording.count - 1
        {
            rest = wording.part(full + 1..<wording.count).text
            wording = wording.part(0..<full)
        }
        title = HeadingText.withoutEnd(wording)
    }

    /// Punctuation at the end left out.
    static func withoutEnd(_ wording: Wording) -> String {
        var signs = wording.raw[...]
        while let last = signs.last, last.isBlank || "。.;；:：,，、".unicodeScalars.contains(last) {
            signs = signs.dropLast()
        }
        return Wording.string(signs)
    }
}

extension Passage {
    /// The same place with other words.
    func with(_ wording: Wording) -> Passage {
        var passage = self
        passage.wording = wording
        return passage
    }
}
