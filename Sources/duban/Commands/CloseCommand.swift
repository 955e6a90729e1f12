import ArgumentParser
import Ledger
import LedgerStore
import Words

/// `duban close PLAN [--carry NEW]`: closes a plan, and carries what is not done into another.
struct CloseCommand: SessionCommand {
    static let configuration = CommandConfiguration.of(.close)

    @OptionGroup var global: GlobalOptions
    @Option var carry: String?
    @Argument var plan: String

    func run(in session: Session) throws {
        let reference = try OptionValues.reference(plan)
        let store = try session.openStore()
        let row = try session.planOrRow(reference, in: store)
        try session.apply(.close(row, carryingInto: carry), to: store)
    }
}

extension Session {
    /// The row that a REF names where a plan may be meant: a district stands for its one open plan.
    func planOrRow(_ reference: Reference, in store: Store) throws -> RowID {
        let row = try row(reference, in: store)
        guard try store.districts().contains(where: { $0.id == row }) else { return row }
        let open = try store.outline(below: row, depth: 1, day: today).filter { $0.closedOn == nil }
        guard open.count == 1 else {
            throw Refusal.districtNotAPlan(reference.head, plans: open.map(\.reference.description))
        }
        return open[0].id
    }
}
