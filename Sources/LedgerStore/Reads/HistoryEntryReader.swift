import Foundation
import GRDB
import Ledger

/// Reads entries of the history as people see them. Rows that come again and again are looked up once.
final class HistoryEntryReader {
    /// How a row is named.
    private struct Name {
        var reference: Reference?
        var label: String
    }

    private let reader: LedgerReader
    private var names: [RowID: Name] = [:]

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    func entry(_ id: Int64) throws -> HistoryEntry? {
        let edits = try reader.edits(of: id).map { edit in
            let name = try name(of: edit.row)
            return HistoryEntry.Edit(
                row: edit.row, reference: name.reference, label: name.label, field: edit.field,
                before: edit.before.map { HistoryText.readable($0, field: edit.field) },
                after: edit.after.map { HistoryText.readable($0, field: edit.field) })
        }
        return try reader.database.first(
            """
            SELECT stamp, day, user, action, target, subject, hash,
              coalesce((SELECT action FROM history later WHERE later.target = history.id ORDER BY id DESC LIMIT 1), '') = 'undo'
            FROM history WHERE id = ?
            """, [id]
        ) { row in
            HistoryEntry(
                id: id, stamp: try row[0], day: try row.day(1), user: try row[2], action: try row.value(3),
                target: try row[4], subject: try row[5], edits: edits, hash: (try row[6] as Data).hexadecimal,
                isUndone: try row[7])
        }
    }

    private func name(of row: RowID) throws -> Name {
        if let known = names[row] { return known }
        let name: Name
        if case .unit(let unit) = row {
            name = Name(reference: nil, label: try reader.unitName(unit) ?? goneName(row))
        } else if try reader.exists(row) {
            name = Name(reference: try reader.reference(of: row), label: try reader.label(of: row))
        } else {
            name = Name(reference: nil, label: try goneName(row))
        }
        names[row] = name
        return name
    }

    /// What a row that is no more was called when it came or went.
    private func goneName(_ row: RowID) throws -> String {
        let text: String? = try reader.database.first(
            "SELECT coalesce(after, before) FROM edit WHERE row = ? AND field = 'row' ORDER BY entry DESC LIMIT 1",
            [row.key])
        let fields = text.flatMap(HistoryText.fields) ?? [:]
        return fields["ref"] ?? HistoryText.title(fields) ?? ""
    }
}

extension LedgerReader {
    /// Whether the ledger has that row.
    func exists(_ row: RowID) throws -> Bool {
        switch row {
        case .node(let id): try database.exists("SELECT 1 FROM node WHERE id = ?", [id])
        case .unit(let id): try database.exists("SELECT 1 FROM unit WHERE id = ?", [id])
        case .task(let id): try database.exists("SELECT 1 FROM task WHERE id = ?", [id])
        case .measure(let task, let measure):
            try database.exists("SELECT 1 FROM measure WHERE task = ? AND n = ?", [task, measure])
        case .milestone(let task, let measure, let place):
            try database.exists(
                "SELECT 1 FROM milestone WHERE task = ? AND measure = ? AND n = ?", [task, measure, place])
        }
    }
}

/// Values of the history as people read them. The store keeps rows and lists as JSON.
enum HistoryText {
    private static let lists: Set<String> = ["leads", "supports", "deadlines", "keywords", "otherNames", "names"]

    static func readable(_ text: String, field: String) -> String {
        if field == "row" { return fields(text).map { title($0) ?? $0["ref"] ?? "" } ?? text }
        guard lists.contains(field),
            let list = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [Any]
        else { return text }
        return list.map { element in
            let fields = element as? [String: Any]
            return element as? String ?? (fields?["phrase"] ?? fields?["name"]) as? String ?? "\(element)"
        }.joined(separator: "、")
    }

    /// The fields of a row that was added or taken away; nil for what is no such row.
    static func fields(_ text: String) -> [String: String]? {
        guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else { return nil }
        return object.compactMapValues { $0 as? String }
    }

    static func title(_ fields: [String: String]) -> String? {
        [fields["title"], fields["name"]].compactMap(\.self).first { !$0.isEmpty }
    }
}
