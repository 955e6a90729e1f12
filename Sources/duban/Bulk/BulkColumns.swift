import Foundation
import Ledger

/// Which column of a file holds what, and how its cells are read.
struct BulkColumns {
    /// How many columns a line has.
    let count: Int
    private let places: [String: Int]

    /// The columns that tell a milestone from its measure.
    private static let ofMilestones: Set<String> = [
        "milestoneRef", "milestone", "milestoneTitle", "status", "due", "plannedDue", "doneOn", "review", "reason",
        "standing",
    ]
    private let ofMeasure: [Int]

    init(_ names: [String]) throws {
        count = names.count
        places = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        for name in ["district", "plan", "title"] where places[name] == nil {
            throw BulkFault(line: 1, .columnMissing(name))
        }
        ofMeasure = names.enumerated().filter { !BulkColumns.ofMilestones.contains($1) }.map(\.offset)
    }

    /// Two lines speak of one measure where all but the milestone's columns are the same.
    func isSameMeasure(_ first: BulkRecord, _ other: BulkRecord) -> Bool {
        places["milestone"] != nil && ofMeasure.allSatisfy { first.cells[$0] == other.cells[$0] }
    }

    func measure(_ record: BulkRecord) throws -> BulkMeasure {
        var measure = BulkMeasure(
            line: record.line, district: try needed("district", record), plan: try needed("plan", record),
            number: try number("number", record) ?? 1, title: try needed("title", record))
        let reference = try reference("ref", record)
        measure.task = reference?.task.map { ($0.isEmpty ? nil : $0) ?? "" }
        if let section = reference?.section, !section.isEmpty, let task = reference?.task {
            measure.task = "§" + section.map(String.init).joined(separator: ".") + "/" + task
        }
        measure.planTitle = try text("planTitle", record) ?? measure.plan
        measure.documentNumber = try text("documentNumber", record)
        measure.issued = try day("issued", record)
        measure.closed = try day("closed", record)
        measure.section = try self.reference("sectionRef", record)?.section ?? []
        measure.sectionPath = try lines("sectionPath", record)
        measure.place = try number("measure", record) ?? 1
        measure.marker = try text("marker", record)
        measure.measureTitle = try text("measureTitle", record)
        measure.leads = try units("lead", "leadUnits", record)
        measure.supports = try units("support", "supportUnits", record)
        measure.scope = try text("scope", record)
        measure.summary = try text("summary", record)
        measure.keywords = try lines("keywords", record)
        measure.text = try text("text", record)
        measure.carriedFrom = try self.reference("carriedFrom", record)
        measure.deadlines = try deadlines(record, issued: measure.issued)
        measure.figures = try coded("figures", record, [BulkFigure].self)?.map(\.figure) ?? []
        measure.notes = try coded("notes", record, [BulkNote].self)?.compactMap(\.note) ?? []
        measure.remarks = try coded("source", record, BulkRemarks.self)?.remarks ?? Remarks()
        return measure
    }

    /// The milestone of a line; nil where its columns are empty.
    func milestone(_ record: BulkRecord, after measure: BulkMeasure) throws -> BulkMilestone? {
        guard let status = try text("status", record) else { return nil }
        guard let known = Status(rawValue: status) else {
            throw BulkFault(line: record.line, .unreadable(column: "status", status))
        }
        return BulkMilestone(
            place: try number("milestone", record) ?? measure.milestones.count + 1,
            title: try text("milestoneTitle", record),
            milestone: Milestone(
                status: known, due: try day("due", record), plannedDue: try day("plannedDue", record),
                finishedOn: try day("doneOn", record), review: try day("review", record),
                isStanding: try text("standing", record) == "1"),
            reason: try text("reason", record))
    }

    // MARK: Cells

    /// A cell as text; nil where it is empty. One apostrophe at its front is the export's own.
    private func text(_ column: String, _ record: BulkRecord) throws -> String? {
        guard let place = places[column] else { return nil }
        let bytes = record.cells[place]
        guard !bytes.isEmpty else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw BulkFault(line: record.line, .notUTF8) }
        return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    private func needed(_ column: String, _ record: BulkRecord) throws -> String {
        guard let text = try text(column, record) else { throw BulkFault(line: record.line, .empty(column: column)) }
        return text
    }

    private func number(_ column: String, _ record: BulkRecord) throws -> Int? {
        guard let text = try text(column, record) else { return nil }
        guard let number = Int(text), number >= 0, number < 1_000_000_000 else {
            throw BulkFault(line: record.line, .unreadable(column: column, text))
        }
        return number
    }

    private func day(_ column: String, _ record: BulkRecord) throws -> Day? {
        guard let text = try text(column, record) else { return nil }
        guard let day = Day(text) else { throw BulkFault(line: record.line, .unreadable(column: column, text)) }
        return day
    }

    private func reference(_ column: String, _ record: BulkRecord) throws -> Reference? {
        guard let text = try text(column, record) else { return nil }
        guard let reference = Reference(text) else {
            throw BulkFault(line: record.line, .unreadable(column: column, text))
        }
        return reference
    }

    private func lines(_ column: String, _ record: BulkRecord) throws -> [String] {
        try text(column, record)?.split(separator: "\n").map(String.init) ?? []
    }

    /// Names as printed, beside them those of the units that are meant; where these are missing a unit is what is printed.
    private func units(_ printed: String, _ own: String, _ record: BulkRecord) throws -> [BulkUnit] {
        let printed = try text(printed, record).map(Ledger.Unit.names) ?? []
        let own = try text(own, record).map(Ledger.Unit.names) ?? []
        let names = own.count == printed.count ? own : printed
        return zip(printed, names).map { BulkUnit(printed: $0, name: $1) }
    }

    private func deadlines(_ record: BulkRecord, issued: Day?) throws -> [Deadline] {
        if let known = try coded("deadlineFacts", record, [BulkDeadline].self) { return known.compactMap(\.deadline) }
        guard let phrases = try text("deadlines", record) else { return [] }
        switch Deadline.read(phrases, issued: issued ?? .distantPast) {
        case .success(let deadlines): return deadlines
        case .failure: throw BulkFault(line: record.line, .unreadable(column: "deadlines", phrases))
        }
    }

    private func coded<Value: Decodable>(_ column: String, _ record: BulkRecord, _ type: Value.Type) throws -> Value? {
        guard let text = try text(column, record) else { return nil }
        do {
            return try JSONDecoder().decode(type, from: Data(text.utf8))
        } catch {
            throw BulkFault(line: record.line, .unreadable(column: column, text))
        }
    }
}
