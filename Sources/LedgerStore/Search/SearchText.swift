import GRDB
import Ledger

/// What the search looks through for a measure.
struct SearchText {
    /// Titles of the task and the measure.
    var titles: [String]
    var keywords: [String]
    /// Units with all their names.
    var units: [String] = []
    /// Summary and official wording, which are not searched by pinyin.
    var written: [String]

    init(titles: [String], keywords: [String], written: [String]) {
        self.titles = titles
        self.keywords = keywords
        self.written = written
    }

    func body(_ pinyin: inout Pinyin) -> String {
        var lines = LinesOnce()
        let spoken = titles + keywords + units.sorted { $0.isBefore($1) }
        for text in spoken + written { lines.add(text.squeezed) }
        for text in spoken {
            for form in pinyin.initials(text) { lines.add(form) }
            for form in pinyin.full(text) { lines.add(form) }
        }
        return lines.text
    }
}

extension LedgerReader {
    /// What the search looks through for the measures of a task, made from what the tables hold.
    func searchTexts(ofTask task: Int64) throws -> [(measure: Int, text: SearchText)] {
        guard let title: String = try database.first("SELECT title FROM task WHERE id = ?", [task]) else { return [] }
        let units = try database.all(
            """
            SELECT DISTINCT measure, name.name FROM responsible JOIN unit_name name ON name.unit = responsible.unit
            WHERE task = ?
            """, [task]
        ) { (measure: try $0[0] as Int, name: try $0[1] as String) }
        return try database.all(
            "SELECT n, title, summary, keywords, text FROM measure JOIN measure_text USING(task, n) WHERE task = ? ORDER BY n",
            [task]
        ) { row in
            let measure: Int = try row[0]
            let keywords: String? = try row[3]
            var text = SearchText(
                titles: [title] + [try row[1] as String?].compactMap(\.self),
                keywords: keywords?.split(separator: "\n").map(String.init) ?? [],
                written: [try row[2] as String?, try row[4] as String?].compactMap(\.self))
            text.units = units.filter { $0.measure == measure }.map(\.name)
            return (measure, text)
        }
    }
}
