import GRDB
import Ledger

extension Store {
    /// What a form starts from that adds a row of that kind at a place; nil when the place is no more.
    public func formFacts(adding kind: RowKind, at place: RowID?, day: Day) throws -> FormFacts? {
        nil
    }

    /// What a form starts from that edits a row; nil when there is no such row.
    public func formFacts(editing row: RowID, day: Day) throws -> FormFacts? {
        nil
    }

    /// What a change would do: it is made and taken back at once, and nothing is written.
    public func preview(_ change: Change, by author: Author) throws -> ChangeResult {
        if let readOnly { throw Refusal.readOnly(readOnly) }
        do {
            return try queue.inDatabase { database in
                var result = ChangeResult(action: change.action, references: [], labels: [], entry: nil)
                try database.inTransaction(.immediate) {
                    result = try LedgerWriter(database: database, rule: rule).apply(change, by: author)
                    return .rollback
                }
                return result
            }
        } catch let error as DatabaseError {
            throw StoreFault(error, path: path)
        }
    }
}
