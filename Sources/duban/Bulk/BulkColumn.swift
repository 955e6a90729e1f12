import Ledger

/// The columns of `export --format csv` that a bulk load knows.
enum BulkColumn: Int, CaseIterable {
    case ref, district, plan, planTitle, documentNumber, issued, closed, sectionRef, sectionPath
    case number, title, measure, marker, measureTitle, lead, leadUnits, support, supportUnits, scope
    case deadlines, deadlineFacts, summary, keywords, text, figures, notes, source, carriedFrom, carriedInto
    case milestoneRef, milestone, milestoneTitle, status, due, plannedDue, doneOn, review, reason, standing

    var name: String { "\(self)" }

    /// Tells a milestone from its measure.
    var isOfMilestone: Bool { rawValue >= BulkColumn.milestoneRef.rawValue }
}

/// Where the columns stand in a file. They may come in any order; unknown ones are passed over.
struct BulkHead {
    /// How many columns a line has.
    let count: Int
    /// The place of each column; negative where it is missing.
    private let places: [Int]
    /// Places of what belongs to the measure, unknown columns too.
    let ofMeasure: [Int]
    /// So many columns at the front are the measure's, if all others are the milestone's; else 0.
    let leading: Int

    init(_ names: [String]) throws {
        count = names.count
        let known = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        for column in [BulkColumn.district, .plan, .title] where known[column.name] == nil {
            throw BulkFault(line: 1, .columnMissing(column.name))
        }
        places = BulkColumn.allCases.map { known[$0.name] ?? -1 }
        let ofMilestones = Set(BulkColumn.allCases.filter(\.isOfMilestone).map(\.name))
        let own = names.indices.filter { !ofMilestones.contains(names[$0]) }
        ofMeasure = own
        leading = own == Array(own.indices) && own.count < names.count && known["milestone"] != nil ? own.count : 0
    }

    func place(of column: BulkColumn) -> Int? {
        let place = places[column.rawValue]
        return place < 0 ? nil : place
    }
}
