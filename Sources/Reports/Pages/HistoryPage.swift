import Ledger
import Words

/// Entries of the history, the newest first: what `duban log` prints.
public enum HistoryPage {
    /// How many rows of an entry are told, and how many characters of what stood in a field: the JSON has all.
    private static let mostRows = 8
    private static let mostCharacters = 60

    /// `time` turns a stamp into what the user's clock showed. Of entries about many rows the one asked for is told first.
    public static func table(
        _ entries: [HistoryEntry], about row: RowID? = nil, words: Words, time: (String) -> String
    ) -> Table {
        let heads = words.reports.columns
        let columns = [
            Table.Column(heads.entry, .right), Table.Column(heads.stamp), Table.Column(heads.day),
            Table.Column(heads.user, least: 6), Table.Column(heads.action), Table.Column(heads.change, least: 20),
        ]
        return Table(columns: columns, rows: entries.map { line($0, about: row, words, time) }, overflow: .wrap, gap: 1)
    }

    private static func line(
        _ entry: HistoryEntry, about row: RowID?, _ words: Words, _ time: (String) -> String
    ) -> Table.Row {
        var parts = [
            entry.isUndone ? words.console.past.undone : nil, entry.target.map(words.reports.lists.ofEntry),
            entry.subject.map(shortened), entry.brought.map(words.console.past.brought),
        ].compactMap(\.self).filter { !$0.isEmpty }
        let asked = entry.plainEdits.filter { $0.row == row }
        let groups = grouped(asked + entry.plainEdits.filter { $0.row != row })
        for (reference, edits) in groups.prefix(mostRows) {
            let changes = edits.map { words.reports.lists.edit(told($0)) }.joined(separator: words.reports.comma)
            parts.append([reference, changes].filter { !$0.isEmpty }.joined(separator: " "))
        }
        if groups.count > mostRows { parts.append(words.console.past.andOthers(groups.count)) }
        return Table.Row([
            "\(entry.id)", time(entry.stamp), entry.day.description, entry.user, words.ledger.action(entry.action),
            parts.joined(separator: words.reports.semicolon),
        ])
    }

    /// An edit with the beginnings of long texts.
    private static func told(_ edit: HistoryEntry.Edit) -> HistoryEntry.Edit {
        var told = edit
        told.before = edit.before.map(beginning)
        told.after = edit.after.map(beginning)
        return told
    }

    private static func beginning(_ text: String) -> String {
        text.count > mostCharacters ? text.prefix(mostCharacters) + "…" : text
    }

    /// What an entry is about, of a digest only the beginning, which says enough: `yuzhong-2023 sha256:3882eccf3c0a…`.
    public static func shortened(_ subject: String) -> String {
        subject.split(separator: " ").map { part in
            let digest = part.split(separator: ":", maxSplits: 1)
            guard digest.count == 2, digest[0].hasSuffix("sha256"), digest[1].count > 12 else { return String(part) }
            return digest[0] + ":" + digest[1].prefix(12) + "…"
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
