import Ledger
import Words

/// Entries of the history, the newest first: what `duban log` prints.
public enum HistoryPage {
    /// `time` turns a stamp into what the user's clock showed.
    public static func table(_ entries: [HistoryEntry], words: Words, time: (String) -> String) -> Table {
        let heads = words.reports.columns
        let columns = [
            Table.Column(heads.entry, .right), Table.Column(heads.stamp), Table.Column(heads.day),
            Table.Column(heads.user, least: 6), Table.Column(heads.action), Table.Column(heads.change, least: 20),
        ]
        return Table(columns: columns, rows: entries.map { row($0, words, time) }, overflow: .wrap, gap: 1)
    }

    private static func row(_ entry: HistoryEntry, _ words: Words, _ time: (String) -> String) -> Table.Row {
        var parts = [
            entry.isUndone ? words.console.past.undone : nil, entry.target.map(words.reports.lists.ofEntry),
            entry.subject.map(shortened),
        ].compactMap(\.self)
        for (reference, edits) in grouped(entry.plainEdits) {
            let changes = edits.map(words.reports.lists.edit).joined(separator: words.reports.comma)
            parts.append([reference, changes].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return Table.Row([
            "\(entry.id)", time(entry.stamp), entry.day.description, entry.user, words.ledger.action(entry.action),
            parts.joined(separator: words.reports.semicolon),
        ])
    }

    /// What an entry is about, of a digest only the beginning, which says enough: `yuzhong-2023 sha256:3882eccf3c0a…`.
    public static func shortened(_ subject: String) -> String {
        subject.split(separator: " ").map { part in
            part.hasPrefix("sha256:") && part.count > 19 ? part.prefix(19) + "…" : String(part)
        }.joined(separator: " ")
    }

    private static func grouped(_ edits: [HistoryEntry.Edit]) -> [(String, [HistoryEntry.Edit])] {
        var groups: [(String, [HistoryEntry.Edit])] = []
        for edit in edits {
            let reference = edit.reference?.description ?? edit.label
            if groups.last?.0 == reference {
                groups[groups.count - 1].1.append(edit)
            } else {
                groups.append((reference, [edit]))
            }
        }
        return groups
    }
}
