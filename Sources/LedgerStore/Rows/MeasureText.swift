import Foundation
import GRDB
import Ledger

extension LedgerReader {
    func measureText(_ task: Int64, _ measure: Int) throws -> RowText? {
        let facts = try database.first(
            """
            SELECT marker, title, scope, summary, keywords, text, facts FROM measure
            JOIN measure_text USING(task, n) WHERE task = ? AND n = ?
            """, [task, measure]
        ) { try MeasureRecord($0) }
        guard let facts else { return nil }
        let names = try database.all(
            """
            SELECT role, coalesce(printed, unit.name) FROM responsible JOIN unit ON unit.id = responsible.unit
            WHERE task = ? AND measure = ? ORDER BY role, rank
            """, [task, measure]
        ) { (isLead: try $0[0] == 0, name: try $0[1] as String) }
        return try facts.text(
            leads: names.filter(\.isLead).map(\.name), supports: names.filter { !$0.isLead }.map(\.name))
    }
}

/// A measure as its two tables have it.
struct MeasureRecord {
    var marker: String?
    var title: String?
    var scope: String?
    var summary: String?
    var keywords: String?
    var text: String?
    var facts: String

    init(_ row: StoredRow, offset: Int = 0) throws {
        marker = try row[offset]
        title = try row[offset + 1]
        scope = try row[offset + 2]
        summary = try row[offset + 3]
        keywords = try row[offset + 4]
        text = try row[offset + 5]
        facts = try row[offset + 6]
    }

    func text(leads: [String], supports: [String]) throws -> RowText {
        let facts = try JSONDecoder().decode(MeasureFacts.self, from: Data(self.facts.utf8))
        var row = RowText()
        row[.marker] = marker
        row[.title] = title
        row[.scope] = scope
        row[.summary] = summary
        row[.keywords] = keywords
        row[.text] = text
        row.set(.leads, leads)
        row.set(.supports, supports)
        try row.set(.deadlines, coded: facts.deadlines)
        try row.set(.figures, coded: facts.figures)
        if facts.remarks != Remarks() { try row.set(.remarks, coded: facts.remarks) }
        return row
    }
}

extension MeasureFacts {
    init(_ text: RowText) {
        self.init(
            deadlines: text.value(.deadlines, [Deadline].self) ?? [],
            figures: text.value(.figures, [Figure].self) ?? [],
            remarks: text.value(.remarks, Remarks.self) ?? Remarks())
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension LedgerWriter {
    func writeMeasure(_ task: Int64, _ measure: Int, _ text: RowText, before: RowText) throws {
        try books.retell(task)
        try database.run(
            "UPDATE measure SET marker = ?, title = ?, scope = ? WHERE task = ? AND n = ?",
            [text[.marker], text[.title], text[.scope], task, measure])
        try database.run(
            "UPDATE measure_text SET summary = ?, keywords = ?, text = ?, facts = ? WHERE task = ? AND n = ?",
            [text[.summary], text[.keywords], text[.text], try MeasureFacts(text).json(), task, measure])
        for (role, field) in [StoredField.leads, .supports].enumerated() where text[field] != before[field] {
            try writeResponsible(text.list(field), role: role, task: task, measure: measure)
        }
    }

    func insertMeasure(_ task: Int64, _ measure: Int, _ text: RowText) throws {
        try books.retell(task)
        try database.run(
            "INSERT INTO measure(task, n, ord, marker, title, scope) VALUES(?, ?, ?, ?, ?, ?)",
            [task, measure, measure, text[.marker], text[.title], text[.scope]])
        try database.run(
            "INSERT INTO measure_text(task, n, summary, keywords, text, facts) VALUES(?, ?, ?, ?, ?, ?)",
            [task, measure, text[.summary], text[.keywords], text[.text], try MeasureFacts(text).json()])
        for (role, field) in [StoredField.leads, .supports].enumerated() {
            try writeResponsible(text.list(field), role: role, task: task, measure: measure)
        }
        if let place = text.place.flatMap(RowPlace.init) {
            try move(.measure(task: task, measure: measure), to: place)
        }
    }

    func removeMeasure(_ task: Int64, _ measure: Int) throws {
        try books.retell(task)
        try database.run("DELETE FROM responsible WHERE task = ? AND measure = ?", [task, measure])
        for table in ["measure_text", "measure"] {
            try database.run("DELETE FROM \(table) WHERE task = ? AND n = ?", [task, measure])
        }
    }

    /// Writes who leads or supports a measure, as printed. Every name must be one of a unit of the district.
    private func writeResponsible(_ names: [String], role: Int, task: Int64, measure: Int) throws {
        try books.touch(task)
        try database.run(
            "DELETE FROM responsible WHERE task = ? AND measure = ? AND role = ?", [task, measure, role])
        guard !names.isEmpty, let district = try reader.district(ofTask: task) else { return }
        for (rank, name) in names.enumerated() {
            try database.run(
                """
                INSERT INTO responsible(task, measure, role, rank, unit, printed)
                SELECT ?1, ?2, ?3, ?4, unit.id, nullif(?6, unit.name)
                FROM unit_name JOIN unit ON unit.id = unit_name.unit WHERE unit_name.district = ?5 AND unit_name.name = ?6
                """, [task, measure, role, rank, district, name])
        }
    }
}

extension LedgerReader {
    func district(ofTask task: Int64) throws -> Int64? {
        try ancestors(task: task).dropLast().last
    }
}
