import Foundation
import GRDB
import Ledger

/// A field of a stored row, by the name that history has for it. The order is that of the edits of a step.
enum StoredField: String, CaseIterable {
    case kind, ref, district, name, names, misprints, administration
    case title, number, marker, documentNumber, issued, closed, withdrawn, facts, source
    case leads, supports, scope, deadlines, figures, remarks, summary, keywords, text
    case status, due, planned, finished, review, reason, standing

    /// The edit that adds a row, with all its fields after, or takes it away, with all its fields before.
    static let row = "row"
    /// The row above and the row before it among its siblings.
    static let place = "place"
    static let note = "note"
}

/// A row as history keeps it: its fields as text, empty ones left out. Every change of a ledger is a difference of such values, so undo,
/// redo, a look back and `verify` are the same for all kinds of rows.
struct RowText: Hashable {
    private(set) var fields: [StoredField: String] = [:]
    /// Where the row stands, in an edit that adds it or takes it away.
    var place: String?

    subscript(field: StoredField) -> String? {
        get { fields[field] }
        set { fields[field] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// `{"due":"2022-05-31","place":"1","status":"open"}`
    var json: String {
        var object: [String: String] = [:]
        for (field, text) in fields { object[field.rawValue] = text }
        object[StoredField.place] = place
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    init() {}

    /// Nil when the text is no such object.
    init?(json: String) {
        guard let object = try? JSONDecoder().decode([String: String].self, from: Data(json.utf8)) else { return nil }
        for (name, text) in object {
            if name == StoredField.place {
                place = text
            } else if let field = StoredField(rawValue: name) {
                self[field] = text
            }
        }
    }

    /// The edits that lead from this text to another, field by field.
    func edits(of row: RowID, to other: RowText) -> [StoredEdit] {
        StoredField.allCases.compactMap { field in
            self[field] == other[field]
                ? nil : StoredEdit(row: row, field: field.rawValue, before: self[field], after: other[field])
        }
    }

    // MARK: Values

    func day(_ field: StoredField) -> Day? { self[field].flatMap { Day($0) } }
    func list(_ field: StoredField) -> [String] { self[field]?.split(separator: "\n").map(String.init) ?? [] }
    func number(_ field: StoredField) -> Int64? { self[field].flatMap { Int64($0) } }

    mutating func set(_ field: StoredField, _ day: Day?) { self[field] = day?.description }
    mutating func set(_ field: StoredField, _ list: [String]) { self[field] = list.joined(separator: "\n") }

    /// A value coded as JSON; nothing for an empty list.
    func value<Value: Decodable>(_ field: StoredField, _ type: Value.Type) -> Value? {
        self[field].flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
    }

    mutating func set(_ field: StoredField, coded value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(value), as: UTF8.self)
        self[field] = text == "[]" || text == "{}" ? nil : text
    }
}

extension LedgerReader {
    /// A row with all its fields; nil when there is none. Where it stands is asked for apart.
    func text(of row: RowID) throws -> RowText? {
        switch row {
        case .node(let id): try nodeText(id)
        case .task(let id): try taskText(id)
        case .measure(let task, let measure): try measureText(task, measure)
        case .milestone(let task, let measure, let place): try milestoneText(task, measure, place)
        case .unit(let id): try unitText(id)
        }
    }

    func exists(_ row: RowID) throws -> Bool {
        switch row {
        case .node(let id): try database.exists("SELECT 1 FROM node WHERE id = ?", [id])
        case .task(let id): try database.exists("SELECT 1 FROM task WHERE id = ?", [id])
        case .measure(let task, let measure):
            try database.exists("SELECT 1 FROM measure WHERE task = ? AND n = ?", [task, measure])
        case .milestone(let task, let measure, let place):
            try database.exists(
                "SELECT 1 FROM milestone WHERE task = ? AND measure = ? AND n = ?", [task, measure, place])
        case .unit(let id): try database.exists("SELECT 1 FROM unit WHERE id = ?", [id])
        }
    }
}

extension LedgerWriter {
    /// Changes fields of a row and returns the edits that history keeps; none where nothing differs or the row is no more.
    func change(_ row: RowID, _ body: (inout RowText) throws -> Void) throws -> [StoredEdit] {
        guard let before = try reader.text(of: row) else { return [] }
        var after = before
        try body(&after)
        let edits = before.edits(of: row, to: after)
        if !edits.isEmpty { try write(row, after, before: before) }
        return edits
    }

    /// Adds a row and returns the edit that history keeps.
    func add(_ row: RowID, _ text: RowText, at place: String?) throws -> StoredEdit {
        var whole = text
        whole.place = place
        try insert(row, whole)
        return StoredEdit(row: row, field: StoredField.row, before: nil, after: whole.json)
    }

    /// Takes a row away and returns the edit that history keeps. Nothing may stand below it.
    func takeAway(_ row: RowID) throws -> [StoredEdit] {
        guard var text = try reader.text(of: row) else { return [] }
        text.place = try reader.place(of: row)?.text
        try remove(row)
        return [StoredEdit(row: row, field: StoredField.row, before: text.json, after: nil)]
    }

    func write(_ row: RowID, _ text: RowText, before: RowText) throws {
        switch row {
        case .node(let id): try writeNode(id, text, before: before)
        case .task(let id): try writeTask(id, text, before: before)
        case .measure(let task, let measure): try writeMeasure(task, measure, text, before: before)
        case .milestone(let task, let measure, let place): try writeMilestone(task, measure, place, text)
        case .unit(let id): try writeUnit(id, text, before: before)
        }
    }

    func insert(_ row: RowID, _ text: RowText) throws {
        switch row {
        case .node(let id): try insertNode(id, text)
        case .task(let id): try insertTask(id, text)
        case .measure(let task, let measure): try insertMeasure(task, measure, text)
        case .milestone(let task, let measure, let place): try insertMilestone(task, measure, place, text)
        case .unit(let id): try insertUnit(id, text)
        }
    }

    func remove(_ row: RowID) throws {
        switch row {
        case .node(let id): try removeNode(id)
        case .task(let id): try removeTask(id)
        case .measure(let task, let measure): try removeMeasure(task, measure)
        case .milestone(let task, let measure, let place): try removeMilestone(task, measure, place)
        case .unit(let id): try removeUnit(id)
        }
    }
}
