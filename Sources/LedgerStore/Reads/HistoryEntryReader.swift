import Foundation
import GRDB
import Ledger

/// Reads entries of the history as people see them. Rows that come again and again are looked up once.
final class HistoryEntryReader {
    private let reader: LedgerReader
    private let names: RowNames

    init(_ reader: LedgerReader) {
        self.reader = reader
        names = RowNames(reader)
    }

    func entry(_ id: Int64) throws -> HistoryEntry? {
        let stored = try reader.edits(of: id)
        let isImport = try reader.database.exists(
            """
            SELECT 1 FROM history LEFT JOIN history step ON step.id = history.target
            WHERE history.id = ? AND coalesce(step.action, history.action) = 'import'
            """, [id])
        let edits = try (isImport ? stored.outsideNewPlans : stored).map { edit in
            let name = try names.name(of: edit.row)
            return HistoryEntry.Edit(
                row: edit.row, reference: name.reference, label: name.label, field: edit.field,
                before: try edit.before.map { try readable($0, field: edit.field) },
                after: try edit.after.map { try readable($0, field: edit.field) })
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
                target: try row[4], subject: try row[5], edits: edits,
                brought: isImport && !stored.isEmpty ? stored.brought : nil,
                hash: (try row[6] as Data).hexadecimal,
                isUndone: try row[7])
        }
    }

    /// A value as people read it: of a whole row its title, lists joined by 、, deadlines by their phrases, a place as the row above
    /// and the row before.
    private func readable(_ text: String, field: String) throws -> String {
        if field == StoredField.row { return RowText(json: text)?.title ?? "" }
        if field == StoredField.place {
            guard let place = RowPlace(text) else { return text }
            let parent = try names.name(of: place.parent).label
            return try place.previous.map { "\(parent) > \(try names.name(of: $0).label)" } ?? parent
        }
        switch StoredField(rawValue: field) {
        case .deadlines?: return coded(text, [Deadline].self)?.map(\.phrase).joined(separator: "、") ?? text
        case .figures?:
            return coded(text, [Figure].self)?.map { "\($0.what) \($0.comparator) \($0.value) \($0.unit)" }
                .joined(separator: "、") ?? text
        case .remarks?: return coded(text, Remarks.self)?.notes.joined(separator: "、") ?? text
        case .facts?: return coded(text, PlanHead.self)?.noticeTitle ?? ""
        case .leads?, .supports?, .names?, .misprints?, .keywords?:
            return text.split(separator: "\n").joined(separator: "、")
        default: return text
        }
    }

    private func coded<Value: Decodable>(_ text: String, _ type: Value.Type) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

/// Names rows as an office says them, also those that are no more.
final class RowNames {
    struct Name {
        /// Nil for a unit, and for a row that is no more.
        var reference: Reference?
        var label: String
    }

    private let reader: LedgerReader
    private var known: [RowID: Name] = [:]

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    func name(of row: RowID) throws -> Name {
        if let name = known[row] { return name }
        let exists = try reader.exists(row)
        let label = try exists ? reader.label(of: row) : lostLabel(row)
        let name = Name(reference: try exists && !row.isUnit ? reader.reference(of: row) : nil, label: label)
        known[row] = name
        return name
    }

    /// What a row was called that is no more: 江津90.1, or its title where what it stood in is gone too.
    private func lostLabel(_ row: RowID) throws -> String {
        switch row {
        case .milestone(let task, let measure, let place):
            return try name(of: .measure(task: task, measure: measure)).label + "#\(place)"
        case .measure(let task, let measure):
            return try name(of: .task(task)).label + ".\(measure)"
        case .task, .node, .unit: break
        }
        let text = try lostText(row)
        if row.task != nil, let ref = text?[.ref], let parent = text?.place.flatMap(RowPlace.init)?.parent,
            case .node(let section) = parent, try reader.exists(parent),
            let district = try reader.ancestors(node: section).dropLast().last,
            let name = try reader.shortName(ofDistrict: district)
        {
            return name + ref
        }
        return text?[row.task == nil ? .ref : .title] ?? text?.title ?? text?[.ref] ?? row.key
    }

    /// The row as it was when it came or went.
    private func lostText(_ row: RowID) throws -> RowText? {
        let json: String? = try reader.database.first(
            "SELECT coalesce(after, before) FROM edit WHERE row = ? AND field = 'row' ORDER BY entry DESC LIMIT 1",
            [row.key])
        return json.flatMap { RowText(json: $0) }
    }
}

extension RowText {
    /// A title, or a unit's name.
    fileprivate var title: String? { self[.title] ?? self[.name] }
}

extension [StoredEdit] {
    /// Without the rows below plans that came or went whole, and the units that came with them.
    fileprivate var outsideNewPlans: [StoredEdit] {
        let nodes = filter { $0.field == StoredField.row && $0.row.node != nil }
        let plans = nodes.filter { $0.kind == .plan }.map(\.row)
        guard !plans.isEmpty else { return self }
        return filter { edit in
            guard edit.field == StoredField.row else { return true }
            return edit.kind == .plan || edit.kind == .district
        }
    }

    /// How many rows of each kind came.
    fileprivate var brought: BroughtCount {
        var count = BroughtCount()
        count.texts = self.count { $0.field == StoredField.text.rawValue && $0.before == nil }
        for edit in self where edit.isAddition {
            switch edit.row {
            case .node: if edit.kind == .plan { count.plans += 1 }
            case .task: count.tasks += 1
            case .measure: count.measures += 1
            case .milestone: count.milestones += 1
            case .unit: break
            }
        }
        return count
    }
}

extension StoredEdit {
    /// Of a district, a plan or a section that came or went: which of them it is.
    fileprivate var kind: RowKind? {
        guard row.node != nil, let text = (after ?? before).flatMap({ RowText(json: $0) }) else { return nil }
        return text.number(.kind).flatMap { RowKind(rawValue: Int($0)) }
    }
}
