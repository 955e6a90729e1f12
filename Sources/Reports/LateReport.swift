import Ledger
import Words

/// What the report of late measures is made of: measures in tree order, as a filter took them.
public struct LateFacts: Hashable, Sendable {
    public var day: Day
    public var version: String
    public var measures: [MeasureDetail]

    public init(day: Day, version: String, measures: [MeasureDetail]) {
        self.day = day
        self.version = version
        self.measures = measures
    }
}

/// Late measures, worst first, with lead, due day, days late and why; what is near due below.
public enum LateReport {
    public static func paper(_ facts: LateFacts, words: Words) -> Paper {
        let lists = words.reports.lists
        let late = facts.measures.lit(.overdue)
        let near = facts.measures.lit(.nearDue)
        let units = Set(late.flatMap { measure in measure.leads.map { "\(measure.district) \($0.unit)" } })
        var blocks: [Paper.Block] = []
        if late.isEmpty {
            blocks.append(.paragraph(lists.nothingLate))
        } else {
            blocks += [.paragraph(lists.lateCount(late.count, units.count)), .table(MeasureTable.late(late, words))]
        }
        blocks.append(.heading(lists.nearDue))
        if near.isEmpty {
            blocks.append(.paragraph(lists.nothingNear))
        } else {
            blocks += [.paragraph(lists.nearCount(near.count)), .table(MeasureTable.late(near, words))]
        }
        return Paper(
            title: lists.late, subtitles: [words.reports.dayAndVersion(facts.day, facts.version)],
            blocks: blocks + [.note(lists.countsMeasures)])
    }
}
