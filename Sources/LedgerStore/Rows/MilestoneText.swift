import GRDB
import Ledger

extension StoredMilestone {
    var text: RowText {
        var text = RowText()
        text[.title] = title
        text[.status] = milestone.status.rawValue
        text.set(.due, milestone.due)
        text.set(.planned, milestone.plannedDue)
        text.set(.finished, milestone.finishedOn)
        text.set(.review, milestone.review)
        text[.reason] = reason
        text[.standing] = milestone.isStanding ? "1" : nil
        return text
    }
}

extension Milestone {
    init(_ text: RowText) {
        self.init(
            status: text[.status].flatMap(Status.init) ?? .open, due: text.day(.due), plannedDue: text.day(.planned),
            finishedOn: text.day(.finished), review: text.day(.review), isStanding: text[.standing] != nil)
    }
}

extension LedgerReader {
    func milestoneText(_ task: Int64, _ measure: Int, _ place: Int) throws -> RowText? {
        try database.first(
            "SELECT \(StoredMilestone.columns) FROM milestone WHERE task = ? AND measure = ? AND n = ?",
            [task, measure, place]
        ) { try StoredMilestone($0).text }
    }
}

extension LedgerWriter {
    func writeMilestone(_ task: Int64, _ measure: Int, _ place: Int, _ text: RowText) throws {
        try books.touch(task)
        let milestone = Milestone(text)
        try database.run(
            """
            UPDATE milestone SET title = ?, status = ?, due = ?, planned = ?, finished = ?, review = ?, reason = ?, standing = ?
            WHERE task = ? AND measure = ? AND n = ?
            """,
            [
                text[.title], milestone.status.rawValue, milestone.due?.ordinal, milestone.plannedDue?.ordinal,
                milestone.finishedOn?.ordinal, milestone.review?.ordinal, text[.reason], milestone.isStanding,
                task, measure, place,
            ])
    }

    func insertMilestone(_ task: Int64, _ measure: Int, _ place: Int, _ text: RowText) throws {
        try books.touch(task)
        try insert(Milestone(text), titled: text[.title], task: task, measure: measure, place: place)
        if let reason = text[.reason] {
            try database.run(
                "UPDATE milestone SET reason = ? WHERE task = ? AND measure = ? AND n = ?",
                [reason, task, measure, place])
        }
        let row = RowID.milestone(task: task, measure: measure, milestone: place)
        if let place = text.place.flatMap(RowPlace.init) { try move(row, to: place) }
    }

    func removeMilestone(_ task: Int64, _ measure: Int, _ place: Int) throws {
        try books.touch(task)
        try database.run(
            "DELETE FROM milestone WHERE task = ? AND measure = ? AND n = ?", [task, measure, place])
    }
}
