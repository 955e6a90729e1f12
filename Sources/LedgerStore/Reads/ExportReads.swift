import Foundation
import GRDB
import Ledger

extension Store {
    /// Gives each measure that a filter takes with all that is stored about it, in tree order. However large the ledger is, only those of
    /// some hundred tasks are held at a time, and all are of one state of the ledger.
    public func eachExported(_ filter: Filter, day: Day, _ body: (ExportedMeasure) throws -> Void) throws {
        try readAsItStands { reader in
            var places = ExportPlaces(reader)
            try reader.eachMeasure(filter, day: day) { measures, tasks in
                let notes = try ExportNotes(reader, tasks: tasks)
                for measure in measures {
                    guard let task = measure.id.task else { continue }
                    let place = try places.place(of: task)
                    try body(
                        ExportedMeasure(
                            measure: measure, plan: place.plan, section: place.section, sectionPath: place.path,
                            notes: try notes.notes(on: measure, reader)))
                }
            }
        }
    }
}

/// Plans and sections, each read once.
private struct ExportPlaces {
    struct Place {
        var plan: PlanHead
        var section: Reference
        /// Titles of the sections, the outermost first.
        var path: [String]
    }

    private let reader: LedgerReader
    private var plans: [Int64: PlanHead] = [:]
    /// The section met last: tasks come in tree order.
    private var last: (section: Int64, place: Place)?

    init(_ reader: LedgerReader) {
        self.reader = reader
    }

    mutating func place(of task: Int64) throws -> Place {
        let database = reader.database
        let found = try database.first("SELECT plan, section FROM task WHERE id = ?", [task]) {
            (plan: try $0[0] as Int64, section: try $0[1] as Int64)
        }
        guard let found else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "task \(task)") }
        if let last, last.section == found.section { return last.place }
        let above = try reader.ancestors(node: found.section).reversed()
        let place = Place(
            plan: try head(of: found.plan), section: try reader.reference(of: .node(found.section)),
            path: try reader.titles(of: above.drop { $0 != found.plan }.dropFirst()))
        last = (found.section, place)
        return place
    }

    private mutating func head(of plan: Int64) throws -> PlanHead {
        if let known = plans[plan] { return known }
        let facts: String = try reader.database.first("SELECT facts FROM node_facts WHERE id = ?", [plan]) ?? ""
        let head = try JSONDecoder().decode(PlanHead.self, from: Data(facts.utf8))
        plans[plan] = head
        return head
    }
}

/// What was noted on some tasks and below them, the oldest first.
private struct ExportNotes {
    private typealias Stored = (row: RowID, text: String, user: String, day: Day)
    private let notes: [Int64: [Stored]]

    init(_ reader: LedgerReader, tasks: [Int64]) throws {
        let rows: [Stored] = try reader.database.all(
            "SELECT row, text, user, day FROM note WHERE task IN (SELECT value FROM json_each(?)) ORDER BY entry, id",
            [numberList(tasks)]
        ) { (try $0.rowID(0), try $0[1], try $0[2], try $0.day(3)) }
        notes = Dictionary(grouping: rows) { $0.row.task ?? 0 }
    }

    /// Those on a measure, its milestones or its whole task.
    func notes(on measure: MeasureDetail, _ reader: LedgerReader) throws -> [Note] {
        try notes[measure.id.task ?? 0, default: []].filter { note in
            switch note.row {
            case .node, .unit: false
            case .task: true
            case .measure(_, let place), .milestone(_, let place, _): place == measure.place
            }
        }.map { note in
            Note(reference: try reader.reference(of: note.row), text: note.text, user: note.user, day: note.day)
        }
    }
}
