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
        ChangeResult(action: change.action, references: [], labels: [], entry: nil)
    }
}
