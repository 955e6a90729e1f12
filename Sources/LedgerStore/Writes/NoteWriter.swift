import GRDB
import Ledger

extension LedgerWriter {
    /// Adds a note to a row. History keeps it as the field `note`, empty before.
    func addNote(_ row: RowID, _ text: String, by author: Author) throws -> [StoredEdit] {
        guard !text.isBlank else { throw Refusal.emptyNote }
        let entry: Int64 = try database.first("SELECT max(id) + 1 FROM history") ?? 1
        try insertNote(row, text, user: author.user, day: author.day, entry: entry)
        return [StoredEdit(row: row, field: "note", before: nil, after: text)]
    }

    /// `entry` is the step that left the note, by which notes are in order, also after an undo and a redo.
    func insertNote(_ row: RowID, _ text: String, user: String, day: Day, entry: Int64) throws {
        try database.run(
            "INSERT INTO note(row, task, text, user, day, entry) VALUES(?, ?, ?, ?, ?, ?)",
            [row.key, row.task, text, user, day.ordinal, entry])
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

extension LedgerReader {
    func hasNotes(_ row: RowID) throws -> Bool {
        try database.exists("SELECT 1 FROM note WHERE row = ?", [row.key])
    }
}
