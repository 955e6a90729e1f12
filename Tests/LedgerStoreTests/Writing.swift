import Ledger
import LedgerStore
import Testing

/// Writing by REFs, as the command line does it.
extension TestLedger {
    /// Adds a row at the row of a REF, or a plan with its district at none, and gives its REF.
    @discardableResult
    func add(
        _ kind: RowKind, at reference: String? = nil, _ fields: RowFields, inside isInside: Bool = false,
        by author: Author = .clerk
    ) throws -> String {
        let place = try reference.map(row)
        let result = try store.apply(.add(NewRow(kind, at: place, isInside: isInside, fields)), by: author)
        return try store.reference(of: try #require(result.added)).description
    }

    @discardableResult
    func edit(_ reference: String, _ fields: RowFields, by author: Author = .clerk) throws -> ChangeResult {
        try store.apply(.edit([try row(reference)], fields), by: author)
    }

    @discardableResult
    func move(_ reference: String, to target: String, by author: Author = .clerk) throws -> ChangeResult {
        try store.apply(.move(try row(reference), to: try row(target)), by: author)
    }

    /// The title of the row that a REF names; nil where it names none.
    func title(_ reference: String) throws -> String? {
        guard let reference = Reference(reference), let row = try store.row(of: reference) else { return nil }
        return try store.detail(of: row, day: TestPlan.today)?.row.title
    }
}
