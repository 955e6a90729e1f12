import GRDB
import Ledger

extension LedgerReader {
    func taskText(_ id: Int64) throws -> RowText? {
        try database.first("SELECT ref, number, title, source FROM task WHERE id = ?", [id]) { try taskText($0) }
    }

    func taskText(_ row: StoredRow, offset: Int = 0) throws -> RowText {
        var text = RowText()
        text[.ref] = try row[offset]
        text[.number] = String(try row[offset + 1] as Int)
        text[.title] = try row[offset + 2]
        text[.source] = (try row[offset + 3] as Int64?).map(String.init)
        return text
    }
}

extension LedgerWriter {
    func writeTask(_ id: Int64, _ text: RowText, before: RowText) throws {
        if text[.title] != before[.title] || text[.number] != before[.number] { try books.retell(id) }
        try database.run(
            "UPDATE task SET number = ?, title = ?, source = ? WHERE id = ?",
            [text.number(.number) ?? 0, text[.title] ?? "", text.number(.source), id])
    }

    func insertTask(_ id: Int64, _ text: RowText) throws {
        guard case .node(let section)? = text.place.flatMap(RowPlace.init)?.parent,
            let plan = try reader.plan(of: section)
        else { return }
        try books.retell(id)
        // A place of its own that no other task has, until the order among its siblings gives it one.
        try database.run(
            "INSERT INTO task(id, place, section, plan, number, ref, title, source) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
            [
                id, -id, section, plan, text.number(.number) ?? 0, text[.ref] ?? "", text[.title] ?? "",
                text.number(.source),
            ])
        try moveTask(id, to: section, after: text.place.flatMap(RowPlace.init)?.previous)
    }

    func removeTask(_ id: Int64) throws {
        try books.retell(id)
        try database.run("DELETE FROM task WHERE id = ?", [id])
        try retire(id, of: "task")
    }
}
