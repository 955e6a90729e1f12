import Ledger
import LedgerStore

extension LedgerGenerator {
    /// Brings the generated ledger into a store through its doors: each plan imported, then ticked, noted and closed step by step, so that
    /// it has a history. Fine for some ten thousand tasks; more take the bulk import.
    public func fill(_ store: Store) throws {
        for plan in plans { try fill(store, with: plan) }
    }

    private func fill(_ store: Store, with plan: GeneratedPlan) throws {
        try store.importPlan(plan.draft, by: author("li", on: plan.issued))
        for step in plan.steps {
            _ = try store.apply(try change(step, in: store), by: author(step.user, on: step.day))
        }
        guard let closed = plan.closed else { return }
        let row = try row(Reference(head: plan.code), in: store)
        _ = try store.apply(.close(row, carryingInto: nil), by: author("li", on: closed))
    }

    private func change(_ step: GeneratedStep, in store: Store) throws -> Change {
        switch step.deed {
        case .tick(let references):
            return .tick(try references.map { try row($0, in: store) }, finishedOn: step.day, all: true)
        case .status(let reference, let change): return .setStatus([try row(reference, in: store)], change, all: false)
        case .due(let reference, let day): return .setDue([try row(reference, in: store)], day, reason: nil, all: false)
        case .note(let reference, let text): return .addNote([try row(reference, in: store)], text)
        }
    }

    private func row(_ reference: Reference, in store: Store) throws -> RowID {
        guard let row = try store.row(of: reference) else { throw GeneratedRowMissing(reference: reference) }
        return row
    }

    private func author(_ user: String, on day: Day) -> Author {
        Author(user: user, day: day, stamp: "\(day)T02:00:00Z")
    }
}

/// A row of the generated ledger that the store does not find: the generator and the store disagree on REFs.
public struct GeneratedRowMissing: Error {
    public let reference: Reference
}
