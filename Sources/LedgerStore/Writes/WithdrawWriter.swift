import GRDB
import Ledger

extension LedgerWriter {
    /// Takes a row out of the plan: its open milestones, or the only one whatever it is; a row that holds none bears the reason itself.
    func withdraw(_ row: RowID, reason: String, by author: Author) throws -> [StoredEdit] {
        let reason = reason.trimmed
        guard !reason.isEmpty else { throw Refusal.reasonMissing(.withdrawn) }
        if case .node = row, try milestones(below: row).isEmpty {
            return try change(row) { $0[.withdrawn] = reason }
        }
        return try setStatus(of: row, StatusChange(.withdrawn, reason: reason), reason: reason)
    }

    /// Makes a node without milestones that was withdrawn a row like others again.
    func takeBack(_ row: RowID) throws -> [StoredEdit] {
        guard case .node = row else { return [] }
        return try change(row) { $0[.withdrawn] = nil }
    }
}
