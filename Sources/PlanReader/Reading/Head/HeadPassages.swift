import Documents

/// The paragraphs above the list: those before the first table with a head, else all. Tables without a column of tasks, such as the
/// register of a web page (索引号, 发布机构), are passed over.
struct HeadPassages {
    private(set) var passages: [Passage] = []
    /// The first line that is no more above the list.
    private(set) var end = Int.max
    private var places: [Int] = []
    private var endPlace: Int

    init(_ parts: [Part]) {
        let list = Part.tables(of: parts).first { RealTable.hasHead($0.rows) }
        endPlace = list?.range.lowerBound ?? parts.count
        if let list { end = list.rows.first?.lines.lowerBound ?? end }
        for place in 0..<endPlace {
            guard case .passage(let passage) = parts[place] else { continue }
            passages.append(passage)
            places.append(place)
        }
    }

    /// The place among the document's parts of one among the passages.
    func place(of passage: Int) -> Int { places.indices.contains(passage) ? places[passage] : endPlace }
}
