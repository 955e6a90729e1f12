import Ledger
import Words

/// Measures as a table, a line each: what `duban list` prints.
public enum ListPage {
    public static func paper(_ measures: [MeasureDetail], day: Day, version: String, words: Words) -> Paper {
        Paper(
            title: words.reports.lists.list, subtitles: [words.reports.dayAndVersion(day, version)],
            blocks: [.table(table(measures, words: words))])
    }

    public static func table(_ measures: [MeasureDetail], words: Words) -> Table {
        let heads = words.reports.columns
        let columns = [
            Table.Column(heads.light), Table.Column(heads.reference), Table.Column(heads.title, least: 20),
            Table.Column(heads.lead, least: 8, goes: 1), Table.Column(heads.due, goes: 3),
            Table.Column(heads.late, .right, goes: 4),
            Table.Column(heads.progress, goes: 2),
        ]
        return Table(columns: columns, rows: measures.map { row($0, words) }, overflow: .cut, gap: 1)
    }

    private static func row(_ measure: MeasureDetail, _ words: Words) -> Table.Row {
        let late = measure.verdict?.daysLate ?? 0
        return Table.Row([
            measure.verdict.map { words.ledger.letter($0.light) } ?? "-", measure.reference.description,
            measure.shownTitle, measure.shownLead(words), measure.due?.description ?? "", late > 0 ? "\(late)" : "",
            words.ledger.progress(measure.progress),
        ])
    }
}

extension MeasureDetail {
    /// The measure's own title where the task has several, else the task's.
    public var shownTitle: String { measureTitle ?? title }

    /// The first lead, who reports, and how many join: 区财政局 +1.
    func shownLead(_ words: Words) -> String {
        leads.first.map { $0.unit + words.reports.more(leads.count) } ?? ""
    }

    /// The day a paper names for it: the earliest due day of what is unfinished.
    func shownDue(_ words: Words) -> String { due?.description ?? "" }
}
