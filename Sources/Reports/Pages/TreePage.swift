import Ledger
import Words

/// The rows of the tree as a page: what `duban tree` prints and the console saves.
public enum TreePage {
    public static func paper(_ rows: [TreeRow], day: Day, version: String, words: Words) -> Paper {
        Paper(
            title: words.reports.lists.tree, subtitles: [words.reports.dayAndVersion(day, version)],
            blocks: [.table(table(rows, words: words)), .note(words.reports.lists.countsMeasures)])
    }

    /// A line a row, indented; districts, plans and sections with their counts.
    public static func table(_ rows: [TreeRow], words: Words) -> Table {
        let heads = words.reports.columns
        let top = rows.map(\.depth).min() ?? 0
        let columns = [
            Table.Column(heads.light), Table.Column(heads.reference), Table.Column(heads.title, least: 20),
            Table.Column(heads.lead, least: 8, goes: 1), Table.Column(heads.due, goes: 3),
            Table.Column(heads.late, .right, goes: 4),
            Table.Column(heads.progress, goes: 2),
        ]
        return Table(
            columns: columns, rows: rows.map { row($0, top: top, words) }, overflow: .cut, gap: 1)
    }

    private static func row(_ row: TreeRow, top: Int, _ words: Words) -> Table.Row {
        let indent = String.blanks(row.depth - top)
        let letter = row.verdict.map { words.ledger.letter($0.light) } ?? "-"
        let start = [letter, row.reference.description, indent + title(row, words)]
        guard !row.kind.isNode else {
            let parts = [words.ledger.counts(row.lights), words.ledger.progress(row.progress)]
            return Table.Row(start + [parts.filter { !$0.isEmpty }.joined(separator: "  ")])
        }
        let lead = row.lead.map { $0 + words.reports.more(row.leadCount) } ?? ""
        let late = row.verdict.map(\.daysLate) ?? 0
        return Table.Row(
            start + [lead, row.due?.description ?? "", late > 0 ? "\(late)" : "", words.ledger.progress(row.progress)])
    }

    private static func title(_ row: TreeRow, _ words: Words) -> String {
        if row.kind == .milestone, row.title.isEmpty, let place = row.reference.milestone {
            return words.ledger.milestone(place)
        }
        // A closed plan and one whose time is past say so first: what stands behind a long title may be cut.
        let rows = words.console.rows
        let state = row.closedOn.map(rows.closed) ?? (row.isPast ? rows.pastShort : nil)
        return [state, row.title].compactMap(\.self).joined(separator: " · ")
    }
}
