import GRDB
import Ledger

extension LedgerWriter {
    /// Adds a note to a row. History keeps it as the field `note`, empty before.
    func addNote(_ row: RowID, _ text: String, by author: Author) throws -> [StoredEdit] {
        guard !text.isBlank else { throw Refusal.emptyNote }
        try insertNote(row, text, user: author.user, day: author.day)
        return [StoredEdit(row: row, field: "note", before: nil, after: text)]
    }

    func insertNote(_ row: RowID, _ text: String, user: String, day: Day) throws {
        try database.run(
            "INSERT INTO note(row, task, text, user, day) VALUES(?, ?, ?, ?, ?)",
            [row.key, row.task, text, user, day.ordinal])
    }

    /// Takes a user's newest note of those words away; false when it is there no more.
    func removeNote(_ row: RowID, _ text: String, user: String) throws -> Bool {
        let note: Int64? = try database.first(
            "SELECT id FROM note WHERE row = ? AND text = ? AND user = ? ORDER BY id DESC LIMIT 1",
            [row.key, text, user])
        guard let note else { return false }
        try database.run("DELETE FROM note WHERE id = ?", [note])
        return true
    }
}
